// Names beside the nodes, in the size of the screen and never one over another: the busiest come first, more
// appear as one zooms in. (vis-network would draw all of them, in the size of the graph, over each other.)
function makeLabels(network, data, state, look) {
  const FACE = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
  const weight = (node) => (node.t === "Description" ? 0 : node.t === "Event" ? 1 : 2) * 3 + node.z;
  const order = data.nodes.map((node, n) => n).sort((a, b) => weight(data.nodes[b]) - weight(data.nodes[a]) || a - b);
  const lines = data.nodes.map((node) => node.c.split("\n"));
  const widths = new Map();
  let drawn = [];

  function width(context, text, size) {
    const key = `${size} ${text}`;
    if (!widths.has(key)) widths.set(key, context.measureText(text).width);
    return widths.get(key);
  }

  // Boxes already taken, in cells of the screen, so that few need to be compared.
  function taken() {
    const cells = new Map();
    const over = (box) => {
      const found = [];
      for (let x = Math.floor(box.x / 90); x <= Math.floor((box.x + box.w) / 90); x++)
        for (let y = Math.floor(box.y / 60); y <= Math.floor((box.y + box.h) / 60); y++) found.push(`${x} ${y}`);
      return found;
    };
    const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
    return {
      free: (box) => over(box).every((cell) => (cells.get(cell) || []).every((other) => !meets(box, other))),
      add: (box) => over(box).forEach((cell) => { if (!cells.has(cell)) cells.set(cell, []); cells.get(cell).push(box); }),
    };
  }

  function text(context, words, x, y) {
    context.strokeText(words, x, y);
    context.fillText(words, x, y);
  }

  function draw(context) {
    const scale = network.getScale();
    const view = network.getViewPosition();
    const frame = context.canvas.getBoundingClientRect();
    const ratio = context.canvas.width / Math.max(frame.width, 1);
    const at = (x, y) => ({ x: (x - view.x) * scale + frame.width / 2, y: (y - view.y) * scale + frame.height / 2 });
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", strokeStyle: look("--paper"), fillStyle: look("--ink") });
    const focus = state.focus;
    const boxes = taken();
    drawn = [];
    // The busiest nodes keep their place free before any name is set.
    if (!focus) for (const n of order.slice(0, 8)) if (!state.off[n]) boxes.add(disc(at(data.nodes[n].x, data.nodes[n].y), data.nodes[n].z * scale));
    const wanted = focus ? [...order.filter((n) => n === state.first), ...order.filter((n) => n !== state.first && focus.nodes.has(n))] : order;
    for (const n of wanted) name(context, n, at(data.nodes[n].x, data.nodes[n].y), { scale, frame, boxes, must: Boolean(focus) && focus.nodes.size <= 14 });
    if (focus && focus.edges.size <= 12) for (const edge of focus.edges) relation(context, edge, at, boxes);
    context.restore();
  }

  const disc = (place, radius) => ({ x: place.x - radius, y: place.y - radius, w: 2 * radius, h: 2 * radius });

  function name(context, n, place, { scale, frame, boxes, must }) {
    const node = data.nodes[n];
    if (state.off[n] || place.x < -60 || place.y < -40 || place.x > frame.width + 60 || place.y > frame.height + 20) return;
    const size = Math.round(Math.min(16, 11 + node.z / 9) * Math.min(1.3, Math.max(1, scale * 0.9)));
    context.font = `${node.z > 22 ? "600 " : ""}${size}px ${FACE}`;
    const w = Math.max(...lines[n].map((line) => width(context, line, context.font)));
    const [radius, h] = [node.z * scale, lines[n].length * size * 1.15];
    const [beside, level] = [radius + w / 2 + 4, place.y - h / 2];
    const corners = [[place.x, place.y + radius + 3], [place.x, place.y - radius - h - 3], [place.x + beside, level], [place.x - beside, level]];
    const box = ([x, y]) => ({ x: x - w / 2 - 2, y, w: w + 4, h });
    const whole = ([x]) => x - w / 2 >= 0 && x + w / 2 <= frame.width;
    const inside = ([x, y]) => [Math.max(w / 2 + 2, Math.min(frame.width - w / 2 - 2, x)), y];
    const spot = corners.find((corner) => whole(corner) && boxes.free(box(corner))) || (must ? inside(corners[0]) : null);
    boxes.add(disc(place, radius));
    if (!spot) return;
    boxes.add(box(spot));
    context.lineWidth = 4;
    lines[n].forEach((line, row) => text(context, line, spot[0], spot[1] + row * size * 1.15));
    drawn.push(box(spot));
  }

  function relation(context, n, at, boxes) {
    const edge = data.edges[n];
    if (!state.shows(n)) return;
    const middle = network.body.edges[`e${n}`].edgeType.getPoint(0.5);
    const place = at(middle.x, middle.y);
    const words = look.word(edge);
    context.font = `italic 12px ${FACE}`;
    const w = width(context, words, context.font);
    const box = { x: place.x - w / 2, y: place.y - 8, w, h: 15 };
    if (!boxes.free(box)) return;
    boxes.add(box);
    context.lineWidth = 4;
    text(context, words, place.x, place.y - 7);
  }

  network.on("afterDrawing", draw);
  return { boxes: () => drawn.map(({ x, y, w, h }) => [x, y, w, h]) };
}
