import { columnName, columnNumber, lastColumn, lastRow } from "../grid.ts";

/** A row or a column of a reference; `fixed`: with "$". */
export interface Coordinate {
  readonly at: number;
  readonly fixed: boolean;
}

/** One end of a reference: a cell, or a row or a column alone. */
export interface Corner {
  readonly row: Coordinate | null;
  readonly column: Coordinate | null;
}

/** A place that a formula names. */
export interface Reference {
  /** The sheet that is named; null: the formula's own. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** null: a single cell. */
  readonly to: Corner | null;
}

const cornerText = ({ row, column }: Corner): string =>
  (column === null ? "" : `${column.fixed ? "$" : ""}${columnName(column.at)}`) +
  (row === null ? "" : `${row.fixed ? "$" : ""}${row.at}`);

/** "$B$2", "B2:$D5", "A:C", without the sheet. */
export const referenceText = ({ from, to }: Pick<Reference, "from" | "to">): string =>
  to === null ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`;

/** What Excel puts where a reference leads nowhere any more. */
export const lostReference = "#REF!";

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const place = String.raw`${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const plainName = String.raw`[\p{L}\p{N}_.]+`;
// "Sheet1:Sheet3" is several at once, and the name of none.
const sheetName = String.raw`'(?:[^']|'')+'|${plainName}(?::${plainName})?`;

// Texts and errors are passed over; so are names, functions and what stands in brackets.
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|#[A-Z/0-9]+[!?]?|(?<sheet>${sheetName})!(?<there>${place})?(?![\p{L}\p{N}_.(![])|` +
    String.raw`(?<here>${place})(?![\p{L}\p{N}_.(![])|[\p{L}\p{N}_.\\$]+!?|\[`,
  "gu",
);

const cornerPattern = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/u;

function cornerOf(text: string): Corner | null {
  const [, firstFixed = "", letters = "", secondFixed = "", digits = ""] = cornerPattern.exec(text) ?? [];
  const column = letters === "" ? null : { at: columnNumber(letters), fixed: firstFixed !== "" };
  const rowFixed = letters === "" ? firstFixed !== "" || secondFixed !== "" : secondFixed !== "";
  const row = digits === "" ? null : { at: Number(digits), fixed: rowFixed };
  const isThere =
    (row !== null || column !== null) &&
    (row === null || (row.at >= 1 && row.at <= lastRow)) &&
    (column === null || column.at <= lastColumn);
  return isThere ? { row, column } : null;
}

/** Just behind the bracket that closes the one at `open`; an apostrophe escapes the character behind it. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

const plainSheet = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

/**
 * The formula with each place in it as `change` has it (see `referenceText`), everything else letter for letter. Places in
 * other workbooks and in tables ([@計画]) are left as they are.
 */
export function withReferences(formula: string, change: (reference: Reference) => string): string {
  let result = "";
  let done = 0;
  token.lastIndex = 0;
  for (let match = token.exec(formula); match !== null; match = token.exec(formula)) {
    if (match[0] === "[") {
      token.lastIndex = closingBracket(formula, match.index);
      // "[1]Sheet!A1" is another workbook's.
      const foreign = /^(?:[\p{L}\p{N}_. ]+|(?:[^']|'')*')!?(?:[$A-Za-z0-9:]+)?/u.exec(formula.slice(token.lastIndex));
      if (foreign?.[0].includes("!") === true) token.lastIndex += foreign[0].length;
      continue;
    }
    const { sheet, there, here } = match.groups ?? {};
    const text = there ?? here;
    // A quoted name that holds a bracket is another workbook's sheet: '[1]Sheet'!A1.
    if (text === undefined || sheet?.includes("[") === true) continue;
    const [first = "", second] = text.split(":");
    const from = cornerOf(first);
    const to = second === undefined ? null : cornerOf(second);
    if (from === null || (second !== undefined && to === null)) continue;
    const start = match.index + match[0].length - text.length;
    result += formula.slice(done, start) + change({ sheet: sheet === undefined ? null : plainSheet(sheet), from, to });
    done = start + text.length;
  }
  return result + formula.slice(done);
}

/** As Excel has it in the cells that a formula was filled into: what has no "$" moves along. */
export function filledInto(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.row.fixed ? corner.row : { at: corner.row.at + rows, fixed: false };
    const column =
      corner.column === null || corner.column.fixed ? corner.column : { at: corner.column.at + columns, fixed: false };
    const isThere =
      (row === null || (row.at >= 1 && row.at <= lastRow)) &&
      (column === null || (column.at >= 1 && column.at <= lastColumn));
    return isThere ? { row, column } : null;
  };
  return withReferences(formula, ({ from, to }) => {
    const [first, last] = [moved(from), to === null ? null : moved(to)];
    return first === null || (to !== null && last === null) ? lostReference : referenceText({ from: first, to: last });
  });
}
