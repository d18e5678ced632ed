import { readCell } from "../../quantity/cell.ts";
import { headingUnit } from "../../quantity/heading-unit.ts";
import type { ReadingContext } from "../../quantity/quantity.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { fiscalYearOf } from "../../time/coverage.ts";
import type { Cells } from "../records/cells.ts";
import { cardLabels } from "../words/card-labels.ts";
import { saysNothing } from "../words/nothing-marks.ts";
import { plainUnit } from "../words/plain-unit.ts";
import type { LabelledCell } from "./card-cells.ts";
import type { CardBudget } from "./card-indicator.ts";

/** 12,600千円, 1,200(うち国費600): no year and no other words. */
const isFigure = (text: string): boolean =>
  /^[△▲-]?約?\d[\d,.]*(?:[十百千万億]*円)?(?:[([].*)?$/u.test(text.normalize("NFKC").replace(/\s/gu, ""));
const spent = /決算|執行|実績|支出/u;
/** What came of it: 事業費 | 実績, コスト指標 | R5実績. A settlement stands for a budget that nobody wrote down, a result does not. */
const achieved = /実績/u;
const planned = /予算|計画|当初/u;
/** Rows over a row of money that are looked at for its years and its unit. */
const rowsOver = 8;

/** What a program may spend in the year that is judged: of a grid with years across that year's, else the one amount. */
export function cardBudget(
  cells: Cells,
  labelled: readonly LabelledCell[],
  year: number | null,
  sheetYear: number | null,
): CardBudget | null {
  const rows = labelled.filter(({ kind, label }) => kind === "budget" && !spent.test(label));
  const ranked = rows.toSorted((a, b) => a.row - b.row || a.rank - b.rank);
  for (const row of ranked) {
    const found = amountIn(cells, row, year, sheetYear);
    if (found !== null) return found;
  }
  return null;
}

interface Amount {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly year: number | null;
}

function amountIn(cells: Cells, label: LabelledCell, year: number | null, sheetYear: number | null): CardBudget | null {
  const { row, column } = label;
  const labelYear = yearOf(label.label, sheetYear);
  const amounts: Amount[] = [];
  for (let at = (cells.merge(row, column)?.right ?? column) + 1; at <= (cells.area?.right ?? 0); at += 1) {
    const text = cells.trimmed(row, at);
    if (text === "") continue;
    // The next label's value is its own.
    if (cardLabels(text).length > 0) break;
    if (!isFigure(text)) {
      if (amounts.length === 0 && achieved.test(text)) return null;
      // Other words behind an amount are the label of the next one: 決算額.
      if (amounts.length > 0 && !saysNothing(text) && plainUnit(text) === null) break;
      continue;
    }
    const heading = headingOver(cells, row, at);
    if (achieved.test(heading)) continue;
    amounts.push({ row, column: at, heading, year: yearOf(heading, sheetYear) ?? labelYear });
  }
  if (amounts.length === 0) amounts.push(...amountsUnder(cells, label, sheetYear));
  const chosen = choose(amounts, year);
  if (chosen === null) return null;
  const heading = [label.label, chosen.heading].filter((text) => text !== "").join(" / ");
  const source = cells.source(chosen.row, chosen.column);
  const unit = unitOver(cells, label, chosen);
  return {
    cell: { ...source, reading: readCell(source.value, source.text, source.format, unit ?? undefined) },
    heading,
  };
}

/** The amounts under a label, down to the first cell that is none; the cell on their left may name their year. */
function amountsUnder(cells: Cells, label: LabelledCell, sheetYear: number | null): readonly Amount[] {
  const amounts: Amount[] = [];
  const { column } = label;
  const under = (cells.merge(label.row, column)?.bottom ?? label.row) + 1;
  const labelYear = yearOf(label.label, sheetYear);
  for (let row = under; isFigure(cells.trimmed(row, column)); row += 1) {
    let left = column - 1;
    while (left > (cells.area?.left ?? 1) && cells.shownText(row, left) === "") left -= 1;
    amounts.push({ row, column, heading: "", year: yearOf(cells.shownText(row, left), sheetYear) ?? labelYear });
  }
  // Of several under one label without years of their own nobody knows which is the program's.
  return amounts.length > 1 && amounts.every(({ year }) => year === labelYear) ? [] : amounts;
}

function yearOf(text: string, sheetYear: number | null): number | null {
  const coverage = coverageOf(text, sheetYear);
  const end = coverage === null || coverage.isRelative ? null : (coverage.to ?? coverage.from);
  return end === null ? null : fiscalYearOf(end);
}

/** The year's budget; its settlement where it has no other column. Without years the only amount. */
function choose(amounts: readonly Amount[], year: number | null): Amount | null {
  const [only] = amounts;
  if (year === null || amounts.every((amount) => amount.year === null))
    return amounts.length === 1 ? (only ?? null) : null;
  const own = amounts.filter((amount) => amount.year === year);
  return (
    own.find(({ heading }) => planned.test(heading)) ??
    own.find(({ heading }) => !spent.test(heading)) ??
    own[0] ??
    null
  );
}

/** The nearest text over an amount that is no amount itself, and what stands right over that. */
function headingOver(cells: Cells, row: number, column: number): string {
  for (let at = row - 1; at >= Math.max(cells.area?.top ?? 1, row - rowsOver); at -= 1) {
    const text = cells.shownText(at, column);
    if (text === "" || isAmount(text)) continue;
    const above = cells.shownText(at - 1, column);
    const hasMore = above !== "" && above !== text && above.length <= 20 && !isAmount(above);
    return hasMore ? `${above} / ${text}` : text;
  }
  return "";
}

const isAmount = (text: string): boolean =>
  /^[△▲-]?[\d,，.．]+[%％]?$/u.test(text.normalize("NFKC")) ? coverageOf(text, null) === null : /^[-－―‐]$/u.test(text);

/** In the label, over the amount, in the cell left of the label, or on the nearest line over the grid: (単位：千円). */
function unitOver(cells: Cells, label: LabelledCell, { heading, row }: Amount): ReadingContext | null {
  const near = headingUnit(label.label) ?? headingUnit(heading);
  if (near !== null) return near;
  const left = cells.area?.left ?? 1;
  for (let column = label.column - 1; column >= left; column -= 1) {
    const unit = moneyIn(cells.shownText(row, column));
    if (unit !== null) return unit;
  }
  for (let at = label.row; at >= Math.max(cells.area?.top ?? 1, label.row - rowsOver); at -= 1) {
    for (let column = left; column <= (cells.area?.right ?? 0); column += 1) {
      const unit = moneyIn(cells.shownText(at, column));
      if (unit !== null) return unit;
    }
  }
  return null;
}

const moneyIn = (text: string): ReadingContext | null => {
  if (text === "" || text.length > 40 || !/円/u.test(text)) return null;
  const plain = text.normalize("NFKC").trim();
  const unit = headingUnit(text) ?? headingUnit(`(${plain})`);
  return unit?.unit === "円" ? unit : null;
};
