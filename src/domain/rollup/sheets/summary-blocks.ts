import { area, type Draft, paint, put, putMerged, wrappedLines } from "../../report/draft.ts";
import type { EditCell } from "../../report/edits.ts";
import { fixed, formula, relative, span } from "../../report/excel.ts";
import { chartLooks, headingStyle, highlightStyles, ink, shownOrder } from "../../report/look.ts";
import { assessed, noCounts, standings } from "../counts.ts";
import { rollupSheets } from "../words.ts";
import { type CountedCells, shareCell } from "./counted-cells.ts";
import type { LedgerPlan } from "./ledger-plan.ts";
import type { RollupContext } from "./rollup-context.ts";
import { sheetLink } from "./source-link.ts";
import { blockTitle, column, mostBars, type SummaryPlan, widths } from "./summary-plan.ts";

export const millionsFormat = '[=0]"―";[<1]0.0;#,##0';
export const countFormat = '#,##0;-#,##0;"-"';
const assessedVerdicts = 4;

/** 判定の内訳: programs and budgets of each verdict, which the sentence and the cards are made from. */
export function layMix(
  draft: Draft,
  plan: SummaryPlan,
  ledger: LedgerPlan,
  context: RollupContext,
  budgets: Readonly<Record<(typeof shownOrder)[number], number>>,
): void {
  const { rollup, words, thresholds } = context;
  const { mix } = words.summary;
  const { firstMix, mixTotal } = plan;
  blockTitle(draft, plan.blocks, 1, mix.title);
  put(draft, firstMix - 1, 2, [[mix.verdict, mix.programs, mix.share, mix.budget]]);
  paint(draft, area(firstMix - 1, 2, firstMix - 1, 5), { ...headingStyle, size: 10 });
  draft.rowHeights.push({ row: firstMix - 1, points: 46 });
  const judged = `SUM(${fixed(firstMix, 3)}:${fixed(firstMix + assessedVerdicts - 1, 3)})`;
  const { total } = rollup;
  for (const [index, verdict] of shownOrder.entries()) {
    const row = firstMix + index;
    const word = relative(row, 2);
    const count = ledger.isCut
      ? total.verdicts[verdict]
      : formula(`COUNTIF(${ledger.span("programVerdict")},${word})`, total.verdicts[verdict]);
    const yen = budgets[verdict] / 1e6;
    const budget = ledger.isCut
      ? yen
      : formula(`SUMIFS(${ledger.span("budget")},${ledger.span("programVerdict")},${word})/10^6`, yen);
    const share =
      index < assessedVerdicts
        ? formula(
            `IF(${judged}=0,"―",${relative(row, 3)}/${judged})`,
            assessed(total) === 0 ? "―" : total.verdicts[verdict] / assessed(total),
          )
        : "―";
    put(draft, row, 1, [[null, words.verdict[verdict], count, share, budget]]);
    paint(draft, area(row, 1), { fill: chartLooks[verdict].color });
    const { border: _, ...look } = highlightStyles[verdict];
    paint(draft, area(row, 2), look);
    draft.rowHeights.push({ row, points: 18 });
  }
  const sum = (at: number): string => `SUM(${span(at, firstMix, mixTotal - 1)})`;
  put(draft, mixTotal, 2, [
    [words.total, formula(sum(3), total.programs), null, formula(sum(5), total.budgetYen / 1e6)],
  ]);
  paint(draft, area(firstMix, 2, mixTotal, 5), { vertical: "center", border: { sides: ["bottom"], color: ink.line } });
  paint(draft, area(firstMix, 3, mixTotal, 5), { horizontal: "right", indent: 1 });
  paint(draft, area(firstMix, 3, mixTotal, 3), { numberFormat: countFormat });
  paint(draft, area(firstMix, 4, mixTotal, 4), { numberFormat: "0.0%" });
  paint(draft, area(firstMix, 5, mixTotal, 5), { numberFormat: millionsFormat });
  paint(draft, area(firstMix, 2, mixTotal, 2), { indent: 1 });
  paint(draft, area(mixTotal, 2, mixTotal, 5), { bold: true, fill: ink.softFill });
  const note = mix.note(thresholds);
  putMerged(draft, area(mixTotal + 1, 1, mixTotal + 1, 6), note, {
    size: 9,
    color: ink.note,
    wrap: true,
    vertical: "top",
  });
  draft.rowHeights.push({ row: mixTotal + 1, points: 12.5 * wrappedLines(note, 78) });
}

/** The other sheets, with how much there is on each. */
export function layContents(draft: Draft, plan: SummaryPlan, context: RollupContext): void {
  const { rollup, words, worst, names, forms } = context;
  const { contents } = words.summary;
  blockTitle(draft, plan.contents, 1, contents.title);
  const counts = {
    summary: 0,
    departments: rollup.departments.length,
    worst: worst.under + worst.review,
    ledger: rollup.entryCount,
    names: names.groups + names.sameFiles.firsts.size,
    forms: forms.forms.length,
    unread: rollup.unread.length + context.left.length,
  } as const;
  for (const [index, sheet] of rollupSheets.slice(1).entries()) {
    const row = plan.contents + 1 + index;
    put(draft, row, 2, [[sheetLink(words.sheetName[sheet]), contents.count[sheet](counts[sheet])]]);
    paint(draft, area(row, 2), { color: ink.link, underline: true });
    draft.rowHeights.push({ row, points: 17 });
  }
}

/** 団体別の判定: a row a body, counted from the ledger, and all of them. */
export function layBodies(
  draft: Draft,
  plan: SummaryPlan,
  cells: CountedCells,
  whole: CountedCells,
  context: RollupContext,
): void {
  const { rollup, words } = context;
  const { bodies: own } = words.summary;
  const { firstBody, lastBody, bodiesTotal, bodiesHeading } = plan;
  blockTitle(draft, plan.bodiesTitle, 1, own.title(rollup.bodies.length));
  put(draft, bodiesHeading, 1, [
    [
      own.no,
      own.body,
      own.files,
      own.failed,
      own.programs,
      ...shownOrder.map((verdict) => words.verdict[verdict]),
      own.share,
      own.budget,
      own.underBudget,
      own.lines,
      ...standings.map((standing) => own.standing[standing]),
    ],
  ]);
  paint(draft, area(bodiesHeading, 1, bodiesHeading, column.last), { ...headingStyle, size: 10 });
  draft.rowHeights.push({ row: bodiesHeading, points: 44 });
  const heading = (index: number): string => fixed(bodiesHeading, column.firstVerdict + index);
  const rows = rollup.bodies.map((counts, index): EditCell[] => {
    const row = firstBody + index;
    const key = { field: "bodyNo", cell: `$A${row}` } as const;
    return rowCells(index + 1, counts.name, counts, row, key, cells, heading, [counts.files, counts.failed]);
  });
  put(draft, firstBody, 1, rows);
  const sum = (at: number): string => `SUM(${span(at, firstBody, lastBody)})`;
  const files = rollup.bodies.reduce((all, one) => all + one.files, 0);
  const failed = rollup.bodies.reduce((all, one) => all + one.failed, 0);
  put(draft, bodiesTotal, 1, [
    rowCells(null, words.total, rollup.total, bodiesTotal, null, whole, heading, [
      formula(sum(column.files), files),
      formula(sum(column.failed), failed),
    ]),
  ]);
  paintCounts(draft, firstBody, bodiesTotal, column.last);
  for (const [index, name] of rollup.bodies.map((one) => one.name).entries())
    draft.rowHeights.push({ row: firstBody + index, points: 4 + 14 * wrappedLines(name, widths[1]!) });
  draft.rowHeights.push({ row: bodiesTotal, points: 20 });
  const notes = [...own.notes, ...(cells.isByFormula ? [] : [own.asValues])];
  put(
    draft,
    bodiesTotal + 1,
    1,
    notes.map((note) => [note]),
  );
  paint(draft, area(bodiesTotal + 1, 1, bodiesTotal + notes.length, 1), { size: 9, color: ink.note });
}

function rowCells(
  no: EditCell,
  name: string,
  counts: RollupContext["rollup"]["total"],
  row: number,
  key: Parameters<CountedCells["verdicts"]>[1],
  cells: CountedCells,
  heading: (index: number) => string,
  files: readonly EditCell[],
): EditCell[] {
  const at = (place: number): string => relative(row, place);
  const verdicts = cells.verdicts(counts, key, heading);
  return [
    no,
    name,
    ...files,
    formula(`SUM(${at(column.firstVerdict)}:${at(column.firstVerdict + 5)})`, counts.programs),
    ...verdicts,
    shareCell(row, column.firstVerdict, counts),
    cells.millions(counts, key),
    cells.underMillions(counts, key),
    formula(`SUM(${at(column.firstStanding)}:${at(column.last)})`, counts.lines),
    ...standings.map((standing) => cells.standing(counts, key, standing)),
  ];
}

function paintCounts(draft: Draft, first: number, total: number, right: number): void {
  paint(draft, area(first, 1, total, right), { vertical: "center", border: { sides: ["bottom"], color: ink.line } });
  paint(draft, area(first, 2, total, 2), { wrap: true, horizontal: "left", indent: 1 });
  paint(draft, area(first, column.files, total, column.last), { horizontal: "right", indent: 1 });
  paint(draft, area(first, 1, total, 1), { horizontal: "center" });
  paint(draft, area(first, column.files, total, column.share - 1), { numberFormat: countFormat });
  paint(draft, area(first, column.share, total, column.share), { numberFormat: "0.0%", bold: true });
  paint(draft, area(first, column.budget, total, column.underBudget), { numberFormat: millionsFormat });
  paint(draft, area(first, column.lines, total, column.last), { numberFormat: countFormat });
  paint(draft, area(first, column.failed, total, column.failed), { color: "9E3A00", bold: true });
  paint(draft, area(total, 1, total, right), {
    bold: true,
    fill: ink.softFill,
    border: { sides: ["top", "bottom"], color: ink.heading },
  });
}

/** Behind the page: the bodies with the lowest shares, which the chart draws where there are too many for it. */
export function layLowest(draft: Draft, plan: SummaryPlan, context: RollupContext): readonly number[] {
  const { rollup, words } = context;
  const { firstBody, lastBody } = plan;
  const keyOf = (index: number): number | null => {
    const counts = rollup.bodies[index]!;
    if (assessed(counts) === 0) return null;
    return (counts.verdicts.achieved + counts.verdicts.nearly) / assessed(counts) + (firstBody + index) / 1e9;
  };
  put(
    draft,
    firstBody,
    column.key,
    rollup.bodies.map((_, index) => {
      const row = firstBody + index;
      const share = relative(row, column.share);
      return [formula(`IF(${share}="","",${share}+ROW()/10^9)`, keyOf(index) ?? "")];
    }),
  );
  put(draft, plan.bodiesHeading, column.lowestNo, [
    [words.summary.chart.cells, null, ...shownOrder.map((verdict) => words.verdict[verdict])],
  ]);
  const ordered = rollup.bodies
    .map((_, index) => index)
    .filter((index) => keyOf(index) !== null)
    .sort((one, other) => keyOf(one)! - keyOf(other)!)
    .slice(0, mostBars);
  const keys = span(column.key, firstBody, lastBody);
  put(
    draft,
    firstBody,
    column.lowestNo,
    Array.from({ length: mostBars }, (_, k) => {
      const index = ordered[k];
      const counts = index === undefined ? noCounts() : rollup.bodies[index]!;
      const place = `$${letters(column.lowestNo)}${firstBody + k}`;
      const from = (at: number, value: string | number): EditCell =>
        formula(
          `IF(${place}="","",INDEX(${span(at, firstBody, lastBody)},${place}))`,
          index === undefined ? "" : value,
        );
      return [
        formula(`IFERROR(MATCH(SMALL(${keys},${k + 1}),${keys},0),"")`, index === undefined ? "" : index + 1),
        from(column.name, index === undefined ? "" : rollup.bodies[index]!.name),
        ...shownOrder.map((verdict, at) => from(column.firstVerdict + at, counts.verdicts[verdict])),
      ];
    }),
  );
  paint(draft, area(plan.bodiesHeading, column.key, lastBody, column.lowestFirst + 5), { size: 9, color: ink.note });
  return ordered;
}

const letters = (at: number): string => relative(1, at).replace(/\d+$/u, "");
