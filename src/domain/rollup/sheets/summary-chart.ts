import type { Verdict } from "../../achievement/verdict.ts";
import { area } from "../../report/draft.ts";
import type { ChartEdit, ChartSeries } from "../../report/edits.ts";
import { on, spanOn } from "../../report/excel.ts";
import { chartLooks, shownOrder } from "../../report/look.ts";
import type { RollupContext } from "./rollup-context.ts";
import { departmentsPlan } from "./departments-sheet.ts";
import { column, mostBars, type SummaryPlan } from "./summary-plan.ts";

/** What the bars are drawn from: a row each of a block of cells. */
interface Bars {
  readonly title: string;
  readonly sheet: string;
  readonly headingRow: number;
  readonly names: number;
  readonly firstCounts: number;
  readonly shown: readonly { readonly name: string; readonly verdicts: Readonly<Record<Verdict, number>> }[];
}

function barsOf(plan: SummaryPlan, context: RollupContext, lowest: readonly number[]): Bars {
  const { rollup, words } = context;
  const { chart } = words.summary;
  const [body, another] = rollup.bodies;
  const departments = rollup.departments.length;
  if (body !== undefined && another === undefined && departments > 1 && departments <= mostBars)
    return {
      title: chart.departments(body.name),
      sheet: words.sheetName.departments,
      headingRow: departmentsPlan.headingRow(context),
      names: departmentsPlan.nameColumn,
      firstCounts: departmentsPlan.firstVerdict,
      shown: rollup.departments.map(({ name, verdicts }) => ({
        name: name === "" ? words.noDepartment : name,
        verdicts,
      })),
    };
  const own = { sheet: words.sheetName.summary, headingRow: plan.bodiesHeading };
  if (!plan.isLowest)
    return { ...own, title: chart.all, names: column.name, firstCounts: column.firstVerdict, shown: rollup.bodies };
  const shown = lowest.map((index) => rollup.bodies[index]!);
  return {
    ...own,
    title: chart.lowest(shown.length),
    names: column.lowestName,
    firstCounts: column.lowestFirst,
    shown,
  };
}

/**
 * A bar a body, of the shares of its programs by verdict; of many bodies those with the lowest, of a single one its
 * departments.
 */
export function bodiesChart(plan: SummaryPlan, context: RollupContext, lowest: readonly number[]): ChartEdit {
  const { verdict: verdictWords, summary } = context.words;
  const { title, sheet, headingRow, names, firstCounts, shown } = barsOf(plan, context, lowest);
  const first = headingRow + 1;
  const last = headingRow + Math.max(1, shown.length);
  const series = shownOrder.map((verdict, index): ChartSeries => ({
    nameRef: on(sheet, headingRow, firstCounts + index),
    name: verdictWords[verdict],
    categoriesRef: spanOn(sheet, names, first, last),
    valuesRef: spanOn(sheet, firstCounts + index, first, last),
    categories: shown.map(({ name }) => name),
    values: shown.map(({ verdicts }) => verdicts[verdict]),
    ...chartLooks[verdict],
    labels: { numberFormat: "0;-0;;" },
  }));
  return {
    name: "jisseki_rollup_bodies",
    kind: "bar-stacked-100",
    title,
    series,
    valueFormat: "0%",
    valueTitle: null,
    reverseCategories: true,
    legend: true,
    minimum: 0,
    maximum: null,
    anchor: area(plan.chart[0], column.firstVerdict + 1, plan.chart[1], column.last),
    fontSize: 9,
    description: summary.chart.about,
  };
}
