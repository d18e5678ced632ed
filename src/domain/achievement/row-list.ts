import { MadeList } from "../list.ts";
import type { Policy } from "../policy.ts";
import type { ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import { asAlike, figuresBy, type JudgedAlike, type Likeness } from "./alike/judged-alike.ts";
import { noKind } from "./alike/line-kinds.ts";
import type { WrittenFigures } from "./alike/line-alike.ts";
import { judge } from "./basis.ts";
import { type FigureCounts, packed, unpacked } from "./figure-counts.ts";
import { identities, numbered } from "./identity.ts";
import type { Indicator } from "./indicator.ts";
import type { Judged } from "./judged.ts";
import type { ReviewRow, RowOutcome } from "./judged-sheet.ts";
import { placedOn } from "./line.ts";
import { Parents } from "./parents.ts";
import { type Verdict, verdictsWorstFirst } from "./verdict.ts";

/** Stands for null among numbers. */
const nothing = Number.NaN;
const orNull = (number: number | undefined): number | null =>
  number === undefined || Number.isNaN(number) ? null : number;

const kept = -1;
const uncounted = -1;

/** A table's judged lines: of those that are judged as others of their like only figures and a number are kept. */
export class RowList extends MadeList<ReviewRow> {
  readonly length: number;
  readonly #reading: SheetReading;
  readonly #policy: Policy;
  readonly #alike: JudgedAlike;
  readonly #likeness: Int32Array;
  readonly #verdicts: Uint8Array;
  readonly #kinds: Int32Array;
  readonly #plans: Float64Array;
  readonly #actuals: Float64Array;
  readonly #counts: Int32Array;
  readonly #budgets: Float64Array;
  readonly #programBudgets: Float64Array;
  readonly #judged = new Map<number, readonly Judged[]>();
  #identities: readonly (readonly string[])[] | undefined;

  constructor(reading: SheetReading, policy: Policy, alike: JudgedAlike) {
    super();
    this.length = reading.lines.length;
    this.#reading = reading;
    this.#policy = policy;
    this.#alike = alike;
    this.#likeness = new Int32Array(this.length).fill(kept);
    this.#verdicts = new Uint8Array(this.length);
    this.#plans = new Float64Array(this.length);
    this.#actuals = new Float64Array(this.length);
    this.#kinds = new Int32Array(this.length).fill(noKind);
    this.#counts = new Int32Array(this.length).fill(uncounted);
    this.#budgets = new Float64Array(this.length).fill(nothing);
    this.#programBudgets = new Float64Array(this.length).fill(nothing);
  }

  keep(index: number, judged: readonly Judged[], verdict: Verdict): void {
    this.#judged.set(index, judged);
    this.setVerdict(index, verdict);
  }

  /** `written`: the numbers that stand in its cells. */
  takeAlike(index: number, likeness: number, written: WrittenFigures, verdict: Verdict): void {
    this.#likeness[index] = likeness;
    this.#plans[index] = written.plan;
    this.#actuals[index] = written.actual;
    this.setVerdict(index, verdict);
  }

  setKind(index: number, kind: number): void {
    this.#kinds[index] = kind;
  }

  setVerdict(index: number, verdict: Verdict): void {
    this.#verdicts[index] = verdictsWorstFirst.indexOf(verdict);
  }

  setBudget(index: number, yen: number | null): void {
    this.#budgets[index] = yen ?? nothing;
  }

  setProgramBudget(index: number, yen: number | null): void {
    this.#programBudgets[index] = yen ?? nothing;
  }

  setCounts(index: number, counts: FigureCounts): void {
    this.#counts[index] = packed(counts);
  }

  countsAt(index: number): FigureCounts | undefined {
    const counts = this.#counts[index] ?? uncounted;
    return counts < 0 ? undefined : unpacked(counts);
  }

  /** Equal for lines that are judged as others of their like; -1 for one that was judged by itself. */
  likenessAt(index: number): number {
    return this.#likeness[index] ?? kept;
  }

  kindAt(index: number): number {
    return this.#kinds[index] ?? noKind;
  }

  verdictAt(index: number): Verdict {
    return verdictsWorstFirst[this.#verdicts[index] ?? 0] ?? "not-assessed";
  }

  budgetAt(index: number): number | null {
    return orNull(this.#budgets[index]);
  }

  programBudgetAt(index: number): number | null {
    return orNull(this.#programBudgets[index]);
  }

  lineAt(index: number): ProgramLine {
    return this.#reading.lines.at(index)!;
  }

  indicatorCountAt(index: number): number {
    return this.#judged.get(index)?.length ?? 1;
  }

  indicatorsAt(index: number, line: ProgramLine): readonly Indicator[] {
    return placedOn(line, this.#reading, this.#judgedAt(index, line), (at) => this.#identity(index, at));
  }

  outcomeAt(index: number): RowOutcome | null {
    const likeness = this.#likenessOf(index);
    if (likeness === null) return null;
    const written = this.#writtenAt(index);
    const figures = figuresBy(likeness, written);
    const { rate } = judge(likeness.judged.basis, figures, this.#policy);
    return { plan: figures.plan, actual: figures.actual, rate, written, sense: likeness.sense };
  }

  #likenessOf(index: number): Likeness | null {
    const number = this.likenessAt(index);
    return number === kept ? null : this.#alike.at(number);
  }

  #writtenAt(index: number): WrittenFigures {
    return { plan: this.#plans[index] ?? 0, actual: this.#actuals[index] ?? 0 };
  }

  #judgedAt(index: number, line: ProgramLine): readonly Judged[] {
    const likeness = this.#likenessOf(index);
    if (likeness === null) return this.#judged.get(index) ?? [];
    return [asAlike(likeness, this.#writtenAt(index), line, this.#policy)];
  }

  #identity(index: number, at: number): string {
    this.#identities ??= this.#allIdentities();
    return this.#identities[index]?.[at] ?? "";
  }

  /** Of all lines in their order: one that says the same as one before it is numbered. */
  #allIdentities(): readonly (readonly string[])[] {
    const seen = new Map<string, number>();
    const parents = new Parents(this.#reading.lines);
    return this.#reading.lines.map((line, index) => {
      const parent = parents.of(line);
      const judged = this.#judgedAt(index, line);
      return identities(line, parent, this.#reading, judged).map((identity) => numbered(identity, seen));
    });
  }

  protected make(index: number): ReviewRow {
    return new JudgedRow(this, index);
  }
}

/** One of the list's rows; nothing of it is made before it is asked for. */
class JudgedRow implements ReviewRow {
  readonly #list: RowList;
  readonly #index: number;
  #line: ProgramLine | undefined;
  #indicators: readonly Indicator[] | undefined;

  constructor(list: RowList, index: number) {
    this.#list = list;
    this.#index = index;
  }

  get line(): ProgramLine {
    return (this.#line ??= this.#list.lineAt(this.#index));
  }

  get indicators(): readonly Indicator[] {
    return (this.#indicators ??= this.#list.indicatorsAt(this.#index, this.line));
  }

  get indicatorCount(): number {
    return this.#list.indicatorCountAt(this.#index);
  }

  get kind(): number {
    return this.#list.kindAt(this.#index);
  }

  get outcome(): RowOutcome | null {
    return this.#list.outcomeAt(this.#index);
  }

  get counts(): FigureCounts | undefined {
    return this.#list.countsAt(this.#index);
  }

  get verdict(): Verdict {
    return this.#list.verdictAt(this.#index);
  }

  get budgetYen(): number | null {
    return this.#list.budgetAt(this.#index);
  }

  get programBudgetYen(): number | null {
    return this.#list.programBudgetAt(this.#index);
  }
}
