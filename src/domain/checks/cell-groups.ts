import { address, columnName, lastColumn } from "../grid.ts";
import { quoted } from "./figures.ts";
import type { Params, TableNotice } from "./rule.ts";
import type { SheetPart } from "./sheet-parts.ts";

/** Addresses that one notice lists. */
const mostListed = 5;

interface Group {
  readonly part: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly cells: string[];
  readonly params: Params;
  readonly seen: Set<string>;
  count: number;
}

/**
 * Cells of which the same is to be said: one notice for each column of lines, one for all headings and one for all that
 * stands outside of the table, at the first of the cells. Its parameters: `where`, `column` (E), `count`, `cells` (the
 * first of them), `text` (what the first one says), `seen` (what was seen in any of them) and those that tell notices apart.
 */
export class CellGroups {
  readonly #groups = new Map<string, Group>();
  readonly #known = new Set<number>();

  /** A cell counts once, however often it is told of. `params`: what tells notices of one place apart. */
  add(
    part: SheetPart,
    row: number,
    column: number,
    text: string,
    { params = {}, seen = [] }: { readonly params?: Params; readonly seen?: readonly string[] } = {},
  ): void {
    const place = row * lastColumn + column;
    if (this.#known.has(place)) return;
    this.#known.add(place);
    const key = `${part === "lines" ? column : part} ${JSON.stringify(params)}`;
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, {
        part,
        row,
        column,
        text,
        cells: [address(row, column)],
        params,
        count: 1,
        seen: new Set(seen),
      });
      return;
    }
    group.count += 1;
    for (const one of seen) group.seen.add(one);
    if (group.cells.length < mostListed) group.cells.push(address(row, column));
  }

  notices(): readonly TableNotice[] {
    return [...this.#groups.values()].map(({ part, row, column, text, cells, params, seen, count }) => ({
      row,
      cell: address(row, column),
      params: {
        where: part,
        column: columnName(column),
        count,
        cells: cells.join(", "),
        text: quoted(text),
        ...(seen.size === 0 ? {} : { seen: quoted([...seen].join(" ")) }),
        ...params,
      },
    }));
  }
}
