import type { Area } from "../domain/grid.ts";

/** Rows from one to another. */
type Run = readonly [first: number, last: number];

/** Characters of the addresses of several areas that Excel takes at once. */
const longestAddresses = 8000;

function runsOf(rows: readonly number[]): Run[] {
  const found: [number, number][] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const open = found.at(-1);
    if (open !== undefined && row <= open[1] + 1) open[1] = Math.max(open[1], row);
    else found.push([row, row]);
  }
  return found;
}

/** "3:5,9:9", in as few pieces as Excel takes them. */
function addressesOf(runs: readonly Run[]): string[] {
  const pieces: string[] = [];
  for (const [first, last] of runs) {
    const address = `${first}:${last}`;
    const open = pieces.at(-1);
    if (open !== undefined && open.length + address.length < longestAddresses)
      pieces[pieces.length - 1] = `${open},${address}`;
    else pieces.push(address);
  }
  return pieces;
}

/** Rows of one height, with the addresses of all of them; a row that is told twice has the last height. */
export function heightsTogether(
  heights: readonly { readonly row: number; readonly points: number }[],
): { readonly addresses: string; readonly points: number }[] {
  const byRow = new Map(heights.map(({ row, points }) => [row, points]));
  const byHeight = new Map<number, number[]>();
  for (const [row, points] of byRow) {
    const rows = byHeight.get(points);
    if (rows === undefined) byHeight.set(points, [row]);
    else rows.push(row);
  }
  return [...byHeight].flatMap(([points, rows]) =>
    addressesOf(runsOf(rows)).map((addresses) => ({ addresses, points })),
  );
}

/** Merged cells, those of rows one below another in the same columns as one area, each row of which is merged by itself. */
export function mergesTogether(merges: readonly Area[]): { readonly area: Area; readonly isEachRow: boolean }[] {
  const byColumns = new Map<string, Area[]>();
  const tall: Area[] = [];
  for (const merge of merges) {
    if (merge.top !== merge.bottom) {
      tall.push(merge);
      continue;
    }
    const columns = `${merge.left}:${merge.right}`;
    const same = byColumns.get(columns);
    if (same === undefined) byColumns.set(columns, [merge]);
    else same.push(merge);
  }
  const wide = [...byColumns.values()].flatMap((same) =>
    runsOf(same.map(({ top }) => top)).map(([top, bottom]) => ({ ...same[0]!, top, bottom })),
  );
  return [...tall.map((area) => ({ area, isEachRow: false })), ...wide.map((area) => ({ area, isEachRow: true }))];
}
