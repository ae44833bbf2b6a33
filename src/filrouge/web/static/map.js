// Places on the base map: pan, zoom, clusters, a panel with the events of a place. No tiles, no requests but two.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const frame = document.getElementById("map");
const panel = document.getElementById("map-panel");
const labels = JSON.parse(document.getElementById("words").textContent);
const NEAR = 38;

let size = 32768;
let places = [];
let view = { x: 0, y: 0, scale: 1 };
let svg, ground, spots;

function make(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent?.append(element);
  return element;
}

function project(place) {
  const radians = (Math.max(-83, Math.min(83, place.lat)) * Math.PI) / 180;
  const north = (Math.asinh(Math.tan(radians)) * 180) / Math.PI;
  return [((place.lon + 180) / 360) * size, ((180 - north) / 360) * size];
}

const onScreen = (place) => [(place.x - view.x) * view.scale, (place.y - view.y) * view.scale];

function clusters() {
  const found = [];
  for (const place of places) {
    const [x, y] = onScreen(place);
    if (x < -60 || y < -60 || x > frame.clientWidth + 60 || y > frame.clientHeight + 60) continue;
    const near = found.find((each) => Math.hypot(each.x - x, each.y - y) < NEAR);
    if (near) near.places.push(place);
    else found.push({ x, y, places: [place] });
  }
  return found;
}

const eventsOf = (cluster) => cluster.places.reduce((sum, place) => sum + place.count, 0);

function describe(cluster) {
  const [first, ...rest] = cluster.places;
  const more = rest.length ? ` + ${rest.length} ${labels.words["map-more"]}` : "";
  return `${first.label}${more}, ${eventsOf(cluster)} ${labels.words["count-events"]}`;
}

function drawSpots() {
  spots.replaceChildren();
  const found = clusters();
  const radiusOf = (cluster) => Math.min(24, 7 + 3 * Math.sqrt(eventsOf(cluster)) + (cluster.places.length > 1 ? 3 : 0));
  const taken = found.map((cluster) => {
    const radius = radiusOf(cluster);
    return { left: cluster.x - radius, right: cluster.x + radius, top: cluster.y - radius, bottom: cluster.y + radius };
  });
  for (const cluster of found) {
    const count = eventsOf(cluster);
    const radius = radiusOf(cluster);
    const group = make("g", { class: `spot t-${cluster.places[0].type}${cluster.places[0].within ? " rough" : ""}`, role: "button", tabindex: "0" }, spots);
    make("text", { class: "spoken", x: cluster.x, y: cluster.y }, group).textContent = describe(cluster);
    make("circle", { cx: cluster.x, cy: cluster.y, r: radius }, group);
    if (count) make("text", { x: cluster.x, y: cluster.y + 4 }, group).textContent = count;
    const words = cluster.places[0].label.slice(0, 28) + (cluster.places.length > 1 ? ` +${cluster.places.length - 1}` : "");
    const box = { left: cluster.x + radius, right: cluster.x + radius + 8 + words.length * 6.6, top: cluster.y - 8, bottom: cluster.y + 8 };
    const clash = taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    if (!clash) {
      taken.push(box);
      make("text", { class: "caption", x: box.left + 4, y: cluster.y + 4 }, group).textContent = words;
    }
    group.addEventListener("click", () => choose(cluster));
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(cluster);
      }
    });
  }
}

function draw() {
  ground.setAttribute("transform", `scale(${view.scale}) translate(${-view.x} ${-view.y})`);
  drawSpots();
}

function fit(chosen) {
  if (!chosen.length) chosen = [{ x: 0.3 * size, y: 0.2 * size }, { x: 0.8 * size, y: 0.6 * size }];
  const xs = chosen.map((place) => place.x);
  const ys = chosen.map((place) => place.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.max(right - left, 250) * 1.25;
  const height = Math.max(bottom - top, 250) * 1.25;
  const scale = Math.min(frame.clientWidth / width, frame.clientHeight / height);
  view = { scale, x: (left + right) / 2 - frame.clientWidth / scale / 2, y: (top + bottom) / 2 - frame.clientHeight / scale / 2 };
  draw();
}

function zoom(factor, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
  const scale = Math.max(0.02, Math.min(3, view.scale * factor));
  view.x += x / view.scale - x / scale;
  view.y += y / view.scale - y / scale;
  view.scale = scale;
  draw();
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function link(reference) {
  const made = element("a", reference.label, `thing t-${reference.type}`);
  made.href = reference.href;
  return made;
}

function choose(cluster) {
  const apart = cluster.places.some((place) => Math.hypot(place.x - cluster.places[0].x, place.y - cluster.places[0].y) > 1);
  if (cluster.places.length > 6 && apart && view.scale < 1) return fit(cluster.places);
  const close = element("button", "×", "close");
  close.type = "button";
  close.setAttribute("aria-label", labels.words.close);
  close.addEventListener("click", () => (panel.hidden = true));
  panel.replaceChildren(close, ...cluster.places.slice(0, 30).flatMap(describePlace));
  panel.hidden = false;
  close.focus();
}

function describePlace(place) {
  const title = element("h2");
  title.append(link(place));
  const parts = [title];
  if (place.kind) parts.push(element("p", labels.kinds[place.kind] ?? place.kind, "when"));
  if (place.within) parts.push(element("p", `${labels.words["map-within"]} ${place.within}`, "when"));
  const list = element("ul", "", "plain");
  for (const event of place.events) {
    const row = element("li");
    row.append(link(event));
    if (!event.label.includes(event.date)) row.append(" ", element("span", event.date ?? labels.words.undated, "when"));
    list.append(row);
  }
  return place.events.length ? [...parts, list] : parts;
}

function listen() {
  let drag = null;
  const pointers = new Map();
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  frame.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    drag = { moved: 0, spread: pointers.size === 2 ? spread() : 0 };
  });
  frame.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 2) {
      const now = spread();
      zoom(now / (drag.spread || now));
      drag.spread = now;
      return;
    }
    drag.moved += Math.abs(dx) + Math.abs(dy);
    if (drag.moved < 5) return;
    frame.setPointerCapture(event.pointerId);
    view.x -= dx / view.scale;
    view.y -= dy / view.scale;
    draw();
  });
  for (const name of ["pointerup", "pointercancel"]) frame.addEventListener(name, (event) => pointers.delete(event.pointerId));
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = frame.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.25 : 0.8, event.clientX - box.x, event.clientY - box.y);
  }, { passive: false });
  frame.addEventListener("keydown", (event) => {
    const step = 60 / view.scale;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[event.key] && event.target === frame) {
      event.preventDefault();
      view.x += moves[event.key][0];
      view.y += moves[event.key][1];
      draw();
    } else if (event.key === "+") zoom(1.4);
    else if (event.key === "-") zoom(0.7);
    else if (event.key === "Escape") panel.hidden = true;
  });
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.6));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(0.625));
  document.getElementById("zoom-all").addEventListener("click", () => fit(places));
  addEventListener("resize", draw);
}

async function start() {
  const [world, data] = await Promise.all(["/static/world.json", "/map.json"].map(async (address) => (await fetch(address)).json()));
  size = world.size;
  places = data.places.map((place) => {
    const [x, y] = project(place);
    return { ...place, x, y };
  });
  svg = make("svg", {}, frame);
  ground = make("g", {}, svg);
  make("path", { class: "land", d: world.land }, ground);
  make("path", { class: "borders", d: world.borders }, ground);
  spots = make("g", {}, svg);
  listen();
  // The places come busiest first; a few far ones must not push the others together.
  const all = places.reduce((sum, place) => sum + place.count, 0);
  let sum = 0;
  const told = places.filter((place) => place.count && (sum += place.count) - place.count < 0.8 * all);
  const wanted = places.find((place) => `#${place.id}` === decodeURIComponent(location.hash));
  if (wanted) {
    fit([wanted]);
    choose({ places: [wanted] });
  } else fit(told.length ? told : places);
  frame.dataset.ready = "yes";
}
start();
