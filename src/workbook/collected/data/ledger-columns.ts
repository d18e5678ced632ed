import type { CollectedLine } from "../file-record.ts";
import { count, type DataColumns, figure, text } from "./column.ts";
import { type FileRow, fileColumns, programKeyOf } from "./file-columns.ts";

/** A line of the ledger. */
export interface LedgerRow extends FileRow {
  readonly line: CollectedLine;
  /** Of its program, on the program's first line alone: a sum over lines counts each once. */
  readonly budgetYen: number | null;
}

/** The ledger as data: one object a column, in the order of the files. */
export const ledgerColumns = {
  run_id: fileColumns.run_id,
  file: fileColumns.file,
  file_sha256: fileColumns.file_sha256,
  sheet: text(({ line }) => line.sheet),
  cell: text(({ line }) => line.cell),
  section: text(({ line }) => line.section),
  department: text(({ line }) => line.department),
  program_no: text(({ line }) => line.programNo),
  program: text(({ line }) => line.program),
  measure: text(({ line }) => line.measure),
  indicator: text(({ line }) => line.indicator),
  unit: text(({ line }) => line.unit),
  plan_text: text(({ line }) => line.planText),
  actual_text: text(({ line }) => line.actualText),
  plan: figure(({ line }) => line.plan),
  actual: figure(({ line }) => line.actual),
  adopted_plan: figure(({ line }) => line.adoptedPlan),
  adopted_actual: figure(({ line }) => line.adoptedActual),
  rate: figure(({ line }) => line.rate),
  budget_yen: figure(({ budgetYen }) => budgetYen),
  verdict: text(({ line }) => line.verdict),
  reason: text(({ line }) => line.reason),
  state: text(({ line }) => line.state),
  decision: text(({ line }) => line.decision),
  rules: text(({ line }) => line.rules.join(",")),
  over_target: { type: "BOOLEAN", of: ({ line }) => line.overTarget },
  row: count(({ line }) => line.row),
  line_id: text(({ line }) => line.lineId),
  program_key: text(({ file, line }) => programKeyOf(file, line.programKey)),
  checked_at: fileColumns.checked_at,
} as const satisfies DataColumns<LedgerRow, string>;
