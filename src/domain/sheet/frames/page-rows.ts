import { GrowingIntegers } from "../../growing.ts";
import { looksLikeFigure } from "../headings/column-content.ts";
import type { Cells } from "../records/cells.ts";
import { type ColumnRoles, columnRoles, type PageBody } from "./page-body.ts";
import { PlainRows } from "./plain-rows.ts";
import { hasMeasureMark, startsOverview } from "../words/measures.ts";
import { isNote, isPageMark } from "../words/notes.ts";
import type { NumberedName } from "../words/numbers.ts";
import { numberIn, splitNumber } from "../words/numbers.ts";
import { isTotalsLabel } from "../words/totals.ts";

/** One row of a page's body, as texts, before it is decided what it is. */
export interface BodyRow {
  readonly row: number;
  readonly no: number | null;
  /** The number as it stands there, "" where blank. */
  readonly noText: string;
  /** Number taken off where it stands in the same cell. */
  readonly name: string;
  /** The name is set in by spaces. */
  readonly indented: boolean;
  readonly section: string;
  readonly measure: string;
  readonly overview: string;
  /** Any of budget, baseline, plan, actual, unit, rate is not blank. */
  readonly figures: boolean;
  /** Plan or actual is not blank, or one of another time. */
  readonly results: boolean;
  readonly budget: boolean;
  readonly unit: boolean;
  /** A column that is no field of ours is not blank. */
  readonly others: boolean;
  /** Merged sideways from a label over a figure column. */
  readonly wide: boolean;
  /** The name cell belongs to a merge that started in a row above. */
  readonly underName: boolean;
  /** The row's only text stands left of its name, in a column that is no field of ours. */
  readonly caption: boolean;
  /** Words outside the figure columns, left to right, without the number. */
  readonly labels: readonly string[];
  readonly kind: "totals" | "note" | "body";
}

/** Numbers stand in the name cells of a page without a number column where most of its names start with one. */
function numbersInNames(cells: Cells, body: PageBody): boolean {
  const { no, name } = body.mapping.columns;
  if (no !== undefined || name === undefined) return false;
  let filled = 0;
  let numbered = 0;
  for (let row = body.from; row <= Math.min(body.to, body.from + 300); row += 1) {
    const text = cells.trimmed(row, name);
    if (text === "" || isTotalsLabel(text) || isNote(text)) continue;
    filled += 1;
    if (splitNumber(text).no !== null) numbered += 1;
  }
  return filled > 0 && numbered * 2 >= filled;
}

/** The page's rows that are not blank, in order; what one says is worked out when it is asked for. */
export class BodyRows {
  readonly #cells: Cells;
  readonly #body: PageBody;
  readonly #split: boolean;
  readonly #roles: ColumnRoles;
  readonly #rows = new GrowingIntegers();
  readonly #plain = new GrowingIntegers();
  /** The row made last, and the one before it: the next one is asked about while a row is read. */
  #made: readonly (readonly [index: number, row: BodyRow])[] = [];

  /** `fully`: no row is taken for a plain one. */
  constructor(cells: Cells, body: PageBody, fully: boolean) {
    this.#cells = cells;
    this.#body = body;
    this.#split = numbersInNames(cells, body);
    this.#roles = columnRoles(body.mapping);
    const within = rowsWithin(cells, body);
    const plainRows = new PlainRows(cells, body, this.#roles, this.#split);
    for (let row = body.from; row <= body.to; row += 1) {
      if (within.has(row) || cells.blankRow(row, body.left, body.right)) continue;
      this.#rows.push(row);
      this.#plain.push(!fully && plainRows.has(row) ? 1 : 0);
    }
  }

  get length(): number {
    return this.#rows.length;
  }

  /** The sheet's row. */
  rowAt(index: number): number {
    return this.#rows.at(index);
  }

  /** See `PlainRows`. */
  isPlain(index: number): boolean {
    return this.#plain.at(index) === 1;
  }

  at(index: number): BodyRow | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const known = this.#made.find(([at]) => at === index);
    if (known !== undefined) return known[1];
    const row = bodyRow(this.#cells, this.#body, this.#rows.at(index), this.#split, this.#roles);
    const [last] = this.#made;
    this.#made = last === undefined ? [[index, row]] : [[index, row], last];
    return row;
  }
}

/** The further rows of lines that take several. */
function rowsWithin(cells: Cells, body: PageBody): ReadonlySet<number> {
  const within = new Set<number>();
  for (const [start, { end }] of body.pairs ?? []) {
    if (cells.blankRow(start, body.left, body.right)) continue;
    for (let row = start + 1; row <= end; row += 1) within.add(row);
  }
  for (const { line, rows } of body.mapping.yearRows?.groups ?? [])
    for (const { row } of rows) if (row !== line) within.add(row);
  for (const { row } of body.names?.values() ?? []) within.add(row);
  return within;
}

/** Whether a merge from a label reaches over a figure column. */
function reachesFigures(figures: ReadonlySet<number>, column: number, right: number): boolean {
  for (const figure of figures) if (figure > column && figure <= right) return true;
  return false;
}

/** Whether the row, or another one of its indicator's years, has a plan or an actual. */
function hasResults(cells: Cells, { mapping }: PageBody, row: number, { otherTimes }: ColumnRoles): boolean {
  const own = [mapping, ...(mapping.slots ?? [])].flatMap(({ columns: { plan, actual } }) => [plan, actual]);
  const rows = mapping.yearRows?.byLine.get(row)?.rows.map((year) => year.row) ?? [row];
  return rows.some((at) =>
    [...own, ...otherTimes].some((column) => column !== undefined && cells.trimmed(at, column) !== ""),
  );
}

function bodyRow(cells: Cells, body: PageBody, row: number, split: boolean, roles: ColumnRoles): BodyRow {
  const { columns } = body.mapping;
  const text = (column: number | undefined): string => (column === undefined ? "" : cells.trimmed(row, column));
  const labels: string[] = [];
  let others = false;
  let wide = false;
  let filled = 0;
  let last = "";
  let lastColumn = 0;
  for (let column = body.left; column <= body.right; column += 1) {
    const here = cells.trimmed(row, column);
    if (here === "") continue;
    filled += 1;
    last = here;
    lastColumn = column;
    if (!roles.known.has(column)) others = true;
    if (column !== columns.no && !roles.figures.has(column) && !roles.marks.has(column)) labels.push(here);
    const merge = cells.merge(row, column);
    // A target that is merged over several years is no label.
    const isTarget = roles.figures.has(column) && looksLikeFigure(here);
    if (merge !== null && !isTarget && reachesFigures(roles.figures, column, merge.right)) wide = true;
  }
  const nameMerge = columns.name === undefined ? null : cells.merge(row, columns.name);
  const nameText = columns.name === undefined ? (body.names?.get(row)?.text ?? "") : text(columns.name);
  const numbered = split ? numberedName(nameText) : { no: null, name: nameText };
  const noText = text(columns.no);
  const results = body.pairs === null ? hasResults(cells, body, row, roles) : body.pairs.has(row);
  const figures = results || [...roles.figures].some((column) => text(column) !== "");
  const section = columns.section === undefined ? "" : cells.shownText(row, columns.section);
  const first = labels[0] ?? "";
  return {
    row,
    no: noText === "" ? numbered.no : numberIn(noText),
    noText,
    name: numbered.name,
    indented: columns.name !== undefined && /^[\s　]+\S/u.test(cells.text(row, columns.name)),
    section,
    measure: text(columns.measure),
    overview: text(columns.overview),
    figures: figures && !wide,
    results: results && !wide,
    budget: text(columns.budget) !== "" && !wide,
    unit: text(columns.unit) !== "" && !wide,
    others,
    wide,
    underName: nameMerge !== null && nameMerge.top < row && nameMerge.top >= body.from,
    caption: filled === 1 && labels.length === 1 && lastColumn < (columns.name ?? 0) && !roles.known.has(lastColumn),
    labels,
    kind:
      filled === 1 && isPageMark(last)
        ? "note"
        : [noText, ...labels].some(isTotalsLabel) && !hasOwnName(numbered.name, noText)
          ? "totals"
          : isNote(noText === "" ? first : noText) && !results
            ? "note"
            : "body",
  };
}

/** A number whose name is missing is still the program's number. */
function numberedName(text: string): NumberedName {
  const alone = numberIn(text);
  return alone === null ? splitNumber(text) : { no: alone, name: "" };
}

/** 計 in an overview or indicator column does not make a numbered program a totals row. */
const hasOwnName = (name: string, noText: string): boolean =>
  noText !== "" && numberIn(noText) !== null && name !== "" && !isTotalsLabel(name);

/** Words that would be a measure if figures stood beside them: a marked overview before an indicator's name. */
export function measureText(row: BodyRow): string {
  if (hasMeasureMark(row.overview) && !startsOverview(row.overview)) return row.overview;
  return row.measure || row.overview || row.name;
}

export const marked = (row: BodyRow): boolean => {
  const text = measureText(row);
  return hasMeasureMark(text) && !startsOverview(text);
};
