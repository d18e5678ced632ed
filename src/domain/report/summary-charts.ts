import { quotedSheet } from "../grid.ts";
import type { ReportContext } from "./context.ts";
import { area } from "./draft.ts";
import type { ChartEdit, ChartSeries } from "./edits.ts";
import { fixed, spanOn } from "./excel.ts";
import { chartLooks, ink, shownOrder, verdictOf } from "./look.ts";
import { sectionTallies, tally } from "./summary-figures.ts";
import { drawnRanks } from "./program-cells.ts";
import { budgetFormat, listColumn, pageScale, type SummaryPlan, summaryColumn, totalBudget } from "./summary-plan.ts";
import { sectionLabel } from "./summary-sections.ts";
import { trendChart } from "./summary-trend.ts";
import { chartPoints } from "./summary-worst.ts";

/** Points; smaller where a bar stands for each of many sections. */
const fontSize = 9;
const smallFontSize = 8;
const fewSections = 5;

/** 達成率: a column per program in its verdict's colour, and the line that counts as achieved. */
function rateChart(plan: SummaryPlan, context: ReportContext): ChartEdit {
  const { words, subject } = context;
  const sheet = context.sheets.summary;
  const { charts, list } = words.summary;
  const [first, last] =
    plan.worstFigures === null
      ? [plan.firstProgram, plan.lastProgram]
      : [plan.worstFigures.first, plan.worstFigures.last];
  const headings = first - 1;
  const points = chartPoints(plan, context);
  const categoriesRef = spanOn(sheet, listColumn.chartLabel, first, last);
  const categories = points.map((point) => point.label);
  const columns = drawnRanks.map((rank, index): ChartSeries => {
    const column = listColumn.firstChartValue + index;
    return {
      nameRef: `${quotedSheet(sheet)}!${fixed(headings, column)}`,
      name: words.verdict[verdictOf(rank)],
      categoriesRef,
      valuesRef: spanOn(sheet, column, first, last),
      categories,
      values: points.map(({ program }) => (program?.rank === rank ? program.worstRate : null)),
      ...chartLooks[verdictOf(rank)],
      labels: { numberFormat: "0%;-0%;;" },
    };
  });
  const target: ChartSeries = {
    nameRef: `${quotedSheet(sheet)}!${fixed(headings, listColumn.target)}`,
    name: list.target,
    categoriesRef,
    valuesRef: spanOn(sheet, listColumn.target, first, last),
    categories,
    values: points.map(() => subject.policy.achieved),
    color: ink.target,
    line: true,
  };
  return {
    name: "jisseki_chart_rates",
    kind: "column-stacked",
    title: plan.worstFigures === null ? charts.rate : charts.worstRate(plan.chartShown),
    series: [...columns, target],
    valueFormat: "0%",
    valueTitle: null,
    reverseCategories: false,
    legend: true,
    minimum: 0,
    maximum: null,
    anchor: area(
      plan.rateChart[0],
      1,
      plan.rateChart[1],
      plan.trend === null ? summaryColumn.lastPrinted : summaryColumn.sectionUnder,
    ),
    fontSize,
    description: charts.rateDescription,
  };
}

/** 分野別の判定の内訳: how many programs of each verdict, a bar per section. */
function mixChart(plan: SummaryPlan, context: ReportContext, lastColumn: number): ChartEdit {
  const { words, sheets } = context;
  const first = plan.firstSection;
  const last = plan.sectionTotal - 1;
  const tallies = sectionTallies(context, plan.sections);
  const series = shownOrder.map((verdict, index): ChartSeries => {
    const column = summaryColumn.firstVerdict + index;
    return {
      nameRef: `${quotedSheet(sheets.summary)}!${fixed(first - 1, column)}`,
      name: words.verdict[verdict],
      categoriesRef: spanOn(sheets.summary, 1, first, last),
      valuesRef: spanOn(sheets.summary, column, first, last),
      categories: plan.sections.map((line) => sectionLabel(context, line)),
      values: tallies.map((each) => each.counts[verdict]),
      ...chartLooks[verdict],
      labels: { numberFormat: "0;-0;;" },
    };
  });
  // Beside the sum of many sections a section's own bar would be too short to read: shares then, with counts.
  const shares = plan.sections.some((line) => line.kind === "others");
  return {
    name: "jisseki_chart_sections",
    kind: shares ? "bar-stacked-100" : "bar-stacked",
    title: words.summary.charts.mix,
    series,
    valueFormat: shares ? "0%" : "0",
    valueTitle: null,
    reverseCategories: true,
    legend: true,
    minimum: 0,
    maximum: null,
    anchor: area(plan.charts[0], 1, plan.charts[1], lastColumn),
    fontSize: plan.sections.length > fewSections ? smallFontSize : fontSize,
    description: words.summary.charts.mixDescription,
  };
}

/** 判定別の事業費: a bar per verdict. */
function budgetChart(plan: SummaryPlan, context: ReportContext): ChartEdit {
  const { words, sheets } = context;
  const scale = pageScale(totalBudget(context));
  const all = tally(context);
  const first = plan.firstCriterion;
  const last = plan.criteriaTotal - 1;
  return {
    name: "jisseki_chart_budget",
    kind: "bar",
    title: words.summary.charts.budget,
    series: [
      {
        nameRef: `${quotedSheet(sheets.summary)}!${fixed(first - 1, summaryColumn.budget)}`,
        name: words.summary.budget[scale],
        categoriesRef: spanOn(sheets.summary, summaryColumn.rightStart, first, last),
        valuesRef: spanOn(sheets.summary, summaryColumn.budget, first, last),
        categories: shownOrder.map((verdict) => words.verdict[verdict]),
        values: shownOrder.map((verdict) => all.budgets[verdict]),
        color: "0072B2",
        pattern: "solid",
        labels: { numberFormat: budgetFormat(scale) },
      },
    ],
    valueFormat: budgetFormat(scale),
    valueTitle: words.summary.budget[scale].replace("\n", ""),
    reverseCategories: true,
    legend: false,
    minimum: 0,
    maximum: null,
    anchor: area(plan.charts[0], budgetFrom, plan.charts[1], summaryColumn.sectionUnder),
    fontSize: plan.sections.length > fewSections ? smallFontSize : fontSize,
    description: words.summary.charts.budgetDescription,
  };
}

const budgetFrom = summaryColumn.firstVerdict + 3;

/** The page's native charts, each bound to cells that stand on the same sheet. */
export function summaryCharts(plan: SummaryPlan, context: ReportContext): ChartEdit[] {
  if (context.programs.length === 0) return [];
  const hasBudget = totalBudget(context) > 0;
  const mix = mixChart(plan, context, hasBudget ? budgetFrom - 1 : summaryColumn.sectionUnder);
  return [
    mix,
    ...(hasBudget ? [budgetChart(plan, context)] : []),
    rateChart(plan, context),
    ...trendChart(plan, context),
  ];
}
