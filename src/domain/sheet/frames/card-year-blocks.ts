import type { HeadingBlock } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import type { Cells } from "../records/cells.ts";
import { headsYears, yearCell } from "../words/year-cell.ts";

/** Years under each other that make a column of years of it. */
const fewestYears = 2;

/**
 * A grid whose rows are years and that has a plan and an actual for each of several indicators beside each other, cut
 * into one grid an indicator, each with its column of years; one that is no such grid as it is.
 */
export function byIndicator(cells: Cells, block: HeadingBlock, read: HeadingReader): readonly HeadingBlock[] {
  const years = yearColumns(cells, block);
  const found = years.flatMap((year, index) => {
    const next = years[index + 1] ?? block.right + 1;
    const groups = pairsBetween(block, year, next);
    return groups.map((first, at): HeadingBlock => {
      const right = (groups[at + 1] ?? next) - 1;
      const columns = new Map([...block.columns].filter(([column]) => column >= first && column <= right));
      const own = block.columns.get(year);
      columns.set(year, own ?? columnSense([read("年度")]));
      return { ...block, left: groups.length === 1 ? year : first, right, columns };
    });
  });
  return found.length > 1 ? found : [block];
}

function yearColumns(cells: Cells, { left, right, bottom, columns }: HeadingBlock): readonly number[] {
  const found: number[] = [];
  for (let column = Math.max(cells.area!.left, left - 1); column <= right; column += 1) {
    const isHeaded = headsYears(columns.get(column)?.text ?? "");
    let count = 0;
    while (yearCell(cells.trimmed(bottom + 1 + count, column), null, isHeaded) !== null) count += 1;
    if (count >= fewestYears) found.push(column);
  }
  return found;
}

/** The first column of each plan and actual between two columns of years. */
function pairsBetween({ columns }: HeadingBlock, after: number, before: number): readonly number[] {
  const firsts: number[] = [];
  let open: { readonly first: number; readonly roles: Set<string> } | null = null;
  for (const [column, { role }] of [...columns].sort(([a], [b]) => a - b)) {
    if (column <= after || column >= before || (role !== "plan" && role !== "actual")) continue;
    if (open === null || open.roles.has(role)) open = { first: column, roles: new Set() };
    open.roles.add(role);
    if (open.roles.size === 2) firsts.push(open.first);
  }
  return firsts;
}
