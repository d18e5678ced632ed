import type { ReviewTotals } from "./achievement/judged-sheet.ts";
import { type Verdict, verdictsWorstFirst } from "./achievement/verdict.ts";
import type { Finding } from "./checks/finding.ts";
import { activate, asFinding } from "./checks/run.ts";
import { yearJudged } from "./achievement/year-judged.ts";
import { cardYearDiffers, formsOfOtherYears, otherYearParams } from "./checks/table/card-year-differs.ts";
import { cardFormDiffers, differenceParams, formsThatDiffer } from "./checks/table/card-form-differs.ts";
import type { Review } from "./review.ts";
import type { Section } from "./sheet/records/reading.ts";

/** A finding, and which of the reviews it is about. */
export interface JoinedFinding extends Finding {
  readonly review: number;
}

/** Several forms as one list of programs. */
export interface JoinedReviews {
  readonly reviews: readonly Review[];
  /** Each once, in the order in which the forms first name them. */
  readonly sections: readonly Pick<Section, "no" | "name">[];
  /** Index into `sections` of a section of one of the reviews; null for null. */
  readonly sectionOf: (review: number, section: number | null) => number | null;
  readonly totals: ReviewTotals;
  /** The western fiscal year that is judged, where it is one. */
  readonly year: number | null;
  /** Of all forms in their order, those about a whole form first; each says its place as `sheet`. */
  readonly findings: readonly JoinedFinding[];
}

/**
 * Puts one-program forms together to one list: sections of one name are one, totals are sums, and a form that is drawn
 * otherwise than most is named. `places`: what each is called (101_配食事業). Linear in the forms.
 */
export function joinReviews(reviews: readonly Review[], places: readonly string[]): JoinedReviews {
  const sections: Pick<Section, "no" | "name">[] = [];
  const known = new Map<string, number>();
  const maps = reviews.map(({ reading }) =>
    reading.sections.map(({ no, name }) => {
      const key = `${no ?? ""} ${name}`;
      const at = known.get(key);
      if (at !== undefined) return at;
      known.set(key, sections.length);
      return sections.push({ no, name }) - 1;
    }),
  );
  const years = new Set(reviews.map(({ reading }) => reading.year ?? null));
  return {
    reviews,
    sections,
    sectionOf: (review, section) => (section === null ? null : (maps[review]?.[section] ?? null)),
    totals: summed(reviews.map(({ totals }) => totals)),
    year: years.size === 1 ? [...years][0]! : null,
    findings: findingsOf(reviews, places),
  };
}

function findingsOf(reviews: readonly Review[], places: readonly string[]): readonly JoinedFinding[] {
  const differing = new Map(
    formsThatDiffer(reviews.map(({ reading }) => reading.layout.pages)).map((one) => [one.index, one]),
  );
  const ofOtherYears = new Map(
    formsOfOtherYears(reviews.map(({ reading }) => yearJudged(reading))).map((one) => [one.index, one]),
  );
  return reviews.flatMap(({ findings, policy, reading }, review): readonly JoinedFinding[] => {
    const place = { review, ...(places[review] === undefined ? {} : { sheet: places[review] }) };
    const difference = differing.get(review);
    const otherYear = ofOtherYears.get(review);
    const row = reading.layout.pages[0]?.from ?? null;
    const ofForm =
      difference === undefined
        ? []
        : activate(cardFormDiffers, policy).map(({ rule, severity }) =>
            asFinding(rule.code, severity, { row, cell: null, params: differenceParams(difference) }),
          );
    const ofYear =
      otherYear === undefined
        ? []
        : activate(cardYearDiffers, policy).map(({ rule, severity }) =>
            asFinding(rule.code, severity, { row, cell: null, params: otherYearParams(otherYear) }),
          );
    return [...ofForm, ...ofYear, ...findings].map((finding) => ({ ...finding, ...place }));
  });
}

function summed(all: readonly ReviewTotals[]): ReviewTotals {
  const sum = (of: (totals: ReviewTotals) => number): number => all.reduce((total, one) => total + of(one), 0);
  const programVerdicts = Object.fromEntries(
    verdictsWorstFirst.map((verdict) => [verdict, sum(({ programVerdicts: own }) => own[verdict])]),
  ) as Record<Verdict, number>;
  const budgetBySectionYen: Record<string, number> = {};
  for (const { budgetBySectionYen: own } of all)
    for (const [section, yen] of Object.entries(own))
      budgetBySectionYen[section] = (budgetBySectionYen[section] ?? 0) + yen;
  return {
    programs: sum(({ programs }) => programs),
    measures: sum(({ measures }) => measures),
    indicators: sum(({ indicators }) => indicators),
    programVerdicts,
    budgetYen: sum(({ budgetYen }) => budgetYen),
    budgetBySectionYen,
  };
}
