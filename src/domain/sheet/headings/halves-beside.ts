import type { Area } from "../../grid.ts";
import type { Cells } from "../records/cells.ts";
import { figureShare, share, yearOf } from "./candidate.ts";
import { type ColumnContent, columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

type Side = "plan" | "actual";

/** Plans and results as two tables on the same rows, each with names or numbers of its own. Columns are 1-based. */
export interface HalvesBeside {
  /** What the table on the left has. */
  readonly first: Side;
  /** The columns of the table on the right. */
  readonly from: number;
  readonly to: number;
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
 * Whether the lines are named anew between plans and results: by a heading of names or indicators for a second time, or by
 * texts or numbers that stand on the left already. The rows under the headings are [from, to]. null where one row is one
 * line, and where both tables have plans and results of one time.
 */
export function halvesBeside(cells: Cells, block: HeadingBlock, from: number, to: number): HalvesBeside | null {
  const columns = [...block.columns]
    .sort(([a], [b]) => a - b)
    .map(([column, sense]): Headed => ({ column, sense, content: columnContent(cells, column, from, to) }));
  const begun = columns.findIndex((column) => sideOf(column) !== null);
  const left = columns.slice(0, begun < 0 ? 0 : begun);
  const again = columns.flatMap((column, index) =>
    index > begun && isAgain(cells, column, left, from, to) ? [index] : [],
  );
  for (const index of again) {
    const end = endOf(columns, again, index);
    const isSame = left.some((own) => areWords(own) && saysAgain(cells, own, columns[index]!, from, to));
    const first = sidesApart(columns.slice(0, index), columns.slice(index, end), isSame);
    if (first !== null) return { first, from: columns[index]!.column, to: columns[end - 1]!.column };
  }
  return null;
}

/** Where the lines are named once more behind figures of the table that begins at `index`; an index. */
function endOf(columns: Columns, again: readonly number[], index: number): number {
  const figures = columns.findIndex((column, at) => at > index && sideOf(column) !== null);
  return (figures < 0 ? undefined : again.find((other) => other > figures)) ?? columns.length;
}

/**
 * What the columns before have where those behind have the other; null where they do not complete each other. `isSame`: the
 * lines of both have the same names.
 */
function sidesApart(before: Columns, behind: Columns, isSame: boolean): Side | null {
  const [own, others] = [sidesOf(before), sidesOf(behind)];
  const first = (["plan", "actual"] as const).find((side) => own.has(side) && others.has(otherOf[side]));
  if (first === undefined) return null;
  if (own.size === 1) return others.size === 1 || isSame ? first : null;
  if (others.size > 1) return null;
  const earlier = yearsOf(before, otherOf[first]);
  const later = yearsOf(behind, otherOf[first]);
  return earlier.includes(null) || later.some((year) => earlier.includes(year)) ? null : first;
}

const otherOf = { plan: "actual", actual: "plan" } as const;

const yearsOf = (columns: Columns, side: Side): readonly (number | null)[] =>
  columns.filter((column) => sideOf(column) === side).map(({ sense }) => yearOf(sense, 0));

const sidesOf = (columns: Columns): ReadonlySet<Side> => new Set(columns.flatMap((column) => sideOf(column) ?? []));

const tells: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>(["name", "measure", "no"]);

/**
 * The headings over one of the two tables, as one block; none where it has none. What stands over the column that names its
 * lines anew (対象) is a name's heading, whatever it says.
 */
export function blockWithin(
  block: HeadingBlock,
  { left, right }: Pick<Area, "left" | "right">,
  { from }: HalvesBeside,
): readonly HeadingBlock[] {
  const columns = [...block.columns].flatMap(([column, sense]): readonly (readonly [number, ColumnSense])[] => {
    if (column < left || column > right) return [];
    return [[column, column === from && !tells.has(sense.role) ? { ...sense, role: "name", coverage: 1 } : sense]];
  });
  if (columns.length === 0) return [];
  return [
    { ...block, left: Math.max(block.left, left), right: Math.min(block.right, right), columns: new Map(columns) },
  ];
}

function sideOf({ sense: { role }, content }: Headed): Side | null {
  return (role === "plan" || role === "actual") && figureShare(content) >= 0.5 ? role : null;
}

/** Names may have digits (第1講座, A01), but are no numbers. */
const areWords = ({ content }: Headed): boolean => content.filled > 0 && share(content.numbers, content) < 0.5;

/** Headings that a table names its lines by: one of each. */
const naming: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>(["name", "measure"]);

/** What lines are not told apart by, however often it comes again. */
const ofMany: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>([
  "department",
  "unit",
  "section",
  "remarks",
]);

function isAgain(cells: Cells, column: Headed, left: Columns, from: number, to: number): boolean {
  const { role, text } = column.sense;
  if (sideOf(column) !== null) return false;
  if (areWords(column)) {
    const isHeadedAlike = left.some(({ sense }) => sense.role === role || sense.text === text);
    if (naming.has(role) && isHeadedAlike) return true;
    if (ofMany.has(role)) return false;
    return left.some(
      (own) => areWords(own) && own.sense.role !== "department" && saysAgain(cells, own, column, from, to),
    );
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
