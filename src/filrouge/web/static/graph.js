// The whole graph in WebGL: positions come ready-made, a click shows what is said and by whom.
import { MultiDirectedGraph, Sigma } from "/vendor/sigma/sigma-graphology.js";

const frame = document.getElementById("graph");
const panel = document.getElementById("graph-panel");
const status = document.getElementById("graph-status");
const search = document.getElementById("graph-search");
const labels = JSON.parse(document.getElementById("words").textContent);
const dark = matchMedia("(prefers-color-scheme: dark)");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const FAINT = { false: "#e6e2da", true: "#2b2926" };
const hiddenTypes = new Set();
const hiddenModalities = new Set();
let data, graph, links, renderer, byId, big, focus = null, near = new Set(), waiting = [];

const typeOf = (n) => Object.keys(data.types)[data.nodes.type[n]];

function build() {
  const { nodes, edges } = data;
  const colours = Object.values(data.types);
  graph = new MultiDirectedGraph();
  big = nodes.id.length > 5000;
  const crowd = big ? 0.3 : 1;
  for (let n = 0; n < nodes.id.length; n++) {
    graph.addNode(n, { x: nodes.x[n], y: -nodes.y[n], size: Math.max(1.2, nodes.size[n] * 0.36 * crowd), label: nodes.label[n], color: colours[nodes.type[n]] });
  }
  links = nodes.id.map(() => []);
  for (let e = 0; e < edges.source.length; e++) {
    links[edges.source[e]].push(e);
    if (edges.target[e] !== edges.source[e]) links[edges.target[e]].push(e);
    if (!big) addEdge(e);
  }
}

function addEdge(e) {
  const { source, target, weight, modality } = data.edges;
  graph.addEdgeWithKey(e, source[e], target[e], { size: Math.min(4, 0.6 + weight[e] * 0.5), color: colour(`--${data.modalities[modality[e]]}`) });
}

const shownNode = (n) => !hiddenTypes.has(data.nodes.type[n]);
const shownEdge = (e) => !hiddenModalities.has(data.edges.modality[e]);

function reduceNode(key, attributes) {
  const n = Number(key);
  if (!shownNode(n)) return { ...attributes, hidden: true };
  if (focus === null || n === focus || near.has(n)) return focus === null ? attributes : { ...attributes, forceLabel: n === focus || near.size < 60, zIndex: 1 };
  // Nodes lie over lines: in a crowd, those that are not meant would cut every line into dashes.
  return { ...attributes, color: FAINT[dark.matches], size: attributes.size * (big ? 0.35 : 1), label: "", zIndex: 0 };
}

function reduceEdge(key, attributes) {
  const e = Number(key);
  const [source, target] = [data.edges.source[e], data.edges.target[e]];
  if (!shownEdge(e) || !shownNode(source) || !shownNode(target)) return { ...attributes, hidden: true };
  if (focus === null) return attributes;
  return source === focus || target === focus ? { ...attributes, zIndex: 1 } : { ...attributes, hidden: true };
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function openPanel(...parts) {
  const close = element("button", "×", "close");
  close.type = "button";
  close.setAttribute("aria-label", labels.words.close);
  close.addEventListener("click", () => choose(null));
  panel.replaceChildren(close, ...parts.filter(Boolean));
  panel.hidden = false;
}

function thingLink(n) {
  const made = element("button", data.nodes.label[n]);
  made.type = "button";
  made.addEventListener("click", () => choose(n, true));
  return made;
}

// All the lines of a large graph at once would be a grey mass: it shows those of the node that is chosen.
function showLinks() {
  graph.clearEdges();
  if (focus !== null) links[focus].slice(0, 3000).forEach(addEdge);
}

const address = (id) => `/id/${id.split("/").map(encodeURIComponent).join("/")}`;

function choose(n, move = false) {
  focus = n;
  near = new Set(n === null ? [] : links[n].flatMap((e) => [data.edges.source[e], data.edges.target[e]]));
  near.delete(n);
  if (big) showLinks();
  renderer.refresh({ skipIndexation: true });
  if (n === null) {
    panel.hidden = true;
    history.replaceState(null, "", location.pathname);
    return;
  }
  history.replaceState(null, "", `#${encodeURIComponent(data.nodes.id[n])}`);
  if (move) {
    const at = renderer.getNodeDisplayData(n);
    renderer.getCamera().animate({ x: at.x, y: at.y, ratio: Math.min(renderer.getCamera().ratio, 0.25) }, { duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300 });
  }
  const title = element("h2", data.nodes.label[n]);
  const open = element("a", labels.words["open-page"]);
  open.href = address(data.nodes.id[n]);
  const list = element("ul", undefined, "plain");
  const edges = links[n].filter(shownEdge);
  for (const e of edges.slice(0, 60)) list.append(edgeRow(e, n));
  const kind = element("p", `${labels.types[typeOf(n)]} · ${edges.length} ${labels.words.neighbours}`, "when");
  const more = edges.length > 60 ? element("p", `+ ${edges.length - 60}`, "when") : null;
  openPanel(title, kind, open, list, more);
}

function edgeRow(e, n) {
  const row = element("li");
  const [source, target] = [data.edges.source[e], data.edges.target[e]];
  const name = data.relations[data.edges.relation[e]];
  const modality = data.modalities[data.edges.modality[e]];
  const inverse = labels.inverses[name];
  const words = source === n ? labels.relations[name] : (inverse ?? `← ${labels.relations[name]}`);
  const relation = element("button", words, "relation");
  relation.type = "button";
  relation.addEventListener("click", () => showEdge(e, row));
  row.append(relation, " ", thingLink(source === n ? target : source));
  if (modality !== "asserted") row.append(" ", element("span", labels.modalities[modality], `mod m-${modality}`));
  return row;
}

async function showEdge(e, row) {
  const subject = data.nodes.id[data.edges.source[e]];
  const object = data.nodes.id[data.edges.target[e]];
  const predicate = data.relations[data.edges.relation[e]];
  row.querySelectorAll("blockquote, .source, .none").forEach((each) => each.remove());
  if (data.roles.includes(predicate)) return showTelling(subject, row);
  const query = new URLSearchParams({ subject, predicate, object, modality: data.modalities[data.edges.modality[e]] });
  const found = await (await fetch(`/claims.json?${query}`)).json();
  for (const claim of found.claims.slice(0, 3)) {
    row.append(...evidence(claim, claim.speaker ? `${labels.words["according-to"]} ${claim.speaker.label} · ` : `${labels.words["outlet-voice"]} · `));
  }
  if (found.total > 3) {
    const all = element("a", labels.words["claims-more"], "source");
    all.href = `/claims?${query}`;
    row.append(all);
  }
}

// A part in an event rests on the sentences that tell the event.
async function showTelling(event, row) {
  const found = await (await fetch(`${address(event)}.json`)).json();
  row.append(element("p", labels.words["no-sentence"], "none"));
  for (const telling of found.evidence.rows.slice(0, 3)) row.append(...evidence(telling, ""));
}

function evidence(said, who) {
  const quote = element("blockquote");
  quote.lang = said.article.language;
  for (const piece of said.marks) quote.append(piece.is ? element("mark", piece.text, piece.is) : piece.text);
  const source = element("p", who, "source");
  const link = element("a", `${said.article.source}, ${said.article.date ?? labels.words.undated}`);
  link.href = said.sentence.href;
  source.append(link);
  return [quote, source];
}

function switches(id, names, hidden, label, className) {
  const field = document.getElementById(id);
  names.forEach((name, n) => {
    const box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(n);
      else hidden.add(n);
      renderer.refresh({ skipIndexation: true });
    });
    const line = element("label");
    line.append(box, " ", element("span", label[name], `${className}${name}`));
    field.append(line);
  });
}

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function lookUp() {
  const meant = plain(search.value);
  if (!meant) return;
  const names = data.nodes.label.map(plain);
  let n = names.indexOf(meant);
  if (n < 0) n = names.findIndex((name) => name.startsWith(meant));
  if (n < 0) n = names.findIndex((name) => name.includes(meant));
  if (n < 0) status.textContent = labels.words["nothing-found"];
  else choose(n, true);
}

function listen() {
  renderer.on("clickNode", ({ node }) => choose(Number(node)));
  renderer.on("clickStage", () => choose(null));
  document.getElementById("graph-tools").addEventListener("submit", (event) => {
    event.preventDefault();
    lookUp();
  });
  search.addEventListener("change", lookUp);
  document.getElementById("graph-all").addEventListener("click", () => renderer.getCamera().animatedReset());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
    if (event.target !== frame) return;
    const camera = renderer.getCamera();
    const { x, y, ratio } = camera.getState();
    const steps = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1] }[event.key];
    if (steps) {
      event.preventDefault();
      camera.setState({ x: x + steps[0] * ratio, y: y + steps[1] * ratio });
    } else if (event.key === "+") camera.animatedZoom();
    else if (event.key === "-") camera.animatedUnzoom();
  });
  dark.addEventListener("change", () => renderer.setSetting("labelColor", { color: colour("--ink") }));
}

async function start() {
  data = await (await fetch("/graph.json")).json();
  byId = new Map(data.nodes.id.map((id, n) => [id, n]));
  build();
  const narrow = frame.clientWidth < 640;
  renderer = new Sigma(graph, frame, {
    nodeReducer: reduceNode,
    edgeReducer: reduceEdge,
    labelColor: { color: colour("--ink") },
    labelFont: "system-ui, sans-serif",
    labelSize: narrow ? 11 : 13,
    labelDensity: big ? 0.4 : 1.5,
    labelGridCellSize: 130,
    labelRenderedSizeThreshold: big ? 6 : 5,
    defaultEdgeType: big ? "line" : "arrow",
    hideLabelsOnMove: big,
    zIndex: true,
    allowInvalidContainer: true,
    defaultDrawNodeLabel: (...label) => { if (label[1].label) waiting.push(label); },
    defaultDrawNodeHover: drawHover,
  });
  renderer.on("beforeRender", () => { waiting = []; });
  renderer.on("afterRender", drawLabels);
  drawLabels();
  switches("graph-types", Object.keys(data.types), hiddenTypes, labels.types, "type t-");
  switches("graph-modalities", data.modalities, hiddenModalities, labels.modalities, "mod m-");
  const names = document.getElementById("graph-names");
  for (const label of data.nodes.label.slice(0, 3000)) names.append(new Option(label));
  status.textContent = `${graph.order} ${labels.words.drawn} ${data.edges.source.length}${big ? ` · ${labels.words["choose-node"]}` : ""}`;
  listen();
  const wanted = byId.get(decodeURIComponent(location.hash.slice(1)));
  if (wanted !== undefined) choose(wanted, true);
  frame.dataset.ready = "yes";
  window.filrouge = { graph, links, renderer, choose, data };
}

// Names of the largest nodes come first; one that would lie over another waits until there is room.
function drawLabels() {
  const taken = [];
  waiting.sort(([, one], [, other]) => (other.key == focus) - (one.key == focus) || other.size - one.size);
  for (const label of waiting) drawLabel(taken, ...label);
  waiting = [];
}

function drawLabel(taken, context, node, settings) {
  const size = settings.labelSize;
  const text = node.label.length > 45 ? `${node.label.slice(0, 44)}…` : node.label;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  const width = context.measureText(text).width;
  const right = node.x + node.size + 4;
  const x = right + width < frame.clientWidth ? right : node.x - node.size - 4 - width;
  const y = node.y - size / 2;
  if (taken.some((each) => x < each.x + each.width && each.x < x + width && y < each.y + size && each.y < y + size)) return;
  taken.push({ x, y, width });
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = colour("--wash");
  context.fillStyle = colour("--ink");
  context.strokeText(text, x, node.y + size / 3);
  context.fillText(text, x, node.y + size / 3);
}

function drawHover(context, node, settings) {
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const text = node.label || "";
  const width = context.measureText(text).width;
  context.fillStyle = colour("--raised");
  context.strokeStyle = node.color;
  context.beginPath();
  context.roundRect(node.x + node.size, node.y - 12, width + 14, 24, 6);
  context.fill();
  context.stroke();
  context.fillStyle = colour("--ink");
  context.fillText(text, node.x + node.size + 7, node.y + 5);
}
start();
