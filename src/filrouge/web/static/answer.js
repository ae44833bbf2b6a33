// The answer of the query in the editor as a picture: triples as they are, rows of a table by the things they name.
import { MultiDirectedGraph, Sigma } from "/vendor/sigma/sigma-graphology.js";

const MOST = 1000;
const FORMS = "application/n-triples, application/sparql-results+json;q=0.9";
const given = JSON.parse(document.getElementById("examples").textContent);
const section = document.getElementById("answer");
const frame = document.getElementById("answer-graph");
const status = document.getElementById("answer-status");
const spaces = Object.entries(given.prefixes).sort((a, b) => b[1].length - a[1].length);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
let renderer = null;

function short(iri) {
  if (iri.startsWith(given.base)) return decodeURIComponent(iri.slice(given.base.length).replace(/^[^/]*\//, ""));
  const found = spaces.find(([, space]) => iri.startsWith(space));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

// N-Triples escape what an IRI may not hold, so that a line of three IRIs has no other form than this.
function fromTriples(text) {
  return [...text.matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)> \.$/gm)].map(([, source, label, target]) => [source, label, target]);
}

function fromRows({ head, results }) {
  return results.bindings.flatMap((row) => {
    const named = head.vars.filter((name) => row[name]?.type === "uri");
    if (head.vars.length === 3 && named.length === 3) return [head.vars.map((name) => row[name].value)];
    return named.slice(1).map((name, n) => [row[named[n]].value, name, row[name].value]);
  });
}

// Neighbours draw each other near, all others push apart, parts without links stay
// around the middle; from a circle, so that equal answers look alike.
function arrange(count, links) {
  const x = Float64Array.from({ length: count }, (_, n) => Math.cos((2 * Math.PI * n) / count));
  const y = Float64Array.from({ length: count }, (_, n) => Math.sin((2 * Math.PI * n) / count));
  const rounds = Math.min(150, Math.ceil(4e7 / (count * count)));
  const ideal = 2 / Math.sqrt(count);
  for (let round = 0; round < rounds; round++) {
    const dx = x.map((each) => -2 * each);
    const dy = y.map((each) => -2 * each);
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < a; b++) push(a, b, ideal * ideal);
    }
    for (const [a, b] of links) push(a, b, -1);
    const step = (0.15 * (rounds - round)) / rounds;
    for (let n = 0; n < count; n++) {
      const length = Math.hypot(dx[n], dy[n]) || 1;
      x[n] += (dx[n] / length) * Math.min(length, step);
      y[n] += (dy[n] / length) * Math.min(length, step);
    }
    function push(a, b, strength) {
      const [east, north] = [x[a] - x[b], y[a] - y[b]];
      const distance = Math.hypot(east, north) || 1e-6;
      const force = (strength > 0 ? strength / distance : (strength * distance * distance) / ideal) / distance;
      dx[a] += east * force;
      dy[a] += north * force;
      dx[b] -= east * force;
      dy[b] -= north * force;
    }
  }
  return [x, y];
}

function draw(edges) {
  const names = [...new Set(edges.flatMap(([source, , target]) => [source, target]))];
  const at = new Map(names.map((name, n) => [name, n]));
  const links = edges.map(([source, , target]) => [at.get(source), at.get(target)]);
  const [x, y] = arrange(names.length, links.filter(([a, b]) => a !== b));
  const graph = new MultiDirectedGraph();
  names.forEach((iri, n) => graph.addNode(n, { iri, label: short(iri), x: x[n], y: y[n], size: 6, color: iri.startsWith(given.base) ? "#a8152f" : "#6b6b6b" }));
  edges.forEach(([, label], n) => graph.addEdge(...links[n], { label: short(label), size: 1.5, color: colour("--soft") }));
  const settings = { renderEdgeLabels: true, defaultEdgeType: "arrow", labelColor: { color: colour("--ink") }, edgeLabelColor: { color: colour("--soft") } };
  renderer = new Sigma(graph, frame, { ...settings, labelRenderedSizeThreshold: 0, labelGridCellSize: 60, labelDensity: 2, labelFont: "system-ui, sans-serif", edgeLabelFont: "system-ui, sans-serif", allowInvalidContainer: true });
  renderer.on("clickNode", ({ node }) => show(graph.getNodeAttribute(node, "iri")));
  return graph;
}

// A thing of the build leads to its page; any other name is shown as it stands.
function show(iri) {
  const link = document.createElement(iri.startsWith(given.base) ? "a" : "span");
  link.textContent = iri;
  if (link.tagName === "A") link.href = `/id/${iri.slice(given.base.length)}`;
  status.replaceChildren(link);
}

async function answer() {
  const body = new URLSearchParams({ query: window.filrouge.yasgui.getTab().getYasqe().getValue() });
  const response = await fetch("/sparql", { method: "POST", body, headers: { Accept: FORMS } });
  if (!response.ok) throw new Error(await response.text());
  if (response.headers.get("Content-Type").startsWith("application/n-triples")) return fromTriples(await response.text());
  const found = await response.json();
  return found.results ? fromRows(found) : [];
}

document.getElementById("answer-draw").addEventListener("click", async () => {
  renderer?.kill();
  renderer = null;
  section.dataset.ready = "";
  frame.hidden = true;
  try {
    const found = await answer();
    const edges = [...new Map(found.map((edge) => [edge.join("\n"), edge])).values()];
    frame.hidden = edges.length === 0;
    const graph = edges.length ? draw(edges.slice(0, MOST)) : null;
    const left = edges.length > MOST ? ` (${MOST} / ${edges.length})` : "";
    status.textContent = graph ? `${graph.order} ${section.dataset.drawn} ${graph.size}${left}` : section.dataset.nothing;
    window.filrouge.answer = graph && { graph, renderer };
  } catch (error) {
    status.textContent = error.message;
  }
  section.dataset.ready = "yes";
});
