import type { Indicator } from "../../domain/achievement/indicator.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import { areaAddress } from "../../domain/grid.ts";
import type { List } from "../../domain/list.ts";
import type { Review, ReviewRow } from "../../domain/review.ts";
import { FindingList } from "./finding-list.ts";
import { plainFinding, type PlainFinding } from "./finding.ts";
import { firstEditionHoles } from "./holes.ts";
import { ResultRows } from "./result-rows.ts";
import type { ResultWords } from "./words.ts";
import type { RowKind } from "../../domain/sheet/records/reading.ts";

export interface FirstEditionIndicator {
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

export interface FirstEditionRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly section: number | null;
  readonly no: number | null;
  readonly name: string;
  readonly measure: string | null;
  readonly parentRow: number | null;
  readonly budgetYen: number | null;
  readonly programBudgetYen: number | null;
  readonly indicators: readonly FirstEditionIndicator[];
  readonly verdict: Verdict;
}

/** One sheet's result in the first edition (`docs/check-result-1.schema.json`), for those who built on it. */
export interface FirstEdition {
  readonly version: 1;
  readonly source: { readonly file: string; readonly sheet: string; readonly range: string; readonly sha256: string };
  readonly title: string | null;
  readonly fiscalYear: string | null;
  readonly policy: Readonly<Record<"achieved" | "nearly" | "under" | "overTarget", number>>;
  readonly sections: readonly { readonly no: number | null; readonly name: string }[];
  readonly rows: List<FirstEditionRow>;
  readonly findings: List<PlainFinding>;
  readonly totals: Review["totals"];
}

const indicatorOf = (indicator: Indicator, words: ResultWords): FirstEditionIndicator => ({
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

function rowOf(row: ReviewRow, { reading }: Review, words: ResultWords): FirstEditionRow {
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
export function toFirstEdition(
  review: Review,
  source: { readonly file: string; readonly sha256: string; readonly words: ResultWords },
): FirstEdition {
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
    rows: new ResultRows(rows, (row) => rowOf(row, review, words), firstEditionHoles),
    findings: new FindingList(findings, (finding) => plainFinding(finding, words)),
    // Here every indicator beside another is a measure.
    totals: { ...totals, measures: rows.length - totals.programs },
  };
}
