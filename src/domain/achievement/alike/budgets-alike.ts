import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import { yenOf } from "../budget.ts";
import { isExactProduct } from "./exact-product.ts";
import type { LinesAlike } from "./line-alike.ts";

/** So many budgets of a like must come to their number times one factor before others are taken to. */
const proofs = 3;

interface Known {
  /** What the number in the cell is multiplied by; null where that is not one for all. */
  factor: number | null;
  proved: number;
}

/** A budget of a plain line: what it comes to, and what its cell is like but for its number. */
export interface BudgetAlike {
  readonly yen: number | null;
  /** 0 where the table has no such column; null where the cell has more to it than a number above 0. */
  readonly like: number | null;
}

/** Budgets of plain lines, read from their number where others of their like have been. */
export class BudgetsAlike {
  readonly #known = new Map<number, Known>();
  readonly #lines: LinesAlike;

  constructor(lines: LinesAlike) {
    this.#lines = lines;
  }

  of(line: ProgramLine, cells: PlainCells): BudgetAlike {
    if (cells.column("budget") === null) return { yen: null, like: 0 };
    const alike = this.#lines.figure(cells, "budget");
    if (alike === null || !(alike.number > 0)) return { yen: yenOf(line.budget), like: null };
    const like = this.#lines.together(alike.like, cells.page);
    return { yen: this.#yenOf(line, like, alike.number), like };
  }

  #yenOf(line: ProgramLine, like: number, number: number): number | null {
    let known = this.#known.get(like);
    if (known?.factor != null && known.proved >= proofs && isExactProduct(number, known.factor))
      return number * known.factor;
    const yen = yenOf(line.budget);
    if (known === undefined) this.#known.set(like, (known = { factor: yen === null ? null : yen / number, proved: 1 }));
    else if (known.factor === null || yen !== number * known.factor) known.factor = null;
    else known.proved += 1;
    return yen;
  }
}
