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
window.filrouge = { yasgui };
