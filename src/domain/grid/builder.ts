import { isCellError, isNotCalculated, stateText, type Area, type CellValue, type SheetFacts } from "../grid.ts";
import { ColumnGrid, plainly, type Show } from "./column-grid.ts";
import { Columns, kinds } from "./pages.ts";
import { TextList } from "./texts.ts";

/** Makes a grid of cells that are there as values. */
export class GridBuilder {
  readonly #columns = new Columns();
  readonly #texts = new TextList();
  readonly #formats = new TextList();
  readonly #show: Show;

  constructor(show: Show = plainly) {
    this.#show = show;
    this.#formats.idOf("General");
  }

  /** `text`: what the cell displays; where it is left out, what `show` makes of the value and its format. */
  add(row: number, column: number, value: CellValue, code: string, text?: string): void {
    const format = this.#formats.idOf(code);
    this.#put(row, column, value, format);
    if (text === undefined || text === this.#shownOf(value, code)) return;
    this.#columns.show(row, column, this.#texts.idOf(text));
  }

  #put(row: number, column: number, value: CellValue, format: number): void {
    const columns = this.#columns;
    if (value === null) {
      if (format > 0) columns.put(row, column, kinds.none, 0, format);
    } else if (typeof value === "number") columns.put(row, column, kinds.number, value, format);
    else if (typeof value === "string") columns.put(row, column, kinds.text, this.#texts.idOf(value), format);
    else if (typeof value === "boolean") columns.put(row, column, kinds.truth, value ? 1 : 0, format);
    else if (isNotCalculated(value)) columns.put(row, column, kinds.notCalculated, 0, format);
    else {
      const kind = isCellError(value) ? kinds.error : kinds.impossible;
      columns.put(row, column, kind, this.#texts.idOf(stateText(value)), format);
    }
  }

  #shownOf(value: CellValue, code: string): string {
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "object" ? stateText(value) : this.#show(value, code);
  }

  /** The rectangle that the added cells span. */
  area(): Area {
    return this.#columns.area();
  }

  build(facts: SheetFacts, area = this.area()): ColumnGrid {
    const cells = {
      area,
      pages: this.#columns.pages,
      texts: this.#texts,
      formats: this.#formats.strings,
      show: this.#show,
    };
    return new ColumnGrid(cells, facts);
  }
}
