import { inOrder, largestThreshold, thresholdPairs, type Thresholds } from "../policy.ts";
import type { Verdict } from "../achievement/verdict.ts";
import type { ReportContext } from "./context.ts";
import { area, type Draft, paint, put } from "./draft.ts";
import type { ConditionalFormatEdit, EditCell, ValidationEdit } from "./edits.ts";
import { fixed, formula, literal, span } from "./excel.ts";
import { headingStyle, highlightStyles, ink, rankOf, shownOrder, warningStyle } from "./look.ts";
import { tally } from "./summary-figures.ts";
import { listSpan, putTitle } from "./summary-list.ts";
import { listColumn, pageScale, sumFormat, type SummaryPlan, summaryColumn, totalBudget } from "./summary-plan.ts";

/** Rows of the cells in which the user sets the thresholds. */
export const thresholdRows = (plan: SummaryPlan): Readonly<Record<keyof Thresholds, number>> => ({
  achieved: plan.firstCriterion,
  nearly: plan.firstCriterion + 1,
  under: plan.firstCriterion + 2,
  overTarget: plan.overTarget,
});

const column = summaryColumn;

/** 判定の基準と内訳: each verdict, from which rate on, how many programs and how much budget. */
export function layCriteria(draft: Draft, plan: SummaryPlan, context: ReportContext): ValidationEdit[] {
  const { words, subject } = context;
  const { criteria } = words.summary;
  const scale = pageScale(totalBudget(context));
  const all = tally(context);
  const ranks = listSpan(plan, listColumn.rank);
  const budgets = listSpan(plan, listColumn.budget);
  const thresholds: Partial<Record<Verdict, number>> = {
    achieved: subject.policy.achieved,
    nearly: subject.policy.nearly,
    under: subject.policy.under,
  };
  putTitle(draft, criteria.title, plan.criteriaTitle, column.rightStart);
  const heads = [
    criteria.verdict,
    null,
    criteria.meaning,
    criteria.line,
    words.summary.programs,
    words.summary.budget[scale],
  ];
  const headRow = plan.criteriaTitle + 1;
  put(draft, headRow, column.rightStart, [heads]);
  paint(draft, area(headRow, column.rightStart, headRow, column.budget), { ...headingStyle, size: 9 });
  draft.rowHeights.push({ row: headRow, points: 26 });
  const rows = shownOrder.map((verdict): EditCell[] => [
    words.verdict[verdict],
    null,
    criteria.meanings[verdict],
    thresholds[verdict] ?? null,
    formula(`COUNTIF(${ranks},${rankOf(verdict)})`, all.counts[verdict]),
    formula(`SUMIFS(${budgets},${ranks},${rankOf(verdict)})`, all.budgets[verdict]),
  ]);
  const lastVerdict = plan.criteriaTotal - 1;
  rows.push([
    words.summary.total,
    null,
    null,
    null,
    formula(`SUM(${span(column.count, plan.firstCriterion, lastVerdict)})`, all.programs),
    formula(`SUM(${span(column.budget, plan.firstCriterion, lastVerdict)})`, all.budget),
  ]);
  rows.push([criteria.overTarget, null, criteria.overTargetMeaning, subject.policy.overTarget, null, null]);
  rows.push([noteCell(plan, context)]);
  put(draft, plan.firstCriterion, column.rightStart, rows);
  for (let row = headRow; row <= plan.overTarget; row += 1) {
    draft.merges.push(area(row, column.rightStart, row, column.worstNo));
  }
  paintCriteria(draft, plan, headRow);
  paint(draft, area(plan.firstCriterion, column.budget, plan.criteriaTotal, column.budget), {
    numberFormat: sumFormat(scale, context),
  });
  const inputs = Object.entries(thresholdRows(plan)) as [keyof Thresholds, number][];
  return inputs.map(([which, row]) => ({
    kind: "custom",
    area: area(row, column.line),
    formula: entryStands(plan, which),
    title: criteria.inputTitle,
    message: criteria.inputMessage,
  }));
}

/** TRUE while a threshold is a rate between its neighbours, which alone can be mended while others are out of order. */
function entryStands(plan: SummaryPlan, which: keyof Thresholds): string {
  const cell = thresholdCell(plan, which);
  const neighbours = thresholdPairs.filter((pair) => pair.some((each) => each === which));
  return `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${largestThreshold},${descend(plan, neighbours)})`;
}

/** TRUE while all four are rates and in order. */
function thresholdsStand(plan: SummaryPlan): string {
  const at = (which: keyof Thresholds): string => thresholdCell(plan, which);
  const rates = `COUNT(${at("achieved")},${at("nearly")},${at("under")},${at("overTarget")})=4`;
  return `AND(${rates},${at("overTarget")}<=${largestThreshold},${descend(plan, thresholdPairs)},${at("under")}>=0)`;
}

/** "$P$25": fixed, since a conditional format's formula moves with the cells of its area. */
const thresholdCell = (plan: SummaryPlan, which: keyof Thresholds): string =>
  fixed(thresholdRows(plan)[which], column.line);

const descend = (plan: SummaryPlan, pairs: readonly (typeof thresholdPairs)[number][]): string =>
  pairs.map(([upper, lower]) => `${thresholdCell(plan, upper)}>=${thresholdCell(plan, lower)}`).join(",");

/** How to change the thresholds, or that they are not in order. */
function noteCell(plan: SummaryPlan, { words, subject }: ReportContext): EditCell {
  const { note, orderWarning } = words.summary.criteria;
  const value = inOrder(subject.policy) ? note : orderWarning;
  return formula(`IF(${thresholdsStand(plan)},${literal(note)},${literal(orderWarning)})`, value);
}

/** The note stands out while it warns: a pasted value passes the validations. */
export const criteriaFormats = (plan: SummaryPlan): ConditionalFormatEdit[] => [
  {
    area: area(plan.criteriaNote, column.rightStart, plan.criteriaNote, column.budget),
    formula: `${thresholdsStand(plan)}=FALSE`,
    style: warningStyle,
  },
];

function paintCriteria(draft: Draft, plan: SummaryPlan, headRow: number): void {
  const { rightStart, line, count, budget, worstNo, worstName } = column;
  paint(draft, area(headRow + 1, rightStart, plan.overTarget, budget), {
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, area(plan.firstCriterion, worstName, plan.overTarget, worstName), { size: 9, color: ink.note });
  paint(draft, area(plan.firstCriterion, count, plan.criteriaTotal, count), { horizontal: "center" });
  paint(draft, area(plan.criteriaTotal, rightStart, plan.criteriaTotal, budget), { bold: true, fill: ink.softFill });
  shownOrder.forEach((verdict, index) => {
    const row = plan.firstCriterion + index;
    const { fill, bold, italic, underline, color } = highlightStyles[verdict];
    paint(draft, area(row, rightStart, row, worstNo), {
      horizontal: "center",
      shrink: true,
      ...(fill === undefined ? {} : { fill }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(underline === undefined ? {} : { underline }),
      ...(color === undefined ? {} : { color }),
    });
  });
  for (const row of Object.values(thresholdRows(plan))) {
    paint(draft, area(row, line), {
      fill: ink.input,
      numberFormat: "0.0##%",
      horizontal: "center",
      bold: true,
      locked: false,
      border: { sides: ["top", "bottom", "left", "right"], color: ink.inputLine },
    });
  }
  paint(draft, area(plan.criteriaNote, rightStart), { size: 9, color: ink.note });
}
