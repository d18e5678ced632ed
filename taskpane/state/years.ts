import type { Review } from "../../src/domain/review.ts";
import { isReview, type Outcome } from "./outcome.ts";
import type { Target } from "./state.ts";

/** The years that a person may choose between, newest first; none where there is one only. */
export const yearsToChoose = ({ reading: { years = [] } }: Review): readonly number[] =>
  years.length > 1 ? years.toReversed() : [];

/** The same sheet, judged for another year; null: for the one that the sheet itself says. */
export function ofYear({ sheet, hint: { year: _, ...hint } }: Target, year: number | null): Target {
  return { sheet, hint: year === null ? hint : { ...hint, year } };
}

/** Without the year that was chosen, where the sheet has it no longer. */
export function withYearThere(target: Target, outcome: Outcome): Target {
  const { year } = target.hint;
  const isThere = year == null || !isReview(outcome) || (outcome.reading.years ?? []).includes(year);
  return isThere ? target : ofYear(target, null);
}
