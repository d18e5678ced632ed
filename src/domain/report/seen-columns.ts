import { type Area, columnName, columnNumber } from "../grid.ts";
import type { CellBlock, ChartEdit, SheetEdit } from "./edits.ts";

/** Where a sheet's columns go once those that nobody sees are taken out; 1-based. */
export interface SeenColumns {
  isSeen(column: number): boolean;
  /** null: none of the area's columns is seen. */
  area(where: Area): Area | null;
  /** Letters of columns in references; null where one of them goes to a column that is taken out. */
  reference(text: string): string | null;
}

export function seenColumns({ columns }: Pick<SheetEdit, "columns">): SeenColumns {
  const isSeen = (column: number): boolean => columns[column - 1]?.hidden !== true;
  // Behind the last column that is told of all are seen.
  const before = [0];
  columns.forEach((_, index) => before.push(before[index]! + (isSeen(index + 1) ? 0 : 1)));
  const placeOf = (column: number): number => column - before[Math.min(column, columns.length)]!;
  return {
    isSeen,
    area: ({ top, left, bottom, right }) => {
      let [first, last] = [left, right];
      while (first <= last && !isSeen(first)) first += 1;
      while (last >= first && !isSeen(last)) last -= 1;
      return last < first ? null : { top, left: placeOf(first), bottom, right: placeOf(last) };
    },
    reference: (text) => {
      let isLost = false;
      const moved = text.replace(
        /("[^"]*"|'[^']*'!)|(\$?)\b([A-Z]{1,3})(\$?\d+)\b(?!\()/gu,
        (all, kept, fix, letters, row) => {
          if (kept !== undefined) return all as string;
          const column = columnNumber(letters as string);
          if (!isSeen(column)) isLost = true;
          return `${fix}${columnName(placeOf(column))}${row}`;
        },
      );
      return isLost ? null : moved;
    },
  };
}

/** A block with its seen cells alone, made of `cellOf`. */
export function seenBlock(
  { top, left, rows }: CellBlock,
  seen: SeenColumns,
  cellOf: (cell: CellBlock["rows"][number][number], row: number) => CellBlock["rows"][number][number],
): CellBlock | null {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const place = seen.area({ top, left, bottom: top, right: left + Math.max(1, width) - 1 });
  if (place === null) return null;
  return {
    top,
    left: place.left,
    rows: rows.map((cells, down) =>
      cells.flatMap((cell, along) => (seen.isSeen(left + along) ? [cellOf(cell, top + down)] : [])),
    ),
  };
}

/** A chart whose cells all are seen, with their new places; null where one of them is taken out. */
export function seenChart(chart: ChartEdit, columnsOf: (sheet: string) => SeenColumns | null): ChartEdit | null {
  const moved = (reference: string): string | null => {
    const sheet = /^'((?:[^']|'')+)'!/u.exec(reference)?.[1]?.replaceAll("''", "'");
    const columns = sheet === undefined ? null : columnsOf(sheet);
    return columns === null ? reference : columns.reference(reference);
  };
  const series: ChartEdit["series"][number][] = [];
  for (const one of chart.series) {
    const [nameRef, categoriesRef, valuesRef] = [moved(one.nameRef), moved(one.categoriesRef), moved(one.valuesRef)];
    if (nameRef === null || categoriesRef === null || valuesRef === null) return null;
    series.push({ ...one, nameRef, categoriesRef, valuesRef });
  }
  return { ...chart, series };
}
