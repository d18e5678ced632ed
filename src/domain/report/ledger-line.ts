import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { ledgerKeys } from "./ledger-keys.ts";
import { ledgerList } from "./ledger-list.ts";
import { optionCells } from "./ledger-options.ts";
import type { LedgerLine } from "./lines.ts";

/** One line of the ledger, all columns but its history. */
export const ledgerLineCells = (line: LedgerLine, context: ReportContext): EditCell[] => [
  ...ledgerKeys.map((key) => {
    const { by, cell } = ledgerList[key];
    const made = cell(line, context);
    return context.frozen && by === "live" ? valueOf(made) : made;
  }),
  ...optionCells(line, context),
];

/** What a formula comes to, in its place; blank where that is nothing. */
function valueOf(cell: EditCell): EditCell {
  const value = typeof cell === "object" ? (cell?.value ?? null) : cell;
  return value === "" ? null : value;
}
