import type { Quantity } from "../quantity/quantity.ts";
import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import { type FigureField, figureFields } from "../sheet/words/field.ts";
import { unitIsWritten } from "./figures.ts";
import { measuresByParent } from "../achievement/measures.ts";

/** What rules need to know of a table as a whole, worked out once. */
export interface TableFacts {
  /** Measures by their group's row. */
  readonly measures: ReadonlyMap<number, readonly ReviewRow[]>;
  readonly byRow: ReadonlyMap<number, ReviewRow>;
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
  readonly budgets: readonly number[];
}

export function tableFacts(review: JudgedSheet): TableFacts {
  const { rows } = review;
  const lines = rows.map((row) => row.line);
  const programs = lines.filter((line) => line.kind !== "measure");
  const figures = lines.flatMap((line) => [...mainsOf(line.plan), ...mainsOf(line.actual)]);
  const budgets = rows
    .flatMap(({ budgetYen }) => (budgetYen === null || budgetYen <= 0 ? [] : [budgetYen]))
    .sort((a, b) => a - b);
  return {
    measures: measuresByParent(rows),
    byRow: new Map(rows.map((row) => [row.line.row, row])),
    numbered: mostly(programs, (line) => line.no !== null),
    numberedBySection: startsAgain(programs),
    numericFields: new Set(figureFields.filter((field) => isNumeric(lines, field))),
    unitsUsual: mostly(figures, ({ quantity }) => quantity.unit !== null),
    unitsWritten: mostly(figures, ({ quantity, text }) => unitIsWritten(quantity, text)),
    budgetsUsual: mostly(
      rows.filter(({ line }) => line.kind !== "measure"),
      (row) => row.programBudgetYen !== null,
    ),
    medianBudget: budgets.length < 5 ? null : (budgets[Math.floor(budgets.length / 2)] ?? null),
    budgets,
  };
}

interface Placed {
  readonly quantity: Quantity;
  readonly text: string;
}

const mainsOf = (cell: FigureCell | null): readonly Placed[] =>
  (cell?.reading.quantities ?? [])
    .filter((quantity) => quantity.role === "main")
    .map((quantity) => ({ quantity, text: cell?.reading.text ?? "" }));

function mostly<Item>(items: readonly Item[], holds: (item: Item) => boolean): boolean {
  return items.length > 0 && items.filter(holds).length * 2 > items.length;
}

function isNumeric(lines: readonly ProgramLine[], field: FigureField): boolean {
  const filled = lines.flatMap((line) => {
    const cell = line[field];
    return cell === null || cell.reading.kind !== "quantities" ? [] : [cell];
  });
  return mostly(filled, (cell) => typeof cell.value === "number");
}

/** At least two sections begin with number 1. */
function startsAgain(programs: readonly ProgramLine[]): boolean {
  let starts = 0;
  let before: number | null | undefined;
  for (const line of programs) {
    if (line.section !== before && line.no === 1) starts += 1;
    before = line.section;
  }
  return starts >= 2;
}
