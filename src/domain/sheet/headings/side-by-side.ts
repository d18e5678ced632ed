import type { Cells } from "../records/cells.ts";
import type { HeadingRole } from "../words/vocabulary.ts";
import { type ColumnContent, columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

interface Headed {
  readonly column: number;
  readonly sense: ColumnSense;
  readonly content: ColumnContent;
}

type Columns = readonly Headed[];

/**
 * Two tables side by side: behind a name, a plan and an actual begins another table with its own. It does so with a second
 * heading of names or of numbers, behind a column in which nothing stands, or with a column of short names that no known
 * heading stands over. Data rows are [from, to].
 */
export function sideBySide(cells: Cells, block: HeadingBlock, from: number, to: number): readonly HeadingBlock[] {
  const columns = [...block.columns]
    .sort(([a], [b]) => a - b)
    .map(([column, sense]): Headed => ({ column, sense, content: columnContent(cells, column, from, to) }));
  const parts: HeadingBlock[] = [];
  let start = 0;
  const close = (end: number): void => {
    const own = columns.slice(start, end).map(({ column, sense }) => [column, sense] as const);
    if (own.length > 0) parts.push({ ...block, left: own[0]![0], right: own.at(-1)![0], columns: new Map(own) });
    start = end;
  };
  columns.forEach((_, index) => {
    const end = endBefore(columns.slice(start), index - start);
    if (end !== null) close(start + end);
  });
  close(columns.length);
  return parts.length > 0 ? parts : [block];
}

const hasRole = (columns: Columns, ...roles: readonly HeadingRole[]): boolean =>
  columns.some(({ sense: { role } }) => role !== null && roles.includes(role));

const isTable = (columns: Columns): boolean =>
  hasRole(columns, "plan") && hasRole(columns, "actual") && hasRole(columns, "name", "no", "measure");

/** Where the table ends before one that begins at `index`, counted in its columns; null where none begins there. */
function endBefore(columns: Columns, index: number): number | null {
  const [before, after] = [columns.slice(0, index), columns.slice(index)];
  if (!isTable(before) || !hasRole(after, "plan") || !hasRole(after, "actual")) return null;
  if (namesAgain(before, after)) return isNumbered(before.at(-1)!) ? index - 1 : index;
  if (numbersAgain(before, after) || beginsBehindGap(before, after) || beginsWithNames(before, after)) return index;
  return null;
}

/** The name's heading comes again; a number before it is already of its table. */
const namesAgain = (before: Columns, [first, ...rest]: Columns): boolean =>
  first?.sense.role === "name" &&
  hasRole(before, "name") &&
  before.at(-1)!.sense.text !== first.sense.text &&
  hasRole(rest, "plan") &&
  hasRole(rest, "actual");

const isNumbered = ({ sense: { role }, content }: Headed): boolean =>
  role === "no" || (role === null && content.numbers > 0);

/** A second number, and behind it words before any figure. */
const numbersAgain = (before: Columns, [first, next]: Columns): boolean =>
  first?.sense.role === "no" && hasRole(before, "no") && next !== undefined && next.content.words > 0;

const isBlank = ({ sense, content }: Headed): boolean => sense.text === "" && content.filled === 0;

/**
 * Behind a column in which nothing stands come words and then figures. Indicators' names alone are of the row's program, where
 * it has an indicator of its own before the gap.
 */
function beginsBehindGap(before: Columns, after: Columns): boolean {
  const first = after[0];
  if (first === undefined || isBlank(first) || !isBlank(before.at(-1)!)) return false;
  const words = wordsBeforeFigures(after);
  const areIndicators =
    hasRole(before, "measure", "overview") && words.every(({ sense: { role } }) => role === "measure");
  return words.some(({ content }) => content.words > 0) && !areIndicators;
}

const ofFigures: ReadonlySet<HeadingRole | null> = new Set<HeadingRole | null>(["plan", "actual", "baseline", "unit"]);

function wordsBeforeFigures(columns: Columns): Columns {
  const end = columns.findIndex(({ sense: { role } }) => ofFigures.has(role));
  return end < 0 ? [] : columns.slice(0, end);
}

/** Longer texts are what somebody has to say of a program. */
const longestName = 16;

/** A column of short words of which no two are alike, under a heading that nobody knows, right before figures. */
function beginsWithNames(before: Columns, [first, ...rest]: Columns): boolean {
  if (first === undefined || first.sense.text === "" || !isUnknown(first.sense) || !hasRole(before, "name"))
    return false;
  const { filled, figures, words, units, averageLength } = first.content;
  const areNames = filled > 1 && figures === 0 && units === 0 && words === filled && averageLength <= longestName;
  const next = rest[0]?.sense.role;
  return areNames && (next === "plan" || next === "unit") && lastSide(before) === "actual";
}

/** 対象施設 is known in part, and not by that. */
const isUnknown = ({ role, coverage }: ColumnSense): boolean => role === null || (role === "aside" && coverage < 0.75);

/** The last of plan and actual that stands there. */
const lastSide = (columns: Columns): HeadingRole | null =>
  columns.findLast(({ sense: { role } }) => role === "plan" || role === "actual")?.sense.role ?? null;
