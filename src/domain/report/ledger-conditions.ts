import type { DirectionChoice } from "../achievement/alternative.ts";
import type { DecisionKind } from "../record/entry.ts";
import { fixed, inRow } from "./excel.ts";
import { cellOf, type Change, firstOption, ledgerColumn, wholeColumnRow, wordCell } from "./ledger-columns.ts";
import type { LedgerLine } from "./lines.ts";

/** The line's 判断 is this one. */
export const decides = (line: Pick<LedgerLine, "at">, kind: DecisionKind): string =>
  `${cellOf(line, "decision")}=${wordCell(`decision:${kind}`)}`;

/** The line's source was changed in this way since it was read. */
export const isChanged = (line: Pick<LedgerLine, "at">, change: Change): string =>
  `${cellOf(line, "changed")}=${wordCell(`changed:${change}`)}`;

/** Which way is better for every line that has no reading of its own. */
export const columnCell = fixed(wholeColumnRow, ledgerColumn.reading);

/** A person says that this is better: on the line, else for the whole column. A reading of the line's own has its own label. */
export function isTurned(line: Pick<LedgerLine, "at" | "options">, turn: DirectionChoice): string {
  const reading = cellOf(line, "reading");
  const word = wordCell(`turn:${turn}`);
  const own = line.options.findIndex(({ key }) => key === turn);
  if (own < 0) return `IF(${reading}="",${columnCell},${reading})=${word}`;
  return `IF(${reading}="",${columnCell}=${word},${reading}=${inRow(line.at, firstOption + own)})`;
}
