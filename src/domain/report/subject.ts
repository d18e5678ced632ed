import { yearJudged } from "../achievement/year-judged.ts";
import type { Finding } from "../checks/finding.ts";
import type { Area } from "../grid.ts";
import { joinReviews } from "../join-reviews.ts";
import type { List } from "../list.ts";
import type { Policy } from "../policy.ts";
import type { Review } from "../review.ts";
import type { Section } from "../sheet/records/reading.ts";

/** What one report is about: a table, or all one-program forms of a workbook as one list. */
export interface ReportSubject {
  /** The table alone, or the forms in their order. */
  readonly parts: readonly Review[];
  readonly isOfForms: boolean;
  readonly policy: Policy;
  /** The sheet that the report is known by: the table's, or the first form's. */
  readonly sheet: string;
  readonly area: Area;
  /** The sheet that goes without saying; null where lines stand on a sheet each. */
  readonly home: string | null;
  /**
   * What is added to a row's number, so that rows of different sheets differ: by sheet, 0 for the first. Every sheet that
   * a line stands on is there.
   */
  readonly offsets: ReadonlyMap<string, number>;
  /** null where the table has none, and where forms have different ones. */
  readonly title: string | null;
  /** The western fiscal year that is judged, where it is one. */
  readonly year: number | null;
  readonly sections: readonly Pick<Section, "no" | "name">[];
  /** Index into `sections` of a section of one of the parts. */
  readonly sectionOf: (part: number, section: number | null) => number | null;
  /** What tells an indicator of one of the parts from all others. */
  readonly identityOf: (part: number, identity: string) => string;
  readonly findings: List<FindingOfPart>;
}

/** `review`: which of the parts it is about; absent: the only one. */
export interface FindingOfPart extends Finding {
  readonly review?: number;
}

/** More than a sheet has rows. */
const offsetOfSheet = 10_000_000;

const offsetsOf = (sheets: readonly string[]): ReadonlyMap<string, number> =>
  new Map(sheets.map((sheet, index) => [sheet, index * offsetOfSheet]));

/** A table, whose plans and results may stand on two sheets. */
export function tableSubject(review: Review): ReportSubject {
  const { reading, policy, findings } = review;
  const { sheet, sections, joined = [] } = reading;
  return {
    parts: [review],
    isOfForms: false,
    policy,
    sheet,
    area: reading.layout.area,
    home: sheet,
    offsets: offsetsOf([sheet, ...joined.map((other) => other.sheet)]),
    title: reading.title,
    year: yearJudged(reading),
    sections,
    sectionOf: (_part, section) => section,
    identityOf: (_part, identity) => identity,
    findings,
  };
}

/** One-program forms, a sheet each, at least one. Linear in the forms. */
export function formsSubject(reviews: readonly Review[]): ReportSubject {
  const sheets = reviews.map(({ reading }) => reading.sheet);
  const { sections, sectionOf, findings } = joinReviews(reviews, sheets);
  const [first] = reviews as readonly [Review, ...Review[]];
  const only = <Value>(values: readonly Value[]): Value | null =>
    values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  return {
    parts: reviews,
    isOfForms: true,
    policy: first.policy,
    sheet: first.reading.sheet,
    area: first.reading.layout.area,
    home: null,
    offsets: offsetsOf(sheets),
    title: only(reviews.map(({ reading }) => reading.title)),
    year: only(reviews.map(({ reading }) => yearJudged(reading))),
    sections,
    sectionOf,
    identityOf: identitiesOf(reviews, sheets),
    findings,
  };
}

/** An identity that several forms have (a form was copied, and its program never named) is told by its sheet on all of them. */
function identitiesOf(reviews: readonly Review[], sheets: readonly string[]): ReportSubject["identityOf"] {
  const parts = new Map<string, number>();
  const shared = new Set<string>();
  for (const [part, { rows }] of reviews.entries()) {
    for (const { indicators } of rows) {
      for (const { identity } of indicators) {
        if ((parts.get(identity) ?? part) !== part) shared.add(identity);
        parts.set(identity, part);
      }
    }
  }
  return (part, identity) => (shared.has(identity) ? `${identity}|${sheets[part] ?? ""}` : identity);
}
