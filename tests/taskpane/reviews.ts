import type { Indicator, ReasonCode } from "../../src/domain/achievement/indicator.ts";
import type { Verdict } from "../../src/domain/achievement/verdict.ts";
import { defaultPolicy, type Policy } from "../../src/domain/policy.ts";
import type { Finding } from "../../src/domain/checks/rule.ts";
import { address } from "../../src/domain/grid.ts";
import type { Quantity } from "../../src/domain/quantity/quantity.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import type { FigureCell, RowKind, SourceCell } from "../../src/domain/sheet/records/reading.ts";

/** A line of a made-up table: "300人" and "213人" are read, anything else counts as words. */
export interface Line {
  readonly row: number;
  readonly kind?: RowKind;
  readonly section?: number | null;
  readonly no?: number | null;
  readonly name?: string;
  readonly measure?: string;
  readonly parentRow?: number;
  readonly budgetYen?: number | null;
  readonly plan?: string;
  readonly actual?: string;
  readonly verdict?: Verdict;
  readonly reason?: ReasonCode;
  readonly department?: string;
}

const columns = { no: 1, name: 2, budget: 3, plan: 4, actual: 5, unit: 6 };

const cell = (row: number, column: number, text: string): SourceCell => ({
  row,
  column,
  address: address(row, column),
  value: text === "" ? null : text,
  text,
  format: "General",
  merge: null,
});

export function quantitiesOf(text: string): Quantity[] {
  return [...text.matchAll(/([\d,]+(?:\.\d+)?)(人|社|件|%)/gu)].map((match) => ({
    value: Number((match[1] ?? "").replaceAll(",", "")),
    upper: null,
    unit: match[2] ?? null,
    label: null,
    bound: null,
    period: null,
    asOf: null,
    counting: null,
    direction: null,
    per: null,
    role: "main" as const,
    kind: "level" as const,
    outOf: null,
    isStrict: false,
    sense: null,
    notation: { spaced: false, dottedThousands: false },
    evidence: [match.index, match.index + match[0].length] as const,
  }));
}

const figures = (row: number, column: number, text: string): FigureCell => {
  const quantities = quantitiesOf(text);
  return {
    ...cell(row, column, text),
    reading: {
      text,
      kind: quantities.length > 0 ? "quantities" : text === "" ? "blank" : "text",
      quantities,
      residue: [],
      day: null,
      done: null,
    },
  };
};

function verdictOf(rate: number, policy: Policy): Verdict {
  return rate >= policy.achieved
    ? "achieved"
    : rate >= policy.nearly
      ? "nearly"
      : rate >= policy.under
        ? "under"
        : "far-under";
}

function rowOf(line: Line, policy: Policy): ReviewRow {
  const { row, kind = "program", plan: planText = "", actual: actualText = "" } = line;
  const plan = figures(row, columns.plan, planText);
  const actual = figures(row, columns.actual, actualText);
  const planQuantity = plan.reading.quantities[0] ?? null;
  const actualQuantity = actual.reading.quantities[0] ?? null;
  const rate =
    line.reason === undefined && planQuantity !== null && actualQuantity !== null
      ? actualQuantity.value / planQuantity.value
      : null;
  const verdict = line.verdict ?? (rate === null ? "not-assessed" : verdictOf(rate, policy));
  const indicator: Indicator = {
    identity: `row-${row}`,
    label: null,
    unit: planQuantity?.unit ?? null,
    plan: planQuantity?.value ?? null,
    actual: actualQuantity?.value ?? null,
    planQuantity,
    actualQuantities: actualQuantity === null ? [] : [actualQuantity],
    planCell: plan,
    actualCell: actual,
    asOf: null,
    name: null,
    class: null,
    kind: "level",
    basis:
      line.reason === "period-mismatch"
        ? { kind: "choice" }
        : rate === null
          ? { kind: "none" }
          : { kind: "ratio", upper: null, assessed: true },
    direction: { value: "higher", whence: "default", proof: "", formula: null, against: null },
    planRole: "plan",
    coverage: null,
    apart: null,
    baseline: null,
    printed: null,
    residue: [],
    rate,
    verdict,
    reason: line.reason ?? (verdict === "not-assessed" ? "plan-missing" : null),
    reasonParams:
      line.reason === "period-mismatch" ? { kind: "plan-longer", years: 2, planPeriod: "2年間", actualPeriod: "" } : {},
    alternatives:
      line.reason === "period-mismatch"
        ? [
            {
              reading: "one-year-share",
              basis: { kind: "ratio", upper: null, assessed: true },
              params: { years: 2, share: 2500 },
              plan: { parts: [5000], divideBy: 2 },
              actual: { parts: [3757], divideBy: 1 },
              rate: 1.5028,
            },
          ]
        : [],
    overTarget: rate !== null && rate >= policy.overTarget,
  };
  return {
    line: {
      row,
      kind,
      section: line.section ?? null,
      no: line.no ?? null,
      name: line.name ?? "",
      measure: line.measure ?? null,
      parentRow: line.parentRow ?? null,
      noCell: cell(row, columns.no, line.no == null ? "" : String(line.no)),
      nameCell: cell(row, columns.name, line.name ?? line.measure ?? ""),
      department: line.department === undefined ? null : cell(row, 7, line.department),
      overview: null,
      budget: null,
      baseline: null,
      plan: kind === "group" ? null : plan,
      actual: kind === "group" ? null : actual,
      unitNote: null,
      direction: null,
      finalTarget: null,
      planPeriod: null,
      printedRate: null,
      printedGrade: null,
      remarks: null,
      hidden: false,
    },
    indicators: kind === "group" ? [] : [indicator],
    verdict,
    budgetYen: line.budgetYen ?? null,
    programBudgetYen: kind === "measure" ? null : (line.budgetYen ?? null),
  };
}

/** A review of the made-up lines, as the pane gets it. */
export function reviewOf(
  lines: readonly Line[],
  options: { readonly sheet?: string; readonly findings?: readonly Finding[]; readonly policy?: Policy } = {},
): Review {
  const policy = options.policy ?? defaultPolicy;
  const rows = lines.map((line) => rowOf(line, policy));
  const programVerdicts: Record<Verdict, number> = {
    achieved: 0,
    nearly: 0,
    under: 0,
    "far-under": 0,
    review: 0,
    "not-assessed": 0,
  };
  for (const { line, verdict } of rows) if (line.kind !== "measure") programVerdicts[verdict] += 1;
  const area = { top: 3, left: 1, bottom: Math.max(4, ...lines.map(({ row }) => row)), right: 6 };
  const budgetYen = rows.reduce((sum, row) => sum + (row.programBudgetYen ?? 0), 0);
  const measures = rows.filter(({ line }) => line.kind === "measure").length;
  return {
    reading: {
      found: true,
      sheet: options.sheet ?? "事業一覧",
      layout: {
        frame: "list",
        area,
        pages: [
          {
            from: 3,
            to: area.bottom,
            headingRows: [3],
            columns,
            headings: { name: "事業名", plan: "計画", actual: "実績", budget: "予算" },
          },
        ],
        confidence: 0.95,
        reasons: [
          { field: "name", column: 2, basis: "heading", seen: "事業名", confidence: 1 },
          { field: "plan", column: 4, basis: "heading", seen: "計画", confidence: 1 },
          { field: "actual", column: 5, basis: "heading", seen: "実績", confidence: 0.95 },
          { field: "budget", column: 3, basis: "content", seen: "約2.9億円", confidence: 0.9 },
        ],
      },
      title: null,
      fiscalYear: "令和4年度",
      sections: [
        { no: 1, name: "雇用対策", row: 4 },
        { no: 2, name: "人材の育成", row: 7 },
      ],
      lines: rows.map(({ line }) => line),
      totals: [],
      unread: [],
    },
    policy,
    rows,
    findings: options.findings ?? [],
    totals: {
      programs: rows.length - measures,
      measures,
      indicators: rows.reduce((sum, row) => sum + row.indicators.length, 0),
      programVerdicts,
      budgetYen,
      budgetBySectionYen: {},
    },
  };
}

/** Seven lines with every kind of verdict, a group and its measures. */
export const sampleLines: readonly Line[] = [
  {
    row: 5,
    section: 0,
    no: 1,
    name: "雇用創出・安定化支援事業",
    budgetYen: 5_000_000_000,
    plan: "5,000人",
    actual: "2年間で5,000人計画規模のうち 令和4年度 3,757人",
    verdict: "review",
    reason: "period-mismatch",
  },
  {
    row: 6,
    section: 0,
    no: 2,
    name: "早期再就職緊急支援事業",
    budgetYen: 290_000_000,
    plan: "1,540人",
    actual: "1,559人",
  },
  { row: 8, section: 1, no: 3, name: "業界連携再就職支援事業", budgetYen: 250_000_000, plan: "300人", actual: "213人" },
  {
    row: 9,
    section: 1,
    no: 4,
    name: "ものづくり人材育成事業",
    kind: "group",
    budgetYen: 30_000_000,
    verdict: "far-under",
  },
  { row: 10, section: 1, kind: "measure", parentRow: 9, measure: "講座の実施", plan: "100人", actual: "31人" },
  { row: 11, section: 1, kind: "measure", parentRow: 9, measure: "企業の見学", plan: "50社", actual: "72社" },
  { row: 12, section: 1, no: 5, name: "在宅就業推進事業", budgetYen: null, plan: "", actual: "80件" },
];

export const sampleFindings: readonly Finding[] = [
  { rule: "budget-missing", severity: "error", row: 12, cell: "C12", params: {} },
  {
    rule: "period-mismatch",
    severity: "warning",
    row: 5,
    cell: "E5",
    params: { kind: "plan-longer", years: 2, planPeriod: "2年間", actualPeriod: "" },
  },
  { rule: "plan-missing", severity: "warning", row: 12, cell: "D12", params: {} },
  { rule: "over-target", severity: "info", row: 11, cell: "E11", params: {} },
];

export const sampleReview = (policy: Policy = defaultPolicy): Review =>
  reviewOf(sampleLines, { policy, findings: sampleFindings });
