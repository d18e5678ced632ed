import type { Cells } from "../records/cells.ts";
import type { ColumnContent } from "./column-content.ts";
import { columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";
import type { Candidate } from "./plan-and-actual.ts";
import { choosePair, figureShare, sameYear, yearOf } from "./plan-and-actual.ts";
import { rateEvidence } from "./printed-rates.ts";
import type { MappingBasis, MappingReason, SetAside } from "../records/reading.ts";
import type { FieldName } from "../words/schema.ts";

export type Columns = Partial<Record<FieldName, number>>;

/** Which columns hold which field on one page, and why. */
export interface PageMapping {
  readonly columns: Columns;
  readonly headings: Partial<Record<FieldName, string>>;
  readonly reasons: readonly MappingReason[];
  readonly setAside: readonly SetAside[];
  /** Columns of units that stand right after a figure's own column, where there are several. */
  readonly ownUnits: Partial<Record<"budget" | "plan" | "actual", number>>;
}

export interface MappingContext {
  readonly fiscalYear: number | null;
  /** The page before, from which a damaged one may carry on. */
  readonly previous: PageMapping | null;
  readonly given: Readonly<Columns>;
}

const noSense: ColumnSense = {
  role: null,
  rank: 0,
  coverage: 0,
  year: null,
  relativeYear: null,
  partOfYear: false,
  text: "",
};

/** 新規・継続 and marks tell programs apart but are no heading over them. */
const statusWord =
  /^(?:新規|継続|拡充|一部新規|新|継|拡|見直し|縮小|廃止|完了|終了|重点|再掲|(?:活動|成果|投入|中間成果)(?:指標|目標)?|アウト(?:プット|カム)(?:指標)?|定量|定性|ハード|ソフト|直営|委託|補助|[○◎●△×☆★-])$/u;

/** Columns left of the first heading that may still belong to the table: a number, a name. */
const unheadedColumns = 4;

class Mapper {
  readonly #cells: Cells;
  readonly #from: number;
  readonly #to: number;
  readonly #context: MappingContext;
  readonly #candidates: readonly Candidate[];
  readonly #columns: Columns = {};
  readonly #reasons: MappingReason[] = [];
  readonly #headings: Partial<Record<FieldName, string>> = {};
  readonly #setAside: SetAside[] = [];

  constructor(cells: Cells, block: HeadingBlock, from: number, to: number, context: MappingContext) {
    this.#cells = cells;
    this.#from = from;
    this.#to = to;
    this.#context = context;
    const left = Math.max(cells.area?.left ?? block.left, block.left - unheadedColumns);
    const beside = Array.from(
      { length: Math.max(0, block.left - left) },
      (_, index) => [left + index, noSense] as const,
    );
    this.#candidates = [...beside, ...block.columns].map(([column, sense]) => this.#candidate(column, sense));
  }

  map(): PageMapping {
    for (const [field, column] of Object.entries(this.#context.given) as [FieldName, number][]) {
      this.#take(field, this.#at(column), "given", 1);
    }
    this.#mapRate();
    this.#mapPair();
    for (const field of ["name", "measure", "overview", "remarks"] as const) this.#mapByHeading(field);
    this.#mapByHeading("no");
    this.#mapMoney();
    this.#mapUnit();
    this.#mapSection();
    this.#nameWithoutHeading();
    this.#numberWithoutHeading();
    this.#carryOn();
    return {
      columns: this.#columns,
      headings: this.#headings,
      reasons: this.#reasons,
      setAside: this.#setAside,
      ownUnits: this.#ownUnits(),
    };
  }

  #at(column: number): Candidate {
    return this.#candidates.find((candidate) => candidate.column === column) ?? this.#candidate(column, noSense);
  }

  #candidate(column: number, sense: ColumnSense): Candidate {
    return {
      column,
      sense,
      content: columnContent(this.#cells, column, this.#from, this.#to),
      hidden: this.#cells.hiddenColumn(column),
    };
  }

  #free(candidate: Candidate): boolean {
    return !Object.values(this.#columns).includes(candidate.column);
  }

  #of(role: ColumnSense["role"]): readonly Candidate[] {
    return this.#candidates.filter((candidate) => candidate.sense.role === role && this.#free(candidate));
  }

  #take(field: FieldName, candidate: Candidate, basis: MappingBasis, confidence: number): void {
    if (this.#columns[field] !== undefined) return;
    this.#columns[field] = candidate.column;
    if (candidate.sense.text !== "") this.#headings[field] = candidate.sense.text;
    const seen = basis === "content" || candidate.sense.text === "" ? candidate.content.seen : candidate.sense.text;
    this.#reasons.push({
      field,
      column: candidate.column,
      basis,
      seen,
      confidence: Math.round(confidence * 100) / 100,
    });
  }

  #headingConfidence(candidate: Candidate): number {
    return 0.6 + 0.4 * Math.min(1, candidate.sense.coverage);
  }

  /** The preferred heading first; of like ones a filled column, then the left one; in a sheet of several years the own one. */
  #best(candidates: readonly Candidate[], fits: (content: ColumnContent) => number = () => 1): Candidate | undefined {
    const year = this.#pairYear();
    const score = (candidate: Candidate): number => {
      const own = yearOf(candidate.sense, this.#context.fiscalYear);
      const inYear = own === null || year === null ? 0 : own === year ? 1 : -3;
      return (
        fits(candidate.content) * 2 +
        inYear +
        (candidate.content.filled > 0 ? 1 : 0) -
        (candidate.hidden ? 2 : 0) +
        candidate.sense.coverage -
        candidate.sense.rank * 0.02 -
        candidate.column * 0.0001
      );
    };
    return [...candidates].sort((a, b) => score(b) - score(a))[0];
  }

  #pairYear(): number | null {
    const actual = this.#columns.actual;
    return actual === undefined
      ? this.#context.fiscalYear
      : (yearOf(this.#at(actual).sense, this.#context.fiscalYear) ?? this.#context.fiscalYear);
  }

  #mapByHeading(field: FieldName): void {
    const best = this.#best(this.#of(field), (content) =>
      field === "no" ? share(content.numbers, content) : share(content.words, content),
    );
    if (best !== undefined) this.#take(field, best, "heading", this.#headingConfidence(best));
  }

  /** 執行率 is of money; it counts only where the sheet has no column of money spent. */
  #mapRate(): void {
    const money = this.#of("settlement").length > 0;
    const rates = this.#of("printedRate").filter((candidate) => {
      const executed = /執行率/u.test(candidate.sense.text);
      return (
        !(executed && (money || this.#of("budget").length > 0)) &&
        (candidate.content.filled === 0 || figureShare(candidate.content) >= 0.3)
      );
    });
    const best = this.#best(rates);
    if (best !== undefined) this.#take("printedRate", best, "heading", this.#headingConfidence(best));
  }

  #mapPair(): void {
    const planGiven = this.#columns.plan;
    const actualGiven = this.#columns.actual;
    const plans = planGiven === undefined ? this.#of("plan") : [this.#at(planGiven)];
    const actuals = actualGiven === undefined ? this.#of("actual") : [this.#at(actualGiven)];
    const rate = this.#columns.printedRate;
    const evidence = rateEvidence(this.#cells, rate ?? null, this.#from, this.#to);
    const pair = choosePair(
      plans,
      actuals,
      planGiven === undefined && actualGiven === undefined ? this.#context.fiscalYear : null,
      evidence,
    );
    for (const field of ["plan", "actual"] as const) {
      const candidate = pair[field];
      if (candidate === null) continue;
      const contested = pair.contested.has(field) ? 0.9 : 1;
      const otherYear =
        field === "plan" &&
        pair.actual !== null &&
        !sameYear(candidate.sense, pair.actual.sense, this.#context.fiscalYear)
          ? 0.4
          : 1;
      this.#take(
        field,
        candidate,
        "heading",
        this.#headingConfidence(candidate) * (0.6 + 0.4 * figureShare(candidate.content)) * contested * otherYear,
      );
    }
    for (const { candidate, field, why } of pair.setAside) {
      this.#setAside.push({ field, column: candidate.column, seen: candidate.sense.text, why });
    }
  }

  #mapMoney(): void {
    const best = this.#best(this.#of("budget"), figureShare);
    if (best !== undefined) {
      this.#take("budget", best, "heading", this.#headingConfidence(best));
      return;
    }
    const spent = this.#best(this.#of("settlement"), figureShare);
    if (spent !== undefined) this.#take("budget", spent, "heading", this.#headingConfidence(spent) * 0.8);
  }

  #mapUnit(): void {
    this.#mapByHeading("unit");
    const plan = this.#columns.plan;
    if (plan === undefined || this.#columns.unit !== undefined) return;
    const beside = this.#candidates.find(
      (candidate) =>
        candidate.column > plan &&
        this.#free(candidate) &&
        (candidate.sense.role === null ||
          candidate.sense.role === "plan" ||
          candidate.sense.role === "actual" ||
          candidate.sense.role === "generic") &&
        share(candidate.content.units, candidate.content) >= 0.6,
    );
    if (beside !== undefined) this.#take("unit", beside, "content", 0.8);
  }

  /** 予算 | 千円 | 計画 | 人 | 実績 | 人: each figure's unit right after it. */
  #ownUnits(): PageMapping["ownUnits"] {
    const own: PageMapping["ownUnits"] = {};
    for (const field of ["budget", "plan", "actual"] as const) {
      const column = this.#columns[field];
      if (column === undefined) continue;
      const beside = this.#at(column + 1);
      const open =
        beside.column === this.#columns.unit ? field !== "budget" : this.#free(beside) && beside.sense.role !== "unit";
      if (open && beside.content.filled > 0 && share(beside.content.units, beside.content) >= 0.6)
        own[field] = beside.column;
    }
    return own;
  }

  #mapSection(): void {
    const name = this.#columns.name;
    const usable = (candidate: Candidate): boolean => !this.#onlyStatus(candidate);
    const best = this.#best(this.#of("section").filter(usable));
    if (best !== undefined) {
      this.#take("section", best, "heading", this.#headingConfidence(best));
      return;
    }
    if (name === undefined) return;
    const above = this.#of("name").find(
      (candidate) =>
        candidate.column < name &&
        candidate.content.filled > 0 &&
        candidate.sense.text !== this.#headings.name &&
        share(candidate.content.numbers, candidate.content) < 0.5,
    );
    if (above !== undefined) {
      this.#take("section", above, "heading", this.#headingConfidence(above) * 0.8);
      return;
    }
    const unheaded = this.#candidates.find(
      (candidate) => usable(candidate) && this.#sectionWithoutHeading(candidate, name),
    );
    if (unheaded !== undefined) this.#take("section", unheaded, "content", 0.7);
  }

  /** Words at the left edge under no heading, once for many names. */
  #sectionWithoutHeading({ column, sense, content, hidden }: Candidate, name: number): boolean {
    if (
      column >= Math.min(name, this.#columns.no ?? name) ||
      sense.role !== null ||
      sense.text !== "" ||
      hidden ||
      !this.#free(this.#at(column))
    )
      return false;
    const sparse = content.filled * 2 <= this.#at(name).content.filled;
    return sparse && content.filled > 0 && share(content.words, content) >= 0.8 && content.averageLength >= 2;
  }

  #onlyStatus(candidate: Candidate): boolean {
    let filled = 0;
    for (let row = this.#from; row <= Math.min(this.#to, this.#from + 50); row += 1) {
      const text = this.#cells.trimmed(row, candidate.column);
      if (text === "") continue;
      filled += 1;
      if (!statusWord.test(text)) return false;
    }
    return filled > 0;
  }

  /** Without a heading for the name: indicators, then words left of the figures, then headings that stand for less. */
  #nameWithoutHeading(): void {
    if (this.#columns.name !== undefined) return;
    for (const field of ["measure", "section", "overview"] as const) {
      const column = this.#columns[field];
      if (column === undefined || this.#context.given[field] !== undefined) continue;
      if (field !== "measure" && this.#wordsColumn() !== undefined) break;
      const candidate = this.#at(column);
      delete this.#columns[field];
      delete this.#headings[field];
      this.#reasons.splice(
        this.#reasons.findIndex((reason) => reason.field === field),
        1,
      );
      this.#take("name", candidate, "heading", this.#headingConfidence(candidate) * 0.8);
      return;
    }
    const words = this.#wordsColumn();
    if (words !== undefined) this.#take("name", words, "content", 0.6);
  }

  #wordsColumn(): Candidate | undefined {
    const figures = Math.min(this.#columns.plan ?? Infinity, this.#columns.actual ?? Infinity);
    return this.#candidates.find(
      (candidate) =>
        candidate.column < figures &&
        this.#free(candidate) &&
        (candidate.sense.role === null || candidate.sense.role === "generic") &&
        candidate.content.filled > 0 &&
        share(candidate.content.words, candidate.content) >= 0.6 &&
        candidate.content.averageLength >= 3,
    );
  }

  /** The number's column often has no heading at all, or shares the name's; it stands left of the name. */
  #numberWithoutHeading(): void {
    const name = this.#columns.name;
    if (name === undefined || this.#columns.no !== undefined) return;
    for (let column = name - 1; column >= Math.max(1, name - 3); column -= 1) {
      const candidate = this.#at(column);
      const open =
        candidate.sense.role === null || candidate.sense.role === "generic" || candidate.sense.role === "name";
      if (!open || !this.#free(candidate) || candidate.content.filled === 0) continue;
      if (share(candidate.content.numbers, candidate.content) >= 0.5) {
        this.#take("no", candidate, "content", 0.8);
        return;
      }
    }
  }

  /** A page whose headings are too damaged takes what the page before had, where its cells agree. */
  #carryOn(): void {
    const previous = this.#context.previous;
    if (previous === null) return;
    for (const [field, column] of Object.entries(previous.columns) as [FieldName, number][]) {
      if (this.#columns[field] !== undefined) continue;
      const candidate = this.#at(column);
      if (!this.#free(candidate) || (candidate.sense.role !== null && candidate.sense.role !== "generic")) continue;
      if (candidate.content.filled === 0) continue;
      const figure = field === "plan" || field === "actual" || field === "budget" || field === "printedRate";
      if (figure && figureShare(candidate.content) < 0.5) continue;
      if (field === "no" && share(candidate.content.numbers, candidate.content) < 0.5) continue;
      this.#take(field, candidate, "carried", 0.7);
    }
  }
}

const share = (count: number, content: ColumnContent): number => (content.filled === 0 ? 0.5 : count / content.filled);

/** Maps the columns under one heading block; data rows are [from, to]. */
export const mapColumns = (
  cells: Cells,
  block: HeadingBlock,
  from: number,
  to: number,
  context: MappingContext,
): PageMapping => new Mapper(cells, block, from, to, context).map();
