import type { Cells } from "../records/cells.ts";
import { figureShare, share } from "./candidate.ts";
import { type ColumnContent, columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

type Side = "plan" | "actual";

/** Plans and results as two tables on the same rows, each with names or numbers of its own. Columns are 1-based. */
export interface HalvesBeside {
  /** What the table on the left has. */
  readonly first: Side;
  /** Where the table on the right begins. */
  readonly from: number;
}

interface Headed {
  readonly column: number;
  readonly sense: ColumnSense;
  readonly content: ColumnContent;
}

type Columns = readonly Headed[];

/** From this part of the fewer of two columns' texts on they name the same things. */
const fewestAgain = 0.5;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

/**
 * Whether what stands right of all plans (or of all results) names its lines anew before the other of the two comes: a
 * heading of names or indicators for a second time, or texts or numbers that stand on the left already. The rows under the
 * headings are [from, to]. null where one row is one line.
 */
export function halvesBeside(cells: Cells, block: HeadingBlock, from: number, to: number): HalvesBeside | null {
  const columns = [...block.columns]
    .sort(([a], [b]) => a - b)
    .map(([column, sense]): Headed => ({ column, sense, content: columnContent(cells, column, from, to) }));
  const first = columns.map(sideOf).find((side) => side !== null);
  if (first === undefined || first === null) return null;
  const other = columns.findIndex((column) => sideOf(column) !== null && sideOf(column) !== first);
  if (other < 0 || columns.slice(other).some((column) => sideOf(column) === first)) return null;
  const last = columns.slice(0, other).findLastIndex((column) => sideOf(column) !== null);
  const left = columns.slice(0, columns.findIndex((column) => sideOf(column) !== null));
  const again = columns.slice(last + 1, other).find((column) => isAgain(cells, column, left, from, to));
  return again === undefined ? null : { first, from: again.column };
}

function sideOf({ sense: { role }, content }: Headed): Side | null {
  return (role === "plan" || role === "actual") && figureShare(content) >= 0.5 ? role : null;
}

const areWords = ({ content }: Headed): boolean => content.filled > 0 && share(content.words, content) > 0.5;

/** Headings that a table names its lines by: one of each. */
const naming: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>(["name", "measure"]);

function isAgain(cells: Cells, column: Headed, left: Columns, from: number, to: number): boolean {
  const { role, text } = column.sense;
  if (areWords(column)) {
    const isHeadedAlike = left.some(({ sense }) => sense.role === role || sense.text === text);
    if (naming.has(role) && isHeadedAlike) return true;
    return left.some((own) => areWords(own) && saysAgain(cells, own, column, from, to));
  }
  return role === "no" && left.some((own) => own.sense.role === "no" && saysAgain(cells, own, column, from, to));
}

/** Two texts alike at least: offices and units come again too, but fewer of them than lines. */
function saysAgain(cells: Cells, one: Headed, other: Headed, from: number, to: number): boolean {
  const [own, others] = [one, other].map(({ column }) => textsIn(cells, column, from, to)) as [Texts, Texts];
  const shared = [...own.distinct].filter((text) => others.distinct.has(text)).length;
  const fewest = Math.min(own.distinct.size, others.distinct.size);
  return shared > 1 && shared >= fewest * fewestAgain && others.distinct.size * 2 > others.filled;
}

interface Texts {
  readonly distinct: ReadonlySet<string>;
  readonly filled: number;
}

function textsIn(cells: Cells, column: number, from: number, to: number): Texts {
  const distinct = new Set<string>();
  let filled = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column).normalize("NFKC").replace(/\s/gu, "");
    if (text === "") continue;
    filled += 1;
    distinct.add(text);
  }
  return { distinct, filled };
}
