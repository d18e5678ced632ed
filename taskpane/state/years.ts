import { yearJudged, yearsThere } from "../../src/domain/achievement/year-judged.ts";
import type { Review } from "../../src/domain/review.ts";
import { isReview, type Outcome } from "./outcome.ts";
import type { Target } from "./state.ts";

/** The years that a person may choose between, newest first; none where there is one only. */
export function yearsToChoose({ reading }: Review): readonly number[] {
  const years = yearsThere(reading);
  return years.length > 1 ? years.toReversed() : [];
}

/** The year judged, where there are others. */
export const yearShown = (review: Review): number | null =>
  yearsToChoose(review).length === 0 ? null : yearJudged(review.reading);

/** The same sheet, judged for another year; null: for the one that the sheet itself says. */
export function ofYear({ sheet, hint: { year: _, ...hint } }: Target, year: number | null): Target {
  return { sheet, hint: year === null ? hint : { ...hint, year } };
}

/** Without the year that was chosen, where the sheet has it no longer. */
export function withYearThere(target: Target, outcome: Outcome): Target {
  const { year } = target.hint;
  const isThere = year == null || !isReview(outcome) || yearsThere(outcome.reading).includes(year);
  return isThere ? target : ofYear(target, null);
}
