// The slider of time: lines that were said (or events that took place) between two dates stay.
function makeTimeline(data, state, panel, changed) {
  const byId = (id) => document.getElementById(id);
  const dated = data.edges.filter((edge) => edge.b && edge.n);
  const undated = data.edges.length - dated.length;
  const days = dated.flatMap((edge) => [edge.b, edge.n]).sort();
  const depth = days.length ? fine(days[0], days[days.length - 1]) : 10;
  const bins = days.length ? steps(days[0].slice(0, depth), days[days.length - 1].slice(0, depth)) : [];
  const [from, to] = [byId("from"), byId("to")];
  const bars = byId("bars");

  // A bin is a day, a month or a year, so that there are some dozens of them.
  function fine(first, last) {
    const span = (Date.parse(last) - Date.parse(first)) / 86400000;
    return span <= 75 ? 10 : span <= 3660 ? 7 : 4;
  }

  function steps(first, last) {
    const found = [first];
    while (found[found.length - 1] < last) found.push(next(found[found.length - 1]));
    return found;
  }

  function next(bin) {
    if (depth === 4) return String(Number(bin) + 1).padStart(4, "0");
    if (depth === 7) return bin.endsWith("12") ? `${String(Number(bin.slice(0, 4)) + 1).padStart(4, "0")}-01` : bin.slice(0, 5) + String(Number(bin.slice(5)) + 1).padStart(2, "0");
    return new Date(Date.parse(bin) + 86400000).toISOString().slice(0, 10);
  }

  const within = (edge, low, high) => edge.b.slice(0, depth) <= high && edge.n.slice(0, depth) >= low;

  function hides(edge) {
    if (!edge.b || !edge.n) return state.time.undated === false;
    return state.time.on && !within(edge, bins[state.time.from], bins[state.time.to]);
  }

  function words(bin) {
    const [year, month, day] = bin.split("-").map(Number);
    return [day, month && panel.word("months")[month - 1], year].filter(Boolean).join(" ");
  }

  function shade() {
    bars.querySelectorAll("rect").forEach((bar, n) => bar.setAttribute("class", n >= state.time.from && n <= state.time.to ? "in" : "out"));
    byId("span").textContent = `${words(bins[state.time.from])} – ${words(bins[state.time.to])}`;
    from.setAttribute("aria-valuetext", words(bins[state.time.from]));
    to.setAttribute("aria-valuetext", words(bins[state.time.to]));
  }

  function moved(event) {
    let [low, high] = [Number(from.value), Number(to.value)];
    if (low > high) [low, high] = event.target === from ? [high, high] : [low, low];
    from.value = low;
    to.value = high;
    Object.assign(state.time, { from: low, to: high, on: low > 0 || high < bins.length - 1 });
    shade();
    changed();
  }

  function draw() {
    byId("time").hidden = bins.length < 2;
    if (bins.length < 2) return;
    const counts = bins.map((bin) => dated.filter((edge) => within(edge, bin, bin)).length);
    const most = Math.max(...counts);
    bars.setAttribute("viewBox", `0 0 ${bins.length} 100`);
    bars.replaceChildren(...counts.map((count, n) => {
      const bar = document.createElementNS(SVG, "rect");
      const height = count ? Math.max(8, 100 * Math.sqrt(count / most)) : 0;
      for (const [key, value] of Object.entries({ x: n + 0.08, width: 0.84, y: 100 - height, height })) bar.setAttribute(key, value);
      return bar;
    }));
    from.max = to.max = bins.length - 1;
  }

  function reset() {
    Object.assign(state.time, { from: 0, to: Math.max(0, bins.length - 1), on: false, undated: true });
    from.value = state.time.from;
    to.value = state.time.to;
    byId("undated").checked = true;
  }

  function speak() {
    byId("undated-count").textContent = String(undated);
    byId("undated-label").hidden = undated === 0;
    from.setAttribute("aria-label", panel.word("from"));
    to.setAttribute("aria-label", panel.word("until"));
    if (bins.length > 1) shade();
  }

  draw();
  reset();
  from.addEventListener("input", moved);
  to.addEventListener("input", moved);
  byId("undated").addEventListener("change", (event) => { state.time.undated = event.target.checked; changed(); });
  return { hides, reset, speak };
}
