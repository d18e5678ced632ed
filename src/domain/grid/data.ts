import type { Area, Grid, SheetFacts } from "../grid.ts";
import { GridBuilder } from "./builder.ts";
import { ColumnGrid, plainly, type Show } from "./column-grid.ts";
import type { Pages } from "./pages.ts";
import { PlacedTexts } from "./placed-texts.ts";
import type { ReadUtf8 } from "./text-places.ts";
import type { Texts, TextsData } from "./texts.ts";

/** A grid as plain data, as it can be sent to another thread. */
export interface GridData {
  readonly facts: SheetFacts;
  readonly area: Area;
  readonly pages: Pages;
  /** One list behind the other. */
  readonly texts: readonly TextsData[];
  readonly formats: readonly string[];
}

/**
 * Texts that stand in bytes are sent as bytes. Cells that a port displays by another function than `show`, which the
 * other thread has too, are written out first.
 */
export function dataOf(grid: Grid, show: Show = plainly): GridData {
  const { sheet, merges, hiddenRows, hiddenColumns, tables, formulas, objects } = grid;
  const facts = { sheet, merges, hiddenRows, hiddenColumns, tables, protected: grid.protected, formulas, objects };
  const cells = grid instanceof ColumnGrid ? grid.cells : null;
  const texts = cells?.texts.lists?.();
  if (cells === null || cells.show !== show || texts === undefined) return dataOf(writtenOut(grid, facts, show), show);
  return { facts, area: cells.area, pages: cells.pages, texts, formats: cells.formats };
}

function writtenOut(grid: Grid, facts: SheetFacts, show: Show): Grid {
  const builder = new GridBuilder(show);
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      builder.add(row, column, grid.value(row, column), grid.format(row, column), grid.text(row, column));
  }
  const { top, left, bottom, right } = grid;
  return builder.build(facts, { top, left, bottom, right });
}

/** The grid that the data was made of, with the same `show`. */
export function gridFrom({ facts, area, pages, texts, formats }: GridData, read: ReadUtf8, show = plainly): Grid {
  return new ColumnGrid({ area, pages, texts: new JoinedTexts(texts, read), formats, show }, facts);
}

class JoinedTexts implements Texts {
  readonly #data: readonly TextsData[];
  readonly #lists: readonly { readonly first: number; readonly texts: Pick<Texts, "at"> }[];

  constructor(data: readonly TextsData[], read: ReadUtf8) {
    this.#data = data;
    let first = 0;
    this.#lists = data
      .map((list) => {
        const texts = "bytes" in list ? new PlacedTexts(list, read) : listed(list);
        const entry = { first, texts };
        first += "bytes" in list ? list.from.length : list.length;
        return entry;
      })
      .toReversed();
  }

  at(id: number): string {
    const list = this.#lists.find(({ first }) => first <= id);
    return list?.texts.at(id - list.first) ?? "";
  }

  lists(): readonly TextsData[] {
    return this.#data;
  }
}

const listed = (strings: readonly string[]): Pick<Texts, "at"> => ({ at: (id) => strings[id] ?? "" });
