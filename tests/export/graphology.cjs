// Read GraphML and GEXF files as Gephi Lite does and print how many nodes and edges each has.
// node graphology.cjs FOLDER_WITH_NODE_MODULES FILE...
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [folder, ...files] = process.argv.slice(2);
const load = createRequire(join(folder, "package.json"));
const { MultiDirectedGraph } = load("graphology");
const parsers = { gexf: load("graphology-gexf"), graphml: load("graphology-graphml") };

const counts = files.map((file) => {
  // Stricter than the default: an edge to a missing node throws instead of making one.
  const graph = parsers[file.split(".").pop()].parse(MultiDirectedGraph, readFileSync(file, "utf8"), { addMissingNodes: false });
  const labels = graph.reduceNodes((found, node, attributes) => found + (attributes.label ? 1 : 0), 0);
  return { nodes: graph.order, edges: graph.size, labels };
});
process.stdout.write(JSON.stringify(counts));
