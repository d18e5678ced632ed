import type { Cells } from "./cells.ts";
import type { CellSense, ColumnSense } from "./heading-sense.ts";
import { cellSense, columnSense } from "./heading-sense.ts";
import type { FieldName } from "./schema.ts";
import { programSchema } from "./schema.ts";
import type { HeadingRole, Vocabulary } from "./vocabulary.ts";

/** A heading cell with its column; of a merged area, its first column and how far it reaches. */
export interface HeadingCell {
  readonly column: number;
  readonly lastColumn: number;
  readonly sense: CellSense;
}

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

/** Reads the same heading text once. */
export function headingReader(words: Vocabulary): (text: string) => CellSense {
  const known = new Map<string, CellSense>();
  return (text) => {
    if (text.length > 60) return cellSense(text, words);
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const sense = cellSense(text, words);
    if (known.size < 20_000) known.set(text, sense);
    return sense;
  };
}

export type HeadingReader = ReturnType<typeof headingReader>;

const isField = (role: HeadingRole): role is FieldName => programSchema.fields.some((field) => field.name === role);

const clear = (sense: CellSense): boolean => sense.tokens.length > 0 && (sense.coverage >= 0.6 || (sense.headFinal && sense.coverage >= 0.4));
const telling: ReadonlySet<HeadingRole> = new Set(["plan", "actual", "budget", "name", "no", "unit", "printedRate", "overview", "measure", "settlement"]);

/** A cell that is a figure stands in the table's body. */
const bodyFigure = /^[約△▲-]?\s?[0-9０-９][0-9０-９,，.．]*\s?[^\s0-9０-９]{0,5}$/u;

export function headingCells(cells: Cells, row: number, read: HeadingReader): readonly HeadingCell[] {
  const area = cells.area;
  if (area === null) return [];
  const found: HeadingCell[] = [];
  let column = area.left;
  while (column <= area.right) {
    const merge = cells.merge(row, column);
    const lastColumn = merge === null ? column : Math.max(column, Math.min(merge.right, area.right));
    const text = cells.shownText(row, column);
    if (text !== "") found.push({ column, lastColumn, sense: read(text) });
    column = lastColumn + 1;
  }
  return found;
}

interface RowJudgement {
  readonly cells: readonly HeadingCell[];
  readonly roles: ReadonlySet<HeadingRole>;
  readonly body: boolean;
  readonly clearCells: number;
}

function judgeRow(cells: Cells, row: number, read: HeadingReader): RowJudgement {
  const found = headingCells(cells, row, read);
  const roles = new Set<HeadingRole>();
  let body = false;
  let clearCells = 0;
  for (const { column, sense } of found) {
    const value = cells.value(row, column);
    const role = clear(sense) ? columnSense([sense]).role : null;
    if (role !== null) {
      clearCells += 1;
      if (telling.has(role)) roles.add(role);
    }
    if (typeof value === "number" && sense.years.length === 0) body = true;
    if (role === null && !sense.qualifierOnly && sense.tokens.length === 0 && bodyFigure.test(sense.text) && sense.years.length === 0) body = true;
  }
  return { cells: found, roles, body, clearCells };
}

/** At least two kinds of column are named, or plan over plan and actual over actual, and nothing says body. */
function isCore(row: RowJudgement): boolean {
  if (row.body || row.roles.size < 2) return false;
  return row.clearCells * 3 >= row.cells.length;
}

const unitLine = /^[(（]?\s*(?:単位|unit)\s*[:：]/iu;

/** A line next to the core that belongs to it: every cell in it is a heading word, a year, a unit or a damaged word. */
function extendsCore(row: RowJudgement, core: RowJudgement): boolean {
  if (row.body || row.cells.length === 0 || row.cells.some(({ sense }) => unitLine.test(sense.text))) return false;
  const wordy = row.cells.filter(({ sense }) => clear(sense) || sense.qualifierOnly || sense.years.length > 0).length;
  if (wordy === 0 || wordy * 2 < row.cells.length) return false;
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  const first = core.cells[0]?.column ?? 0;
  const last = core.cells.at(-1)?.lastColumn ?? 0;
  return only === undefined || (only.column > first && !(only.column <= first && only.lastColumn >= last));
}

/** The heading blocks of the sheet from top to bottom; linear in its cells. */
export function headingBlocks(cells: Cells, read: HeadingReader): readonly HeadingBlock[] {
  const area = cells.area;
  if (area === null) return [];
  const blocks: HeadingBlock[] = [];
  let row = area.top;
  let lastUsed = area.top - 1;
  while (row <= area.bottom) {
    const judged = judgeRow(cells, row, read);
    if (!isCore(judged)) {
      row += 1;
      continue;
    }
    let top = row;
    let bottom = row;
    while (bottom + 1 <= area.bottom && bottom + 1 - top < mostHeadingRows) {
      const next = judgeRow(cells, bottom + 1, read);
      if (!isCore(next) && !extendsCore(next, judged)) break;
      bottom += 1;
    }
    while (top - 1 > lastUsed && bottom - top + 1 < mostHeadingRows && extendsCore(judgeRow(cells, top - 1, read), judged)) top -= 1;
    top -= damagedLines(cells, blocks[0], top, bottom, lastUsed);
    blocks.push(block(cells, top, bottom, read));
    lastUsed = bottom;
    row = bottom + 1;
  }
  return blocks;
}

/**
 * Where the first page had more heading lines, the lines right over this page's that stand under a blank row are
 * headings too, too damaged to be known as such.
 */
function damagedLines(cells: Cells, first: HeadingBlock | undefined, top: number, bottom: number, lastUsed: number): number {
  const area = cells.area;
  if (first === undefined || area === null) return 0;
  const missing = first.bottom - first.top - (bottom - top);
  if (missing <= 0 || top - missing - 1 <= lastUsed || !cells.blankRow(top - missing - 1, area.left, area.right)) return 0;
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
  for (const cell of line) for (let column = cell.column; column <= cell.lastColumn; column += 1) over.set(column, cell.sense);
  return over;
}

/** Puts the heading rows together column by column. */
export function block(cells: Cells, top: number, bottom: number, read: HeadingReader): HeadingBlock {
  const lines: (readonly HeadingCell[])[] = [];
  for (let row = top; row <= bottom; row += 1) lines.push(headingCells(cells, row, read));
  const left = Math.min(...lines.flatMap((line) => line.map((cell) => cell.column)));
  const right = Math.max(...lines.flatMap((line) => line.map((cell) => cell.lastColumn)));
  const owns = lines.map(own);
  const spreads = lines.map((line) => spread(line, right));
  const columns = new Map<number, ColumnSense>();
  for (let column = left; column <= right; column += 1) {
    const path: CellSense[] = [];
    lines.forEach((_line, index) => {
      const here = owns[index]!.get(column);
      const below = owns.slice(index + 1).some((later) => later.has(column));
      const reached = here ?? (below ? spreads[index]!.get(column) : undefined);
      if (reached !== undefined) path.push(reached);
    });
    columns.set(column, columnSense(path));
  }
  for (const [column, sense] of inOrder(lines, columns)) columns.set(column, sense);
  return { top, bottom, left, right, columns };
}

/**
 * 計画 and 実績 without merges often stand a column off their 規模, 規模. Where reading them by place gives one of
 * them none or two, the like-named columns below take plan and actual in order.
 */
function inOrder(lines: readonly (readonly HeadingCell[])[], columns: ReadonlyMap<number, ColumnSense>): ReadonlyMap<number, ColumnSense> {
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
      if (columnSense([cell.sense]).role === "generic") byText.set(cell.sense.text, [...(byText.get(cell.sense.text) ?? []), cell]);
    }
    for (const alike of byText.values()) {
      if (alike.length !== parents.length) continue;
      const asRead = alike.map((cell) => columns.get(cell.column)?.role ?? null);
      const asOrdered = parents.map((parent) => columnSense([parent.sense]).role);
      if (asRead.every((role, at) => role === asOrdered[at])) continue;
      alike.forEach((cell, at) => changed.set(cell.column, columnSense([parents[at]!.sense, cell.sense])));
    }
  });
  return changed;
}

/** The row with the most heading words, where no row has enough of them. */
export function likestRow(cells: Cells, read: HeadingReader): { readonly row: number; readonly seen: readonly string[]; readonly fields: readonly FieldName[] } | null {
  const area = cells.area;
  if (area === null) return null;
  let best: { row: number; seen: readonly string[]; fields: readonly FieldName[] } | null = null;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const judged = judgeRow(cells, row, read);
    const fields = [...judged.roles].filter((role): role is FieldName => isField(role));
    if (fields.length > (best?.fields.length ?? 0)) best = { row, seen: judged.cells.slice(0, 12).map(({ sense }) => sense.text), fields };
  }
  return best;
}
