import type { Area } from "../grid.ts";
import { noCells } from "../grid.ts";

/** What a cell's number means: itself, which text, 1 for true. */
export const kinds = { none: 0, number: 1, text: 2, truth: 3, error: 4, impossible: 5, notCalculated: 6 } as const;

export type Kind = (typeof kinds)[keyof typeof kinds];

/**
 * Some rows of one column, as numbers side by side: no object a cell. The arrays reach only as far as cells were put,
 * so that neither a cell at XFD1048576 nor a row of 16,384 columns takes more than its own. Plain data, for other threads.
 */
export interface Page {
  /** The row of the first entry. */
  first: number;
  kinds: Uint8Array;
  values: Float64Array;
  /** Numbers of format codes. */
  formats: Uint32Array;
  /** Which text is displayed, counted from 1; 0 where the value and its format say it. null: 0 throughout. */
  shown: Uint32Array | null;
}

/** By column, then by page of rows; both have gaps. */
export type Pages = readonly (readonly (Page | undefined)[] | undefined)[];

const pageBits = 12;
const pageRows = 2 ** pageBits;
const fewestRows = 16;

/** Number of the page that a row is in, and how many rows a page has at most. */
export const pageNumber = Object.assign((row: number): number => row >>> pageBits, { rows: pageRows });

/** The rows' page that may hold the cell. */
export const pageAt = (pages: Pages, row: number, column: number): Page | undefined =>
  pages[column]?.[row >>> pageBits];

/** Cells put one by one, in any order; of two at one place the later counts. Rows below 2^32. */
export class Columns {
  readonly pages: (Page | undefined)[][] = [];
  /** Of each column, the page that was last put into. */
  readonly #last: (Page | undefined)[] = [];
  #top = Number.POSITIVE_INFINITY;
  #left = Number.POSITIVE_INFINITY;
  #bottom = 0;
  #right = 0;

  put(row: number, column: number, kind: Kind, value: number, format: number): void {
    let page = this.#last[column];
    if (page === undefined || row < page.first || row >= page.first + page.kinds.length)
      this.#last[column] = page = this.#pageFor(row, column);
    const at = row - page.first;
    page.kinds[at] = kind;
    page.values[at] = value;
    page.formats[at] = format;
    if (page.shown !== null) page.shown[at] = 0;
    if (kind === kinds.none) return;
    if (row < this.#top) this.#top = row;
    if (row > this.#bottom) this.#bottom = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  /** Another text than the value and its format would say. */
  show(row: number, column: number, text: number): void {
    const page = this.#pageFor(row, column);
    page.shown ??= new Uint32Array(page.kinds.length);
    page.shown[row - page.first] = text + 1;
  }

  /** The rectangle that the cells span which hold something. */
  area(): Area {
    if (this.#bottom === 0) return noCells;
    return { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right };
  }

  #pageFor(row: number, column: number): Page {
    const pages = (this.pages[column] ??= []);
    const number = row >>> pageBits;
    let page = pages[number];
    if (page === undefined) pages[number] = page = emptyPage(row, Math.min(fewestRows, (number + 1) * pageRows - row));
    else if (row < page.first || row >= page.first + page.kinds.length) grow(page, row, isFull(pages[number - 1]));
    return page;
  }
}

/** A column that filled its page above goes on, in all likelihood. */
const isFull = (above: Page | undefined): boolean =>
  above !== undefined && above.kinds.at(-1) !== kinds.none && above.first + above.kinds.length === endOf(above.first);

/** Of the page that the row is in. */
const endOf = (row: number): number => ((row >>> pageBits) + 1) * pageRows;

const emptyPage = (first: number, length: number): Page => ({
  first,
  kinds: new Uint8Array(length),
  values: new Float64Array(length),
  formats: new Uint32Array(length),
  shown: null,
});

/** At least doubled, or to the end of the page, so that cells in either order are copied seldom; never past the page's own rows. */
function grow(page: Page, row: number, toEnd: boolean): void {
  const length = page.kinds.length;
  const pageFirst = (row >>> pageBits) * pageRows;
  const first = row < page.first ? Math.max(pageFirst, Math.min(row, page.first - length)) : page.first;
  const end =
    row < page.first
      ? page.first + length
      : Math.min(endOf(row), Math.max(row + 1, first + length * (toEnd ? pageRows : 2)));
  const down = page.first - first;
  const wider = emptyPage(first, end - first);
  wider.kinds.set(page.kinds, down);
  wider.values.set(page.values, down);
  wider.formats.set(page.formats, down);
  if (page.shown !== null) {
    wider.shown = new Uint32Array(end - first);
    wider.shown.set(page.shown, down);
  }
  Object.assign(page, wider);
}
