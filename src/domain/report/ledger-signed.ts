import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { cellOf } from "./ledger-columns.ts";
import { decisionColumns } from "./ledger-decision.ts";
import type { LedgerLine } from "./lines.ts";

/** What the second signature stands under, as its cells show it. */
const signedKeys = [
  "decision",
  "reading",
  "comment",
  "by",
  "on",
  "corrected_plan",
  "corrected_actual",
  "ground",
] as const;

/** As a spreadsheet joins a figure to a text: fifteen digits. */
const shown = (cell: EditCell): string =>
  typeof cell === "number" ? String(Number(cell.toPrecision(15))) : typeof cell === "string" ? cell : "";

const between = "|";

/** The line's cells up to the second signature in one text; `signedTerm` comes to it while nothing was changed. */
export const signedShown = (line: LedgerLine, context: ReportContext): string =>
  signedKeys.map((key) => shown(decisionColumns[key].cell(line, context))).join(between);

export const signedTerm = (line: Pick<LedgerLine, "at">): string =>
  signedKeys.map((key) => cellOf(line, key)).join(`&"${between}"&`);
