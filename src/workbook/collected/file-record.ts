import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { Severity } from "../../domain/policy.ts";
import type { DecisionKind } from "../../domain/record/entry.ts";
import type { LogLine } from "../../domain/record/log/log-line.ts";
import type { State } from "../../domain/record/state.ts";

/** One indicator, as the ledger has it. Texts are as displayed, on one line; "" where there is none. */
export interface CollectedLine {
  readonly sheet: string;
  /** "E12": where the plan stands, of a form where the result stands. */
  readonly cell: string;
  /** 1-based, of the sheet. */
  readonly row: number;
  readonly section: string;
  readonly department: string;
  readonly programNo: string;
  readonly program: string;
  readonly measure: string;
  readonly indicator: string;
  readonly unit: string;
  readonly planText: string;
  readonly actualText: string;
  /** As the sheet has it, in `unit`; null where there is no figure. */
  readonly plan: number | null;
  readonly actual: number | null;
  /** What was judged, after a person's correction and reading; null where nothing was. */
  readonly adoptedPlan: number | null;
  readonly adoptedActual: number | null;
  /** Ratio, 1 = met; null where none was divided. */
  readonly rate: number | null;
  readonly verdict: Verdict;
  /** Why there is no rate, or what else is said of it, in the run's language. */
  readonly reason: string;
  readonly state: State;
  readonly decision: DecisionKind | "";
  /** Codes of the rules that had something to say of its row. */
  readonly rules: readonly string[];
  readonly overTarget: boolean;
  /** Western fiscal year judged; null where nobody can tell. */
  readonly fiscalYear: number | null;
  /** The report's, "" where there is none. */
  readonly lineId: string;
  /** The same for all lines of a program of this file, and no other's: index into `FileRecord.programs`. */
  readonly programKey: number;
}

/** One program or group with what its lines come to. */
export interface CollectedProgram {
  readonly sheet: string;
  /** Where its name stands. */
  readonly cell: string;
  readonly row: number;
  readonly section: string;
  readonly department: string;
  readonly no: string;
  readonly name: string;
  /** Of itself and its measures, each budget once; null where none is stated. */
  readonly budgetYen: number | null;
  readonly verdict: Verdict;
  readonly worstRate: number | null;
  readonly fiscalYear: number | null;
  readonly lines: number;
}

export interface CollectedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** "E12", "E12:F13"; "" where it is about the whole sheet. */
  readonly place: string;
  /** In the run's language. */
  readonly text: string;
}

/** A table that was read: one sheet, or the plan's and the result's. */
export interface CollectedTable {
  readonly sheet: string;
  readonly title: string;
  readonly fiscalYear: number | null;
  /** The headings of its columns, as `shapeOf` folds them: equal for tables of one form. */
  readonly shape: string;
  /** Headings that were not understood, as displayed. */
  readonly setAside: readonly string[];
}

/** Why a file could not be read, in the run's language. */
export interface CollectedFailure {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** What is collected of a workbook, whatever file it stands in. */
export type CollectedContent = Pick<FileRecord, "tables" | "programs" | "lines" | "findings" | "events">;

/**
 * All that a file gives to what sums up many: plain data, written as JSON into a working folder, so that a run that was cut
 * off goes on and shards come together. Equal bytes, policy, language and version give an equal record.
 */
export interface FileRecord {
  readonly version: 1;
  /** As it was named, from the folder that all inputs share, with "/". */
  readonly file: string;
  /** Hex, of the file's bytes; "" where they could not be read. */
  readonly sha256: string;
  /** Whose programs they are: the folder below the one that all inputs share, else the file's name without its ending. */
  readonly body: string;
  /** yyyy-mm-ddThh:mm, local: of the run. */
  readonly checkedAt: string;
  readonly failure: CollectedFailure | null;
  /** null where the file holds no report; `from`: the file that the report was first written into a copy of, "" where it does not say. */
  readonly report: { readonly from: string } | null;
  readonly tables: readonly CollectedTable[];
  readonly programs: readonly CollectedProgram[];
  readonly lines: readonly CollectedLine[];
  readonly findings: readonly CollectedFinding[];
  /** The log of the report that the file holds. */
  readonly events: readonly LogLine[];
}
