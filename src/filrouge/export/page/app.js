// The graph itself, its filters and the search.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const state = { language: "fr", chosen: null, hidden: { type: new Set(), modality: new Set(), relation: new Set(), outlet: new Set() }, alone: false };
  const byId = (id) => document.getElementById(id);
  const go = { node: selectNode, edge: selectEdge, overview: selectNothing };
  state.shows = (n) => !edgeHidden(data.edges[n]);
  const panel = makePanel(data, state, go);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  state.alone = data.edges.length === 0;
  const incident = data.nodes.map(() => []);
  data.edges.forEach((edge, n) => { incident[edge.s].push(n); if (edge.t !== edge.s) incident[edge.t].push(n); });

  const nodes = new vis.DataSet(data.nodes.map((node, n) => drawNode(node, n, false)));
  const edges = new vis.DataSet(bends().map((bend, n) => ({ id: `e${n}`, from: `n${data.edges[n].s}`, to: `n${data.edges[n].t}`, smooth: bend, ...drawEdge(n) })));
  const network = new vis.Network(byId("graph"), { nodes, edges }, {
    autoResize: true, physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, hideEdgesOnDrag: data.edges.length > 800, hideEdgesOnZoom: data.edges.length > 2000, keyboard: { enabled: true, bindToWindow: false }, selectConnectedEdges: false },
    nodes: { scaling: { label: { drawThreshold: 6 } } },
    edges: { selectionWidth: 2, hoverWidth: 1, arrowStrikethrough: false, font: { size: 0 } },
  });
  const frame = byId("graph").querySelector(".vis-network");
  if (frame) { frame.tabIndex = 0; frame.setAttribute("role", "application"); }

  function drawNode(node, n, faded) {
    const looks = data.types[node.t];
    const hollow = node.t === "Description" || (node.mo && node.mo !== "asserted");
    const fill = hollow ? colour("--paper") : looks.colour;
    return {
      id: `n${n}`, x: node.x, y: node.y, label: node.c, shape: looks.shape, size: node.t === "Event" ? node.z + 2 : node.z,
      color: { background: fill, border: looks.colour, highlight: { background: fill, border: colour("--ink") }, hover: { background: fill, border: colour("--ink") } },
      borderWidth: hollow ? 2 : 1.2, borderWidthSelected: 3, shapeProperties: { borderDashes: hollow ? [4, 3] : false },
      font: { face: "system-ui, sans-serif", size: node.fs, color: faded ? colour("--faded") : colour("--ink"), strokeWidth: 4, strokeColor: colour("--paper"), vadjust: -2 },
    };
  }

  function drawEdge(n) {
    const edge = data.edges[n];
    const relation = data.relations[edge.r];
    const line = data.modalities[edge.m].line;
    const tint = edge.m === "denied" ? colour("--thread") : relation.colour;
    const strength = line === "faint" ? 0.4 : relation.role ? 0.55 : 0.9;
    return {
      color: { color: tint, highlight: tint, hover: tint, opacity: strength, inherit: false }, dashes: DASHES[line],
      width: (relation.role ? 1.2 : 2) + Math.min(4, Math.log2(edge.w)),
      arrows: { to: { enabled: relation.directed, scaleFactor: relation.role ? 0.35 : 0.55 } },
    };
  }

  // Parallel edges bend apart; a single one is straight.
  function bends() {
    const pairs = new Map();
    const key = (edge) => (edge.s < edge.t ? `${edge.s} ${edge.t}` : `${edge.t} ${edge.s}`);
    data.edges.forEach((edge, n) => pairs.set(key(edge), [...(pairs.get(key(edge)) || []), n]));
    return data.edges.map((edge, n) => {
      const all = pairs.get(key(edge));
      if (all.length === 1 || edge.s === edge.t) return false;
      const turn = (all.indexOf(n) - (all.length - 1) / 2) * 0.22 * (edge.s < edge.t ? 1 : -1);
      return { enabled: true, type: turn < 0 ? "curvedCCW" : "curvedCW", roundness: Math.min(0.9, Math.abs(turn)) };
    });
  }

  function edgeHidden(edge) {
    const { type, modality, relation, outlet } = state.hidden;
    if (relation.has(edge.r) || modality.has(edge.m)) return true;
    if (type.has(data.nodes[edge.s].t) || type.has(data.nodes[edge.t].t)) return true;
    return edge.o.every((name) => outlet.has(name));
  }

  function nodeHidden(node, n) {
    if (state.hidden.type.has(node.t)) return true;
    if (incident[n].length === 0) return !state.alone && n !== (state.chosen && state.chosen.kind === "node" ? state.chosen.index : -1);
    return incident[n].every((e) => edgeHidden(data.edges[e]));
  }

  // Everything that depends on filters, selection, language or colours.
  function repaint() {
    const focus = near();
    nodes.update(data.nodes.map((node, n) => {
      const faded = focus !== null && !focus.nodes.has(n);
      return { ...drawNode(node, n, faded), hidden: nodeHidden(node, n), opacity: faded ? 0.16 : 1 };
    }));
    edges.update(data.edges.map((edge, n) => {
      const drawn = drawEdge(n);
      if (focus && !focus.edges.has(n)) drawn.color.opacity *= 0.15;
      const named = focus && focus.edges.has(n) && focus.edges.size <= 12;
      const font = { size: 11, color: colour("--ink"), strokeWidth: 4, strokeColor: colour("--paper"), align: "middle" };
      return { id: `e${n}`, hidden: edgeHidden(edge), label: named ? panel.named(data.relations[edge.r].label) : undefined, font, ...drawn };
    }));
  }

  function near() {
    if (!state.chosen) return null;
    const { kind, index } = state.chosen;
    const found = kind === "edge" ? [index] : incident[index];
    const ends = found.filter((n) => state.shows(n)).flatMap((n) => [data.edges[n].s, data.edges[n].t]);
    return { edges: new Set(found), nodes: new Set(kind === "node" ? [index, ...ends] : [data.edges[index].s, data.edges[index].t]) };
  }

  function selectNode(index) {
    state.chosen = { kind: "node", index };
    network.selectNodes([`n${index}`], false);
    panel.showNode(index);
    repaint();
    const around = near().nodes;
    reveal(around.size <= 14 ? [...around].map((n) => `n${n}`) : [`n${index}`]);
  }

  function selectEdge(index) {
    state.chosen = { kind: "edge", index };
    network.setSelection({ nodes: [], edges: [`e${index}`] }, { highlightEdges: false });
    panel.showEdge(index);
    repaint();
    reveal([`n${data.edges[index].s}`, `n${data.edges[index].t}`]);
  }

  function selectNothing() {
    state.chosen = null;
    network.unselectAll();
    panel.showOverview();
    repaint();
  }

  // Bring what was chosen from the panel or the search into sight; what is already there stays put.
  function reveal(ids) {
    const box = byId("graph").getBoundingClientRect();
    const places = ids.map((id) => network.canvasToDOM(network.getPosition(id)));
    const seen = places.every((p) => p.x > 40 && p.y > 40 && p.x < box.width - 40 && p.y < box.height - 40);
    if (!seen || network.getScale() < 0.35) network.fit({ nodes: ids, maxZoomLevel: 0.85, animation: false });
  }

  network.on("click", (event) => {
    if (event.nodes.length) selectNode(Number(event.nodes[0].slice(1)));
    else if (event.edges.length) selectEdge(Number(event.edges[0].slice(1)));
    else if (state.chosen) selectNothing();
  });
  const tip = byId("tip");
  function showTip(text, at) {
    tip.textContent = text;
    tip.hidden = false;
    const box = byId("stage").getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(at.x + 14, box.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(4, Math.min(at.y + 14, box.height - tip.offsetHeight - 8))}px`;
  }
  network.on("hoverNode", (event) => {
    const node = data.nodes[Number(event.node.slice(1))];
    showTip([node.l.slice(0, 200), panel.kindOf(node) || panel.typeOf(node)].join(" — "), event.pointer.DOM);
  });
  network.on("hoverEdge", (event) => {
    const edge = data.edges[Number(event.edge.slice(1))];
    const names = [data.nodes[edge.s].l.slice(0, 80), panel.named(data.relations[edge.r].label), data.nodes[edge.t].l.slice(0, 80)];
    const modality = edge.m === "asserted" ? "" : ` (${panel.named(data.modalities[edge.m].label)})`;
    showTip(names.join(" ") + modality, event.pointer.DOM);
  });
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => { tip.hidden = true; });

  function zoomBy(factor) {
    network.moveTo({ scale: Math.max(0.05, Math.min(4, network.getScale() * factor)) });
  }
  function fit() {
    const ids = data.nodes.map((node, n) => n).filter((n) => !nodeHidden(data.nodes[n], n)).map((n) => `n${n}`);
    network.fit({ nodes: ids, animation: false, maxZoomLevel: 1.1 });
  }
  byId("closer").addEventListener("click", () => zoomBy(1.35));
  byId("farther").addEventListener("click", () => zoomBy(1 / 1.35));
  byId("whole").addEventListener("click", fit);

  // Filters, which are the legend too.
  function tick(group, key, sign, label, count) {
    const box = el("input", { type: "checkbox", checked: !state.hidden[group].has(key), onchange: () => {
      if (box.checked) state.hidden[group].delete(key);
      else state.hidden[group].add(key);
      refresh();
    } });
    return el("label", {}, box, sign, el("span", {}, el("bdi", {}, label)), el("small", {}, String(count)));
  }
  function aloneTick(count) {
    const box = el("input", { type: "checkbox", checked: state.alone, onchange: () => {
      state.alone = box.checked;
      refresh();
      fit();
    } });
    return el("label", {}, box, formSign("dot", colour("--line")), el("span", {}, panel.word("alone")), el("small", {}, String(count)));
  }
  function tally(items) {
    const counts = new Map();
    for (const item of items) counts.set(item, (counts.get(item) || 0) + 1);
    return counts;
  }
  function group(id, counts, make) {
    const field = byId(id);
    field.replaceChildren(field.querySelector("legend"), ...[...counts].map(([key, count]) => make(key, count)));
    field.hidden = counts.size === 0;
  }
  const inOrder = (table, counts) => new Map(Object.keys(table).filter((key) => counts.has(key)).map((key) => [key, counts.get(key)]));
  const outletName = (name) => (name === "" ? panel.word("own") : name);
  function drawFilters() {
    const types = inOrder(data.types, tally(data.nodes.map((node) => node.t)));
    group("by-type", types, (key, count) => tick("type", key, formSign(data.types[key].shape, data.types[key].colour, key === "Description"), panel.named(data.types[key].label), count));
    const alone = incident.filter((around) => around.length === 0).length;
    if (alone > 0) byId("by-type").append(aloneTick(alone));
    const modalities = inOrder(data.modalities, tally(data.edges.map((edge) => edge.m)));
    group("by-modality", modalities, (key, count) => tick("modality", key, lineSign(data.modalities[key].line, key === "denied" ? colour("--thread") : colour("--ink")), panel.named(data.modalities[key].label), count));
    const relations = new Map([...tally(data.edges.map((edge) => edge.r))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
    group("by-relation", relations, (key, count) => tick("relation", key, lineSign("solid", data.relations[key].colour), panel.named(data.relations[key].label), count));
    const outlets = new Map([...tally(data.edges.flatMap((edge) => edge.o))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
    group("by-outlet", outlets, (key, count) => tick("outlet", key, "", outletName(key), count));
  }
  byId("reset").addEventListener("click", () => {
    for (const hidden of Object.values(state.hidden)) hidden.clear();
    state.alone = true;
    drawFilters();
    refresh();
    fit();
  });

  // Search: type, then Enter or arrow down.
  const search = byId("search");
  const hits = byId("hits");
  const index = data.nodes.map((node) => plain([node.l, ...(node.n || [])].join(" ")));
  function look() {
    const wanted = plain(search.value.trim());
    hits.hidden = wanted === "";
    if (hits.hidden) return hits.replaceChildren();
    const found = data.nodes.map((node, n) => n).filter((n) => index[n].includes(wanted));
    found.sort((a, b) => data.nodes[b].m - data.nodes[a].m || a - b);
    const rows = found.slice(0, 20).map((n) => el("li", {}, el("button", { type: "button", onclick: () => choose(n) },
      panel.sign(data.nodes[n]), el("span", {}, el("bdi", {}, data.nodes[n].l.slice(0, 120))), el("small", {}, panel.kindOf(data.nodes[n]) || panel.typeOf(data.nodes[n])))));
    return hits.replaceChildren(...(rows.length ? rows : [el("li", { className: "also" }, panel.word("nothing"))]));
  }
  function choose(n) {
    hits.hidden = true;
    search.value = "";
    if (nodeHidden(data.nodes[n], n)) byId("reset").click();
    selectNode(n);
    byId("panel").focus({ preventScroll: true });
  }
  search.addEventListener("input", look);
  search.addEventListener("keydown", (event) => {
    const first = hits.querySelector("button");
    if (event.key === "Enter" && first) first.click();
    if (event.key === "ArrowDown" && first) { first.focus(); event.preventDefault(); }
    if (event.key === "Escape") { search.value = ""; look(); }
  });
  hits.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const item = step && document.activeElement.closest("li")[step];
    if (item && item.querySelector("button")) { item.querySelector("button").focus(); event.preventDefault(); }
    if (event.key === "Escape") { hits.hidden = true; search.focus(); }
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".find")) hits.hidden = true; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.chosen && hits.hidden) selectNothing(); });

  function refresh() {
    repaint();
    if (!state.chosen) panel.showOverview();
    else if (state.chosen.kind === "node") panel.showNode(state.chosen.index);
    else panel.showEdge(state.chosen.index);
  }

  function speak(language) {
    state.language = language;
    document.documentElement.lang = language;
    for (const item of document.querySelectorAll("[data-word]")) item.textContent = panel.word(item.dataset.word);
    for (const name of ["fr", "en"]) byId(name).setAttribute("aria-pressed", String(name === language));
    for (const name of ["closer", "farther", "whole"]) { byId(name).title = panel.word(name); byId(name).setAttribute("aria-label", panel.word(name)); }
    search.placeholder = panel.word("search");
    search.setAttribute("aria-label", panel.word("search"));
    if (frame) frame.setAttribute("aria-label", panel.word("graph"));
    byId("counts").textContent = panel.word("counts")(data.counts);
    byId("left").hidden = data.left === 0;
    byId("left").textContent = panel.word("left")(data.nodes.length, data.left);
    drawFilters();
    refresh();
  }
  byId("fr").addEventListener("click", () => speak("fr"));
  byId("en").addEventListener("click", () => speak("en"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { drawFilters(); repaint(); });

  if (matchMedia("(max-width: 820px)").matches) byId("filters").open = false;
  speak("fr");
  fit();
  window.filrouge = { data, network, selectNode, selectEdge, selectNothing };
})();
