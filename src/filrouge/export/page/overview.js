// What the panel shows before anything is chosen: who did what, says whom; what is denied; the names; the events.
function makeOverview(data, state, panel, { word, named, nodeLink, edgeLink, list, isRole }) {
  const all = (rows) => rows.map((row, n) => n);
  const links = () => all(data.edges).filter((n) => !isRole(data.edges[n]) && state.shows(n));

  // The relations as one list each, force first; what merely is so (a place in a country) comes last.
  function deeds() {
    const groups = new Map();
    for (const n of links()) {
      const name = data.edges[n].r;
      groups.set(name, [...(groups.get(name) || []), n]);
    }
    const names = [...groups.keys()].sort((a, b) => data.relations[a].rank - data.relations[b].rank || groups.get(b).length - groups.get(a).length || (a < b ? -1 : 1));
    return names.map((name, place) => deed(name, groups.get(name), place === 0));
  }

  function deed(name, found, open) {
    const weight = (n) => (data.edges[n].m === "asserted" ? 1000 : 0) + 10 * data.edges[n].w + data.edges[n].c.length + (data.edges[n].c.some((c) => data.claims[c].sp) ? 5 : 0);
    found.sort((a, b) => weight(b) - weight(a) || a - b);
    const rest = found.length - 40;
    return el("details", { className: "deed", open }, el("summary", {}, lineSign("solid", data.relations[name].colour), el("span", {}, named(data.relations[name].label)), el("small", {}, String(found.length))),
      el("ul", { className: "links" }, ...found.slice(0, 40).map((n) => edgeLink(n))), rest > 0 ? el("p", { className: "also" }, word("more")(rest)) : null);
  }

  // Dates as text; what has none comes last.
  const compare = (a, b) => ((a || "~") < (b || "~") ? -1 : (a || "~") > (b || "~") ? 1 : 0);
  const visible = (n) => !state.off[n];
  const events = () => all(data.nodes).filter((n) => data.nodes[n].t === "Event" && visible(n)).sort((a, b) => compare(data.nodes[a].d, data.nodes[b].d) || data.nodes[b].m - data.nodes[a].m || a - b);
  const names = () => all(data.nodes).filter((n) => data.nodes[n].t !== "Event" && data.nodes[n].t !== "Description").sort((a, b) => data.nodes[b].m - data.nodes[a].m || a - b);

  function fold(title, items, most) {
    if (!items.length) return null;
    return el("details", { className: "deed" }, el("summary", {}, el("span", {}, title), el("small", {}, String(items.length))),
      el("ul", { className: "links" }, ...items.slice(0, most)), items.length > most ? el("p", { className: "also" }, word("more")(items.length - most)) : null);
  }

  return function showOverview() {
    const contested = links().filter((n) => data.edges[n].m === "denied" || data.edges[n].r === "denied");
    const told = events();
    const known = names();
    const found = deeds();
    panel.replaceChildren(
      el("p", { className: "lead" }, word("lead")),
      el("p", { className: "key" }, word("key"), el("mark", {}, word("trigger")), word("key2"), el("mark", { className: "cue" }, word("cue")), "."),
      ...(found.length ? [el("h3", {}, word("deeds")), ...found] : []),
      ...list(word("contested"), contested.slice(0, 12).map((n) => edgeLink(n))),
      ...list(word("most"), known.slice(0, 8).map((n) => nodeLink(n, word("times")(data.nodes[n].m)))),
      ...[fold(word("others"), known.slice(8).map((n) => nodeLink(n, word("times")(data.nodes[n].m))), 400)].filter(Boolean),
      ...list(word("events"), told.slice(0, 40).map((n) => nodeLink(n, data.nodes[n].d || ""))),
      ...[fold(word("others"), told.slice(40).map((n) => nodeLink(n, data.nodes[n].d || "")), 400)].filter(Boolean));
    panel.scrollTop = 0;
  };
}
