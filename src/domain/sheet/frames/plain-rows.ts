import { NumbersById } from "../../growing.ts";
import { mayPointElsewhere } from "../../quantity/status.ts";
import type { Cells } from "../records/cells.ts";
import type { FieldName } from "../words/field.ts";
import { hasMeasureMark } from "../words/measures.ts";
import { isTotalsLabel } from "../words/totals.ts";
import type { ColumnRoles, PageBody } from "./page-body.ts";

/** A figure, and nothing that could be said instead of one: a digit that is no part of a unit (m3), no 同上, 別紙参照. */
const digit = /(?:^|[^A-Za-z])[0-9０-９]/u;
const number = /^\d{1,9}$/;
const tooLong = 1e9;

/** What a cell of the plan or the actual holds: "unsure" is for the full reader. */
type Holds = "nothing" | "figure" | "unsure";

/** Answers about texts, each kept by the text's number, 0 being none. */
const yes = 1;
const no = 2;

/** Rows whose own words leave nothing to decide: a program's name, and a figure that was planned or achieved. */
export class PlainRows {
  readonly #cells: Cells;
  readonly #columns: Readonly<Partial<Record<FieldName, number>>>;
  /** Columns other than the name's whose words may make a total of the row. */
  readonly #labels: readonly number[];
  readonly #isPossible: boolean;
  readonly #figures = new NumbersById();
  readonly #totals = new NumbersById();

  /** `split`: numbers stand in the cells of names. */
  constructor(cells: Cells, { mapping, left, right, pairs }: PageBody, roles: ColumnRoles, split: boolean) {
    const { columns } = mapping;
    this.#cells = cells;
    this.#columns = columns;
    const { times, yearRows, slots, kindColumn } = mapping;
    const isOne = times.length === 0 && yearRows === null && slots === undefined && kindColumn === undefined;
    this.#isPossible = pairs === null && !split && columns.name !== undefined && isOne;
    const labels: number[] = [];
    for (let column = left; column <= right; column += 1) {
      const isSilent = roles.figures.has(column) || roles.marks.has(column);
      if (!isSilent && column !== columns.no && column !== columns.name) labels.push(column);
    }
    this.#labels = labels;
  }

  /** Whether the row is a program's whatever stands above and below it, but for its section and the group it may be in. */
  has(row: number): boolean {
    if (!this.#isPossible || this.#cells.hasMerge(row)) return false;
    const { plan, actual, no: numbers, name } = this.#columns;
    const planned = this.#holds(row, plan);
    const achieved = this.#holds(row, actual);
    if (planned === "unsure" || achieved === "unsure" || (planned === "nothing" && achieved === "nothing"))
      return false;
    return this.#isNumber(row, numbers) && this.#isName(row, name) && this.#saysNoTotal(row);
  }

  /** Of the program, or blank. */
  #isNumber(row: number, column: number | undefined): boolean {
    if (column === undefined) return true;
    const digits = this.#cells.digits(row, column, false);
    if (digits >= 0 && digits < tooLong) return true;
    const numbered = this.#cells.trimmed(row, column);
    return numbered === "" || number.test(numbered);
  }

  #holds(row: number, column: number | undefined): Holds {
    if (column === undefined) return "nothing";
    if (this.#cells.digits(row, column, true) >= 0) return "figure";
    const id = this.#cells.textId(row, column);
    const known = id < 0 ? 0 : this.#figures.at(id);
    if (known === yes) return "figure";
    const text = this.#cells.trimmed(row, column);
    if (text === "") return "nothing";
    if (known === no || !digit.test(text) || mayPointElsewhere(text)) {
      if (id >= 0) this.#figures.put(id, no);
      return "unsure";
    }
    if (id >= 0) this.#figures.put(id, yes);
    return "figure";
  }

  #isName(row: number, column: number | undefined): boolean {
    if (column === undefined || typeof this.#cells.value(row, column) !== "string") return false;
    const text = this.#cells.text(row, column);
    return text !== "" && text.trimStart() === text && !hasMeasureMark(text) && !isTotalsLabel(text.trimEnd());
  }

  #saysNoTotal(row: number): boolean {
    for (const column of this.#labels) if (this.#isTotals(row, column)) return false;
    return true;
  }

  #isTotals(row: number, column: number): boolean {
    const id = this.#cells.textId(row, column);
    if (id < 0) return isTotalsLabel(this.#cells.trimmed(row, column));
    let known = this.#totals.at(id);
    if (known === 0) this.#totals.put(id, (known = isTotalsLabel(this.#cells.trimmed(row, column)) ? yes : no));
    return known === yes;
  }
}
