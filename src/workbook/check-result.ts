import type { Alternative, Indicator } from "../domain/achievement/indicator.ts";
import type { Verdict } from "../domain/achievement/verdict.ts";
import type { Severity } from "../domain/policy.ts";
import type { Finding, Params } from "../domain/checks/rule.ts";
import { areaAddress, type Area, type Grid } from "../domain/grid.ts";
import type { Review, ReviewRow } from "../domain/review.ts";
import type { RowKind } from "../domain/sheet/records/reading.ts";

export interface CheckResultIndicator {
  readonly label: string | null;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly unit: string | null;
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly alternatives: readonly { readonly basis: string; readonly rate: number }[];
  readonly overTarget: boolean;
}

export interface CheckResultRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly section: number | null;
  readonly no: number | null;
  readonly name: string;
  readonly measure: string | null;
  readonly parentRow: number | null;
  readonly budgetYen: number | null;
  readonly programBudgetYen: number | null;
  readonly indicators: readonly CheckResultIndicator[];
  readonly verdict: Verdict;
}

export interface CheckResultFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly row: number | null;
  readonly cell: string | null;
  readonly message: string;
  readonly params: Params;
}

/** One sheet's result as `docs/check-result.schema.json` has it: plain data, the same for every face. */
export interface CheckResult {
  readonly version: 1;
  readonly source: { readonly file: string; readonly sheet: string; readonly range: string; readonly sha256: string };
  readonly title: string | null;
  readonly fiscalYear: string | null;
  readonly policy: Readonly<Record<"achieved" | "nearly" | "under" | "overTarget", number>>;
  readonly sections: readonly { readonly no: number | null; readonly name: string }[];
  readonly rows: readonly CheckResultRow[];
  readonly findings: readonly CheckResultFinding[];
  readonly totals: Review["totals"];
}

/** The words that a result carries; an implementation of ReportWords will do. */
export interface CheckResultWords {
  finding(finding: Finding): { readonly message: string };
  alternative(alternative: Alternative, unit: string | null): string;
}

/**
 * SHA-256, as 64 hexadecimal digits, over the cell values of `area`: the JSON of its rows, cells outside of
 * what was read being null.
 */
export async function tableDigest(grid: Grid, area: Area): Promise<string> {
  const rows: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values = grid.values[row - grid.top] ?? [];
    const from = area.left - grid.left;
    rows.push(Array.from({ length: area.right - area.left + 1 }, (_, index) => values[from + index] ?? null));
  }
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(rows)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const indicatorOf = (indicator: Indicator, words: CheckResultWords): CheckResultIndicator => ({
  label: indicator.label,
  plan: indicator.plan,
  actual: indicator.actual,
  unit: indicator.unit,
  rate: indicator.rate,
  verdict: indicator.verdict,
  reason: indicator.reason,
  alternatives: indicator.alternatives.flatMap((alternative) =>
    alternative.rate === null
      ? []
      : [{ basis: words.alternative(alternative, indicator.unit), rate: alternative.rate }],
  ),
  overTarget: indicator.overTarget,
});

function rowOf(row: ReviewRow, { reading }: Review, words: CheckResultWords): CheckResultRow {
  const { line, indicators, verdict, budgetYen, programBudgetYen } = row;
  return {
    row: line.row,
    kind: line.kind,
    section: line.section === null ? null : (reading.sections[line.section]?.no ?? null),
    no: line.no,
    name: line.name,
    measure: line.measure,
    parentRow: line.parentRow,
    budgetYen,
    programBudgetYen,
    indicators: indicators.map((indicator) => indicatorOf(indicator, words)),
    verdict,
  };
}

/** @param source the file's name as the user gave it, and `tableDigest` of the table. */
export function toCheckResult(
  review: Review,
  source: { readonly file: string; readonly sha256: string; readonly words: CheckResultWords },
): CheckResult {
  const { reading, policy, rows, findings, totals } = review;
  const { file, sha256, words } = source;
  const { achieved, nearly, under, overTarget } = policy;
  return {
    version: 1,
    source: { file, sheet: reading.sheet, range: areaAddress(reading.layout.area), sha256 },
    title: reading.title,
    fiscalYear: reading.fiscalYear,
    policy: { achieved, nearly, under, overTarget },
    sections: reading.sections.map(({ no, name }) => ({ no, name })),
    rows: rows.map((row) => rowOf(row, review, words)),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      row: finding.row,
      cell: finding.cell,
      message: words.finding(finding).message,
      params: finding.params,
    })),
    totals,
  };
}
