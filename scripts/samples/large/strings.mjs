// The two ways in which a workbook keeps the texts of its cells.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** `<t>` of a text; spaces and line breaks at its ends stay only where they are asked to. */
function textXml(value) {
  const space = /^\s|\s$|\n/u.test(value) ? ' xml:space="preserve"' : "";
  return `<t${space}>${value.replace(/[&<>]/gu, (sign) => escapes[sign])}</t>`;
}

/** Each text in its own cell. */
export const inlineStrings = () => ({
  cellXml: (reference, cell) => `<c r="${reference}" t="inlineStr"><is>${textXml(cell.text)}</is></c>`,
});

/**
 * Each text once in a list of its own, in order of appearance, cells with its number. `listXml(cells)` gives that list
 * in pieces from the same cells in the same order again, so that texts which stand once need not be kept.
 */
export function sharedStrings() {
  const numbers = new Map();
  let count = 0;
  let uniqueCount = 0;
  const numberOf = (cell) => {
    count += 1;
    const before = cell.once ? undefined : numbers.get(cell.text);
    if (before !== undefined) return before;
    if (!cell.once) numbers.set(cell.text, uniqueCount);
    uniqueCount += 1;
    return uniqueCount - 1;
  };
  return {
    cellXml: (reference, cell) => `<c r="${reference}" t="s"><v>${numberOf(cell)}</v></c>`,
    *listXml(main, cells) {
      yield `<sst xmlns="${main}" count="${count}" uniqueCount="${uniqueCount}">`;
      let next = 0;
      for (const cell of cells) {
        if (!cell.once && numbers.get(cell.text) !== next) continue;
        next += 1;
        yield `<si>${textXml(cell.text)}</si>`;
      }
      yield "</sst>";
    },
  };
}
