import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import type { LineAlike, LinesAlike } from "./line-alike.ts";

/** Stands for "of no kind". */
export const noKind = -1;

/**
 * Numbers lines that are judged alike by all that can be found about them: the wording of their figures, the kind of their
 * number and budget, whether they show, whether they are over target. Rules that say nothing of some lines of a kind say
 * nothing of any.
 */
export class LineKinds {
  readonly #lines: LinesAlike;

  constructor(lines: LinesAlike) {
    this.#lines = lines;
  }

  /** `budget`: what the budget's cell is like (`BudgetAlike`); `noKind` where that has more to it. */
  of(alike: LineAlike, isOverTarget: boolean, line: ProgramLine, cells: PlainCells, budget: number | null): number {
    if (budget === null) return noKind;
    const lines = this.#lines;
    const flags = (isOverTarget ? 1 : 0) + (line.hidden ? 2 : 0) + (line.no === null ? 4 : 0);
    // Headings give units, each to the figures of its page.
    return lines.together(alike.wording, lines.type(cells, "no"), budget, flags, cells.page);
  }
}
