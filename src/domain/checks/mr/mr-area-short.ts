import { CellGroups } from "../cell-groups.ts";
import { mrRule } from "../mr-rule.ts";
import { isPrefectureShort } from "../notation/prefectures.ts";
import type { Table } from "../rule.ts";
import { type SheetPart, SheetParts } from "../sheet-parts.ts";

interface ShortName {
  readonly part: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells of the table that say a prefecture's short name and nothing else, by column, those of headings together. */
function shortNames({ grid, review }: Table): readonly (readonly ShortName[])[] {
  const parts = new SheetParts(review.reading, grid);
  const found = new Map<string, ShortName[]>();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      if (grid.textId(row, column) < 0) continue;
      const part = parts.of(row, column);
      const text = grid.text(row, column);
      if (part === "outside" || !isPrefectureShort(text)) continue;
      const key = part === "lines" ? String(column) : part;
      found.set(key, [...(found.get(key) ?? []), { part, row, column, text: text.trim() }]);
    }
  }
  return [...found.values()];
}

/** Prefectures without 都, 府 or 県. One alone may be a person's or a town's name: two make a list of prefectures. */
export const mrAreaShort = mrRule({
  code: "mr-area-short",
  item: "1-12",
  severity: "info",
  check: (table) => {
    const groups = new CellGroups();
    for (const names of shortNames(table)) {
      if (new Set(names.map(({ text }) => text)).size < 2) continue;
      for (const { part, row, column, text } of names) groups.add(part, row, column, text);
    }
    return groups.notices();
  },
});
