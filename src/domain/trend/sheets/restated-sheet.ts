import { roundRate } from "../../achievement/rate.ts";
import { laidOut, area, newDraft, paint, put, wrappedLines } from "../../report/draft.ts";
import type { EditCell, SheetContent } from "../../report/edits.ts";
import { isFormula, formula, relative } from "../../report/excel.ts";
import { headingStyle, highlightStyles, honestRateFormat, ink, tabColors } from "../../report/look.ts";
import { listMargins, reportPage } from "../../report/page.ts";
import { programOf, type Restated } from "../rules/figure-restated.ts";
import { type RestatedField, restatedFields } from "../words.ts";
import type { Figure } from "../year-list.ts";
import { isNumber, unitFormat } from "./figure-cells.ts";
import { indicatorName } from "./indicator-name.ts";
import { linkCell, type SheetContext, yearName } from "./sheet-context.ts";

const widths: Readonly<Record<RestatedField, number>> = {
  program: 34,
  indicator: 24,
  year: 11,
  side: 8,
  own: 14,
  printedIn: 11,
  printed: 14,
  how: 10,
  difference: 11,
  rateBefore: 11,
  rateAfter: 11,
  crosses: 18,
};

/** Columns behind the list, for links to both places. */
const sourceFields = ["own", "printed"] as const;

/** What was laid out, for who counts it. */
export interface RestatedSheet {
  readonly content: SheetContent;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Figures of earlier years that later sheets print otherwise. */
export function restatedSheet(context: SheetContext): RestatedSheet {
  const { trend, words } = context;
  const { restated: own } = words;
  const draft = newDraft();
  const titleRow = 1;
  const headingRow = titleRow + own.notes.length + 1;
  const first = headingRow + 1;
  const last = headingRow + Math.max(1, trend.restated.length);
  const count = restatedFields.length;
  const columnOf = (field: RestatedField): number => restatedFields.indexOf(field) + 1;
  put(draft, titleRow, 1, [[own.title], ...own.notes.map((note) => [note])]);
  paint(draft, area(titleRow, 1), { bold: true, size: 14, color: ink.heading });
  paint(draft, area(titleRow + 1, 1, headingRow - 1), { size: 9, color: ink.note });
  put(draft, headingRow, 1, [restatedFields.map((field) => own.headings[field])]);
  paint(draft, area(headingRow, 1, headingRow, count), headingStyle);
  draft.rowHeights.push({ row: headingRow, points: 30 });
  paint(draft, area(first, 1, last, count), {
    vertical: "center",
    wrap: true,
    border: { sides: ["top", "bottom", "left", "right"], color: ink.line },
  });
  if (trend.restated.length === 0) put(draft, first, 1, [[own.none]]);
  for (const [index, one] of trend.restated.entries()) {
    const row = first + index;
    const cells = cellsOf(one, row, columnOf, context);
    put(draft, row, 1, [restatedFields.map((field) => cells[field])]);
    for (const field of ["own", "printed"] as const) {
      const figure = one[field];
      const isFigure = isNumber(one.indicator, figure);
      paint(draft, area(row, columnOf(field)), {
        horizontal: isFigure ? "right" : "center",
        ...(isFigure ? { numberFormat: unitFormat(figure.value!, one.indicator.unit) } : {}),
      });
    }
    const format = unitFormat(Math.abs(differenceOf(one) ?? 0), "");
    paint(draft, area(row, columnOf("difference")), { horizontal: "right", numberFormat: `+${format};-${format};0` });
    for (const [field, outcome] of [
      ["rateBefore", one.before],
      ["rateAfter", one.after],
    ] as const) {
      const { border: _border, ...look } = highlightStyles[outcome.verdict];
      const { rate } = outcome;
      paint(draft, area(row, columnOf(field)), {
        ...look,
        horizontal: rate === null ? "center" : "right",
        ...(rate === null ? {} : { numberFormat: honestRateFormat(rate, trend.years[one.year]!.policy) }),
      });
    }
    if (one.crosses !== null) paint(draft, area(row, columnOf("crosses")), { bold: true });
    for (const [offset, field] of sourceFields.entries()) {
      const { place } = one[field];
      const cell = place === null ? null : linkCell(place, `${place.sheet}!${place.cell}`, context);
      put(draft, row, count + 1 + offset, [[cell]]);
      if (isFormula(cell)) paint(draft, area(row, count + 1 + offset), { size: 9, color: ink.link, underline: true });
    }
    const lines = (["program", "indicator"] as const).map((field) =>
      wrappedLines(String(cells[field] ?? ""), widths[field]),
    );
    draft.rowHeights.push({ row, points: 5 + 13 * Math.max(...lines) });
  }
  for (const field of ["year", "side", "printedIn", "how", "crosses"] as const)
    paint(draft, area(first, columnOf(field), last), { horizontal: "center" });
  const content: SheetContent = {
    name: own.sheet,
    tabColor: tabColors.findings,
    columns: [...restatedFields.map((field) => ({ width: widths[field] })), ...sourceFields.map(() => ({ width: 18 }))],
    ...laidOut(draft),
    freeze: { row: headingRow + 1, column: 1 },
    gridlines: false,
    page: reportPage(words.footer, own.sheet, {
      printArea: area(1, 1, last, count),
      repeatRows: [headingRow, headingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
  return { content, firstRow: first, lastRow: last };
}

function differenceOf({ own, printed }: Restated): number | null {
  return own.value === null || printed.value === null ? null : roundRate(printed.value - own.value);
}

function cellsOf(
  one: Restated,
  row: number,
  columnOf: (field: RestatedField) => number,
  context: SheetContext,
): Readonly<Record<RestatedField, EditCell>> {
  const { trend, words } = context;
  const { no, name } = programOf(one, trend.years);
  const shown = (figure: Figure): EditCell =>
    isNumber(one.indicator, figure) ? figure.value : figure.text === "" ? words.none : figure.text;
  const [own, printed] = [relative(row, columnOf("own")), relative(row, columnOf("printed"))];
  const difference = differenceOf(one);
  const outcome = ({ rate, verdict }: Restated["before"]): EditCell => rate ?? words.verdict[verdict];
  return {
    program: words.program(no, name === "" ? words.noName : name),
    indicator: indicatorName(one.indicator, words.series.own),
    year: yearName(context, one.year),
    side: words.side[one.side],
    own: shown(one.own),
    printedIn: yearName(context, one.printedIn),
    printed: shown(one.printed),
    how: words.restatedAs[one.how],
    difference:
      difference === null ? null : formula(`IF(COUNT(${own},${printed})=2,ROUND(${printed}-${own},12),"")`, difference),
    rateBefore: outcome(one.before),
    rateAfter: outcome(one.after),
    crosses: one.crosses === null ? null : words.crosses[one.crosses],
  };
}
