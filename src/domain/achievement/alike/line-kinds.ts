import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import { typeLike } from "./line-alike.ts";

/** Stands for "of no kind". */
export const noKind = -1;

/**
 * Tells lines apart that are judged alike by what else can be found about them: the kind of their number and budget,
 * whether they show, whether they are over target. Rules that say nothing of some lines of a kind say nothing of any.
 */
export class LineKinds {
  readonly #numbers = new Map<string, number>();

  /** `budget`: what the budget's cell is like (`BudgetAlike`); `noKind` where that has more to it. */
  of(likeness: number, isOverTarget: boolean, line: ProgramLine, cells: PlainCells, budget: string | null): number {
    if (budget === null) return noKind;
    const key = `${likeness} ${isOverTarget} ${line.hidden} ${typeLike(cells, "no")}\n${budget}`;
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }
}
