import type { ReportContext } from "./context.ts";
import { hasBudgets } from "../sheet/records/line-told.ts";
import type { BudgetScale } from "./words.ts";

/** 1-based columns of the summary page's two halves and of what stands right of the printed page. */
export const summaryColumn = {
  leftStart: 1,
  name: 2,
  firstVerdict: 3,
  sectionTotal: 9,
  sectionBudget: 10,
  sectionUnder: 11,
  rightStart: 13,
  worstNo: 14,
  worstName: 15,
  line: 16,
  count: 17,
  budget: 18,
  lastPrinted: 18,
  chartLabel: 20,
  firstChartValue: 21,
  helper: 26,
} as const;

/** Widths in characters, from column 1 to the last chart figure. */
export const summaryWidths: readonly number[] = [
  5, 31, 7, 7, 7, 7, 7, 7, 6, 10, 7, 2, 4, 5, 31, 9, 10, 10, 3, 12, 9, 9, 9, 9, 9,
];

/** Columns of the list of programs on the pages after the first. */
export const listColumn = {
  no: 1,
  /** Takes the columns up to the rate. */
  name: 2,
  rate: 6,
  /** Takes two columns. */
  verdict: 7,
  indicators: 9,
  budget: 10,
  underIndicators: 11,
  link: 13,
  section: 15,
  chartLabel: summaryColumn.chartLabel,
  firstChartValue: summaryColumn.firstChartValue,
  target: summaryColumn.firstChartValue + 4,
  row: summaryColumn.helper,
  rank: summaryColumn.helper + 1,
  sortKey: summaryColumn.helper + 2,
  sectionKey: summaryColumn.helper + 3,
  /** As the program's lines have it on the ledger. */
  key: summaryColumn.helper + 4,
  /** Where the link leads, where it names its sheet. */
  linkTarget: summaryColumn.helper + 5,
} as const;

/** Characters that a name has room for. */
export const listNameWidth = 52;

export const helperWidth = 7;

/** Sections shown by name; with more than this the rest is summed in one line. */
const mostSections = 8;
export const worstShown = 10;
/** Programs that the chart of rates draws: over the page's width, and over its left half. */
const drawnOverWidth = 40;
const drawnBesideTrend = 22;

/** A line of the table of sections: one section (its key), those without, or all the rest. */
export interface SectionLine {
  readonly kind: "section" | "none" | "others";
  /** As it stands in the program list's hidden column: section index + 1, 0 for none. */
  readonly key: number;
}

export const sectionKey = (section: number | null): number => (section === null ? 0 : section + 1);

function sectionLines(context: ReportContext): SectionLine[] {
  const keys = [...new Set(context.programs.map((program) => sectionKey(program.section)))].sort((a, b) => a - b);
  const named = keys.filter((key) => key > 0);
  const lines: SectionLine[] = named.map((key) => ({ kind: "section", key }));
  if (keys.includes(0) || keys.length === 0) lines.push({ kind: "none", key: 0 });
  if (lines.length <= mostSections) return lines;
  return [...lines.slice(0, mostSections - 1), { kind: "others", key: -1 }];
}

/** Which row everything on the summary stands on; 1-based. */
export interface SummaryPlan {
  readonly sections: readonly SectionLine[];
  readonly firstSection: number;
  readonly sectionTotal: number;
  readonly firstWorst: number;
  readonly worstMore: number;
  readonly charts: readonly [first: number, last: number];
  readonly criteriaTitle: number;
  readonly firstCriterion: number;
  readonly criteriaTotal: number;
  readonly overTarget: number;
  readonly criteriaNote: number;
  /** How many indicators stand where: two rows. */
  readonly states: { readonly heading: number; readonly counts: number };
  readonly rateChart: readonly [first: number, last: number];
  /** Beside the chart of rates: how this year stands against the last; null where no indicator has a result of another year. */
  readonly trend: {
    readonly title: number;
    readonly byResult: number;
    readonly byVerdict: number;
    readonly chart: readonly [first: number, last: number];
  } | null;
  /** Programs that the chart of rates draws at most. */
  readonly chartShown: number;
  /** Rows of the worst programs' figures for the chart; null where the chart draws the whole list. */
  readonly worstFigures: { readonly title: number; readonly first: number; readonly last: number } | null;
  readonly listTitle: number;
  readonly firstProgram: number;
  readonly lastProgram: number;
}

export const cardRows = { label: 4, value: 5, note: 6 } as const;
const blockTitle = 8;

export function summaryPlan(context: ReportContext): SummaryPlan {
  const sections = sectionLines(context);
  const firstSection = blockTitle + 2;
  const firstWorst = blockTitle + 2;
  const worstMore = firstWorst + worstShown;
  const criteriaTitle = worstMore + 2;
  const firstCriterion = criteriaTitle + 2;
  const criteriaTotal = firstCriterion + 6;
  const criteriaNote = criteriaTotal + 2;
  const states = { heading: criteriaNote + 2, counts: criteriaNote + 3 };
  const rateFirst = states.counts + 2;
  const hasTrend = [...(context.histories?.values() ?? [])].some(({ trend }) => trend !== null);
  const rateLast = rateFirst + (hasTrend ? 14 : 9);
  const sectionTotal = firstSection + sections.length;
  const pageTwo = rateLast + 2;
  const chartShown = hasTrend ? drawnBesideTrend : drawnOverWidth;
  const many = context.programs.length > chartShown;
  const worstFigures = many ? { title: pageTwo, first: pageTwo + 2, last: pageTwo + 1 + chartShown } : null;
  const listTitle = worstFigures === null ? pageTwo : worstFigures.last + 2;
  const firstProgram = listTitle + 2;
  return {
    sections,
    firstSection,
    sectionTotal,
    firstWorst,
    worstMore,
    charts: [sectionTotal + 2, criteriaNote],
    criteriaTitle,
    firstCriterion,
    criteriaTotal,
    overTarget: criteriaTotal + 1,
    criteriaNote,
    states,
    rateChart: [rateFirst, rateLast],
    trend: !hasTrend
      ? null
      : {
          title: rateFirst,
          byResult: rateFirst + 2,
          byVerdict: rateFirst + 3,
          chart: [rateFirst + 4, rateLast],
        },
    chartShown,
    worstFigures,
    listTitle,
    firstProgram,
    lastProgram: firstProgram + Math.max(1, context.programs.length) - 1,
  };
}

export const blockTitleRow = blockTitle;

const scaled: Readonly<Record<BudgetScale, string>> = { yen: "#,##0", thousand: "#,##0,", million: "#,##0,," };

/** Yen as they are, shown in thousands or millions by the number format alone. */
export const budgetFormat = (scale: BudgetScale): string => scaled[scale];

/** Whether any of its sheets has budgets. */
export const isPriced = ({ subject: { parts } }: Pick<ReportContext, "subject">): boolean =>
  parts.some(({ reading }) => hasBudgets(reading));

/** `budgetFormat`, of sums that are nothing where there are no budgets. */
export const sumFormat = (scale: BudgetScale, context: Pick<ReportContext, "subject">): string =>
  isPriced(context) ? budgetFormat(scale) : `${budgetFormat(scale)};;"―"`;

export const budgetDivisor: Readonly<Record<BudgetScale, number>> = { yen: 1, thousand: 1e3, million: 1e6 };

export const totalBudget = (context: ReportContext): number =>
  context.programs.reduce((sum, program) => sum + (program.row.programBudgetYen ?? 0), 0);

export function pageScale(total: number): BudgetScale {
  if (total >= 1e8) return "million";
  return total >= 1e6 ? "thousand" : "yen";
}

export const listScale = (total: number): BudgetScale => (total >= 1e6 ? "thousand" : "yen");
