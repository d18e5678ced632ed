import type { Policy } from "../policy.ts";
import { type ReportContext, sealOf } from "./context.ts";
import { area, type Draft, newDraft, paint, put } from "./draft.ts";
import type { SheetEdit } from "./edits.ts";
import { fixed, formula } from "./excel.ts";
import { tabColors, unseenFormat } from "./look.ts";
import { criteriaFormats, layCriteria } from "./summary-criteria.ts";
import { summaryCharts } from "./summary-charts.ts";
import { dateColumn, type KeptHead, layHead, titleRow, writtenDate, writtenTitle } from "./summary-head.ts";
import { layList } from "./summary-list.ts";
import { blockTitleRow, helperWidth, type SummaryPlan, summaryColumn, summaryWidths } from "./summary-plan.ts";
import { layStates } from "./summary-states.ts";
import { laySections } from "./summary-sections.ts";
import { layTrend } from "./summary-trend.ts";
import { layWorst, layWorstFigures } from "./summary-worst.ts";
import { summaryMarker } from "./marker.ts";
import { reportPage } from "./page.ts";

/** What stands in the cells that a user may change, live, beside what this run wrote there. */
function layMemory(draft: Draft, context: ReportContext, kept: KeptHead): void {
  const { names, subject } = context;
  const { achieved, nearly, under, overTarget } = subject.policy;
  put(draft, 1, summaryColumn.helper, [
    [
      summaryMarker,
      formula(names.achieved, achieved),
      formula(names.nearly, nearly),
      formula(names.under, under),
      formula(names.over, overTarget),
      sealOf(context, "summary"),
    ],
    [null, ...writtenThresholds(kept.basePolicy)],
    [
      null,
      formula(fixed(titleRow, 1), kept.title ?? writtenTitle(context)),
      formula(fixed(titleRow + 1, dateColumn), kept.date ?? writtenDate(context)),
    ],
    [null, writtenTitle(context), writtenDate(context)],
  ]);
  const { helper } = summaryColumn;
  paint(draft, area(1, helper, 4, helper + helperWidth - 1), { numberFormat: unseenFormat });
}

const writtenThresholds = ({ achieved, nearly, under, overTarget }: Policy): number[] => [
  achieved,
  nearly,
  under,
  overTarget,
];

const lineHeight = 14.5;

function setHeights(draft: Draft, plan: SummaryPlan): void {
  const known = new Set(draft.rowHeights.map(({ row }) => row));
  for (let row = blockTitleRow; row <= plan.rateChart[1]; row += 1) {
    if (!known.has(row))
      draft.rowHeights.push({
        row,
        points: [plan.worstMore, plan.criteriaNote, plan.states.counts].includes(row - 1) ? 6 : lineHeight,
      });
  }
}

/** 達成状況: one page to hand on; the programs' list and the chart's figures on the pages after it. */
export function summarySheet(context: ReportContext, plan: SummaryPlan, kept: KeptHead): SheetEdit {
  const { words, sheets } = context;
  const draft = newDraft();
  paint(draft, area(1, 1, plan.rateChart[1], summaryColumn.lastPrinted), { size: 10 });
  layHead(draft, plan, context, kept);
  laySections(draft, plan, context);
  const worstFormats = layWorst(draft, plan, context);
  layTrend(draft, plan, context);
  layStates(draft, plan, context);
  const validations = layCriteria(draft, plan, context);
  const figureFormats = layWorstFigures(draft, plan, context);
  const listFormats = layList(draft, plan, context);
  layMemory(draft, context, kept);
  draft.rowHeights.push({ row: blockTitleRow, points: 17 });
  setHeights(draft, plan);
  const hidden = Array.from({ length: helperWidth }, () => ({ width: 9, hidden: true }));
  const pageTwo = plan.worstFigures?.title ?? plan.listTitle;
  return {
    role: "summary",
    name: sheets.summary,
    tabColor: tabColors.summary,
    columns: [...summaryWidths.map((width) => ({ width })), ...hidden],
    ...draft,
    tables: [],
    validations,
    conditionalFormats: [...worstFormats, ...figureFormats, ...listFormats, ...criteriaFormats(plan)],
    charts: summaryCharts(plan, context),
    freeze: null,
    gridlines: false,
    page: reportPage(words.footer, "", {
      printArea: area(1, 1, plan.lastProgram, summaryColumn.lastPrinted),
      repeatRows: null,
      breakBefore: plan.worstFigures === null ? [pageTwo] : [pageTwo, plan.listTitle],
      margins: { top: 10, bottom: 12, left: 10, right: 10 },
    }),
  };
}
