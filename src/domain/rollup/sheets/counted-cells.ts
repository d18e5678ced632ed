import type { EditCell } from "../../report/edits.ts";
import { formula, literal, relative } from "../../report/excel.ts";
import { shownOrder } from "../../report/look.ts";
import { assessed, type Counts, met, type Standing } from "../counts.ts";
import { states } from "../../record/state.ts";
import { standingOf } from "../counts.ts";
import type { LedgerField } from "../words.ts";
import type { LedgerPlan } from "./ledger-plan.ts";
import type { RollupContext } from "./rollup-context.ts";

/** Comparisons that a workbook's counts may cost before each is a wait at every edit. */
const mostComparisons = 25_000_000;

/** Whether so many rows count the ledger by formulas: not where it is cut, or where they would be too slow. */
export const countsByFormula = (rows: number, { rollup }: RollupContext, { isCut }: LedgerPlan): boolean =>
  !isCut && rows * rollup.entries.length <= mostComparisons;

/** What of a row a count is of: the ledger's lines that have this number in a column; null: all of them. */
export type Key = { readonly field: LedgerField; readonly cell: string } | null;

/** Cells that count the ledger's lines of a key, or their values. */
export class CountedCells {
  constructor(
    private readonly plan: LedgerPlan,
    private readonly context: RollupContext,
    readonly isByFormula: boolean,
  ) {}

  #where(key: Key, ...others: readonly (readonly [LedgerField, string])[]): string {
    const own = key === null ? [] : [[key.field, key.cell] as const];
    return [...own, ...others].map(([field, criterion]) => `${this.plan.span(field)},${criterion}`).join(",");
  }

  #cell(text: string, value: number): EditCell {
    return this.isByFormula ? formula(text, value) : value;
  }

  /** Programs of each verdict, best first; `heading(i)`: a cell that holds the verdict's word. */
  verdicts(counts: Counts, key: Key, heading: (index: number) => string): EditCell[] {
    return shownOrder.map((verdict, index) =>
      this.#cell(`COUNTIFS(${this.#where(key, ["programVerdict", heading(index)])})`, counts.verdicts[verdict]),
    );
  }

  /** Budget in 百万円. */
  millions(counts: Counts, key: Key): EditCell {
    const budget = this.plan.span("budget");
    const text = key === null ? `SUM(${budget})/10^6` : `SUMIFS(${budget},${this.#where(key)})/10^6`;
    return this.#cell(text, counts.budgetYen / 1e6);
  }

  /** Of programs under their target, in 百万円. */
  underMillions(counts: Counts, key: Key): EditCell {
    const { verdict } = this.context.words;
    const sums = (["under", "far-under"] as const).map(
      (one) => `SUMIFS(${this.plan.span("budget")},${this.#where(key, ["programVerdict", literal(verdict[one])])})`,
    );
    return this.#cell(`(${sums.join("+")})/10^6`, counts.underYen / 1e6);
  }

  standing(counts: Counts, key: Key, standing: Standing): EditCell {
    const { state } = this.context.words;
    const parts = states
      .filter((one) => standingOf(one) === standing)
      .map((one) => `COUNTIFS(${this.#where(key, ["state", literal(state[one])])})`);
    return this.#cell(parts.join("+"), counts.standings[standing]);
  }
}

/** 概ね達成以上 of those that were judged; "" where none was: from the counts of the same row, best first from a column on. */
export function shareCell(row: number, firstVerdict: number, counts: Counts): EditCell {
  const at = (index: number): string => relative(row, firstVerdict + index);
  const judged = `SUM(${at(0)}:${at(3)})`;
  const value = assessed(counts) === 0 ? "" : met(counts) / assessed(counts);
  return formula(`IF(${judged}=0,"",SUM(${at(0)}:${at(1)})/${judged})`, value);
}
