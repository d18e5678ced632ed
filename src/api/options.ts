import type { RuleGroup } from "../domain/policy.ts";
import type { Language } from "../messages/languages.ts";

/** A workbook: the path of a file (.xlsx, .xlsm), or its bytes. */
export type WorkbookInput = string | Uint8Array;

/** What a check may be told; each as the command line's option of the name. */
export interface CheckOptions {
  /** Of findings, readings and errors; "ja" where it is left out. */
  readonly language?: Language;
  /** What a workbook that is given as bytes is called in results and errors. */
  readonly fileName?: string;
  /** By name, each must have a table; left out: every visible sheet that surely has one. */
  readonly sheets?: readonly string[];
  /** true: the hidden and the doubtful sheets too. */
  readonly allSheets?: boolean;
  /** Which column holds which field: "no=A,name=B,plan=E,actual=F". */
  readonly map?: string;
  /** Where the table stands: "A5:G80". */
  readonly range?: string;
  /** Which of the sheet's years is judged: 2022, "R4", "令和4年度". */
  readonly year?: number | string;
  /** What a policy file holds, parsed: thresholds, directions, severities. */
  readonly policy?: object;
  /** Groups of rules that are asked beside those of the policy. */
  readonly rules?: readonly RuleGroup[];
  /** What a layout file holds, parsed. */
  readonly layout?: object;
  /** Stops between two pieces of work; the error's code is "cancelled". */
  readonly signal?: AbortSignal;
  /** 0 ≤ done ≤ total. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ReportOptions extends CheckOptions {
  /** A report that was made before and worked in: the decisions, thresholds and headings in it are carried over. */
  readonly earlier?: WorkbookInput;
  /** The day that the report bears, yyyy-mm-dd; today where it is left out. */
  readonly date?: string;
}
