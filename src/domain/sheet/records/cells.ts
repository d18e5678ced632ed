import type { Area, CellValue, Grid } from "../../grid.ts";
import { address, intersection, lastColumn } from "../../grid.ts";
import { showsTextsPlainly } from "../../quantity/number-format.ts";
import type { SourceCell } from "./reading.ts";

/** What is known of a format code. */
interface FormatFacts {
  readonly code: string;
  readonly showsTexts: boolean;
  /** Whole numbers show by their digits alone, grouped or not. */
  readonly showsDigits: boolean;
  readonly groups: boolean;
}

/** Beyond it General turns to exponents. */
const mostPlain = 1e11;

const factsOf = (code: string): FormatFacts => ({
  code,
  showsTexts: showsTextsPlainly(code),
  showsDigits: code === "General" || code === "0" || code === "#,##0",
  groups: code === "#,##0",
});

/** A grid asked by the sheet's own rows and columns; cells outside it are blank. */
export class Cells {
  /** null where the grid has no cell. */
  readonly area: Area | null;
  readonly #grid: Grid;
  readonly #merges = new Map<number, Area>();
  readonly #mergedRows = new Set<number>();
  readonly #hiddenColumns: ReadonlySet<number>;
  /** By `Grid.formatId`. */
  readonly #formats: (FormatFacts | undefined)[] = [];

  /** With `limit`, cells outside it are taken as blank. */
  constructor(grid: Grid, limit: Area | null = null) {
    this.#grid = grid;
    this.#hiddenColumns = new Set(grid.hiddenColumns);
    const { top, left, bottom, right } = grid;
    const whole = { top, left, bottom, right };
    const area = limit === null ? whole : intersection(whole, limit);
    this.area = area !== null && area.bottom >= area.top && area.right >= area.left ? area : null;
    if (this.area !== null) for (const merge of grid.merges) this.#addMerge(merge, this.area);
  }

  #addMerge(merge: Area, area: Area): void {
    const within = intersection(merge, area);
    if (within === null) return;
    for (let row = within.top; row <= within.bottom; row += 1) {
      this.#mergedRows.add(row);
      for (let column = within.left; column <= within.right; column += 1)
        this.#merges.set(row * lastColumn + column, merge);
    }
  }

  #inside(row: number, column: number): boolean {
    const area = this.area;
    return area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  }

  value(row: number, column: number): CellValue {
    return this.#inside(row, column) ? this.#grid.value(row, column) : null;
  }

  /** As displayed: "" too where the number format shows nothing of the value. */
  text(row: number, column: number): string {
    return this.#inside(row, column) ? this.#grid.text(row, column) : "";
  }

  trimmed(row: number, column: number): string {
    return this.text(row, column).trim();
  }

  format(row: number, column: number): string {
    return this.#inside(row, column) ? this.#grid.format(row, column) : "General";
  }

  /** What is known of the cell's format; null where that does not tell what the cell shows. */
  #factsAt(row: number, column: number): FormatFacts | null {
    const id = this.#inside(row, column) ? this.#grid.formatId(row, column) : -1;
    return id < 0 ? null : (this.#formats[id] ??= factsOf(this.#grid.format(row, column)));
  }

  /** `Grid.textId` of a text that shows as it is; -1 of every other cell. */
  textId(row: number, column: number): number {
    return this.#factsAt(row, column)?.showsTexts === true ? this.#grid.textId(row, column) : -1;
  }

  /** The number of a cell that shows it by its format; NaN of every other cell. */
  number(row: number, column: number): number {
    return this.#factsAt(row, column) === null ? Number.NaN : this.#grid.number(row, column);
  }

  /** The whole number, 0 or more, of a cell that shows its digits and nothing else; -1 of every other cell. */
  digits(row: number, column: number, mayBeGrouped: boolean): number {
    const facts = this.#factsAt(row, column);
    if (facts === null || !facts.showsDigits || (facts.groups && !mayBeGrouped)) return -1;
    const number = this.#grid.number(row, column);
    return Number.isInteger(number) && number >= 0 && number < mostPlain && !Object.is(number, -0) ? number : -1;
  }

  /** The merged area that the cell belongs to. */
  merge(row: number, column: number): Area | null {
    return this.#merges.get(row * lastColumn + column) ?? null;
  }

  /** Whether any of the row's cells belongs to a merged area. */
  hasMerge(row: number): boolean {
    return this.#mergedRows.has(row);
  }

  /** The text that shows at the cell: a merged area's, wherever in it the cell stands. */
  shownText(row: number, column: number): string {
    const merge = this.merge(row, column);
    return merge === null ? this.trimmed(row, column) : this.trimmed(merge.top, merge.left);
  }

  hiddenColumn(column: number): boolean {
    return this.#hiddenColumns.has(column);
  }

  blankRow(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column += 1)
      if (this.digits(row, column, true) >= 0 || this.trimmed(row, column) !== "") return false;
    return true;
  }

  source(row: number, column: number): SourceCell {
    const merge = this.merge(row, column);
    return {
      row,
      column,
      address: address(row, column),
      value: this.value(row, column),
      text: this.text(row, column),
      format: this.format(row, column),
      merge: merge !== null && merge.bottom > merge.top ? merge : null,
    };
  }
}
