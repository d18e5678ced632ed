import type { Cells } from "../records/cells.ts";
import type {
  MappingBasis,
  MappingReason,
  PartsOfYear,
  SetAside,
  SetAsideReason,
  UnitedField,
} from "../records/reading.ts";
import type { FieldName } from "../words/field.ts";
import type { Candidate } from "./candidate.ts";
import { yearOf } from "./candidate.ts";
import type { ColumnContent } from "./column-content.ts";
import { columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";
import type { TimeMapping } from "./time-mapping.ts";
import type { YearRows } from "./year-groups.ts";

export type Columns = Partial<Record<FieldName, number>>;

/** Which columns hold which field on one page, and why. */
export interface PageMapping {
  readonly columns: Columns;
  readonly headings: Partial<Record<FieldName, string>>;
  readonly reasons: readonly MappingReason[];
  readonly setAside: readonly SetAside[];
  /** Columns of units that stand right after a figure's own column, where there are several. */
  readonly ownUnits: Partial<Record<UnitedField, number>>;
  /**
   * The columns of the plan as it was before it was set anew, the last one first: the first that says something holds where
   * the column of the plan says nothing.
   */
  readonly plansBefore: readonly number[];
  /** The column whose cells say of which class the row's indicator is. */
  readonly kindColumn?: number;
  /** Columns of other times than the judged one. */
  readonly times: readonly TimeMapping[];
  /** null where the judged year has no parts in columns of their own. */
  readonly parts: PartsOfYear | null;
  /** Western fiscal years with results, oldest first, where headings name them. */
  readonly resultYears: readonly number[];
  /** The years of each indicator under each other; null where they are not. */
  readonly yearRows: YearRows | null;
  /** Western fiscal year of the plan and actual that are judged; null where neither heading names one. */
  readonly year: number | null;
  /** What the headings call the indicator, where several stand side by side. */
  readonly slotName?: string;
  /** The second and further indicators of each row. */
  readonly slots?: readonly SlotMapping[];
  /** See `ColumnMap.form`. */
  readonly form?: number;
  /** See `ColumnMap.ignored`. */
  readonly ignored?: readonly number[];
}

/** Which columns hold which field of one of several indicators side by side: its own and those of all. */
export interface SlotMapping extends PageMapping {
  readonly slotName: string;
  /** Money planned against money spent. */
  readonly isCost: boolean;
}

export interface MappingContext {
  readonly fiscalYear: number | null;
  /** Western fiscal year that a person chose to have judged. */
  readonly chosenYear: number | null;
  /** The year that the rest of a form is judged by: taken where there is a column or a row of it, with a result or without. */
  readonly ofForm?: number | null;
  /** Western fiscal year that the first indicator of each row is judged in, where this is a further one's. */
  readonly yearOfFirst?: number | null;
  /** The one side that there is, where the other stands on another sheet. */
  readonly half?: "plan" | "actual" | undefined;
  /** The column that says which year each row is of, where an indicator has several rows. */
  readonly yearColumn?: number;
  /** The page before, from which a damaged one may carry on. */
  readonly previous: PageMapping | null;
  readonly given: Readonly<Columns>;
  /** Columns of other indicators. */
  readonly taken?: ReadonlySet<number>;
  /** Columns that alone may be the plan and the actual, as a form says; none: any. */
  readonly sides?: Readonly<Record<"plan" | "actual", readonly number[]>>;
  /** Columns that alone may be taken for a field, as a form says; none: any. */
  readonly only?: ReadonlySet<number>;
  /** Columns of units, as a form says. */
  readonly ownUnits?: Readonly<Partial<Record<UnitedField, number>>>;
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

/** Columns left of the first heading that may still belong to the table: a number, a name. */
const unheadedColumns = 4;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

/** Headings of roles that say no more than that lines are told apart: 区分, 種別. */
const tellApart: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>([null, "section", "aside", "generic"]);

export const onlyTellsApart = ({ sense: { role } }: Candidate): boolean => tellApart.has(role);

/** The columns under one heading block while each field looks for its own; data rows are [from, to]. */
export class MappingDraft {
  readonly cells: Cells;
  readonly from: number;
  readonly to: number;
  readonly context: MappingContext;
  readonly candidates: readonly Candidate[];
  readonly columns: Columns = {};
  readonly headings: Partial<Record<FieldName, string>> = {};
  readonly reasons: MappingReason[] = [];
  setAside: SetAside[] = [];
  plansBefore: readonly number[] = [];
  resultYears: readonly number[] = [];
  year: number | null = null;

  constructor(cells: Cells, block: HeadingBlock, from: number, to: number, context: MappingContext) {
    this.cells = cells;
    this.from = from;
    this.to = to;
    this.context = context;
    const left = Math.max(cells.area?.left ?? block.left, block.left - unheadedColumns);
    const beside = Array.from(
      { length: Math.max(0, block.left - left) },
      (_, index) => [left + index, noSense] as const,
    );
    this.candidates = [...beside, ...block.columns].map(([column, sense]) => this.#candidate(column, sense));
  }

  #candidate(column: number, sense: ColumnSense): Candidate {
    return {
      column,
      sense,
      content: columnContent(this.cells, column, this.from, this.to),
      hidden: this.cells.hiddenColumn(column),
    };
  }

  at(column: number): Candidate {
    return this.candidates.find((candidate) => candidate.column === column) ?? this.#candidate(column, noSense);
  }

  free(candidate: Candidate): boolean {
    return (
      !Object.values(this.columns).includes(candidate.column) && this.context.taken?.has(candidate.column) !== true
    );
  }

  /** The filled cells of a column, trimmed; of so many rows as tell all that there is to tell. */
  texts(column: number): readonly string[] {
    const texts: string[] = [];
    for (let row = this.from; row <= Math.min(this.to, this.from + rowsLookedAt - 1); row += 1) {
      const text = this.cells.trimmed(row, column);
      if (text !== "") texts.push(text);
    }
    return texts;
  }

  /** Columns of a role that no field has taken. */
  of(role: ColumnSense["role"]): readonly Candidate[] {
    return this.candidates.filter((candidate) => candidate.sense.role === role && this.free(candidate));
  }

  /** `confidence` 0…1. A field that has its column keeps it. */
  take(field: FieldName, candidate: Candidate, basis: MappingBasis, confidence: number): void {
    if (this.columns[field] !== undefined || this.context.only?.has(candidate.column) === false) return;
    this.columns[field] = candidate.column;
    if (candidate.sense.text !== "") this.headings[field] = candidate.sense.text;
    const seen = basis === "content" || candidate.sense.text === "" ? candidate.content.seen : candidate.sense.text;
    this.reasons.push({
      field,
      column: candidate.column,
      basis,
      seen,
      confidence: Math.round(confidence * 100) / 100,
    });
  }

  /** Takes a column from a field again, for another to have. */
  release(field: FieldName): void {
    delete this.columns[field];
    delete this.headings[field];
    this.reasons.splice(
      this.reasons.findIndex((reason) => reason.field === field),
      1,
    );
  }

  leaveAside(field: FieldName, candidate: Candidate, why: SetAsideReason): void {
    this.setAside.push({ field, column: candidate.column, seen: candidate.sense.text, why });
  }

  /** 0.6…1: how much of the heading is known words. */
  headingConfidence(candidate: Candidate): number {
    return 0.6 + 0.4 * Math.min(1, candidate.sense.coverage);
  }

  /** The preferred heading first; of like ones a filled column, then the left one; in a sheet of several years the own one. */
  best(candidates: readonly Candidate[], fits: (content: ColumnContent) => number = () => 1): Candidate | undefined {
    const year = this.#pairYear();
    const score = (candidate: Candidate): number => {
      const own = yearOf(candidate.sense, this.context.fiscalYear);
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
    const actual = this.columns.actual;
    return actual === undefined
      ? this.context.fiscalYear
      : (yearOf(this.at(actual).sense, this.context.fiscalYear) ?? this.context.fiscalYear);
  }

  /** What is looked for when every field has its column. */
  done({ ownUnits, times, parts }: Pick<PageMapping, "ownUnits" | "times" | "parts">): PageMapping {
    return {
      columns: this.columns,
      headings: this.headings,
      reasons: this.reasons,
      setAside: this.setAside,
      ownUnits,
      plansBefore: this.plansBefore,
      times,
      parts,
      yearRows: null,
      resultYears: this.resultYears,
      year: this.year,
    };
  }
}
