// A mutant that never ends would hold everything up: each turn of a loop is counted, and too many are an error.
import { parseSync } from "vite";
import { walk } from "./walk.mjs";

const isLoop = /^(?:While|DoWhile|For|ForOf|ForIn)Statement$/u;

/** The source with `__turn();` at the head of every loop's body. */
export function countTurns(file, source) {
  const bodies = [];
  walk(parseSync(file, source).program, (node) => {
    if (isLoop.test(node.type)) bodies.push(node.body);
  });
  const edits = bodies.flatMap(({ type, start, end }) =>
    type === "BlockStatement"
      ? [{ at: start + 1, text: " __turn();" }]
      : [
          { at: start, text: "{ __turn(); " },
          { at: end, text: " }" },
        ],
  );
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), source);
}
