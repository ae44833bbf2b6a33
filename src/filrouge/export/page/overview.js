// What the panel shows before anything is chosen: who did what, says whom; what is denied; the names; the events.
function makeOverview(data, state, panel, { word, named, nodeLink, edgeLink, list, isRole }) {
  const all = (rows) => rows.map((row, n) => n);
  const links = () => all(data.edges).filter((n) => !isRole(data.edges[n]) && state.shows(n));

  // The relations as one list each, force first; what merely is so (a place in a country) comes last.
  function deeds() {
    const groups = new Map();
    for (const n of links()) {
      const name = data.edges[n].r;
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(n);
    }
    const names = [...groups.keys()].sort((a, b) => data.relations[a].rank - data.relations[b].rank || groups.get(b).length - groups.get(a).length || (a < b ? -1 : 1));
    return names.map((name, place) => deed(name, groups.get(name), place === 0));
  }

  function deed(name, found, open) {
    const weight = (n) => (data.edges[n].m === "asserted" ? 1000 : 0) + 10 * data.edges[n].w + data.edges[n].c.length + (data.edges[n].c.some((c) => data.claims[c].sp) ? 5 : 0);
    const weights = new Map();
    const of = (n) => weights.get(n) || weights.set(n, weight(n)).get(n);
    const sorted = () => found.sort((a, b) => of(b) - of(a) || a - b).map((n) => () => edgeLink(n));
    return fold(lineSign("solid", data.relations[name].colour), named(data.relations[name].label), found.length, sorted, open ? 12 : 40, open);
  }

  // A list that is made when it is opened: a page of thousands of nodes must not wait for rows that nobody sees.
  function fold(sign, title, count, items, most, open = false) {
    const whole = el("details", { className: "deed" }, el("summary", {}, sign, el("span", {}, title), el("small", {}, String(count))));
    const make = () => {
      if (whole.children.length > 1) return;
      const rows = items();
      whole.append(el("ul", { className: "links" }, ...rows.slice(0, most).map((row) => row())));
      const rest = rows.slice(most);
      const more = el("button", { type: "button", className: "act", onclick: () => {
        more.previousElementSibling.append(...rest.splice(0, 100).map((row) => row()));
        more.textContent = word("more")(rest.length);
        more.hidden = rest.length === 0;
      } }, word("more")(rest.length));
      if (rest.length) whole.append(more);
    };
    whole.addEventListener("toggle", make);
    if (open) { make(); whole.open = true; }
    return whole;
  }

  // Dates as text; what has none comes last.
  const compare = (a, b) => ((a || "~") < (b || "~") ? -1 : (a || "~") > (b || "~") ? 1 : 0);
  const visible = (n) => !state.off[n];
  const events = () => all(data.nodes).filter((n) => data.nodes[n].t === "Event" && visible(n)).sort((a, b) => compare(data.nodes[a].d, data.nodes[b].d) || data.nodes[b].m - data.nodes[a].m || a - b);
  const names = () => all(data.nodes).filter((n) => data.nodes[n].t !== "Event" && data.nodes[n].t !== "Description").sort((a, b) => data.nodes[b].m - data.nodes[a].m || a - b);

  const others = (found, row) => (found.length ? [fold(null, word("others"), found.length, () => found.map((n) => () => row(n)), 100)] : []);
  const byMentions = (n) => nodeLink(n, word("times")(data.nodes[n].m));
  const byDate = (n) => nodeLink(n, data.nodes[n].d || "");

  return function showOverview() {
    const contested = links().filter((n) => data.edges[n].m === "denied" || data.edges[n].r === "denied");
    const told = events();
    const known = names();
    const found = deeds();
    panel.replaceChildren(
      el("h2", { className: "unseen" }, word("overview")),
      el("p", { className: "lead" }, word("lead")),
      el("p", { className: "key" }, word("key"), el("mark", {}, word("trigger")), word("key2"), el("mark", { className: "cue" }, word("cue")), "."),
      ...(found.length ? [el("h3", {}, word("deeds")), ...found] : []),
      ...list(word("contested"), contested.slice(0, 12).map((n) => edgeLink(n))),
      ...list(word("most"), known.slice(0, 8).map(byMentions)), ...others(known.slice(8), byMentions),
      ...list(word("events"), told.slice(0, 30).map(byDate)), ...others(told.slice(30), byDate));
    panel.scrollTop = 0;
  };
}
