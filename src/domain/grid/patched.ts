import type { CellValue, Grid } from "../grid.ts";
import { isCellError, isNotCalculated, stateText } from "../grid.ts";
import { GridBuilder } from "./builder.ts";
import { ColumnGrid, type CellColumns } from "./column-grid.ts";
import { kinds, type Kind, type Page, pageNumber } from "./pages.ts";
import type { Texts, TextsData } from "./texts.ts";

/** A cell as it is now; plain data, for other threads. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As in a grid: what the cell displays. */
  readonly text: string;
  readonly format: string;
}

/**
 * The grid with these cells as they are now; all else of the sheet is as it was. They lie within the grid's rectangle.
 * Pages without a changed cell are shared with the former grid, which stays as it is.
 */
export function patched(grid: Grid, changed: readonly ChangedCell[]): Grid {
  const known = asColumns(grid);
  const texts = new TextsAdded(known.cells.texts);
  const formats = [...known.cells.formats];
  const pages = known.cells.pages.map((column) => column);
  for (const [column, byPage] of placesOf(changed)) {
    const copies: (Page | undefined)[] = [...(pages[column] ?? [])];
    for (const [number, cells] of byPage) {
      const rows = cells.map(({ row }) => row);
      const copy = copyOver(copies[number], leastOf(rows), -leastOf(rows.map((row) => -row)));
      for (const cell of cells) put(copy, cell, { texts, formats, show: known.cells.show });
      copies[number] = copy;
    }
    pages[column] = copies;
  }
  return new ColumnGrid({ ...known.cells, pages, texts, formats }, known);
}

const leastOf = (numbers: readonly number[]): number => numbers.reduce((least, one) => Math.min(least, one));

/** The cells by column, and there by the number of their page. */
function placesOf(changed: readonly ChangedCell[]): ReadonlyMap<number, ReadonlyMap<number, readonly ChangedCell[]>> {
  const places = new Map<number, Map<number, ChangedCell[]>>();
  for (const cell of changed) {
    const byPage = places.get(cell.column) ?? new Map<number, ChangedCell[]>();
    const number = pageNumber(cell.row);
    const cells = byPage.get(number);
    if (cells === undefined) byPage.set(number, [cell]);
    else cells.push(cell);
    places.set(cell.column, byPage);
  }
  return places;
}

/** A page that reaches over the rows, with what the former one has. */
function copyOver(page: Page | undefined, from: number, to: number): Page {
  const first = Math.min(from, page?.first ?? from);
  const end = Math.max(to + 1, page === undefined ? 0 : page.first + page.kinds.length);
  const length = end - first;
  const copy: Page = {
    first,
    kinds: new Uint8Array(length),
    values: new Float64Array(length),
    formats: new Uint32Array(length),
    shown: null,
  };
  if (page === undefined) return copy;
  const at = page.first - first;
  copy.kinds.set(page.kinds, at);
  copy.values.set(page.values, at);
  copy.formats.set(page.formats, at);
  if (page.shown !== null) {
    copy.shown = new Uint32Array(length);
    copy.shown.set(page.shown, at);
  }
  return copy;
}

interface Written extends Pick<CellColumns, "show"> {
  readonly texts: TextsAdded;
  readonly formats: string[];
}

function put(page: Page, { row, value, text, format: code }: ChangedCell, { texts, formats, show }: Written): void {
  const at = row - page.first;
  let format = formats.indexOf(code);
  if (format < 0) format = formats.push(code) - 1;
  const [kind, number] = entryOf(value, texts);
  page.kinds[at] = kind;
  page.values[at] = number;
  page.formats[at] = format;
  const plain = typeof value === "number" || typeof value === "string" ? show(value, code) : plainText(value);
  if (text !== plain) page.shown ??= new Uint32Array(page.kinds.length);
  if (page.shown !== null) page.shown[at] = text === plain ? 0 : texts.add(text) + 1;
}

function entryOf(value: CellValue, texts: TextsAdded): readonly [Kind, number] {
  if (value === null) return [kinds.none, 0];
  if (typeof value === "number") return [kinds.number, value];
  if (typeof value === "string") return [kinds.text, texts.add(value)];
  if (typeof value === "boolean") return [kinds.truth, value ? 1 : 0];
  if (isNotCalculated(value)) return [kinds.notCalculated, 0];
  return [isCellError(value) ? kinds.error : kinds.impossible, texts.add(stateText(value))];
}

function plainText(value: Exclude<CellValue, number | string>): string {
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : stateText(value);
}

/** Texts and some more behind them; a text that was there already may get a second number. */
class TextsAdded implements Texts {
  readonly #known: Texts;
  readonly #lists: readonly TextsData[];
  readonly #first: number;
  readonly #more: string[];
  readonly #ids: Map<string, number>;

  constructor(known: Texts) {
    const former = known instanceof TextsAdded ? known : null;
    this.#known = former === null ? known : former.#known;
    this.#lists = former === null ? (known.lists?.() ?? []) : former.#lists;
    this.#first = this.#lists.reduce((count, list) => count + ("bytes" in list ? list.from.length : list.length), 0);
    this.#more = former === null ? [] : [...former.#more];
    this.#ids = new Map(this.#more.map((text, index) => [text, this.#first + index]));
  }

  add(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#first + this.#more.push(text) - 1;
      this.#ids.set(text, id);
    }
    return id;
  }

  at(id: number): string {
    return id < this.#first ? this.#known.at(id) : (this.#more[id - this.#first] ?? "");
  }

  lists(): readonly TextsData[] {
    return [...this.#lists, this.#more];
  }
}

/** Of texts that are only to be had one by one nobody knows how many they are: then all cells are put anew. */
function asColumns(grid: Grid): ColumnGrid {
  if (grid instanceof ColumnGrid && grid.cells.texts.lists !== undefined) return grid;
  const builder = new GridBuilder();
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1)
      builder.add(row, column, grid.value(row, column), grid.format(row, column), grid.text(row, column));
  const { top, left, bottom, right } = grid;
  return builder.build(grid, { top, left, bottom, right });
}
