// Search by any form of a name, without accents: type, then Enter or arrow down.
function makeSearch(data, panel, choose) {
  const search = document.getElementById("search");
  const hits = document.getElementById("hits");
  const index = data.nodes.map((node) => plain([node.l, ...(node.n || []), ...(node.r || [])].join(" ")));

  function look() {
    const wanted = plain(search.value.trim());
    hits.hidden = wanted === "";
    search.setAttribute("aria-expanded", String(!hits.hidden));
    if (hits.hidden) return hits.replaceChildren();
    const found = data.nodes.map((node, n) => n).filter((n) => index[n].includes(wanted));
    found.sort((a, b) => rank(b, wanted) - rank(a, wanted) || data.nodes[b].m - data.nodes[a].m || a - b);
    const rows = found.slice(0, 20).map((n) => el("li", {}, el("button", { type: "button", onclick: () => pick(n) },
      panel.sign(data.nodes[n]), el("span", {}, el("bdi", {}, data.nodes[n].l.slice(0, 120))), el("small", {}, panel.kindOf(data.nodes[n]) || panel.typeOf(data.nodes[n])))));
    return hits.replaceChildren(...(rows.length ? rows : [el("li", { className: "also" }, panel.word("nothing"))]));
  }

  // A name that begins with the words comes before one that only holds them; events come last.
  const rank = (n, wanted) => (index[n].startsWith(wanted) ? 2 : 0) + (data.nodes[n].t === "Event" ? 0 : 1);

  function close() {
    hits.hidden = true;
    search.setAttribute("aria-expanded", "false");
  }
  function pick(n) {
    search.value = "";
    close();
    choose(n);
  }

  search.addEventListener("input", look);
  search.addEventListener("keydown", (event) => {
    const first = hits.querySelector("button");
    if (event.key === "Enter" && first) first.click();
    if (event.key === "ArrowDown" && first) { first.focus(); event.preventDefault(); }
    if (event.key === "Escape") { search.value = ""; look(); event.stopPropagation(); }
  });
  hits.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const item = step && document.activeElement.closest("li")[step];
    if (item && item.querySelector("button")) { item.querySelector("button").focus(); event.preventDefault(); }
    else if (event.key === "ArrowUp") { search.focus(); event.preventDefault(); }
    if (event.key === "Escape") { close(); search.focus(); event.stopPropagation(); }
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".find")) close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input")) { search.focus(); event.preventDefault(); }
  });
  return { look, close };
}
