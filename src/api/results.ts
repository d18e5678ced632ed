import type { CheckResults as InnerResults, ResultFailure } from "../workbook/check-result/second-edition.ts";
import type { ResultRow } from "../workbook/check-result/row.ts";
import type { ResultFinding, SheetResult as InnerResult } from "../workbook/check-result/sheet.ts";

/** What a result says beside its rows and findings. */
export type ResultHead = Omit<InnerResult, "rows" | "findings">;

/** One program table's result: what `docs/check-result.schema.json` has, as plain data. */
export interface SheetResult extends ResultHead {
  readonly rows: readonly ResultRow[];
  readonly findings: readonly ResultFinding[];
}

/** What `jisseki check --json` prints of one workbook. */
export interface CheckResults extends Pick<InnerResults, "version"> {
  readonly results: readonly SheetResult[];
  /** Empty: a workbook that cannot be read throws. */
  readonly failures: readonly ResultFailure[];
}

/** A result of which nothing is made late any more. */
export const plainResult = (result: InnerResult): SheetResult => ({
  ...result,
  rows: result.rows.slice(),
  findings: result.findings.slice(),
});

export const headOf = ({ rows: _rows, findings: _findings, ...head }: InnerResult): ResultHead => head;
