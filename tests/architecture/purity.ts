import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, type ESTree } from "vite";

/** Names that bring in a clock, chance, the outside or waiting: none has a place in a pure core. */
const impure = new Set([
  "Date",
  "Promise",
  "console",
  "process",
  "document",
  "window",
  "globalThis",
  "fetch",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "performance",
  "crypto",
  "eval",
  "Function",
  "Intl",
  "localStorage",
  "Excel",
  "Office",
  "Buffer",
]);

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

function* childrenOf(node: ESTree.Node): Generator<ESTree.Node> {
  for (const value of Object.values(node)) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) yield* value.filter(isNode);
  }
}

/** One entry for each use of an impure name, `async`, `await`, `throw` of nothing known, or Math.random in the file. */
export function impurities(root: string, file: string): string[] {
  const { program } = parseSync(file, readFileSync(join(root, file), "utf8"));
  const found: string[] = [];
  const visit = (node: ESTree.Node): void => {
    if (node.type === "AwaitExpression") found.push(`${file}: await`);
    if ("async" in node && node.async === true) found.push(`${file}: async`);
    if (node.type === "MemberExpression" && !node.computed) {
      const { object, property } = node;
      if (
        object.type === "Identifier" &&
        object.name === "Math" &&
        property.type === "Identifier" &&
        property.name === "random"
      )
        found.push(`${file}: Math.random`);
      visit(object);
      return;
    }
    if (node.type === "Property" && !node.computed) {
      visit(node.value);
      return;
    }
    if (node.type.startsWith("TS") && /Property|Type|Interface/.test(node.type)) return;
    if (node.type === "Identifier" && impure.has(node.name)) found.push(`${file}: ${node.name}`);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}
