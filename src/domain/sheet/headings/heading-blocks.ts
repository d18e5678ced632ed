import type { Cells } from "../records/cells.ts";
import type { HeadingCell, HeadingReader, RowJudgement } from "./heading-rows.ts";
import {
  bodyFigure,
  extendsCore,
  headingCells,
  isBody,
  isCaptions,
  isCore,
  isDatedLine,
  judgeRow,
  namesPairs,
  standsUnder,
} from "./heading-rows.ts";
import type { CellSense, ColumnSense } from "./heading-sense.ts";
import { columnSense } from "./heading-sense.ts";

/** One to several heading rows over one run of columns. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<number, ColumnSense>;
}

/** More lines than this over one table are not headings. */
const mostHeadingRows = 5;

/** Rows of a sheet that are no headings by themselves: found once, for who reads it again with these rows as they were. */
export type NoHeadings = Set<number>;

/** The heading blocks of the sheet from top to bottom; linear in its cells. */
export function headingBlocks(cells: Cells, read: HeadingReader, known: NoHeadings): readonly HeadingBlock[] {
  const area = cells.area;
  if (area === null) return [];
  const blocks: HeadingBlock[] = [];
  let row = area.top;
  let lastUsed = area.top - 1;
  while (row <= area.bottom) {
    const judged = known.has(row) || isBody(cells, row) ? null : judgeRow(cells, row, read);
    const ofYears = judged === null || isCore(judged) ? null : yearsIn(cells, row, judged, read);
    if (ofYears !== null) {
      // Headings only under a table, and over figures: what stands in other rows tells.
      if (blocks.length > 0 && headsFigures(cells, row, read)) {
        blocks.push(ofYears);
        lastUsed = row;
      }
      row += 1;
      continue;
    }
    if (judged === null || !isCore(judged)) {
      known.add(row);
      row += 1;
      continue;
    }
    let top = row;
    let bottom = row;
    while (bottom + 1 <= area.bottom && bottom + 1 - top < mostHeadingRows) {
      const next = judgeRow(cells, bottom + 1, read);
      if (isDatedLine(next, judged)) break;
      if (!isCore(next) && !extendsCore(next, judged) && !standsUnder(next, judged, area.right)) break;
      bottom += 1;
    }
    bottom = underMergedHeadings(cells, top, bottom);
    while (
      top - 1 > lastUsed &&
      bottom - top + 1 < mostHeadingRows &&
      isHeadingOver(judgeRow(cells, top - 1, read), judged)
    )
      top -= 1;
    top -= damagedLines(cells, blocks[0], top, bottom, lastUsed);
    blocks.push(block(cells, top, bottom, read));
    lastUsed = bottom;
    row = bottom + 1;
  }
  return blocks;
}

/** A row of years and nothing else that is known, as a heading: 区分 | 令和2年度 | 令和3年度 | 前年度比; else null. */
function yearsIn(cells: Cells, row: number, judged: RowJudgement, read: HeadingReader): HeadingBlock | null {
  if (judged.cells.filter(({ sense }) => sense.years.length > 0).length < 2) return null;
  const years = block(cells, row, row, read);
  return namesYearsAlone(years) ? years : null;
}

const headsFigures = (cells: Cells, row: number, read: HeadingReader): boolean =>
  row < (cells.area?.bottom ?? row) && judgeRow(cells, row + 1, read).body;

/** Fewer years beside each other than this may stand in a row of words that nobody knows. */
const manyYears = 3;

/**
 * Whether a heading has years that follow on one another, and neither a plan nor an actual: 令和2年度 | 令和3年度. What stands
 * under it is no program's plan.
 */
export function namesYearsAlone({ columns }: Pick<HeadingBlock, "columns">): boolean {
  const senses = [...columns].sort(([a], [b]) => a - b).map(([, sense]) => sense);
  const isYear = ({ role, year, text }: ColumnSense): boolean => role === null && year !== null && text !== "";
  const first = senses.findIndex(isYear);
  if (first < 0 || senses.some(({ role }) => role === "plan" || role === "actual")) return false;
  const end = senses.findIndex((sense, index) => index > first && !isYear(sense));
  const years = senses.slice(first, end < 0 ? undefined : end).flatMap(({ year }) => year ?? []);
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  if (Math.abs(step) !== 1 || years.some((year, index) => index > 0 && year - years[index - 1]! !== step)) return false;
  const others = senses.filter((sense) => !isYear(sense) && sense.text !== "");
  const isKnown = others.every(({ role }) => role !== null);
  return years.length >= manyYears || (others.length > 0 && isKnown);
}

/** How far headings that are merged over several rows reach down, where what stands beside them has no figure: 男 | 女. */
function underMergedHeadings(cells: Cells, top: number, bottom: number): number {
  const area = cells.area!;
  let end = bottom;
  for (let column = area.left; column <= area.right; column += 1) {
    const merge = cells.merge(bottom, column);
    if (merge !== null && merge.bottom > end && merge.bottom < top + mostHeadingRows) end = merge.bottom;
  }
  for (let row = bottom + 1; row <= end; row += 1) {
    let isFilled = false;
    for (let column = area.left; column <= area.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text === "") continue;
      if (text.length > longestUnder || bodyFigure.test(text)) return bottom;
      isFilled = true;
    }
    if (!isFilled) return bottom;
  }
  return Math.min(end, area.bottom);
}

/** Longer texts are no heading under another. */
const longestUnder = 20;

const isHeadingOver = (row: RowJudgement, core: RowJudgement): boolean =>
  extendsCore(row, core) || namesPairs(row, core);

/**
 * Where the first page had more heading lines, the lines right over this page's that stand under a blank row are
 * headings too, too damaged to be known as such.
 */
function damagedLines(
  cells: Cells,
  first: HeadingBlock | undefined,
  top: number,
  bottom: number,
  lastUsed: number,
): number {
  const area = cells.area;
  if (first === undefined || area === null) return 0;
  const missing = first.bottom - first.top - (bottom - top);
  if (missing <= 0 || top - missing - 1 <= lastUsed || !cells.blankRow(top - missing - 1, area.left, area.right))
    return 0;
  for (let row = top - missing; row < top; row += 1) {
    if (cells.blankRow(row, first.left, first.right)) return 0;
    for (let column = first.left; column <= first.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text.length > 20 || bodyFigure.test(text)) return 0;
    }
  }
  return missing;
}

/** A heading without a merge reaches over the blank cells to its right that have a line of their own below. */
function spread(line: readonly HeadingCell[], right: number): ReadonlyMap<number, CellSense> {
  const over = new Map<number, CellSense>();
  line.forEach((cell, index) => {
    const next = line[index + 1]?.column ?? right + 1;
    const merged = cell.lastColumn > cell.column;
    const last = merged ? cell.lastColumn : next - 1;
    for (let column = cell.column; column <= last; column += 1) over.set(column, cell.sense);
  });
  return over;
}

function own(line: readonly HeadingCell[]): ReadonlyMap<number, CellSense> {
  const over = new Map<number, CellSense>();
  for (const cell of line)
    for (let column = cell.column; column <= cell.lastColumn; column += 1) over.set(column, cell.sense);
  return over;
}

/** It may tell one table from the next, but not what a column holds: 実施状況 over 内容 makes no result of it. */
const asCaption = (cell: HeadingCell): HeadingCell => ({
  ...cell,
  sense: { ...cell.sense, tokens: [], coverage: 0, headFinal: false },
});

const bare = ({ sense: { text } }: HeadingCell): string => text.normalize("NFKC").replace(/\s/gu, "");

const sideOf = ({ sense }: HeadingCell): "plan" | "actual" | null => {
  const { role } = columnSense([sense]);
  return role === "plan" || role === "actual" ? role : null;
};

const isOfSide = (cell: HeadingCell): boolean => sideOf(cell) !== null;

const rightOf = (lines: readonly (readonly HeadingCell[])[]): number =>
  Math.max(...lines.flatMap((line) => line.map((cell) => cell.lastColumn)));

/**
 * Two words or more that stand under 目標 and again under 実績 (成果 | 活動 | 活動 | 成果) tell indicators apart: 成果 is a class of
 * them there, and no result.
 */
function classesUnder(over: readonly HeadingCell[], line: readonly HeadingCell[], right: number): ReadonlySet<string> {
  const parents = new Map([...spread(over, right)].map(([column, sense]) => [column, columnSense([sense]).role]));
  const wordsUnder = (side: "plan" | "actual") =>
    new Set(line.flatMap((cell) => (parents.get(cell.column) === side ? [bare(cell)] : [])));
  const [planned, achieved] = [wordsUnder("plan"), wordsUnder("actual")];
  const isSame = planned.size === achieved.size && [...planned].every((word) => achieved.has(word));
  return isSame && planned.size > 1 ? planned : new Set();
}

const namesBothSides = (line: readonly HeadingCell[]): boolean => {
  const sides = line.map(sideOf);
  return sides.includes("plan") && sides.includes("actual");
};

/** Puts the heading rows together column by column. */
export function block(cells: Cells, top: number, bottom: number, read: HeadingReader): HeadingBlock {
  const lines: (readonly HeadingCell[])[] = [];
  for (let row = top; row <= bottom; row += 1) lines.push(headingCells(cells, row, read));
  lines.forEach((line, index) => {
    const core = lines[index + 1];
    if (core !== undefined && isCaptions(line, core)) lines[index] = line.map(asCaption);
  });
  lines.forEach((line, index) => {
    const over = lines.slice(0, index).findLast(namesBothSides);
    if (over === undefined) return;
    const classes = classesUnder(over, line, rightOf([over, line]));
    lines[index] = line.map((cell) => (classes.has(bare(cell)) && isOfSide(cell) ? asCaption(cell) : cell));
  });
  const left = Math.min(...lines.flatMap((line) => line.map((cell) => cell.column)));
  const right = rightOf(lines);
  const owns = lines.map(own);
  const spreads = lines.map((line) => spread(line, right));
  const paths = new Map<number, Path>();
  for (let column = left; column <= right; column += 1) {
    const path = lines.map((_line, index) => {
      const below = owns.slice(index + 1).some((later) => later.has(column));
      return owns[index]!.get(column) ?? (below ? spreads[index]!.get(column) : undefined);
    });
    paths.set(column, path);
  }
  const columns = new Map([...paths].map(([column, path]) => [column, senseOf(path)]));
  for (const [column, sense] of inOrder(lines, columns, paths)) columns.set(column, sense);
  return { top, bottom, left, right, columns };
}

/** What each heading line says over one column. */
type Path = readonly (CellSense | undefined)[];

const senseOf = (path: Path): ColumnSense => columnSense(path.filter((line) => line !== undefined));

/**
 * 計画 and 実績 without merges often stand a column off their 規模, 規模. Where reading them by place gives one of
 * them none or two, the like-named columns below take plan and actual in order.
 */
function inOrder(
  lines: readonly (readonly HeadingCell[])[],
  columns: ReadonlyMap<number, ColumnSense>,
  paths: ReadonlyMap<number, Path>,
): ReadonlyMap<number, ColumnSense> {
  const changed = new Map<number, ColumnSense>();
  lines.forEach((line, index) => {
    const parents = line.filter(({ sense }) => {
      const role = columnSense([sense]).role;
      return role === "plan" || role === "actual";
    });
    if (parents.length < 2 || parents.some((parent) => parent.lastColumn > parent.column)) return;
    const below = lines[index + 1];
    if (below === undefined) return;
    const byText = new Map<string, HeadingCell[]>();
    for (const cell of below) {
      if (columnSense([cell.sense]).role === "generic")
        byText.set(cell.sense.text, [...(byText.get(cell.sense.text) ?? []), cell]);
    }
    for (const alike of byText.values()) {
      if (alike.length !== parents.length) continue;
      const asRead = alike.map((cell) => columns.get(cell.column)?.role ?? null);
      const asOrdered = parents.map((parent) => columnSense([parent.sense]).role);
      if (asRead.every((role, at) => role === asOrdered[at])) continue;
      alike.forEach(({ column }, at) =>
        changed.set(column, senseOf((paths.get(column) ?? []).with(index, parents[at]!.sense))),
      );
    }
  });
  return changed;
}
