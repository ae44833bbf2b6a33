// The graph itself: how it looks, what is chosen, what is hidden.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const state = {
    language: "fr", chosen: null, first: null, focus: null, only: null, alone: data.edges.length === 0, off: [], cut: [],
    fine: data.edges.length <= 1500,
    hidden: { type: new Set(), modality: new Set(), relation: new Set(), outlet: new Set() }, time: {},
  };
  const byId = (id) => document.getElementById(id);
  const narrow = matchMedia("(max-width: 820px)");
  state.shows = (n) => !state.cut[n];
  const panel = makePanel(data, state, {
    node: (index) => { selectNode(index); reveal(); },
    edge: (index) => { selectEdge(index); reveal(); },
    overview: selectNothing, alone: isolate,
  });
  let tints = new Map();
  function look(name) {
    if (!tints.has(name)) tints.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
    return tints.get(name);
  }
  look.word = (edge) => panel.named(data.relations[edge.r].label) + (edge.m === "asserted" ? "" : ` (${panel.named(data.modalities[edge.m].label)})`);
  const incident = state.incident = data.nodes.map(() => []);
  data.edges.forEach((edge, n) => { incident[edge.s].push(n); if (edge.t !== edge.s) incident[edge.t].push(n); });
  const timeline = makeTimeline(data, state, panel, refresh);
  const filters = makeFilters(data, state, panel, { incident, look, changed: refresh, fit });

  hide();
  const nodes = new vis.DataSet(data.nodes.map((node, n) => ({ ...drawNode(node, n), hidden: state.off[n] })));
  const edges = new vis.DataSet(bends().map((bend, n) => ({ from: `n${data.edges[n].s}`, to: `n${data.edges[n].t}`, ...(bend ? { smooth: bend } : {}), ...drawEdge(n) })));
  const network = new vis.Network(byId("graph"), { nodes, edges }, {
    autoResize: true, physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, hideEdgesOnDrag: data.edges.length > 1500, hideEdgesOnZoom: data.edges.length > 1500, keyboard: { enabled: true, bindToWindow: false }, selectConnectedEdges: false },
    nodes: { borderWidth: 1.5, borderWidthSelected: 3 },
    edges: { selectionWidth: 2, hoverWidth: 1, arrowStrikethrough: false, smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.6 } } },
  });
  const labels = makeLabels(network, data, state, look);
  const frame = byId("graph").querySelector(".vis-network");
  if (frame) { frame.tabIndex = 0; frame.setAttribute("role", "application"); }

  function drawNode(node, n, faded = false) {
    const form = data.types[node.t];
    const hollow = node.t === "Description" || Boolean(node.mo && node.mo !== "asserted");
    const fill = hollow ? look("--paper") : form.colour;
    const lit = { background: fill, border: look("--ink") };
    const drawn = {
      id: `n${n}`, x: node.x, y: node.y, shape: form.shape, size: node.t === "Event" ? node.z + 2 : node.z, opacity: faded ? 0.14 : 1,
      color: { background: fill, border: hollow ? form.colour : look("--paper"), highlight: lit, hover: lit },
    };
    if (hollow) drawn.borderWidth = 2.4;
    return drawn;
  }

  // A colour with its opacity in itself; as an option of its own vis-network works it out anew in every frame.
  function veiled(hex, opacity) { return hex + Math.round(255 * opacity).toString(16).padStart(2, "0"); }

  function drawEdge(n, faded = false) {
    const edge = data.edges[n];
    const relation = data.relations[edge.r];
    const line = data.modalities[edge.m].line;
    const tint = edge.m === "denied" ? look("--thread") : relation.colour;
    const strength = (line === "faint" ? 0.45 : relation.role ? 0.5 : 0.9) * (faded ? 0.12 : 1);
    const drawn = { id: `e${n}`, color: veiled(tint, strength), width: (relation.role ? 1.3 : 2.2) + 2 * Math.min(3, Math.log2(edge.w)), hidden: state.cut[n] };
    // What is the same for most lines is an option of the network: thousands of objects cost more than the drawing.
    if (line !== "solid" && state.fine) drawn.dashes = DASHES[line];
    if (!relation.directed || relation.role) drawn.arrows = "";
    return drawn;
  }

  // Parallel edges bend apart; a single one is straight.
  function bends() {
    const pairs = new Map();
    const key = (edge) => (edge.s < edge.t ? `${edge.s} ${edge.t}` : `${edge.t} ${edge.s}`);
    data.edges.forEach((edge, n) => { if (!pairs.has(key(edge))) pairs.set(key(edge), []); pairs.get(key(edge)).push(n); });
    return data.edges.map((edge, n) => {
      const all = pairs.get(key(edge));
      if (all.length === 1 || edge.s === edge.t) return false;
      const turn = (all.indexOf(n) - (all.length - 1) / 2) * 0.22 * (edge.s < edge.t ? 1 : -1);
      return { enabled: true, type: turn < 0 ? "curvedCCW" : "curvedCW", roundness: Math.min(0.9, Math.abs(turn)) };
    });
  }

  function edgeHidden(n) {
    const edge = data.edges[n];
    const { type, modality, relation, outlet } = state.hidden;
    if (state.only && !(state.only.has(edge.s) && state.only.has(edge.t))) return true;
    if (relation.has(edge.r) || modality.has(edge.m)) return true;
    if (type.has(data.nodes[edge.s].t) || type.has(data.nodes[edge.t].t)) return true;
    return (outlet.size > 0 && edge.o.every((name) => outlet.has(name))) || timeline.hides(edge);
  }

  function nodeHidden(node, n) {
    if (state.hidden.type.has(node.t) || (state.only && !state.only.has(n))) return true;
    if (state.chosen && state.chosen.kind === "node" && state.chosen.index === n) return false;
    if (incident[n].length === 0) return !state.alone;
    return incident[n].every((edge) => state.cut[edge]);
  }

  function hide() {
    state.cut = data.edges.map((edge, n) => edgeHidden(n));
    state.off = data.nodes.map(nodeHidden);
  }

  // Everything that depends on filters, selection or colours.
  function repaint() {
    hide();
    state.focus = near();
    const { focus } = state;
    nodes.update(data.nodes.map((node, n) => ({ ...drawNode(node, n, focus !== null && !focus.nodes.has(n)), hidden: state.off[n] })));
    edges.update(data.edges.map((edge, n) => drawEdge(n, focus !== null && !focus.edges.has(n))));
  }

  function near() {
    if (!state.chosen) return null;
    const { kind, index } = state.chosen;
    if (kind === "edge") return { edges: new Set([index]), nodes: new Set([data.edges[index].s, data.edges[index].t]) };
    const found = incident[index].filter((n) => state.shows(n));
    return { edges: new Set(found), nodes: new Set([index, ...found.flatMap((n) => [data.edges[n].s, data.edges[n].t])]) };
  }

  function choose(kind, index, first) {
    Object.assign(state, { chosen: { kind, index }, first });
    document.body.classList.add("chosen");
    byId("tip").hidden = true;
  }

  function selectNode(index) {
    if (state.only && !state.only.has(index)) state.only = null;
    choose("node", index, index);
    network.selectNodes([`n${index}`], false);
    repaint();
    panel.showNode(index);
    mark();
    read();
  }

  function selectEdge(index) {
    const { s, t } = data.edges[index];
    if (state.only && !(state.only.has(s) && state.only.has(t))) state.only = null;
    choose("edge", index, s);
    network.setSelection({ nodes: [], edges: [`e${index}`] }, { highlightEdges: false });
    repaint();
    panel.showEdge(index);
    mark();
    read();
  }

  function selectNothing() {
    state.chosen = state.first = null;
    document.body.classList.remove("chosen");
    network.unselectAll();
    repaint();
    panel.showOverview();
  }

  // Leave only a node and its neighbours, and what links these.
  function isolate(index) {
    state.only = null;
    hide();
    state.only = new Set([index, ...incident[index].filter((n) => state.shows(n)).flatMap((n) => [data.edges[n].s, data.edges[n].t])]);
    selectNode(index);
    fit();
  }

  function mark() {
    byId("isolated").hidden = state.only === null;
    byId("isolated-size").textContent = state.only ? panel.word("isolated")(state.only.size) : "";
  }

  // On a phone the words are below the picture.
  function read() {
    if (narrow.matches) byId("panel").scrollIntoView({ block: "start" });
  }

  // Bring what was chosen in the panel or the search into sight; what is clicked in the picture stays where it is.
  function reveal() {
    const around = state.focus.nodes;
    const indices = around.size <= 14 ? [...around] : [state.first];
    const ids = indices.map((n) => `n${n}`);
    const box = byId("graph").getBoundingClientRect();
    const places = ids.map((id) => network.canvasToDOM(network.getPosition(id)));
    const seen = places.every((p) => p.x > 40 && p.y > 40 && p.x < box.width - 40 && p.y < box.height - 40);
    if (!seen || network.getScale() < 0.35) network.fit({ nodes: ids, maxZoomLevel: 1, animation: false });
    refine();
  }

  network.on("click", (event) => {
    if (event.nodes.length) selectNode(Number(event.nodes[0].slice(1)));
    else if (event.edges.length) selectEdge(Number(event.edges[0].slice(1)));
    else if (state.chosen) selectNothing();
  });
  network.on("doubleClick", (event) => {
    if (event.nodes.length) isolate(Number(event.nodes[0].slice(1)));
    else if (!event.edges.length) showAll();
  });

  // Of thousands of lines seen from afar the dashes are finer than the screen, and cost as much as all the rest.
  function refine() {
    if (state.fine || network.getScale() < 0.3) return;
    state.fine = true;
    repaint();
  }
  network.on("zoom", refine);

  const tip = byId("tip");
  function showTip(text, at) {
    tip.textContent = text;
    tip.hidden = false;
    const box = byId("graph").getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(at.x + 14, box.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(4, Math.min(at.y + 14, box.height - tip.offsetHeight - 8))}px`;
  }
  network.on("hoverNode", (event) => {
    const node = data.nodes[Number(event.node.slice(1))];
    showTip([node.l.slice(0, 200), panel.kindOf(node) || panel.typeOf(node)].join(" — "), event.pointer.DOM);
  });
  network.on("hoverEdge", (event) => {
    const edge = data.edges[Number(event.edge.slice(1))];
    showTip([data.nodes[edge.s].l.slice(0, 80), look.word(edge), data.nodes[edge.t].l.slice(0, 80)].join(" "), event.pointer.DOM);
  });
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => { tip.hidden = true; });

  function zoomBy(factor) {
    network.moveTo({ scale: Math.max(0.05, Math.min(4, network.getScale() * factor)) });
    refine();
  }
  function fit() {
    const ids = data.nodes.map((node, n) => n).filter((n) => !state.off[n]).map((n) => `n${n}`);
    if (ids.length) network.fit({ nodes: ids, animation: false, maxZoomLevel: 1.1 });
  }
  byId("closer").addEventListener("click", () => zoomBy(1.35));
  byId("farther").addEventListener("click", () => zoomBy(1 / 1.35));
  byId("whole").addEventListener("click", fit);

  function showAll() {
    state.only = null;
    mark();
    refresh();
    fit();
  }
  byId("join").addEventListener("click", showAll);
  byId("reset").addEventListener("click", () => {
    for (const hidden of Object.values(state.hidden)) hidden.clear();
    state.alone = true;
    timeline.reset();
    timeline.speak();
    filters.draw();
    showAll();
  });

  const search = makeSearch(data, panel, (n) => {
    state.only = null;
    hide();
    if (nodeHidden(data.nodes[n], n)) byId("reset").click();
    selectNode(n);
    reveal();
    byId("panel").focus({ preventScroll: !narrow.matches });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (state.chosen) selectNothing();
    else if (state.only) showAll();
  });

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
    for (const item of document.querySelectorAll("[data-title]")) { item.title = panel.word(item.dataset.title); item.setAttribute("aria-label", item.title); }
    for (const name of ["fr", "en"]) byId(name).setAttribute("aria-pressed", String(name === language));
    byId("search").placeholder = panel.word("search");
    if (frame) frame.setAttribute("aria-label", panel.word("graph"));
    byId("counts").textContent = panel.word("counts")(data.counts);
    byId("left").hidden = data.left.every((number) => number === 0);
    byId("left").textContent = panel.word("left")(data.nodes.length, ...data.left);
    timeline.speak();
    filters.draw();
    search.look();
    mark();
    if (window.filrouge) panel.refresh();
  }
  for (const name of ["fr", "en"]) byId(name).addEventListener("click", () => { speak(name); network.redraw(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { tints = new Map(); filters.draw(); repaint(); });

  if (narrow.matches) byId("filters").open = false;
  speak("fr");
  fit();
  // The picture first, then what stands beside it.
  network.once("afterDrawing", () => {
    performance.mark("picture");
    setTimeout(() => {
      panel.refresh();
      window.filrouge = { data, network, state, labels, selectNode, selectEdge, selectNothing, isolate };
    });
  });
})();
