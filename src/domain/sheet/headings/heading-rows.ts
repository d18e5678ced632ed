import { remembering } from "../../remembering.ts";
import type { Cells } from "../records/cells.ts";
import type { CellSense } from "./heading-sense.ts";
import { cellSense, columnSense } from "./heading-sense.ts";
import type { FieldName } from "../words/field.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { isUnitLine } from "../../quantity/unit-line.ts";
import { isCircledNumber } from "../words/marks.ts";
import type { HeadingRole, Vocabulary } from "../words/vocabulary.ts";
import { isFieldRole } from "../words/vocabulary.ts";

/** A heading cell with its column; of a merged area, its first column and how far it reaches. */
export interface HeadingCell {
  readonly column: number;
  readonly lastColumn: number;
  readonly sense: CellSense;
}

/** Reads the same heading text once. */
export const headingReader = (words: Vocabulary): ((text: string) => CellSense) =>
  remembering((text) => cellSense(text, words), 20_000);

export type HeadingReader = ReturnType<typeof headingReader>;

const clear = (sense: CellSense): boolean =>
  sense.tokens.length > 0 && (sense.known >= 0.6 || (sense.headFinal && sense.known >= 0.4));
/** Whether a heading of that kind tells a row of headings from other words: 区分 and 担当 stand over anything. */
const telling: Readonly<Record<HeadingRole, boolean>> = {
  section: false,
  no: true,
  name: true,
  department: false,
  measure: true,
  overview: true,
  budget: true,
  baseline: false,
  plan: true,
  actual: true,
  finalTarget: true,
  planPeriod: false,
  unit: true,
  direction: false,
  printedRate: true,
  printedGrade: false,
  remarks: false,
  generic: false,
  settlement: true,
  cost: false,
  aside: false,
  lastYear: false,
  thisYear: false,
  nextYear: false,
};

const sureCoverage = 0.75;

/** A row that names so many kinds of column beyond doubt is one of headings, whatever else is in it. */
const fewestSaying = 3;

/** A cell that is a figure stands in the table's body. */
export const bodyFigure = /^[約△▲-]?\s?[0-9０-９][0-9０-９,，.．]*\s?[^\s0-9０-９]{0,5}$/u;

/** 1次補正, 2回目: a figure, or a word over a column. */
const ordinal = /^[0-9０-９]{1,2}(?:[次回期]|年目)/u;

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

/** No year is written so: 2022 may be one. */
const plainDigits = /^(?:\d{1,3}|\d{5,}|\d{1,3}(?:,\d{3})+)$/;

/** A number that is no year: the row stands in the table's body, whatever else is in it. */
export function isBody(cells: Cells, row: number): boolean {
  const area = cells.area;
  if (area === null) return false;
  for (let column = area.left; column <= area.right; column += 1)
    if (typeof cells.value(row, column) === "number" && plainDigits.test(cells.trimmed(row, column))) return true;
  return false;
}

export interface RowJudgement {
  readonly cells: readonly HeadingCell[];
  readonly roles: ReadonlySet<HeadingRole>;
  readonly body: boolean;
  readonly clearCells: number;
  /** Cells that are heading words and hardly anything else. */
  readonly sureCells: number;
}

export function judgeRow(cells: Cells, row: number, read: HeadingReader): RowJudgement {
  const found = headingCells(cells, row, read);
  const roles = new Set<HeadingRole>();
  let body = false;
  let ordinals = 0;
  let clearCells = 0;
  let sureCells = 0;
  for (const { column, sense } of found) {
    const value = cells.value(row, column);
    const role = clear(sense) ? columnSense([sense]).role : null;
    if (role !== null) {
      clearCells += 1;
      if (sense.known >= sureCoverage) sureCells += 1;
      if (telling[role]) roles.add(role);
    }
    if (typeof value === "number" && sense.years.length === 0) body = true;
    if (
      role === null &&
      !sense.qualifierOnly &&
      sense.tokens.length === 0 &&
      bodyFigure.test(sense.text) &&
      sense.years.length === 0
    ) {
      if (ordinal.test(sense.text)) ordinals += 1;
      else body = true;
    }
  }
  // 1次補正 beside 番号, 計画 and 実績 is no figure.
  const areWords = roles.size >= fewestSaying && sureCells > ordinals;
  return { cells: found, roles, body: body || (ordinals > 0 && !areWords), clearCells, sureCells };
}

/** At least two kinds of column are named, one of them beyond doubt, and nothing says body. */
export function isCore(row: RowJudgement): boolean {
  if (row.body || row.roles.size < 2 || row.sureCells === 0) return false;
  // 4月 | 5月 | … | 3月 along the columns are no words that nobody knows.
  return row.clearCells * 3 >= row.cells.filter(({ sense }) => !sense.qualifierOnly).length;
}

/** A line next to the core that belongs to it: every cell in it is a heading word, a year, a unit or a damaged word. */
export function extendsCore(row: RowJudgement, core: RowJudgement): boolean {
  if (row.body || row.cells.length === 0 || row.cells.some(({ sense }) => isUnitLine(sense.text))) return false;
  // ① ② ③ along the columns belong to them; ① beside a word is a section's mark.
  const numbered = row.cells.every(({ sense }) => isCircledNumber(sense.text));
  const wordy = row.cells.filter(
    ({ sense }) =>
      clear(sense) || (sense.qualifierOnly && (numbered || !isCircledNumber(sense.text))) || sense.years.length > 0,
  ).length;
  if (wordy === 0 || wordy * 2 < row.cells.length) return false;
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  if (only === undefined) return true;
  // （令和5年度末現在） over a corner of the table is of all of it.
  if (only.lastColumn === only.column && /現在|時点/u.test(only.sense.text)) return false;
  // One word by itself may as well be a title or a section: 福祉事業.
  const sure = only.sense.known >= sureCoverage || only.sense.qualifierOnly || only.lastColumn > only.column;
  return sure && only.column > (core.cells[0]?.column ?? 0);
}

/** What may stand under 事業名 as a further heading: 名称, 指標名. 実施計画 there is a program. */
const names: ReadonlySet<HeadingRole | null> = new Set<HeadingRole>(["name", "measure", "no", "section", "generic"]);

/**
 * 条例制定 | 令和5年9月 | 令和5年12月 under 事業名 | 目標 | 実績: what is named has dates as its plan and its actual, and is a line. Years
 * right under 目標 and 実績 are a heading where no name of its own stands beside them.
 */
export function isDatedLine(row: RowJudgement, core: RowJudgement): boolean {
  const under = (...roles: readonly HeadingRole[]): readonly CellSense[] =>
    core.cells.flatMap((cell) => {
      const role = columnSense([cell.sense]).role;
      if (role === null || !roles.includes(role)) return [];
      return row.cells.flatMap(({ column, sense }) =>
        column >= cell.column && column <= cell.lastColumn ? [sense] : [],
      );
    });
  const isTime = ({ years, qualifierOnly, text }: CellSense): boolean =>
    (years.length > 0 || qualifierOnly) && coverageOf(text, null) !== null;
  const isName = (sense: CellSense): boolean =>
    !sense.qualifierOnly && sense.years.length === 0 && !(clear(sense) && names.has(columnSense([sense]).role));
  const [plans, actuals] = [under("plan"), under("actual")];
  return (
    plans.length > 0 &&
    actuals.length > 0 &&
    [...plans, ...actuals].every(isTime) &&
    under("name", "measure").some(isName)
  );
}

/** Longer words under 目標 and 実績 are none that tell their columns apart. */
const longestUnder = 16;

/**
 * 東部 | 西部 under 目標 and again under 実績, whatever the words: each stands under a heading of the core that is wider than one
 * column, one in every column of it, and nothing stands under the others. Where the wide headings are not merged, the same
 * words stand under two of them.
 */
export function standsUnder(row: RowJudgement, core: RowJudgement, right: number): boolean {
  if (row.body || row.cells.length < 2) return false;
  const areWords = row.cells.every(
    ({ sense: { text }, column, lastColumn }) =>
      lastColumn === column && text.length <= longestUnder && !bodyFigure.test(text) && !isUnitLine(text),
  );
  if (!areWords) return false;
  const spans = core.cells.map(({ column, lastColumn, sense }, index) => ({
    isMerged: lastColumn > column,
    isSide: /^(?:plan|actual)$/u.test(columnSense([sense]).role ?? ""),
    columns: [column, lastColumn > column ? lastColumn : (core.cells[index + 1]?.column ?? right + 1) - 1] as const,
  }));
  const filled = spans.flatMap((span) => {
    const [from, to] = span.columns;
    const under = row.cells.filter(({ column }) => column >= from && column <= to);
    return under.length === 0 ? [] : [{ ...span, width: to - from + 1, under }];
  });
  const said = filled.reduce((sum, { under }) => sum + under.length, 0);
  if (said < row.cells.length || !filled.some(({ isSide }) => isSide)) return false;
  if (filled.some(({ width, under }) => width < 2 || under.length < width)) return false;
  const words = filled.map(({ under }) => under.map(({ sense }) => sense.text).join("\n"));
  return filled.every(({ isMerged }) => isMerged) || (words.length > 1 && new Set(words).size === 1);
}

/** Longer words over a plan and an actual are a sentence. */
const longestName = 30;

/** Words right over the core, at least two of which stand over a plan and an actual each: 来場者数 | 満足度 over 目標 | 実績. */
export function namesPairs(row: RowJudgement, core: RowJudgement): boolean {
  if (row.body || row.cells.some(({ sense }) => sense.text.length > longestName || isUnitLine(sense.text)))
    return false;
  const over = row.cells.filter((_, index) => {
    const roles = rolesUnder(row.cells, index, core.cells);
    return roles.includes("plan") && roles.includes("actual");
  });
  return over.length >= 2;
}

type HeadingCells = readonly HeadingCell[];

/** What stands in the core under one of a row's cells: a merged one's own columns, else those up to the next cell. */
function rolesUnder(row: HeadingCells, index: number, core: HeadingCells): readonly (HeadingRole | null)[] {
  const { column, lastColumn } = row[index]!;
  const end = lastColumn > column ? lastColumn : (row[index + 1]?.column ?? Infinity) - 1;
  return core.flatMap((cell) => (cell.column >= column && cell.column <= end ? [columnSense([cell.sense]).role] : []));
}

/** （１）事業の実施状況 over a whole table, its names, plans and results: a caption, and no heading of any of its columns. */
export function isCaptions(row: HeadingCells, core: HeadingCells): boolean {
  const [first] = row;
  // What stands beside the names, or behind them, is over columns of its own.
  if (first === undefined || first.sense.qualifierOnly || first.column > (core[0]?.column ?? 0)) return false;
  const roles = rolesUnder(row, 0, core);
  return roles.includes("name") && roles.includes("plan") && roles.includes("actual");
}

/** The row with the most heading words, where no row has enough of them. */
export function likestRow(
  cells: Cells,
  read: HeadingReader,
): { readonly row: number; readonly seen: readonly string[]; readonly fields: readonly FieldName[] } | null {
  const area = cells.area;
  if (area === null) return null;
  let best: { row: number; seen: readonly string[]; fields: readonly FieldName[] } | null = null;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const judged = judgeRow(cells, row, read);
    const fields = [...judged.roles].filter(isFieldRole);
    if (fields.length > (best?.fields.length ?? 0))
      best = { row, seen: judged.cells.slice(0, 12).map(({ sense }) => sense.text), fields };
  }
  return best;
}
