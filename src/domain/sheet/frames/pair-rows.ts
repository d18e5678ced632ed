import type { Cells } from "../records/cells.ts";
import { columnContent } from "../headings/column-content.ts";
import type { PageMapping } from "../headings/column-mapping.ts";
import { mapColumns } from "../headings/column-mapping.ts";
import type { HeadingBlock } from "../headings/heading-blocks.ts";
import { block } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import type { Page, PageContext } from "../headings/pages.ts";
import type { HeadingRole } from "../words/vocabulary.ts";

/** Where a line's figures stand when 計画 and 実績 are rows: sheet rows, null where there is none. */
export interface PairedRows {
  readonly plan: number;
  readonly actual: number;
  readonly printedRate: number | null;
}

/** A page whose lines are two rows each; `pairs` by the row where a line starts. */
export interface PairedPage extends Page {
  readonly pairs: ReadonlyMap<number, PairedRows>;
}

const roleAt = (cells: Cells, row: number, column: number, read: HeadingReader): HeadingRole | null => {
  const text = cells.trimmed(row, column);
  if (text === "" || text.length > 20) return null;
  const sense = read(text);
  return sense.coverage >= 0.6 ? columnSense([sense]).role : null;
};

/** 計画 right over 実績, or the other way round, in one column; a rate may follow. */
function pairsIn(cells: Cells, column: number, read: HeadingReader): ReadonlyMap<number, PairedRows> {
  const pairs = new Map<number, PairedRows>();
  const area = cells.area;
  if (area === null) return pairs;
  let row = area.top;
  while (row < area.bottom) {
    const here = roleAt(cells, row, column, read);
    const below = here === "plan" || here === "actual" ? roleAt(cells, row + 1, column, read) : null;
    if (below === null || below === here || (below !== "plan" && below !== "actual")) {
      row += 1;
      continue;
    }
    const rate = roleAt(cells, row + 2, column, read) === "printedRate" ? row + 2 : null;
    pairs.set(row, {
      plan: here === "plan" ? row : row + 1,
      actual: here === "plan" ? row + 1 : row,
      printedRate: rate,
    });
    row += rate === null ? 2 : 3;
  }
  return pairs;
}

/** Of the columns with figures beside the pairs: the sheet's own year, else the last one that has actuals. */
function valueColumn(
  cells: Cells,
  heading: HeadingBlock,
  kindColumn: number,
  pairs: ReadonlyMap<number, PairedRows>,
  fiscalYear: number | null,
): number | null {
  const rows = [...pairs.values()].slice(0, 100);
  let last: number | null = null;
  for (let column = kindColumn + 1; column <= heading.right; column += 1) {
    const sense = heading.columns.get(column);
    if (sense?.role === "unit" || sense?.role === "remarks") continue;
    const filled = rows.filter(({ actual }) => /[0-9０-９]/u.test(cells.trimmed(actual, column))).length;
    if (filled * 2 < rows.length) continue;
    if (fiscalYear !== null && sense?.year === fiscalYear) return column;
    last = column;
  }
  return last;
}

const fewestPairs = 2;

/** Headings and sections over the first pair take no more rows than this. */
const rowsOverFirst = 10;

/**
 * Finds a table whose plan and actual are rows under each other (事業名 | 計画 | 10 | 12, then | 実績 | 9 | 11), years
 * along its columns or not. null where there is none.
 */
export function pairedPage(
  cells: Cells,
  blocks: readonly HeadingBlock[],
  read: HeadingReader,
  context: PageContext,
): PairedPage | null {
  const area = cells.area;
  if (area === null) return null;
  let kindColumn = 0;
  let pairs: ReadonlyMap<number, PairedRows> = new Map();
  for (let column = area.left; column <= area.right; column += 1) {
    const found = pairsIn(cells, column, read);
    if (found.size > pairs.size) [kindColumn, pairs] = [column, found];
  }
  const first = pairs.keys().next().value;
  if (pairs.size < fewestPairs || first === undefined) return null;
  const over = blocks.findLast(({ top, bottom }) => bottom < first && first - top <= rowsOverFirst);
  const headed = over ?? block(cells, Math.max(area.top, first - 1), first - 1, read);
  const heading: HeadingBlock = {
    ...headed,
    left: area.left,
    right: area.right,
    columns: new Map([...headed.columns].filter(([column]) => column !== kindColumn)),
  };
  const values = valueColumn(cells, heading, kindColumn, pairs, context.fiscalYear);
  if (values === null) return null;
  const to = area.bottom;
  const given = { ...context.given, plan: values, actual: values };
  const mapping = mapColumns(cells, heading, first, to, { fiscalYear: null, chosenYear: null, previous: null, given });
  return {
    block: heading,
    mapping: told(cells, mapping, kindColumn, pairs.get(first)!, values),
    from: headed.bottom + 1,
    to,
    caption: null,
    over: [],
    pairs,
  };
}

/** The kinds' own words stand for the headings of plan and actual. */
function told(cells: Cells, mapping: PageMapping, kindColumn: number, pair: PairedRows, values: number): PageMapping {
  const over = mapping.headings.plan;
  const headingOf = (row: number): string =>
    [over, cells.trimmed(row, kindColumn)].filter((text) => text !== undefined && text !== "").join(" / ");
  const headings = { ...mapping.headings, plan: headingOf(pair.plan), actual: headingOf(pair.actual) };
  const filled = columnContent(cells, values, pair.plan, pair.plan + 300);
  const sure = filled.filled === 0 ? 0.5 : 0.85 * Math.min(1, (filled.figures / filled.filled) * 1.1);
  const reasons = mapping.reasons.map((reason) =>
    reason.field === "plan" || reason.field === "actual"
      ? { ...reason, basis: "heading" as const, seen: headings[reason.field], confidence: Math.round(sure * 100) / 100 }
      : reason,
  );
  return { ...mapping, headings, reasons };
}
