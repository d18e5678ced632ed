import type { List } from "../../src/domain/list.ts";
import type { Severity } from "../../src/domain/policy.ts";
import type { Finding } from "../../src/domain/checks/rule.ts";
import { lineOfFinding } from "../../src/domain/checks/finding-line.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** Findings of one rule. */
export interface RuleGroup {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  /** In order of first appearance. */
  readonly rules: readonly RuleGroup[];
}

/** Severities that have findings, worst first, each split by rule. */
export function groupedFindings(findings: List<Finding>): readonly SeverityGroup[] {
  return severities
    .map((severity) => {
      const rules = new Map<string, Finding[]>();
      for (const finding of findings) {
        if (finding.severity !== severity) continue;
        const group = rules.get(finding.rule);
        if (group === undefined) rules.set(finding.rule, [finding]);
        else group.push(finding);
      }
      const groups = [...rules].map(([rule, found]) => ({ rule, findings: found }));
      return { severity, count: groups.reduce((sum, group) => sum + group.findings.length, 0), rules: groups };
    })
    .filter((group) => group.count > 0);
}

export const findingsOfRow = (findings: List<Finding>, row: number): readonly Finding[] =>
  findings.filter((finding) => finding.row === row);

/** Of the findings of a line's row those that are about it, where several indicators stand side by side. */
export function findingsOfLine(review: Review, { line }: ReviewRow): readonly Finding[] {
  const findings = findingsOfRow(review.findings, line.row);
  const rows = findings.length === 0 ? [] : review.rows.filter((other) => other.line.row === line.row);
  if (rows.length < 2) return findings;
  return findings.filter((finding) => lineOfFinding(finding, rows)?.line.slot === line.slot);
}
