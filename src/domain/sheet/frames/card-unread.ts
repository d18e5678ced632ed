import type { Area } from "../../grid.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import type { Cells } from "../records/cells.ts";
import type { FiguresUnread, UnreadRow } from "../records/reading.ts";
import { yearCell } from "../words/year-cell.ts";
import { saysMoney } from "./card-indicator.ts";
import { coverOf, isAmount, nameOf, rowsOver, sideOf } from "./card-words.ts";

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

/** The nearest word left of a figure that says a side, and where it stands. */
function wordLeftOf(cells: Cells, read: HeadingReader, row: number, before: number) {
  for (let column = before - 1; column >= cells.area!.left; column -= 1) {
    const side = sideOf(read, cells.shownText(row, column));
    if (side !== null) return { side, column };
  }
  return null;
}

function sideOver(cells: Cells, read: HeadingReader, row: number, column: number): FiguresUnread["side"] {
  for (let at = row - 1; at >= Math.max(cells.area!.top, row - rowsOver); at -= 1) {
    const text = cells.shownText(at, column);
    if (text === "" || isAmount(text, cells.value(at, column))) continue;
    const side = sideOf(read, text);
    if (side !== null || yearCell(text, null, true) === null) return side;
  }
  return null;
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
