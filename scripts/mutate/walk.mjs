// The nodes of a TypeScript file that run, with what stands over each: types, imports and keys are passed by.

const isNode = (value) => typeof value === "object" && value !== null && typeof value.type === "string";

/** Parts of a node that hold names or types, never something that is computed. */
const passedBy = {
  ImportDeclaration: ["source", "specifiers", "attributes"],
  ExportAllDeclaration: ["source"],
  ExportNamedDeclaration: ["source", "specifiers"],
};

/** TypeScript's own nodes that hold an expression; all others are types. */
const wrappers = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

function partsOf(node) {
  const skipped = passedBy[node.type] ?? [];
  const parts = [];
  for (const [name, value] of Object.entries(node)) {
    if (skipped.includes(name)) continue;
    if (name === "key" && !node.computed) continue;
    for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) parts.push({ name, part });
  }
  return parts;
}

/**
 * Calls `visit(node, above)` for every node that runs; `above` holds `{ node, name }` of each node over it, nearest last,
 * with the name of the part that leads down.
 */
export function walk(node, visit, above = []) {
  if (node.type.startsWith("TS") && !wrappers.has(node.type)) return;
  visit(node, above);
  for (const { name, part } of partsOf(node)) walk(part, visit, [...above, { node, name }]);
}
