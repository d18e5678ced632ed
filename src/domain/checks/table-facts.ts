import { countFigures, type FigureCounts, fieldsIn } from "../achievement/figure-counts.ts";
import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { type FigureField, figureFields } from "../sheet/words/field.ts";
import { measuresByParent } from "../achievement/measures.ts";

/** What rules need to know of a table as a whole, worked out once. */
export interface TableFacts {
  /** Measures by their group's row. */
  readonly measures: ReadonlyMap<number, readonly ReviewRow[]>;
  /** More than half of the programs have a number. */
  readonly numbered: boolean;
  /** The numbers start again in each section. */
  readonly numberedBySection: boolean;
  /** Fields whose figures are numbers in most cells, not text. */
  readonly numericFields: ReadonlySet<FigureField>;
  /** More than half of the planned and achieved figures have a unit, from wherever. */
  readonly unitsUsual: boolean;
  /** More than half of the planned and achieved figures carry their unit in the cell itself. */
  readonly unitsWritten: boolean;
  /** More than half of the programs have a budget figure, of their own or of their measures'. */
  readonly budgetsUsual: boolean;
  /** Middle budget of the lines that have one, yen; null where they are fewer than five. */
  readonly medianBudget: number | null;
  /** Budgets of the lines that have one, ascending, yen. */
  readonly budgets: ArrayLike<number>;
}

/** What lines counted, for who asks about the same line objects again and again. */
export type CountedLines = WeakMap<ProgramLine, Counted>;

export function tableFacts({ rows }: JudgedSheet, known?: CountedLines): TableFacts {
  const counts = new LineCounts(known);
  const programs = { all: 0, budgets: 0, starts: 0 };
  let section: number | null | undefined;
  const budgets = new Float64Array(rows.length);
  let filled = 0;
  for (const row of rows) {
    counts.add(row);
    const { line, budgetYen } = row;
    if (budgetYen !== null && budgetYen > 0) {
      budgets[filled] = budgetYen;
      filled += 1;
    }
    if (line.kind === "measure") continue;
    programs.all += 1;
    if (row.programBudgetYen !== null) programs.budgets += 1;
    if (line.section !== section && line.no === 1) programs.starts += 1;
    section = line.section;
  }
  const sorted = budgets.subarray(0, filled).sort();
  const { figures, units, written, numbered } = counts;
  return {
    measures: measuresByParent(rows),
    numbered: isMost(numbered, programs.all),
    numberedBySection: programs.starts >= 2,
    numericFields: new Set(figureFields.filter((field) => isMost(...counts.numeric(field)))),
    unitsUsual: isMost(units, figures),
    unitsWritten: isMost(written, figures),
    budgetsUsual: isMost(programs.budgets, programs.all),
    medianBudget: filled < 5 ? null : (sorted[Math.floor(filled / 2)] ?? null),
    budgets: sorted,
  };
}

const isMost = (some: number, all: number): boolean => all > 0 && some * 2 > all;

/** What one line adds to the counts. */
export interface Counted {
  readonly figures: number;
  readonly units: number;
  readonly written: number;
  readonly numbered: number;
  /** Fields whose cell has a figure, and those where it is a number. */
  readonly filled: readonly FigureField[];
  readonly numeric: readonly FigureField[];
}

/** Counts over lines; those of one kind count alike. */
class LineCounts {
  figures = 0;
  units = 0;
  written = 0;
  numbered = 0;
  readonly #filled = new Map<FigureField, number>();
  readonly #numeric = new Map<FigureField, number>();
  readonly #kinds = new Map<number, Counted>();
  readonly #known: CountedLines | undefined;

  constructor(known?: CountedLines) {
    this.#known = known;
  }

  add(row: ReviewRow): void {
    const counted = this.#counted(row);
    this.figures += counted.figures;
    this.units += counted.units;
    this.written += counted.written;
    this.numbered += counted.numbered;
    for (const field of counted.filled) this.#filled.set(field, (this.#filled.get(field) ?? 0) + 1);
    for (const field of counted.numeric) this.#numeric.set(field, (this.#numeric.get(field) ?? 0) + 1);
  }

  numeric(field: FigureField): readonly [numeric: number, filled: number] {
    return [this.#numeric.get(field) ?? 0, this.#filled.get(field) ?? 0];
  }

  #counted(row: ReviewRow): Counted {
    const { kind } = row;
    if (kind === undefined || kind < 0) return this.#ofLine(row);
    let counted = this.#kinds.get(kind);
    if (counted === undefined)
      this.#kinds.set(kind, (counted = countedOf(row.line, row.counts ?? countFigures(row.line))));
    return counted;
  }

  #ofLine({ line, counts }: ReviewRow): Counted {
    const counted = this.#known?.get(line) ?? countedOf(line, counts ?? countFigures(line));
    this.#known?.set(line, counted);
    return counted;
  }
}

const countedOf = (line: ProgramLine, { figures, units, written, filled, numeric }: FigureCounts): Counted => ({
  figures,
  units,
  written,
  numbered: line.kind !== "measure" && line.no !== null ? 1 : 0,
  filled: fieldsIn(filled),
  numeric: fieldsIn(numeric),
});
