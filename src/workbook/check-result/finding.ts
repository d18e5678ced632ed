import type { Finding } from "../../domain/checks/finding.ts";
import type { Params } from "../../domain/checks/rule.ts";
import type { Severity } from "../../domain/policy.ts";
import type { ResultWords } from "./words.ts";

/** A finding as every edition has it. */
export interface PlainFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly row: number | null;
  readonly cell: string | null;
  readonly message: string;
  readonly params: Params;
}

export const plainFinding = (finding: Finding, words: ResultWords): PlainFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  row: finding.row,
  cell: finding.cell,
  message: words.finding(finding).message,
  params: finding.params,
});
