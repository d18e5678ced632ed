import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";

/** Yen that a budget cell names first (約2.9億円 → 290000000; a range's lower end); null where it names none. */
export function yenOf(cell: FigureCell | null): number | null {
  const first = cell?.reading.quantities.find(({ role, unit }) => role === "main" && (unit === null || unit === "円"));
  return first?.value ?? null;
}

/**
 * Yen of each line from its own cell. A cell that covers several lines through a merge is
 * counted on the first of them only.
 */
export class Budgets {
  readonly #counted = new Set<string>();

  /** To be asked for each line in turn. */
  of({ budget, plainCells }: ProgramLine): number | null {
    // No merge has a part in a plain line.
    if (plainCells !== undefined || budget === null) return yenOf(budget);
    if (this.#counted.has(budget.address)) return null;
    this.#counted.add(budget.address);
    return yenOf(budget);
  }
}

/**
 * Yen of a program with its measures: its own figure plus theirs. Where theirs add up to its own they are its
 * breakdown (the group prints the total) and are not counted twice. null where none has a figure.
 */
export function programBudgetYen(own: number | null, measures: readonly (number | null)[]): number | null {
  const figures = measures.filter((figure) => figure !== null);
  if (figures.length === 0) return own;
  const sum = figures.reduce((total, figure) => total + figure, 0);
  if (own === null) return sum;
  return figures.length >= 2 && sum === own ? own : own + sum;
}
