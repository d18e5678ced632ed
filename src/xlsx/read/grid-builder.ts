import { address, stateText, type CellValue, type Grid } from "../../domain/grid.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { Cell } from "./cells.ts";
import { days1904, displayOf, displayOfText, isDate } from "./display.ts";

interface Row {
  readonly values: CellValue[];
  readonly text: string[];
  readonly formats: string[];
}

export interface CellFormats {
  /** Number format code of each cell format. */
  readonly codes: readonly string[];
  readonly date1904: boolean;
}

/** A stray cell at the far corner of a sheet must not make a grid that no memory holds. */
export const gridLimit = 50_000_000;

/** Collects cells into the rectangle that the filled ones span. */
export class GridBuilder {
  readonly #rows: Row[] = [];
  readonly #formats: CellFormats;
  readonly #dates: readonly boolean[];
  #top = Number.POSITIVE_INFINITY;
  #left = Number.POSITIVE_INFINITY;
  #right = 0;

  constructor(formats: CellFormats) {
    this.#formats = formats;
    this.#dates = formats.date1904 ? formats.codes.map(isDate) : [];
  }

  add({ row, column, style, value }: Cell): void {
    const code = this.#formats.codes[style] ?? "General";
    // One meaning for serials: the 1904 calendar's are brought to the 1900 one's.
    const meant = typeof value === "number" && this.#dates[style] === true ? value + days1904 : value;
    const cells = (this.#rows[row] ??= { values: [], text: [], formats: [] });
    fill(cells, column - 1);
    cells.values[column - 1] = meant;
    cells.text[column - 1] = displayed(meant, code);
    cells.formats[column - 1] = code;
    if (row < this.#top) this.#top = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  build(): Pick<Grid, "top" | "left" | "values" | "text" | "formats"> {
    if (this.#right === 0) return { top: 1, left: 1, values: [], text: [], formats: [] };
    const top = this.#top;
    const left = this.#left;
    const width = this.#right - left + 1;
    const height = this.#rows.length - top;
    if (width * height > gridLimit) {
      throw new WorkbookError("file-too-large", {
        cell: address(top + height - 1, this.#right),
        cells: width * height,
        limit: gridLimit,
      });
    }
    const empty = blankRow(width);
    const grid = { top, left, values: [] as CellValue[][], text: [] as string[][], formats: [] as string[][] };
    for (let row = top; row < top + height; row += 1) {
      const cells = this.#rows[row];
      if (cells === undefined) {
        grid.values.push(empty.values);
        grid.text.push(empty.text);
        grid.formats.push(empty.formats);
        continue;
      }
      fill(cells, this.#right);
      grid.values.push(left === 1 ? cells.values : cells.values.slice(left - 1));
      grid.text.push(left === 1 ? cells.text : cells.text.slice(left - 1));
      grid.formats.push(sameAsLast(grid.formats.at(-1), left === 1 ? cells.formats : cells.formats.slice(left - 1)));
    }
    return grid;
  }
}

/** Fills up to `width` cells. */
function fill(row: Row, width: number): void {
  while (row.values.length < width) {
    row.values.push(null);
    row.text.push("");
    row.formats.push("General");
  }
}

function blankRow(width: number): Row {
  const row: Row = { values: [], text: [], formats: [] };
  fill(row, width);
  return row;
}

/** Rows mostly share their formats; one array then serves many. */
const sameAsLast = (last: string[] | undefined, formats: string[]): string[] =>
  last !== undefined && formats.every((code, index) => code === last[index]) ? last : formats;

function displayed(value: Exclude<CellValue, null>, code: string): string {
  if (typeof value === "number") return displayOf(code)(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? displayOfText(code, value) : stateText(value);
}
