import type { Verdict } from "../achievement/verdict.ts";
import type { State } from "../record/state.ts";

/** One indicator, as it was collected; texts as displayed, "" where there is none. */
export interface RollupLine {
  readonly sheet: string;
  /** "E12" */
  readonly cell: string;
  readonly section: string;
  readonly measure: string;
  readonly indicator: string;
  readonly unit: string;
  readonly planText: string;
  readonly actualText: string;
  readonly plan: number | null;
  readonly actual: number | null;
  /** Ratio, 1 = met; null where none was divided. */
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly state: State;
  readonly fiscalYear: number | null;
  /** Index into the file's programs. */
  readonly programKey: number;
}

export interface RollupProgram {
  readonly sheet: string;
  /** Where its name stands; "" where that is nowhere on its own sheet. */
  readonly cell: string;
  readonly section: string;
  readonly department: string;
  readonly no: string;
  readonly name: string;
  /** null where none is stated. */
  readonly budgetYen: number | null;
  readonly verdict: Verdict;
  readonly worstRate: number | null;
}

export interface RollupTable {
  readonly sheet: string;
  readonly title: string;
  readonly fiscalYear: number | null;
  /** Headings in one spelling, "|" between them; equal for tables of one form. */
  readonly shape: string;
  /** Headings that were not understood. */
  readonly setAside: readonly string[];
}

/** What a summary of many files takes from one of them. */
export interface RollupFile {
  /** From the folder that all files share, with "/". */
  readonly file: string;
  /** Of its bytes; "" where they could not be read. */
  readonly sha256: string;
  readonly body: string;
  /** yyyy-mm-ddThh:mm */
  readonly checkedAt: string;
  readonly failure: { readonly what: string; readonly why: string; readonly todo: string } | null;
  /** null where the file holds no report. */
  readonly report: { readonly from: string } | null;
  readonly tables: readonly RollupTable[];
  readonly programs: readonly RollupProgram[];
  readonly lines: readonly RollupLine[];
}
