import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import { figureAlike } from "./figure-alike.ts";
import { typeLike } from "./line-alike.ts";

/** Stands for "of no kind". */
export const noKind = -1;

/**
 * Tells lines apart that are judged alike by what else can be found about them: the kind of their number and budget,
 * whether they show, whether they are over target. Rules that say nothing of some lines of a kind say nothing of any.
 */
export class LineKinds {
  readonly #numbers = new Map<string, number>();

  /** `noKind` where the line has more to it: a budget in words, none where there should be one, 0. */
  of(likeness: number, isOverTarget: boolean, line: ProgramLine, cells: PlainCells): number {
    const budget = budgetLike(cells);
    if (budget === null) return noKind;
    const key = `${likeness} ${isOverTarget} ${line.hidden} ${typeLike(cells, "no")}\n${budget}`;
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }
}

function budgetLike(cells: PlainCells): string | null {
  if (cells.column("budget") === null) return "";
  const budget = figureAlike(cells.value("budget"), cells.text("budget"), cells.format("budget"));
  return budget !== null && budget.number > 0 ? budget.like : null;
}
