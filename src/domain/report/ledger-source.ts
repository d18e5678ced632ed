import { roundRate } from "../achievement/rate.ts";
import { isCellError, isImpossible, isNotCalculated } from "../grid.ts";
import type { FigureCell, SourceCell } from "../sheet/records/reading.ts";
import type { EditCell } from "./edits.ts";
import { formula, isFormula, on } from "./excel.ts";
import { cellOf, wordCell } from "./ledger-columns.ts";
import type { LedgerLine } from "./lines.ts";

/** The cell that a merged area has its content in. */
const anchor = (cell: SourceCell): { row: number; column: number } =>
  cell.merge === null ? cell : { row: cell.merge.top, column: cell.merge.left };

const refTo = (sheet: string, cell: SourceCell): string => {
  const { row, column } = anchor(cell);
  return on(cell.sheet ?? sheet, row, column);
};

/**
 * A figure as the ledger holds it: where its cell is itself a number, a formula to it (times what the
 * heading or a percent format multiplies it by); else the number that was read.
 */
export function figureCell(sheet: string, figure: number | null, cell: FigureCell | null): EditCell {
  if (figure === null || cell === null || typeof cell.value !== "number" || cell.value === 0) return figure;
  const ref = refTo(sheet, cell);
  const times = roundRate(figure / cell.value);
  if (times === 1 && cell.value === figure) return formula(`IF(ISNUMBER(${ref}),${ref},"")`, figure);
  if (cell.value * times === figure) return formula(`IF(ISNUMBER(${ref}),${ref}*${times},"")`, figure);
  if (roundRate(cell.value * times) !== figure) return figure;
  return formula(`IF(ISNUMBER(${ref}),ROUND(${ref}*${times},12),"")`, figure);
}

/** The planned figure, live where it stands as a number. */
export const planCell = ({ indicator, sheet }: LedgerLine): EditCell =>
  figureCell(sheet, indicator.plan, indicator.planCell);

/** A sum of several figures follows none of them. */
export const actualCell = ({ indicator, sheet }: LedgerLine): EditCell =>
  indicator.actualQuantities.length <= 1 ? figureCell(sheet, indicator.actual, indicator.actualCell) : indicator.actual;

/** A cell that a line was read from: what it adds to the watched text while it is as it was read, and as a formula. */
interface Watched {
  readonly seen: string;
  readonly term: string;
}

/** Stands for a cell that is not text and as it was read. */
const same = "*";

/** As `stripped` leaves a text: no other spaces, which would never compare equal. */
const withoutSpaces = (text: string): string => text.replace(/[ \u3000\n]/gu, "");

/** Beyond it a text is told by its beginning: Excel's functions give no more than 32,767 characters. */
const longest = 5_000;

/** `follows`: the ledger's figure is a formula to the cell, and right while that is a number. */
function watch(sheet: string, cell: SourceCell, follows: boolean): Watched {
  const ref = refTo(sheet, cell);
  const { value } = cell;
  if (follows) return { seen: same, term: `IF(ISNUMBER(${ref}),"${same}",${ref})` };
  if (value === null || isNotCalculated(value)) return { seen: "", term: ref };
  if (isCellError(value) || isImpossible(value)) return { seen: same, term: `IF(ISERROR(${ref}),"${same}",${ref})` };
  if (typeof value === "string") {
    const isLong = value.length > longest;
    return {
      seen: withoutSpaces(isLong ? value.slice(0, longest) : value),
      term: isLong ? `LEFT(${ref},${longest})` : ref,
    };
  }
  if (typeof value === "boolean")
    return { seen: same, term: `IF(${ref}=${value ? "TRUE" : "FALSE"},"${same}",${ref})` };
  // A blank cell is equal to 0.
  const isSame = value === 0 ? `AND(ISNUMBER(${ref}),${ref}=0)` : `${ref}=${value}`;
  return { seen: same, term: `IF(${isSame},"${same}",${ref})` };
}

/** What names the line on its sheet: what else may stand there when rows were moved. */
function namePart({ row, sheet }: LedgerLine): Watched | null {
  const { nameCell } = row.line;
  return nameCell === null || typeof nameCell.value !== "string" ? null : watch(sheet, nameCell, false);
}

/** Where a merged area begins on another row, that row's line watches it. */
const isWatched = (cell: SourceCell | null): cell is SourceCell =>
  cell !== null && (cell.merge === null || cell.value !== null);

/** Plan and actual, as far as the ledger's figures do not follow them, and the number where nothing else tells which line it is. */
function sourceParts(line: LedgerLine): readonly Watched[] {
  const { sheet, row, indicator } = line;
  const cells = [
    [line.isToldByNumber ? row.line.noCell : null, false],
    [indicator.planCell, isFormula(planCell(line))],
    [indicator.actualCell, isFormula(actualCell(line))],
  ] as const;
  return cells.flatMap(([cell, isFollowed]) => (isWatched(cell) ? [watch(sheet, cell, isFollowed)] : []));
}

const between = "|";

/** The name as it was read, without spaces; "" where nothing names the line. */
export const seenName = (line: LedgerLine): string => namePart(line)?.seen ?? "";

/** What `sourceParts` watches as it was read, without spaces, in one text; "" where there is none. */
export const seenSource = (line: LedgerLine): string =>
  sourceParts(line)
    .map(({ seen }) => seen)
    .join(between);

const stripped = (term: string): string => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${term}," ",""),"　",""),CHAR(10),"")`;

/**
 * 行の入替 where the row holds another name than was read, 再点検 where its texts are others; spaces do not
 * count, nor a number that the ledger's figures follow, nor a program's number where its name tells which it is: rows that
 * are put in number all the others anew. A row that is gone is to be checked again.
 */
export function changedCell(line: LedgerLine): EditCell {
  const name = namePart(line);
  const parts = sourceParts(line);
  if (name === null && parts.length === 0) return null;
  const recheck = wordCell("changed:recheck");
  const differs = (term: string, seen: string): string => `EXACT(${stripped(term)},${seen})`;
  const rest =
    parts.length === 0
      ? `""`
      : `IF(${differs(parts.map(({ term }) => term).join(`&"${between}"&`), cellOf(line, "seen_source"))},"",${recheck})`;
  const whole =
    name === null
      ? rest
      : `IF(${differs(name.term, cellOf(line, "seen_name"))},${rest},${wordCell("changed:row-swapped")})`;
  return formula(`IFERROR(${whole},${recheck})`, "");
}

/** The characters that a cell was read from; null where there are none. */
export const sourceText = (cell: FigureCell | null): string | null => {
  if (cell === null) return null;
  const text = typeof cell.value === "string" ? cell.value : cell.text;
  return text === "" ? null : text;
};
