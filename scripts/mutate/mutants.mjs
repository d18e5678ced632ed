// The mutants of one file: places in its source with what may stand there instead.
import { parseSync } from "vite";
import { mutators } from "./mutators.mjs";
import { walk } from "./walk.mjs";

const shorten = (text) => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);

/**
 * In the order of the source. `text` stands in the place of [start, end); null leaves a statement out. `what` is the change
 * in a word, `line` and `column` count from 1, `code` is the line's own text.
 */
export function mutantsOf(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = [];
  walk(program, (node, above) => {
    for (const { text, what, node: place = node } of mutators[node.type]?.(node, source, above) ?? []) {
      found.push({ start: place.start, end: place.end, text, what: shorten(what) });
    }
  });
  const lines = source.split("\n");
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mutant, id) => {
      const before = source.slice(0, mutant.start).split("\n");
      const line = before.length;
      return { id, ...mutant, line, column: (before.at(-1) ?? "").length + 1, code: (lines[line - 1] ?? "").trim() };
    });
}
