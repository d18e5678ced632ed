import type { CellStyle, StyledArea } from "../../domain/report/edits.ts";
import type { StyleBook } from "./style-book.ts";

/** The cell formats of one row; rows of one band share the object. */
export interface RowStyles {
  /** First and last column with a style; 1 and 0 where none has. */
  readonly first: number;
  readonly last: number;
  /** Index of the cell format; null where the column has no style and the text needs none. */
  formatAt(column: number, quoted: boolean): number | null;
}

/** Walks down the rows of overlapping areas; later areas add to earlier ones. */
export class StyleSweep {
  readonly #book: StyleBook;
  readonly #starting: readonly { readonly styled: StyledArea; readonly order: number }[];
  #next = 0;
  #active: { readonly styled: StyledArea; readonly order: number }[] = [];
  #validUntil = 0;
  #current: RowStyles;

  constructor(areas: readonly StyledArea[], book: StyleBook) {
    this.#book = book;
    this.#starting = areas
      .map((styled, order) => ({ styled, order }))
      .sort((one, other) => one.styled.area.top - other.styled.area.top);
    this.#current = this.#rowStyles();
  }

  /** Rows must be asked for in ascending order. */
  row(row: number): RowStyles {
    if (row < this.#validUntil) return this.#current;
    this.#active = this.#active.filter(({ styled }) => styled.area.bottom >= row);
    for (
      let next = this.#starting[this.#next];
      next !== undefined && next.styled.area.top <= row;
      next = this.#starting[this.#next]
    ) {
      if (next.styled.area.bottom >= row) this.#active.push(next);
      this.#next += 1;
    }
    this.#active.sort((one, other) => one.order - other.order);
    this.#validUntil = this.#active.reduce(
      (until, { styled }) => Math.min(until, styled.area.bottom + 1),
      this.#starting[this.#next]?.styled.area.top ?? Number.POSITIVE_INFINITY,
    );
    this.#current = this.#rowStyles();
    return this.#current;
  }

  #rowStyles(): RowStyles {
    const styles: CellStyle[] = [];
    let first = Number.POSITIVE_INFINITY;
    for (const {
      styled: { area, style },
    } of this.#active) {
      first = Math.min(first, area.left);
      for (let column = area.left; column <= area.right; column += 1) styles[column] = withStyle(styles[column], style);
    }
    const book = this.#book;
    const plain: number[] = [];
    // Areas may leave columns free between them: forEach passes over those.
    styles.forEach((style, column) => {
      plain[column] = book.cellFormat(style);
    });
    return {
      first: styles.length === 0 ? 1 : first,
      last: Math.max(0, styles.length - 1),
      formatAt: (column, quoted) => (quoted ? book.cellFormat(styles[column] ?? {}, true) : (plain[column] ?? null)),
    };
  }
}

/** Borders of several areas meet on one cell: sides add up, the later colour holds. */
function withStyle(earlier: CellStyle | undefined, later: CellStyle): CellStyle {
  if (earlier === undefined) return later;
  const merged = { ...earlier, ...later };
  if (earlier.border === undefined || later.border === undefined) return merged;
  const sides = [...new Set([...earlier.border.sides, ...later.border.sides])].sort();
  return { ...merged, border: { sides, color: later.border.color } };
}
