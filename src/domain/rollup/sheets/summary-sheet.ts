import type { Verdict } from "../../achievement/verdict.ts";
import { laidOut, area, newDraft, paint, put, shortened } from "../../report/draft.ts";
import type { SheetContent } from "../../report/edits.ts";
import { grouped } from "../../report/excel.ts";
import { tabColors, unseenFormat } from "../../report/look.ts";
import { reportPage } from "../../report/page.ts";
import { noCounts } from "../counts.ts";
import { markerPlace, rollupMarker } from "../marker.ts";
import { CountedCells, countsByFormula } from "./counted-cells.ts";
import { ledgerPlan } from "./ledger-plan.ts";
import type { RollupContext } from "./rollup-context.ts";
import { layBodies, layContents, layLowest, layMix } from "./summary-blocks.ts";
import { bodiesChart } from "./summary-chart.ts";
import { headFigures, layCards, layHead } from "./summary-head.ts";
import { column, summaryPlan, widths } from "./summary-plan.ts";

/** Names that a warning has room for. */
const namesWidth = 80;

/** What one has to know before the figures are used, the gravest first. */
export function warningsOf({ rollup, names, forms, left, words }: RollupContext): readonly string[] {
  const { warnings } = words.summary;
  const named = (files: readonly string[]): string => shortened(words.joined(files), namesWidth);
  const years = forms.years.map((year) => (year === null ? words.unknownYear : words.fiscalYear(year)));
  const again = [...names.sameFiles.firsts.keys()].map(({ file }) => file);
  return [
    ...(rollup.unread.length > 0 ? [warnings.unread(rollup.unread.length)] : []),
    ...(left.length > 0 ? [warnings.left(left.length, named(left))] : []),
    ...(again.length > 0
      ? [
          warnings.sameFiles(again.length, named(again), {
            programs: names.sameFiles.programs,
            millions: grouped(names.sameFiles.yen / 1e6),
          }),
        ]
      : []),
    ...(names.repeated > 0 ? [warnings.repeated(names.repeated, grouped(names.repeatedYen / 1e6))] : []),
    ...(years.length > 1 ? [warnings.years(words.joined(years))] : []),
    ...(rollup.entryCount > rollup.entries.length ? [warnings.cut(rollup.entries.length, rollup.entryCount)] : []),
  ];
}

function budgetsOf({ rollup }: RollupContext): Record<Verdict, number> {
  const budgets = noCounts().verdicts;
  for (const { own } of rollup.programs) budgets[own.verdict] += own.budgetYen ?? 0;
  return budgets;
}

/** 総括: how all bodies did, on one page, and each of them below. */
export function summarySheet(context: RollupContext): SheetContent {
  const { rollup, words } = context;
  const draft = newDraft();
  const plan = summaryPlan(context, warningsOf(context));
  const ledger = ledgerPlan(context);
  const figures = headFigures(rollup.total, plan);
  layHead(draft, plan, context, figures);
  layCards(draft, plan, context, figures);
  layMix(draft, plan, ledger, context, budgetsOf(context));
  layContents(draft, plan, context);
  const whole = new CountedCells(ledger, context, !ledger.isCut);
  const cells = new CountedCells(ledger, context, countsByFormula(rollup.bodies.length, context, ledger));
  layBodies(draft, plan, cells, whole, context);
  const lowest = plan.isLowest ? layLowest(draft, plan, context) : [];
  put(draft, markerPlace.row, markerPlace.column, [[rollupMarker]]);
  paint(draft, area(markerPlace.row, markerPlace.column), { numberFormat: unseenFormat });
  return {
    name: words.sheetName.summary,
    tabColor: tabColors.summary,
    columns: widths.map((width) => ({ width })),
    ...laidOut(draft),
    charts: rollup.programs.length === 0 ? [] : [bodiesChart(plan, context, lowest)],
    freeze: null,
    gridlines: false,
    page: reportPage(words.footer, words.sheetName.summary, {
      printArea: area(1, 1, plan.bodiesTotal + 4, column.last),
      repeatRows: plan.breaks ? [plan.bodiesHeading, plan.bodiesHeading] : null,
      breakBefore: plan.breaks ? [plan.bodiesTitle] : [],
      margins: { top: 10, bottom: 13, left: 10, right: 10 },
    }),
  };
}
