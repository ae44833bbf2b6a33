// Filters, which are the legend too.
function makeFilters(data, state, panel, { incident, look, changed, fit }) {
  const byId = (id) => document.getElementById(id);

  function tick(group, key, sign, label, count) {
    const box = el("input", { type: "checkbox", checked: !state.hidden[group].has(key), onchange: () => {
      if (box.checked) state.hidden[group].delete(key);
      else state.hidden[group].add(key);
      changed();
    } });
    return el("label", {}, box, sign, el("span", {}, el("bdi", {}, label)), el("small", {}, String(count)));
  }

  function aloneTick(count) {
    const box = el("input", { type: "checkbox", checked: state.alone, onchange: () => {
      state.alone = box.checked;
      changed();
      fit();
    } });
    return el("label", {}, box, formSign("dot", look("--line")), el("span", {}, panel.word("alone")), el("small", {}, String(count)));
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
  const byCount = (counts) => new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

  function draw() {
    const types = inOrder(data.types, tally(data.nodes.map((node) => node.t)));
    group("by-type", types, (key, count) => tick("type", key, formSign(data.types[key].shape, data.types[key].colour, key === "Description"), panel.named(data.types[key].label), count));
    const alone = incident.filter((around) => around.length === 0).length;
    if (alone > 0) byId("by-type").append(aloneTick(alone));
    const modalities = inOrder(data.modalities, tally(data.edges.map((edge) => edge.m)));
    group("by-modality", modalities, (key, count) => tick("modality", key, lineSign(data.modalities[key].line, key === "denied" ? look("--thread") : look("--ink")), panel.named(data.modalities[key].label), count));
    const relations = byCount(tally(data.edges.map((edge) => edge.r)));
    group("by-relation", relations, (key, count) => tick("relation", key, lineSign("solid", data.relations[key].colour), panel.named(data.relations[key].label), count));
    group("by-outlet", byCount(tally(data.edges.flatMap((edge) => edge.o))), (key, count) => tick("outlet", key, null, key === "" ? panel.word("own") : key, count));
    if (data.edges.every((edge) => edge.o.every((name) => name === ""))) byId("by-outlet").hidden = true;
    legend();
  }

  // What size, thickness and hollow signs mean.
  function legend() {
    const rows = [[formSign("diamond", data.types.Event.colour, true), "hollow"], [sizes(), "size"], [widths(), "width"]];
    byId("meaning").replaceChildren(...rows.map(([sign, word]) => el("li", {}, sign, el("span", {}, panel.word(word)))));
  }
  const sizes = () => svg({ tag: "path", props: { d: "M4 11a2.5 2.5 0 1 0 .01 0zM15 3a6 6 0 1 0 .01 0z", fill: look("--soft") } });
  const widths = () => svg({ tag: "path", props: { d: "M1 4h20v1H1zM1 11h20v5H1z", fill: look("--soft") } });

  return { draw };
}
