import type { ReviewRow } from "../achievement/judged-sheet.ts";
import { GrowingIntegers } from "../growing.ts";
import { type List, MadeList } from "../list.ts";
import type { Severity } from "../policy.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import type { Finding } from "./finding.ts";
import type { LineRules, Noticed } from "./line-rules.ts";
import type { RowNotice } from "./rule.ts";

/** What a rule noticed of a line, as a finding. */
export function lineFinding(line: ProgramLine, rule: string, severity: Severity, notice: RowNotice): Finding {
  const finding = { rule, severity, row: line.row, cell: notice.cell, params: notice.params };
  const sheet = notice.sheet ?? line.sheet;
  return sheet === undefined ? finding : { ...finding, sheet };
}

/**
 * Where findings come from, in their order. Those of rows of a kind are made when they are asked for, by asking the rules
 * about the row again, which costs little of such rows; the others are kept.
 */
export class FindingPlaces extends MadeList<Finding> {
  readonly #rows: List<ReviewRow>;
  readonly #rules: LineRules;
  readonly #kept: Finding[] = [];
  /** Index of the row, or the place among the kept findings as -1, -2, … */
  readonly #origins = new GrowingIntegers();
  /** Which of its row's. */
  readonly #ordinals = new GrowingIntegers();
  /** The row asked about last, which the next finding is likely to be of. */
  #row = -1;
  #noticed: readonly Noticed[] = [];
  #number = 0;

  constructor(rows: List<ReviewRow>, rules: LineRules) {
    super();
    this.#rows = rows;
    this.#rules = rules;
  }

  get length(): number {
    return this.#origins.length;
  }

  add(finding: Finding): void {
    this.#kept.push(finding);
    this.#origins.push(-this.#kept.length);
    this.#ordinals.push(0);
  }

  /** `ordinal`: which of the row's. */
  addAt(index: number, ordinal: number): void {
    this.#origins.push(index);
    this.#ordinals.push(ordinal);
  }

  protected make(index: number): Finding {
    const origin = this.#origins.at(index);
    if (origin < 0) return this.#kept[-1 - origin]!;
    if (origin !== this.#row) {
      const row = this.#rows.at(origin)!;
      this.#noticed = this.#rules.noticedBefore(row);
      this.#number = row.line.row;
      this.#row = origin;
    }
    const { rule, severity, notice } = this.#noticed[this.#ordinals.at(index)]!;
    return { rule, severity, row: this.#number, cell: notice.cell, params: notice.params };
  }
}
