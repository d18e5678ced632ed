import { type ReportContext, sectionName } from "./context.ts";
import { area, type Draft, paint, put, shortened, wrappedLines } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { formula, relative, span } from "./excel.ts";
import { headingStyle, ink, rankOf, shownOrder } from "./look.ts";
import { assessed, sectionTallies, share, tally, type Tally, under } from "./summary-figures.ts";
import { listSpan, putTitle } from "./summary-list.ts";
import {
  blockTitleRow,
  listColumn,
  pageScale,
  type SectionLine,
  sumFormat,
  type SummaryPlan,
  summaryColumn,
  totalBudget,
} from "./summary-plan.ts";

const nameWidth = 40;
/** Characters of the small heading font that a verdict column holds. */
const verdictWidth = 9;

export function sectionLabel(context: ReportContext, line: SectionLine): string {
  const { words } = context;
  if (line.kind === "none") return words.summary.noSection;
  if (line.kind === "others") return words.summary.otherSections;
  return shortened(sectionName(context, line.key - 1), nameWidth);
}

const column = summaryColumn;

/** Share of the judged programs that underperform, from the counts of the same line. */
function underShare(row: number, figures: Tally): EditCell {
  const at = (index: number): string => relative(row, column.firstVerdict + index);
  const judged = `SUM(${at(0)}:${at(3)})`;
  return formula(`IF(${judged}=0,"",SUM(${at(2)}:${at(3)})/${judged})`, share(under(figures), assessed(figures)));
}

function lineCells(
  line: SectionLine,
  row: number,
  figures: Tally,
  plan: SummaryPlan,
  context: ReportContext,
): EditCell[] {
  const keys = listSpan(plan, listColumn.sectionKey);
  const ranks = listSpan(plan, listColumn.rank);
  const budgets = listSpan(plan, listColumn.budget);
  const others = line.kind === "others";
  const rest = (place: number, whole: string): string =>
    row === plan.firstSection
      ? whole
      : `${whole}-SUM(${relative(plan.firstSection, place)}:${relative(row - 1, place)})`;
  const counts = shownOrder.map((verdict, index): EditCell => {
    const place = column.firstVerdict + index;
    const rank = rankOf(verdict);
    const text = others ? rest(place, `COUNTIF(${ranks},${rank})`) : `COUNTIFS(${keys},${line.key},${ranks},${rank})`;
    return formula(text, figures.counts[verdict]);
  });
  const from = relative(row, column.firstVerdict);
  const to = relative(row, column.firstVerdict + 5);
  const budget = others ? rest(column.sectionBudget, `SUM(${budgets})`) : `SUMIFS(${budgets},${keys},${line.key})`;
  return [
    sectionLabel(context, line),
    null,
    ...counts,
    formula(`SUM(${from}:${to})`, figures.programs),
    formula(budget, figures.budget),
    underShare(row, figures),
  ];
}

/** 分野別の判定: counts of programs by section and verdict, with totals, budgets and the share underperforming. */
export function laySections(draft: Draft, plan: SummaryPlan, context: ReportContext): void {
  const { words } = context;
  const { sections } = words.summary;
  putTitle(draft, sections.title, blockTitleRow);
  const heads = [
    sections.section,
    null,
    ...shownOrder.map((verdict) => words.verdict[verdict]),
    words.summary.total,
    words.summary.budget[pageScale(totalBudget(context))],
    sections.underShare,
  ];
  put(draft, blockTitleRow + 1, 1, [heads]);
  paint(draft, area(blockTitleRow + 1, 1, blockTitleRow + 1, column.sectionUnder), { ...headingStyle, size: 9 });
  const lines = Math.max(2, ...shownOrder.map((verdict) => wrappedLines(words.verdict[verdict], verdictWidth)));
  draft.rowHeights.push({ row: blockTitleRow + 1, points: 13 * lines });
  draft.merges.push(area(blockTitleRow + 1, 1, blockTitleRow + 1, 2));
  const tallies = sectionTallies(context, plan.sections);
  plan.sections.forEach((line, index) => {
    const row = plan.firstSection + index;
    put(draft, row, 1, [lineCells(line, row, tallies[index] as Tally, plan, context)]);
    draft.merges.push(area(row, 1, row, 2));
  });
  const all = tally(context);
  const last = plan.sectionTotal - 1;
  const sum = (place: number): string => `SUM(${span(place, plan.firstSection, last)})`;
  put(draft, plan.sectionTotal, 1, [
    [
      words.summary.total,
      null,
      ...shownOrder.map((verdict, index) => formula(sum(column.firstVerdict + index), all.counts[verdict])),
      formula(sum(column.sectionTotal), all.programs),
      formula(sum(column.sectionBudget), all.budget),
      underShare(plan.sectionTotal, all),
    ],
  ]);
  draft.merges.push(area(plan.sectionTotal, 1, plan.sectionTotal, 2));
  paintSections(draft, plan, sumFormat(pageScale(totalBudget(context)), context));
}

function paintSections(draft: Draft, plan: SummaryPlan, budgets: string): void {
  const { firstSection: top, sectionTotal: bottom } = plan;
  paint(draft, area(top, 1, bottom, column.sectionUnder), {
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, area(top, 1, bottom, 2), { size: 9 });
  paint(draft, area(top, column.firstVerdict, bottom, column.sectionTotal), {
    horizontal: "center",
    numberFormat: '0;-0;"-"',
  });
  paint(draft, area(top, column.sectionBudget, bottom, column.sectionBudget), { numberFormat: budgets });
  paint(draft, area(top, column.sectionUnder, bottom, column.sectionUnder), { numberFormat: "0.0%" });
  paint(draft, area(bottom, 1, bottom, column.sectionUnder), {
    bold: true,
    fill: ink.softFill,
    border: { sides: ["top", "bottom"], color: ink.heading },
  });
}
