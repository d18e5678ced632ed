import type { Area, CellValue, FormulaColumn, Grid, GridTable, SheetFacts } from "../grid.ts";
import { kinds, pageAt, type Page, type Pages } from "./pages.ts";
import type { Texts } from "./texts.ts";

/** What a cell shows of a number or a text under a format code. */
export type Show = (value: number | string, format: string) => string;

/** For grids whose cells say what they show wherever it is more than the value. */
export const plainly: Show = (value) => String(value);

/** A sheet's cells as numbers, and what the numbers stand for. */
export interface CellColumns {
  readonly area: Area;
  readonly pages: Pages;
  readonly texts: Texts;
  readonly formats: readonly string[];
  readonly show: Show;
}

const notCalculated = { notCalculated: true } as const;

/** A grid over columns of numbers: values and texts are made when they are asked for. */
export class ColumnGrid implements Grid {
  readonly sheet: string;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly GridTable[];
  readonly protected: boolean;
  readonly formulas: readonly FormulaColumn[] | null;
  readonly objects: number | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly cells: CellColumns;

  constructor(cells: CellColumns, facts: SheetFacts) {
    this.cells = cells;
    ({ top: this.top, left: this.left, bottom: this.bottom, right: this.right } = cells.area);
    this.sheet = facts.sheet;
    this.merges = facts.merges;
    this.hiddenRows = facts.hiddenRows;
    this.hiddenColumns = facts.hiddenColumns;
    this.tables = facts.tables;
    this.protected = facts.protected;
    this.formulas = facts.formulas;
    this.objects = facts.objects;
  }

  value(row: number, column: number): CellValue {
    const page = pageAt(this.cells.pages, row, column);
    const at = page === undefined ? 0 : row - page.first;
    switch (page?.kinds[at]) {
      case kinds.number:
        return page.values[at]!;
      case kinds.text:
        return this.cells.texts.at(page.values[at]!);
      case kinds.truth:
        return page.values[at] === 1;
      case kinds.error:
        return { error: this.cells.texts.at(page.values[at]!) };
      case kinds.impossible:
        return { impossible: this.cells.texts.at(page.values[at]!) };
      case kinds.notCalculated:
        return notCalculated;
      default:
        return null;
    }
  }

  text(row: number, column: number): string {
    const page = pageAt(this.cells.pages, row, column);
    if (page === undefined) return "";
    const at = row - page.first;
    const shown = page.shown?.[at] ?? 0;
    return shown === 0 ? this.#said(page, at) : this.cells.texts.at(shown - 1);
  }

  #said(page: Page, at: number): string {
    const { texts, show } = this.cells;
    switch (page.kinds[at]) {
      case kinds.number:
        return show(page.values[at]!, this.#code(page, at));
      case kinds.text:
        return show(texts.at(page.values[at]!), this.#code(page, at));
      case kinds.truth:
        return page.values[at] === 1 ? "TRUE" : "FALSE";
      case kinds.error:
      case kinds.impossible:
        return texts.at(page.values[at]!);
      case kinds.notCalculated:
        return "…";
      default:
        return "";
    }
  }

  format(row: number, column: number): string {
    const page = pageAt(this.cells.pages, row, column);
    return page === undefined ? "General" : this.#code(page, row - page.first);
  }

  #code(page: Page, at: number): string {
    return this.cells.formats[page.formats[at] ?? 0] ?? "General";
  }

  textId(row: number, column: number): number {
    const page = pageAt(this.cells.pages, row, column);
    const at = page === undefined ? 0 : row - page.first;
    return page?.kinds[at] === kinds.text ? page.values[at]! : -1;
  }

  number(row: number, column: number): number {
    const page = pageAt(this.cells.pages, row, column);
    const at = page === undefined ? 0 : row - page.first;
    return page?.kinds[at] === kinds.number ? page.values[at]! : Number.NaN;
  }

  formatId(row: number, column: number): number {
    const page = pageAt(this.cells.pages, row, column);
    if (page === undefined) return -1;
    const at = row - page.first;
    const isAsSaid = (page.kinds[at] ?? kinds.none) !== kinds.none && (page.shown === null || page.shown[at] === 0);
    return isAsSaid ? page.formats[at]! : -1;
  }
}
