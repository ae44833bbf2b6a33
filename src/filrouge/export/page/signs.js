// Small pieces of the page. Text only ever enters it as text nodes.
const SVG = "http://www.w3.org/2000/svg";
const FORMS = {
  dot: "M11 3a6 6 0 1 0 .01 0z", square: "M5 3h12v12H5z", diamond: "M11 1l8 8-8 8-8-8z", triangle: "M11 2l8 14H3z",
  triangleDown: "M11 16L3 2h16z", hexagon: "M7 2.5h8l4 6.5-4 6.5H7L3 9z",
  star: "M11 1l2.4 5.3 5.7.6-4.3 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L2.9 6.9l5.7-.6z",
};
const DASHES = { solid: false, dashed: [9, 6], dotted: [2, 5], faint: [1, 4] };

function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props || {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node && key !== "list") node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function svg(draw) {
  const root = document.createElementNS(SVG, "svg");
  root.setAttribute("viewBox", "0 0 22 18");
  root.setAttribute("class", "sign");
  root.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, draw.tag);
  for (const [key, value] of Object.entries(draw.props)) shape.setAttribute(key, value);
  root.append(shape);
  return root;
}

const formSign = (form, colour, hollow) =>
  svg({ tag: "path", props: { d: FORMS[form] || FORMS.dot, fill: hollow ? "none" : colour, stroke: colour, "stroke-width": 1.6 } });

function lineSign(line, colour) {
  const props = { x1: 1, y1: 9, x2: 21, y2: 9, stroke: colour, "stroke-width": 2.6 };
  if (DASHES[line]) props["stroke-dasharray"] = DASHES[line].map((n) => n * 0.6).join(" ");
  if (line === "faint") props.opacity = 0.55;
  return svg({ tag: "line", props });
}

// Offsets count code points, JavaScript counts halves of some: cut by code points.
function quoted(text, begin, trigger, cue) {
  const points = Array.from(text);
  const spans = [["trigger", trigger], ["cue", cue]].filter(([, span]) => span).map(([name, [b, e]]) => [name, b - begin, e - begin]);
  const edges = [...new Set([0, points.length, ...spans.flatMap(([, b, e]) => [b, e])])].filter((n) => n >= 0 && n <= points.length);
  edges.sort((a, b) => a - b);
  const quote = el("blockquote", { lang: "fr" });
  for (let n = 0; n + 1 < edges.length; n++) {
    const part = points.slice(edges[n], edges[n + 1]).join("");
    const names = spans.filter(([, b, e]) => b <= edges[n] && edges[n + 1] <= e).map(([name]) => name);
    quote.append(names.length ? el("mark", { className: names.length > 1 ? "both" : names[0] }, part) : part);
  }
  return quote;
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
