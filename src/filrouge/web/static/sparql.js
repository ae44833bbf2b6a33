// The editor: Yasgui on this very endpoint, the ready questions, and a note where an answer was cut.
"use strict";

const given = JSON.parse(document.getElementById("examples").textContent);
const box = document.getElementById("yasgui");
const note = document.getElementById("sparql-note");
const choice = document.getElementById("question");
const endpoint = `${location.origin}/sparql`;
const first = given.examples.find((each) => each.name === "who-attacked-what-where") ?? given.examples[0];

Yasgui.defaults.requestConfig.endpoint = endpoint;
Yasgui.defaults.endpointCatalogueOptions.getData = () => [{ endpoint }];
Yasgui.Yasqe.defaults.value = first.query;
Yasgui.Yasqe.defaults.createShareableLink = null;
Yasgui.Yasr.defaults.prefixes = given.prefixes;

// Classes and properties are completed from this very graph, never from a service elsewhere.
async function terms(kind) {
  const query = `SELECT DISTINCT ?term { ?part void:${kind} ?term } ORDER BY ?term`;
  const response = await fetch(`/sparql?${new URLSearchParams({ query })}`, { headers: { Accept: "application/sparql-results+json" } });
  return (await response.json()).results.bindings.map((row) => row.term.value);
}
for (const kind of ["class", "property"]) {
  const known = terms(kind);
  Yasgui.Yasqe.forkAutocompleter(kind, { name: `${kind}-here`, bulk: true, persistenceId: null, get: () => known });
}
const kept = Yasgui.Yasqe.defaults.autocompleters.filter((name) => name !== "class" && name !== "property");
Yasgui.Yasqe.defaults.autocompleters = kept;

const yasgui = new Yasgui(box, { requestConfig: { endpoint, method: "POST" }, copyEndpointOnNewTab: true, persistenceId: "filrouge-sparql" });
const tab = () => yasgui.getTab() ?? yasgui.addTab(true);

choice.addEventListener("change", () => {
  const chosen = given.examples.find((each) => each.name === choice.value);
  if (!chosen) return;
  const yasqe = tab().getYasqe();
  yasqe.setValue(chosen.query);
  yasqe.query();
});

// Yasgui asks through fetch; the header of the answer says where rows were left out.
const ask = window.fetch;
window.fetch = async (...given) => {
  const response = await ask(...given);
  const cut = response.headers.get("Filrouge-Truncated");
  note.hidden = !cut;
  if (cut) note.textContent = `${box.dataset.truncated} ${cut}`;
  return response;
};

// What Yasgui leaves unsaid to screen readers.
function name() {
  for (const area of box.querySelectorAll(".CodeMirror textarea:not([aria-label])")) area.setAttribute("aria-label", "SPARQL");
  for (const pane of box.querySelectorAll(".CodeMirror-scroll[tabindex='-1']")) pane.setAttribute("tabindex", "0");
  for (const select of box.querySelectorAll("select:not([aria-label])")) select.setAttribute("aria-label", select.className);
  for (const list of box.querySelectorAll(".tabsList")) {
    list.querySelector(".addTab:not([role])")?.setAttribute("role", "tab");
  }
}
new MutationObserver(name).observe(box, { childList: true, subtree: true });
name();
window.filrouge = { yasgui };
