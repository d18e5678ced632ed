import { quotedSheet } from "../../domain/grid.ts";
import type { Span } from "../../domain/quantity/quantity.ts";
import type { SourceCell } from "../../domain/sheet/records/reading.ts";

/** Where something was read: the cell (with its sheet where that is not the row's own), its text, and the characters of it, [start, end) in UTF-16 units. */
export interface ResultCell {
  readonly cell: string;
  readonly text: string;
  readonly evidence?: readonly [start: number, end: number];
  readonly hidden?: boolean;
}

/** What tells whether a cell can be seen. */
export interface Visibility {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export function resultCell(cell: SourceCell | null, visibility: Visibility, evidence?: Span): ResultCell | null {
  if (cell === null) return null;
  const isHidden = visibility.rows.has(cell.row) || visibility.columns.has(cell.column);
  return {
    cell: cell.sheet === undefined ? cell.address : `${quotedSheet(cell.sheet)}!${cell.address}`,
    text: cell.text,
    ...(evidence === undefined ? {} : { evidence: [evidence[0], evidence[1]] }),
    ...(isHidden ? { hidden: true } : {}),
  };
}
