// The side panel: what is known of a node, what stands behind an edge.
function makePanel(data, state, go) {
  const panel = document.getElementById("panel");
  const word = (key) => WORDS[state.language][key];
  const named = (term) => (term ? term[state.language] : "");
  const kindOf = (node) => named(data.kinds[node.k]);
  const typeOf = (node) => named(data.types[node.t].label);
  const looks = (node) => data.types[node.t];
  const sign = (node) => formSign(looks(node).shape, looks(node).colour, node.t === "Description" || (node.mo && node.mo !== "asserted"));
  const badge = (modality) => el("span", { className: `badge ${modality}` }, named(data.modalities[modality].label));
  const isRole = (edge) => data.relations[edge.r].role;

  function claimCard(claim) {
    const [article, begin, end, text] = data.passages[claim.ev];
    const source = data.articles[article];
    const said = el("p", {});
    if (claim.sp) said.append(`${word("according")} `, speaker(claim));
    else said.append(word("voice"));
    if (claim.via) said.append(`, ${word("via")} `, el("bdi", {}, claim.via));
    if (claim.h) said.append(" ", el("span", { className: "badge hedged" }, word("hedged")));
    const outlet = source.outlet ? `${source.outlet} · ` : "";
    return el("article", { className: `claim ${claim.m}` },
      quoted(text, begin, claim.tr, claim.cue), said,
      el("p", { className: "meta" }, el("bdi", {}, outlet + source.title), ` · ${source.date || word("undated")}`),
      el("p", { className: "meta", title: claim.rule }, `${word("chars")} ${begin}–${end} · ${word("rule")} `, el("bdi", {}, claim.rule)));
  }

  function speaker(claim) {
    if (claim.spn === undefined) return el("bdi", {}, claim.sp);
    return el("button", { type: "button", className: "inline", onclick: () => go.node(claim.spn) }, el("bdi", {}, claim.sp));
  }

  function passageCard(index) {
    const [article, begin, end, text] = data.passages[index];
    const source = data.articles[article];
    const outlet = source.outlet ? `${source.outlet} · ` : "";
    return el("article", { className: "claim" }, quoted(text, begin, null, null),
      el("p", { className: "meta" }, el("bdi", {}, outlet + source.title), ` · ${source.date || word("undated")}`),
      el("p", { className: "meta" }, `${word("chars")} ${begin}–${end}`));
  }

  const measured = (claim) => (claim.o === undefined ? word("took") : `${named(data.relations[claim.p].label)} : ${bound(claim)}${claim.o}`);
  const bound = (claim) => (claim.b ? `${word("bounds")[claim.b] || claim.b} ` : "");

  function nodeLink(index, note) {
    const node = data.nodes[index];
    const by = subtitle(node);
    return el("li", {}, el("button", { type: "button", onclick: () => go.node(index) }, sign(node),
      el("span", {}, el("bdi", {}, node.l.slice(0, 200)), by ? el("small", { className: "by" }, el("bdi", {}, by)) : null), el("small", {}, note || "")));
  }

  // Who says so, in a few words: the speakers, else the outlet's own voice.
  function voices(edge) {
    const claims = edge.c.map((n) => data.claims[n]);
    const named = [...new Set(claims.map((claim) => claim.sp).filter(Boolean))];
    const parts = named.length ? [`${word("according")} ${named.slice(0, 2).map((name) => name.slice(0, 60)).join(", ")}${named.length > 2 ? "…" : ""}`] : claims.length ? [word("voice")] : [];
    if (claims.length && claims.every((claim) => claim.h)) parts.push(word("hedged"));
    if (edge.w > 1) parts.push(word("independent")(edge.w));
    return parts.join(" · ");
  }

  function edgeLink(index, from) {
    const edge = data.edges[index];
    const relation = data.relations[edge.r];
    const outward = from === undefined || edge.s === from;
    const verb = outward || !relation.inverse ? named(relation.label) : named(relation.inverse);
    const other = data.nodes[outward ? edge.t : edge.s];
    const text = el("span", {});
    if (from === undefined) text.append(el("bdi", {}, data.nodes[edge.s].l.slice(0, 200)), " ");
    const back = !outward && !relation.inverse && relation.directed;
    const said = relation.role && from !== undefined ? `${verb} · ` : back ? `← ${verb} ` : `${verb} `;
    text.append(el("em", {}, said), el("bdi", {}, other.l.slice(0, 200)));
    const note = relation.role ? subtitle(other) : voices(edge);
    if (note) text.append(el("small", { className: "by" }, el("bdi", {}, note)));
    return el("li", {}, el("button", { type: "button", onclick: () => go.edge(index) },
      lineSign(data.modalities[edge.m].line, edge.m === "denied" ? "var(--thread)" : relation.colour), text,
      relation.role && other.d ? el("small", {}, other.d) : null, edge.m === "asserted" ? null : badge(edge.m)));
  }

  // Who does what to whom in an event, for its label alone often says little.
  function subtitle(node) {
    if (node.t !== "Event") return "";
    const around = state.incident[data.nodes.indexOf(node)].map((n) => data.edges[n]);
    const of = (role) => around.filter((edge) => edge.r === role).map((edge) => data.nodes[edge.t].l.slice(0, 60)).slice(0, 3).join(", ");
    const [actors, targets] = [of("actor"), of("target")];
    return actors && targets ? `${actors} → ${targets}` : actors || (targets && `→ ${targets}`);
  }

  function list(title, items) {
    return items.length ? [el("h3", {}, title), el("ul", { className: "links" }, ...items)] : [];
  }

  function facts(node) {
    const rows = [];
    const row = (key, value) => value && rows.push(el("dt", {}, word(key)), el("dd", {}, el("bdi", {}, value)));
    row("dated", node.d && (node.de ? `${node.d} ${word("to")} ${node.de}` : node.d));
    row("told", (node.told || []).map((m) => named(data.modalities[m].label)).join(", "));
    row("killed", node.ki && tolls(node.ki));
    row("injured", node.inj && tolls(node.inj));
    row("roles", (node.r || []).join(" · "));
    row("names", (node.n || []).filter((name) => name !== node.l).slice(0, 12).join(" · ").slice(0, 600));
    row("mentions", String(node.m));
    row("sources", String(node.so));
    row("seen", node.f && (node.f === node.la ? node.f : `${node.f} ${word("to")} ${node.la}`));
    row("where", node.lat !== undefined && `${node.lat}, ${node.lon}`);
    return el("dl", {}, ...rows);
  }

  const tolls = (numbers) => (numbers.length > 1 ? `${numbers.join(" | ")} (${word("of")})` : String(numbers[0]));

  function showNode(index) {
    const node = data.nodes[index];
    const around = state.incident[index].filter((n) => state.shows(n));
    const roles = around.filter((n) => isRole(data.edges[n]));
    const others = around.filter((n) => !isRole(data.edges[n]));
    const own = (node.own || []).map((n) => data.claims[n]);
    const kind = kindOf(node);
    fill(
      el("p", { className: "over" }, sign(node), typeOf(node) + (kind ? ` · ${kind}` : "")),
      el("h2", {}, el("bdi", {}, node.l.slice(0, 500))),
      el("p", { className: "acts" }, state.only ? null : el("button", { type: "button", className: "act", onclick: () => go.alone(index) }, word("isolate"))),
      facts(node),
      ...list(node.t === "Event" ? word("participants") : word("takes"), roles.map((n) => edgeLink(n, index))),
      ...list(word("says"), others.map((n) => edgeLink(n, index))),
      ...(own.length ? [el("h3", {}, word("about"))] : []),
      ...own.flatMap((claim) => [el("p", { className: "also" }, measured(claim), " ", badge(claim.m)), claimCard(claim)]),
      around.length || own.length ? null : el("p", { className: "also" }, word("none")));
  }

  function showEdge(index) {
    const edge = data.edges[index];
    const relation = data.relations[edge.r];
    const end = (n) => el("button", { type: "button", className: "inline", onclick: () => go.node(n) }, el("bdi", {}, data.nodes[n].l.slice(0, 300)));
    const cards = edge.c.length ? edge.c.map((n) => claimCard(data.claims[n])) : edge.e.map(passageCard);
    const articles = new Set(cardsOf(edge).map((n) => data.passages[n][0])).size;
    const head = edge.c.length ? word("claims")(edge.c.length) : word("proof");
    const heard = [word("independent")(edge.w), word("articles")(articles)].join(" · ");
    const not = edge.m === "asserted" ? "" : el("span", { className: "not" }, ` (${named(data.modalities[edge.m].label)})`);
    fill(
      el("p", { className: "over" }, lineSign(data.modalities[edge.m].line, edge.m === "denied" ? "var(--thread)" : relation.colour), head, " ", badge(edge.m)),
      el("h2", {}, end(edge.s), " ", el("em", {}, named(relation.label)), not, " ", end(edge.t)),
      el("p", { className: "also" }, heard),
      ...cards, ...against(index));
  }

  const cardsOf = (edge) => (edge.c.length ? edge.c.map((n) => data.claims[n].ev) : edge.e);

  // Claims that say the opposite: the same relation with the other modality, or a denial of the event itself.
  function against(index) {
    const edge = data.edges[index];
    const wanted = edge.m === "denied" ? "asserted" : "denied";
    const events = [edge.s, edge.t].filter((n) => data.nodes[n].t === "Event");
    const found = data.edges.map((other, n) => n).filter((n) => n !== index && opposes(data.edges[n], edge, wanted, events));
    if (!found.length || (edge.m !== "denied" && edge.m !== "asserted")) return [];
    return [el("div", { className: "notice" }, el("strong", {}, word(wanted === "denied" ? "denials" : "assertions")),
      el("ul", { className: "links" }, ...found.map((n) => edgeLink(n))))];
  }

  function opposes(other, edge, wanted, events) {
    if (other.s === edge.s && other.t === edge.t && other.r === edge.r) return other.m === wanted;
    return wanted === "denied" && edge.r !== "denied" && other.r === "denied" && other.m === "asserted" && events.includes(other.t);
  }

  function fill(...children) {
    panel.replaceChildren(el("button", { type: "button", className: "back", onclick: go.overview }, word("back")),
      ...children.filter(Boolean));
    panel.scrollTop = 0;
  }

  function refresh() {
    if (!state.chosen) showOverview();
    else if (state.chosen.kind === "node") showNode(state.chosen.index);
    else showEdge(state.chosen.index);
  }

  const showOverview = makeOverview(data, state, panel, { word, named, nodeLink, edgeLink, subtitle, list, isRole });
  return { showNode, showEdge, showOverview, refresh, sign, typeOf, kindOf, named, word };
}
