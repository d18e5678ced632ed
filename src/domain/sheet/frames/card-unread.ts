import type { Area, CellValue } from "../../grid.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import type { Cells } from "../records/cells.ts";
import type { FiguresUnread, UnreadRow } from "../records/reading.ts";
import { cardLabels } from "../words/card-labels.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { yearCell } from "../words/year-cell.ts";
import { isKind, saysMoney } from "./card-indicator.ts";

/** What a form has that was not read. */
export interface LeftOver {
  readonly unread: readonly UnreadRow[];
  readonly figuresUnread: readonly FiguresUnread[];
}

/** What was read of a form. */
export interface CardRead {
  readonly taken: readonly Area[];
  /** Money planned and spent. */
  readonly costs: readonly Area[];
  /** Rows whose words are kept elsewhere. */
  readonly told: ReadonlySet<number>;
}

/**
 * Rows with cells that nothing was read from, and figures among them that could be an indicator's: those of costs could not.
 * Linear in the cells and in what was read.
 */
export function leftOver(cells: Cells, read: HeadingReader, { taken, costs, told }: CardRead): LeftOver {
  const area = cells.area!;
  const isTaken = coverOf(area, taken);
  const isMoney = coverOf(area, costs);
  const unread: UnreadRow[] = [];
  const found: FiguresUnread[] = [];
  let isUnderCosts = false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const texts: string[] = [];
    const amounts: number[] = [];
    let numbers = 0;
    for (let column = area.left; column <= area.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text === "" || isTaken(row, column)) continue;
      texts.push(text);
      if (!isAmount(text, cells.value(row, column))) continue;
      numbers += 1;
      if (!isMoney(row, column)) amounts.push(column);
    }
    isUnderCosts = isCost(cells, row, isUnderCosts);
    if (texts.length > 0 && (numbers > 0 || !told.has(row))) unread.push({ row, text: texts.join(" ") });
    if (amounts.length === 0 || isUnderCosts) continue;
    const figures = figuresAt(cells, read, row, amounts);
    if (!saysMoney(figures.name)) found.push(figures);
  }
  return { unread, figuresUnread: underEachOther(found) };
}

function coverOf({ top, left, right }: Area, taken: readonly Area[]): (row: number, column: number) => boolean {
  const width = right - left + 1;
  const covered = new Set<number>();
  for (const one of taken)
    for (let row = one.top; row <= one.bottom; row += 1)
      for (let column = one.left; column <= one.right; column += 1) covered.add((row - top) * width + column - left);
  return (row, column) => covered.has((row - top) * width + column - left);
}

/** 120, 95.0%, 12回, 約1,200人: no year, day, number of a phone or of a paragraph, and no sentence. */
function isAmount(text: string, value: CellValue): boolean {
  if (typeof value === "number") return coverageOf(text, null) === null;
  const [, , unit] = /^([約△▲-]?\d[\d,]*(?:\.\d+)?)\s?(\D{0,6})$/u.exec(text.normalize("NFKC").trim()) ?? [];
  return unit !== undefined && (unit === "" || plainUnit(unit) !== null) && yearCell(text, null, false) === null;
}

/** Money and the work of the staff, as the rows of a form's costs are called. */
const cost =
  /予算|決算|執行|[^会消]費(?:$|[^者])|コスト|財源|支出金|国費|[市町村県府地国公]債|繰越|繰入|予備費|人件|人工|職員|従事|給与|報酬|賃金|歳[入出]|単価/u;
const sides = /^(?:目標|計画|実績|達成)(?:値|率|度)?$/u;
const rests = /^(?:うち|その他|計|合計|小計)/u;

/** A row of a form's costs: called so in it or in what is merged beside it, or a rest or a sum under one. */
function isCost(cells: Cells, row: number, isUnderCosts: boolean): boolean {
  const { left, right } = cells.area!;
  let said = false;
  for (let column = left; column <= right; column += 1) {
    const text = cells.shownText(row, column).replace(/\s/gu, "");
    if (sides.test(text)) return false;
    if (cost.test(text) || (isUnderCosts && rests.test(text))) said = true;
  }
  return said;
}

function figuresAt(cells: Cells, read: HeadingReader, row: number, columns: readonly number[]): FiguresUnread {
  const [first] = columns as [number];
  const word = wordLeftOf(cells, read, row, first);
  const said = new Set(columns.map((column) => word?.side ?? sideOver(cells, read, row, column)));
  const [side = null] = said.size === 1 ? said : [null];
  return {
    area: { top: row, left: first, bottom: row, right: columns.at(-1)! },
    name: nameOf(cells, read, row, word?.column ?? first),
    side,
    texts: columns.map((column) => cells.trimmed(row, column)),
  };
}

/** A word for a plan or a result; longer ones are sentences. */
const longestWord = 20;

function sideOf(read: HeadingReader, text: string): FiguresUnread["side"] {
  if (text === "" || text.length > longestWord) return null;
  const sense = read(text);
  if (sense.coverage < 0.6 && !(sense.headFinal && sense.coverage >= 0.5)) return null;
  const { role } = columnSense([sense]);
  return role === "plan" || role === "actual" ? role : null;
}

/** The nearest word left of a figure that says a side, and where it stands. */
function wordLeftOf(cells: Cells, read: HeadingReader, row: number, before: number) {
  for (let column = before - 1; column >= cells.area!.left; column -= 1) {
    const side = sideOf(read, cells.shownText(row, column));
    if (side !== null) return { side, column };
  }
  return null;
}

/** Rows over a figure that are looked at for its heading or its name. */
const rowsOver = 8;

function sideOver(cells: Cells, read: HeadingReader, row: number, column: number): FiguresUnread["side"] {
  for (let at = row - 1; at >= Math.max(cells.area!.top, row - rowsOver); at -= 1) {
    const text = cells.shownText(at, column);
    if (text === "" || isAmount(text, cells.value(at, column))) continue;
    const side = sideOf(read, text);
    if (side !== null || yearCell(text, null, true) === null) return side;
  }
  return null;
}

/** The nearest name left of a figure, or of the word that says its side, in its row or in one over it. */
function nameOf(cells: Cells, read: HeadingReader, row: number, before: number): string {
  const isName = (text: string): boolean =>
    /\p{Letter}/u.test(text) && plainUnit(text) === null && !isKind(text) && yearCell(text, null, true) === null;
  let kind = "";
  for (let at = row; at >= Math.max(cells.area!.top, row - rowsOver); at -= 1) {
    for (let column = before - 1; column >= cells.area!.left; column -= 1) {
      const text = cells.shownText(at, column);
      if (isName(text) && (at === row || (cardLabels(text).length === 0 && sideOf(read, text) === null))) return text;
      if (at === row && isKind(text)) kind = text;
    }
    if (kind !== "") return kind;
  }
  return "";
}

/** Figures that nothing says the side of are told together where they stand in rows under each other. */
function underEachOther(found: readonly FiguresUnread[]): readonly FiguresUnread[] {
  const joined: FiguresUnread[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last === undefined || last.side !== null || one.side !== null || last.area.bottom + 1 < one.area.top) {
      joined.push(one);
      continue;
    }
    const area = {
      top: last.area.top,
      left: Math.min(last.area.left, one.area.left),
      bottom: one.area.bottom,
      right: Math.max(last.area.right, one.area.right),
    };
    joined[joined.length - 1] = { ...last, area, texts: [...last.texts, ...one.texts] };
  }
  return joined;
}
