import { columnName, quotedSheet } from "../grid.ts";
import { type RecordFindingCode, recordFindings } from "../record/record-findings.ts";
import type { ReportContext } from "./context.ts";
import { oneLine } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { formula, literal, on } from "./excel.ts";
import { ledgerColumn } from "./ledger-columns.ts";
import type { LedgerKey } from "./ledger-keys.ts";
import type { LedgerLine } from "./lines.ts";

/** Where on its line a person mends it. */
const placeOf: Readonly<Record<RecordFindingCode, LedgerKey>> = {
  "correction-without-ground": "ground",
  "correction-not-a-figure": "corrected_plan",
  "correction-not-decided": "decision",
  "correction-incomplete": "corrected_plan",
  "correction-undirected": "reading",
  "correction-not-taken": "corrected_plan",
  "reading-not-offered": "reading",
  "signoff-same-person": "reviewer",
  "signoff-stale": "reviewed",
};

/** What is to be said of what people entered, line by line, as cells of the list of findings. */
export const recordFindingCells = (context: ReportContext): EditCell[][] =>
  context.lines.flatMap((line) =>
    recordFindings(line.indicator, line.record, context.column).map((code) => findingCells(code, line, context)),
  );

function findingCells(code: RecordFindingCode, line: LedgerLine, context: ReportContext): EditCell[] {
  const { words, sheets } = context;
  const { name, message, action } = words.findings.record[code];
  const column = ledgerColumn[placeOf[code]];
  const letters = columnName(column);
  const shown = `${literal(`${sheets.ledger}!${letters}`)}&ROW(${on(sheets.ledger, line.at, column)})`;
  const target = `${literal(`#${quotedSheet(sheets.ledger)}!${letters}`)}&ROW(${on(sheets.ledger, line.at, column)})`;
  return [
    words.severity.warning,
    formula(`IFERROR(HYPERLINK(${target},${shown}),"")`, `${sheets.ledger}!${letters}${line.at}`),
    programText(line),
    name,
    message(line.record.entry),
    action,
  ];
}

function programText({ program, row }: LedgerLine): string | null {
  const { no, name } = program.line;
  const texts = [no === null ? "" : String(no), oneLine(name), oneLine(row.line.measure ?? "")];
  const text = texts.filter((part) => part !== "").join(" ");
  return text === "" ? null : text;
}
