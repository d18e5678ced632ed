import type { Coverage } from "../../time/coverage.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { placed } from "../../time/stretch.ts";
import type { Cells } from "../records/cells.ts";
import { headsYears, headsYearsOfRows, sumOfYears, yearCell } from "../words/year-cell.ts";
import type { PageMapping } from "./mapping-draft.ts";
import type { YearRow } from "./year-groups.ts";

/** What a cell says of the time of its row. */
export interface TimeSaid {
  readonly coverage: Coverage;
  /** Western fiscal year; null for a part of one, or one as a whole beside its parts. */
  readonly year: number | null;
  /** Equal for cells of one time. */
  readonly key: number;
}

/** A column that may say of which year, or which part of one, each row is. */
export interface TimeColumn {
  /** 1-based. */
  readonly column: number;
  /** All lines over it; "" where there is none. */
  readonly heading: string;
  /** null where the cell says another thing. `sheetYear`: the sheet's own, western. */
  readonly read: (text: string, sheetYear: number | null) => TimeSaid | null;
  /** Whether a cell says that its row is the sum of those over it. */
  readonly isSum: (text: string) => boolean;
}

export function yearColumn(column: number, heading: string): TimeColumn {
  const isHeaded = headsYears(heading);
  const read = (text: string, sheetYear: number | null): TimeSaid | null => {
    const coverage = yearCell(text, sheetYear, isHeaded);
    if (coverage === null) return null;
    const year = placed(coverage)?.years[0] ?? 0;
    return { coverage, year, key: year };
  };
  return { column, heading, read, isSum: sumOfYears };
}

/** Rows of one indicator, a year each, while they are gathered. */
export interface DraftGroup {
  /** What its first row says in each column of names. */
  readonly names: ReadonlyMap<number, string>;
  readonly rows: YearRow[];
}

interface Rows {
  readonly from: number;
  readonly to: number;
  /** The sheet's own. */
  readonly fiscalYear: number | null;
}

/**
 * Rows with a year that are of one indicator: what names it is said once over rows that stand under each other, or said
 * again alike, there or in the block of another year. Linear in the rows.
 */
export function groupYears(
  cells: Cells,
  years: TimeColumn,
  { columns }: Pick<PageMapping, "columns">,
  { from, to, fiscalYear }: Rows,
): readonly DraftGroup[] {
  const names = [columns.no, columns.name, columns.measure, columns.unit, columns.section].filter(
    (column) => column !== undefined && column !== years.column,
  ) as number[];
  const said = new YearsSaid(cells, years, columns);
  const far = new FarGroups(cells, columns, years.column);
  const groups: DraftGroup[] = [];
  let open: DraftGroup | null = null;
  for (let row = from; row <= to; row += 1) {
    const text = said.at(row);
    const time = text === "" ? null : years.read(text, fiscalYear);
    far.enter(row, time !== null);
    if (time === null) {
      if (open !== null && years.isSum(text) && !saysAnother(cells, row, names, open))
        open.rows.push({ row, said: text, coverage: sumOver(open.rows), year: null, key: null });
      open = null;
      continue;
    }
    const isSame: boolean = open !== null && lacks(open, time.key) && !saysAnother(cells, row, names, open);
    if (open === null || !isSame) {
      open = far.groupOf(row, time.key);
      if (open === null) {
        open = { names: new Map(names.map((name) => [name, cells.shownText(row, name)])), rows: [] };
        groups.push(open);
        far.add(row, open);
      }
    }
    open.rows.push({ row, said: text, ...time });
  }
  return groups;
}

const lacks = (group: DraftGroup, key: number): boolean => !group.rows.some((other) => other.key === key);

/** What the rows say of their year: merged over a block of rows, or, left of the names, said in the first of them. */
class YearsSaid {
  readonly #cells: Cells;
  readonly #column: number;
  readonly #isOverBlocks: boolean;
  readonly #figures: readonly number[];
  #last = "";

  constructor(cells: Cells, { column, heading }: TimeColumn, { name, plan, actual }: PageMapping["columns"]) {
    this.#cells = cells;
    this.#column = column;
    this.#figures = [plan, actual].filter((figure) => figure !== undefined);
    this.#isOverBlocks = name !== undefined && column < name && headsYearsOfRows(heading);
  }

  at(row: number): string {
    const own = this.#cells.shownText(row, this.#column);
    if (own !== "") return (this.#last = own);
    const hasFigures = this.#figures.some((column) => this.#cells.trimmed(row, column) !== "");
    return this.#isOverBlocks && hasFigures ? this.#last : "";
  }
}

/** Groups of one name in their order; for each time those that have it already are passed by. */
class NamedGroups {
  readonly #groups: DraftGroup[] = [];
  readonly #passed = new Map<number, number>();

  add(group: DraftGroup): void {
    this.#groups.push(group);
  }

  firstWithout(key: number): DraftGroup | null {
    let at = this.#passed.get(key) ?? 0;
    while (at < this.#groups.length && !lacks(this.#groups[at]!, key)) at += 1;
    this.#passed.set(key, at);
    return this.#groups[at] ?? null;
  }
}

/** Groups by what names them, for rows of other years that do not stand under them. */
class FarGroups {
  readonly #cells: Cells;
  readonly #columns: PageMapping["columns"];
  readonly #others: readonly number[];
  readonly #byName = new Map<string, NamedGroups>();
  /** The last row without a year that had one text: a section. */
  #section = "";
  /** The last program's name. */
  #program = "";

  constructor(cells: Cells, columns: PageMapping["columns"], years: number) {
    this.#cells = cells;
    this.#columns = columns;
    const { measure, unit, section } = columns;
    this.#others = [measure, unit, section].filter((column) => column !== undefined && column !== years) as number[];
  }

  enter(row: number, hasYear: boolean): void {
    if (!hasYear) this.#section = onlyText(this.#cells, row) ?? this.#section;
    const name = this.#shown(row, this.#columns.name);
    if (name !== "") this.#program = name;
  }

  #shown(row: number, column: number | undefined): string {
    return column === undefined ? "" : this.#cells.shownText(row, column);
  }

  /** With its number, and without: a list may number on from year to year. */
  #keysOf(row: number): readonly [string, string] {
    const others = this.#others.map((column) => this.#cells.shownText(row, column));
    const named = [this.#section, this.#program, ...others];
    return [JSON.stringify([this.#shown(row, this.#columns.no), ...named]), JSON.stringify(named)];
  }

  add(row: number, group: DraftGroup): void {
    for (const key of this.#keysOf(row)) {
      const alike = this.#byName.get(key) ?? new NamedGroups();
      this.#byName.set(key, alike);
      alike.add(group);
    }
  }

  /** A group of the row's names that has no row of that time, one of its number before others; null where the row names nothing. */
  groupOf(row: number, time: number): DraftGroup | null {
    const { name, measure } = this.#columns;
    const own = [name, measure].filter((column) => column !== undefined);
    if (own.every((column) => this.#cells.trimmed(row, column) === "")) return null;
    const [numbered, named] = this.#keysOf(row).map((key) => this.#byName.get(key)?.firstWithout(time) ?? null);
    return numbered ?? named ?? null;
  }
}

/** The text of a row that has one alone; null where it has none, or several. */
export function onlyText(cells: Cells, row: number): string | null {
  const { left, right } = cells.area ?? { left: 1, right: 0 };
  let only: string | null = null;
  for (let column = left; column <= right; column += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    if (only !== null) return null;
    only = text;
  }
  return only;
}

/** A cell that is not blank and says something else than the group's first row. */
const saysAnother = (cells: Cells, row: number, names: readonly number[], group: DraftGroup): boolean =>
  names.some((name) => {
    const text = cells.trimmed(row, name);
    return text !== "" && text !== group.names.get(name);
  });

const sumOver = (rows: readonly YearRow[]): Coverage => ({
  ...(coverageOf("累計", null) as Coverage),
  from: Math.min(...rows.map(({ coverage }) => coverage.from ?? Infinity)),
  to: Math.max(...rows.map(({ coverage }) => coverage.to ?? -Infinity)),
  years: rows.length,
});
