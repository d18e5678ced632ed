import type { Area } from "../grid.ts";
import { area } from "./draft.ts";
import type { ReportRole, SheetEdit } from "./edits.ts";
import { framed, type FrameKeys } from "./frame.ts";
import type { SummaryInput } from "./earlier.ts";
import type { Cell } from "./keeping.ts";
import { keyRow } from "./ledger-columns.ts";
import type { LedgerLine } from "./lines.ts";
import { logHeadingRow, logKeyRow } from "./log-columns.ts";
import { thresholdRows } from "./summary-criteria.ts";
import { dateColumn, titleRow } from "./summary-head.ts";
import { listColumn, type SummaryPlan, summaryColumn } from "./summary-plan.ts";

/** What a report's rows are known again by. */
export interface Framing {
  readonly lines: readonly LedgerLine[];
  readonly plan: SummaryPlan;
  /** Lines of the log. */
  readonly logged: number;
}

/** Rows of the summary that are a section's or a program's each. */
const summaryLists = ({ firstSection, sectionTotal, firstProgram, lastProgram }: SummaryPlan): Area[] => [
  area(firstSection, summaryColumn.leftStart, sectionTotal - 1, summaryColumn.sectionUnder),
  area(firstProgram, listColumn.no, lastProgram, listColumn.section),
];

/** What a person may rewrite on the summary, read back though no formula that repeats it was ever computed. */
function summaryInputs(plan: SummaryPlan): ReadonlyMap<SummaryInput, Cell> {
  const { achieved, nearly, under, overTarget } = thresholdRows(plan);
  const threshold = (row: number): Cell => ({ row, column: summaryColumn.line });
  return new Map([
    ["achieved", threshold(achieved)],
    ["nearly", threshold(nearly)],
    ["under", threshold(under)],
    ["over", threshold(overTarget)],
    ["title", { row: titleRow, column: 1 }],
    ["date", { row: titleRow + 1, column: dateColumn }],
  ]);
}

/** The first column says which line a row is about; the others what is asked of it, and change. */
const questionLists = ({ tables }: SheetEdit): Area[] =>
  tables.map(({ area: { top, left, bottom } }) => area(top + 1, left, bottom));

const keysOf: Readonly<Record<ReportRole, (sheet: SheetEdit, framing: Framing) => FrameKeys>> = {
  summary: (_, { plan }) => ({ lists: summaryLists(plan), noted: summaryInputs(plan) }),
  ledger: (_, { lines }) => ({ rows: new Map(lines.map(({ at, record }) => [at, record.lineId])), columns: keyRow }),
  findings: () => ({}),
  questions: (sheet) => {
    const [columns] = sheet.hiddenRows ?? [];
    return { lists: questionLists(sheet), ...(columns === undefined ? {} : { columns }) };
  },
  log: (_, { logged }) => ({
    rows: new Map(Array.from({ length: logged }, (__, index) => [logHeadingRow + 1 + index, String(index + 1)])),
    columns: logKeyRow,
  }),
};

/** A sheet of a report with its frame; see `framed`. */
export const withFrame = (sheet: SheetEdit, framing: Framing): SheetEdit =>
  framed(sheet, keysOf[sheet.role](sheet, framing));
