import { yearCovered } from "../achievement/coverage-of-year.ts";
import { quotedSheet } from "../grid.ts";
import type { Trend } from "../achievement/trend.ts";
import type { ReportContext } from "./context.ts";
import { area, type Draft, paint, put } from "./draft.ts";
import type { ChartEdit, ChartSeries, EditCell, FormulaCell } from "./edits.ts";
import { fixed, formula, literal, relative, span, spanOn } from "./excel.ts";
import { noHistory, type Turns, turnsOf } from "./history.ts";
import { historyColumn } from "./history-list.ts";
import { firstLine } from "./ledger-columns.ts";
import { chartLooks, headingStyle, ink } from "./look.ts";
import { sentence } from "./summary-head.ts";
import { type SummaryPlan, summaryColumn } from "./summary-plan.ts";

/** Best first. */
const shownTrends: readonly Trend[] = ["improved", "unchanged", "worsened", "not-comparable"];

const looks: Readonly<Record<Trend, Pick<ChartSeries, "color" | "pattern">>> = {
  improved: chartLooks.achieved,
  unchanged: chartLooks.nearly,
  worsened: chartLooks.under,
  "not-comparable": chartLooks["not-assessed"],
};

type Way = keyof Turns;
const ways: readonly Way[] = ["trend", "verdictTrend"];

/** So many of the ledger's lines turned so. */
function countOf(way: Way, trend: Trend, context: ReportContext): FormulaCell {
  const { words, sheets, lines } = context;
  const found = turnsNow(way, context).filter((one) => one === trend).length;
  const where = spanOn(
    sheets.ledger,
    historyColumn(way, context),
    firstLine,
    firstLine + Math.max(1, lines.length) - 1,
  );
  return formula(`COUNTIF(${where},${literal(words.trend[trend])})`, found);
}

const turnsNow = (way: Way, { histories, lines, column }: ReportContext): readonly Trend[] =>
  lines.flatMap((line) => turnsOf(line, histories?.get(line.at) ?? noHistory, column)[way] ?? []);

/** What the last year is called, where it is the same one for all of them. */
function onlyLastYear({ histories, words }: ReportContext): string | null {
  const years = [...(histories?.values() ?? [])].flatMap(({ trend }) =>
    trend === null ? [] : [yearCovered(trend.last.coverage)],
  );
  const [year = null, another] = [...new Set(years)];
  return year === null || another !== undefined ? null : words.fiscalYear(year);
}

const firstCount = summaryColumn.worstName;

/** 前回との比較: of the indicators that have a result of both years, how many improved, by result and by verdict. */
export function layTrend(draft: Draft, plan: SummaryPlan, context: ReportContext): void {
  if (plan.trend === null) return;
  const { words } = context;
  const { trend } = words.summary;
  const { title, byResult, byVerdict } = plan.trend;
  const { rightStart, worstNo, lastPrinted } = summaryColumn;
  const rows: EditCell[][] = ways.map((way) => [
    way === "trend" ? trend.result : trend.verdict,
    null,
    ...shownTrends.map((each) => countOf(way, each, context)),
  ]);
  const all = `SUM(${relative(byResult, firstCount)}:${relative(byResult, lastPrinted)})`;
  const count = { formula: all, text: String(turnsNow("trend", context).length) };
  put(draft, title, rightStart, [[sentence(trend.title(onlyLastYear(context)), [count])]]);
  paint(draft, area(title, rightStart), { bold: true, size: 12, color: ink.heading });
  put(draft, title + 1, rightStart, [[trend.by, null, ...shownTrends.map((each) => words.trend[each])], ...rows]);
  paint(draft, area(title + 1, rightStart, title + 1, lastPrinted), { ...headingStyle, size: 9 });
  paint(draft, area(byResult, rightStart, byVerdict, lastPrinted), {
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, area(byResult, rightStart, byVerdict, worstNo), { size: 9 });
  paint(draft, area(byResult, firstCount, byVerdict, lastPrinted), { horizontal: "center", numberFormat: '0;-0;"-"' });
  for (let row = title + 1; row <= byVerdict; row += 1) draft.merges.push(area(row, rightStart, row, worstNo));
}

/** Two bars of the same counts. */
export function trendChart(plan: SummaryPlan, context: ReportContext): readonly ChartEdit[] {
  if (plan.trend === null) return [];
  const { words, sheets } = context;
  const { trend } = words.summary;
  const { title, byResult, byVerdict, chart } = plan.trend;
  const series = shownTrends.map((each, index): ChartSeries => {
    const column = firstCount + index;
    return {
      nameRef: `${quotedSheet(sheets.summary)}!${fixed(title + 1, column)}`,
      name: words.trend[each],
      categoriesRef: spanOn(sheets.summary, summaryColumn.rightStart, byResult, byVerdict),
      valuesRef: `${quotedSheet(sheets.summary)}!${span(column, byResult, byVerdict)}`,
      categories: [trend.result, trend.verdict],
      values: ways.map((way) => turnsNow(way, context).filter((one) => one === each).length),
      color: looks[each].color,
      ...(looks[each].pattern === undefined ? {} : { pattern: looks[each].pattern }),
      labels: { numberFormat: "0;-0;;" },
    };
  });
  return [
    {
      name: "jisseki_chart_trend",
      kind: "bar-stacked",
      title: trend.chart,
      series,
      valueFormat: "0",
      valueTitle: null,
      reverseCategories: true,
      legend: true,
      minimum: 0,
      maximum: null,
      anchor: area(chart[0], summaryColumn.rightStart, chart[1], summaryColumn.lastPrinted),
      fontSize: 8,
      description: trend.chartDescription,
    },
  ];
}
