import type { Cells } from "../records/cells.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import type { HeadingBlock } from "../headings/heading-blocks.ts";
import { block } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { bodyFigure } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import { cardLabels } from "../words/card-labels.ts";
import { saysMoney } from "./card-indicator.ts";
import type { PairedRows } from "./kind-rows.ts";
import { type TimeAcross, timesAcross } from "./times-across.ts";

/** Rows of plans and actuals under one heading, with the times along their columns. */
export interface PairGrid {
  readonly heading: HeadingBlock;
  /** Its heading says times or fields; else it is whatever stands right over the first line. */
  readonly isHeaded: boolean;
  readonly kindColumn: number;
  /** By the row where a line starts. */
  readonly pairs: ReadonlyMap<number, PairedRows>;
  readonly times: readonly TimeAcross[];
}

/** Heading rows over one grid are no more than these. */
const mostHeadingRows = 4;
const mostRowsBetween = 10;
/** Longer words are a sentence's. */
const longestHeading = 40;

/**
 * The grids of one column of kinds, top to bottom: a heading row between two lines begins a new one. Linear in the rows and
 * columns.
 */
export function pairGrids(
  cells: Cells,
  kindColumn: number,
  pairs: ReadonlyMap<number, PairedRows>,
  read: HeadingReader,
  sheetYear: number | null,
): readonly PairGrid[] {
  const area = cells.area!;
  const grids: { heading: HeadingBlock; isHeaded: boolean; pairs: Map<number, PairedRows> }[] = [];
  let end = area.top - 1;
  for (const [start, pair] of pairs) {
    const current = grids.at(-1);
    const heading =
      headingOver(cells, start, end, kindColumn, read) ??
      (current === undefined ? headingOverLone(cells, start, kindColumn, read) : null);
    if (current === undefined || heading !== null)
      grids.push({
        isHeaded: heading !== null,
        heading: heading ?? block(cells, Math.max(area.top, start - 1), start - 1, read),
        pairs: new Map([[start, pair]]),
      });
    else current.pairs.set(start, pair);
    end = pair.end;
  }
  return grids.map(({ heading, isHeaded, pairs: own }) => ({
    heading,
    isHeaded,
    kindColumn,
    pairs: own,
    times: timesAcross(cells, { ...heading, right: area.right }, kindColumn + 1, [...own.values()], sheetYear),
  }));
}

/** The rows right over a line whose cells beside the kinds are headings. */
function headingOver(
  cells: Cells,
  start: number,
  after: number,
  kindColumn: number,
  read: HeadingReader,
): HeadingBlock | null {
  const right = cells.area?.right ?? 0;
  // A section's row may stand between the headings and the first line.
  let under = start;
  while (under - 1 > after && start - under < mostRowsBetween && cells.blankRow(under - 1, kindColumn + 1, right))
    under -= 1;
  let top = under;
  while (top - 1 > after && under - top < mostHeadingRows && isHeading(cells, top - 1, kindColumn, read)) top -= 1;
  return top === under ? null : block(cells, top, under - 1, read);
}

/** Rows of a plan or an actual alone may stand between the headings and the first line that has both. */
function headingOverLone(cells: Cells, start: number, kindColumn: number, read: HeadingReader): HeadingBlock | null {
  const { top, left, right } = cells.area!;
  for (let row = start - 1; row > Math.max(top, start - mostRowsBetween); row -= 1) {
    const isLone = sideIn(cells.trimmed(row, kindColumn), read) || cells.blankRow(row, left, right);
    if (!isLone) return null;
    const heading = headingOver(cells, row, top - 1, kindColumn, read);
    if (heading !== null) return heading;
  }
  return null;
}

const sideIn = (text: string, read: HeadingReader): boolean => {
  const role = text === "" || text.length > longestHeading ? null : columnSense([read(text)]).role;
  return role === "plan" || role === "actual";
};

/** Years, parts of them or words of headings right of the kinds, and no figure among them. */
function isHeading(cells: Cells, row: number, kindColumn: number, read: HeadingReader): boolean {
  let known = 0;
  let unknown = 0;
  for (let column = kindColumn + 1; column <= (cells.area?.right ?? 0); column += 1) {
    const merge = cells.merge(row, column);
    if (merge !== null && (merge.left < column || merge.top < row)) continue;
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    if (text.length > longestHeading) {
      unknown += 1;
      continue;
    }
    const sense = read(text);
    const isTime = coverageOf(text, null) !== null || text === "元年度" || text === "元";
    const isWord = sense.coverage >= 0.5 && columnSense([sense]).role !== null;
    // 決算額 | 1990: an amount that looks like a year.
    if (isTime && bodyFigure.test(text) && isOfLabel(cells, row, column)) return false;
    if (isTime || isWord) known += 1;
    // 30, R1, 2, 3: a year behind one that is written out.
    else if (known > 0 && /^\d{1,2}$/u.test(text.normalize("NFKC"))) continue;
    else if (bodyFigure.test(text)) return false;
    else unknown += 1;
  }
  return known > 0 && known >= unknown;
}

/** Right behind a label of money or of a number. */
const isOfLabel = (cells: Cells, row: number, column: number): boolean =>
  cardLabels(cells.shownText(row, column - 1)).some(({ kind }) => kind === "budget" || kind === "no") ||
  saysMoney(cells.shownText(row, column - 1));
