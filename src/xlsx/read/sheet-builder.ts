import { address, type Area, type Grid, type SheetFacts } from "../../domain/grid.ts";
import { GridBuilder } from "../../domain/grid/builder.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { Cell } from "./cells.ts";
import { days1904, displayOf, displayOfText, isDate } from "./display.ts";

export interface CellFormats {
  /** Number format code of each cell format. */
  readonly codes: readonly string[];
  readonly date1904: boolean;
}

/** A stray cell at the far corner of a sheet must not make a grid that nobody can go through. */
export const gridLimit = 50_000_000;

/** Rows from here on are none of any sheet, and beyond what columns can hold. */
const rowEnd = 2 ** 32;

/** Collects cells into the rectangle that the filled ones span. */
export class SheetBuilder {
  readonly #cells = new GridBuilder(displayed);
  readonly #formats: CellFormats;
  readonly #dates: readonly boolean[];

  constructor(formats: CellFormats) {
    this.#formats = formats;
    this.#dates = formats.date1904 ? formats.codes.map(isDate) : [];
  }

  add({ row, column, style, value }: Cell): void {
    if (!isPlace(row, column)) return;
    // One meaning for serials: the 1904 calendar's are brought to the 1900 one's.
    const meant = typeof value === "number" && this.#dates[style] === true ? value + days1904 : value;
    this.#cells.add(row, column, meant, this.#formats.codes[style] ?? "General");
  }

  area(): Area {
    return this.#cells.area();
  }

  build(facts: SheetFacts): Grid {
    const area = this.area();
    const cells = (area.right - area.left + 1) * (area.bottom - area.top + 1);
    if (cells > gridLimit)
      throw new WorkbookError("file-too-large", { cell: address(area.bottom, area.right), cells, limit: gridLimit });
    return this.#cells.build(facts);
  }
}

/** A cell that no sheet has a place for ("r" of its row is 0, or no number) is on none. */
const isPlace = (row: number, column: number): boolean =>
  Number.isInteger(row) && row >= 1 && row < rowEnd && column >= 1;

const displayed = (value: number | string, code: string): string =>
  typeof value === "number" ? displayOf(code)(value) : displayOfText(code, value);
