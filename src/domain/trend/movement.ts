import type { BreakCode } from "./breaks/break-rule.ts";
import type { YearIndicator } from "./year-list.ts";

/**
 * How an indicator's result stands against the year before. broken: the series is. not-comparable: there is no figure, it is
 * to be checked, or nobody can say which way is better.
 */
export const movements = ["improved", "unchanged", "worsened", "not-comparable", "broken"] as const;
export type Movement = (typeof movements)[number];

/** Which results are the better ones; null where nothing says so. */
export const betterWay = ({ direction }: YearIndicator): "higher" | "lower" | null =>
  direction === "higher" || direction === "lower" ? direction : null;

export function movementOf(before: YearIndicator, after: YearIndicator, breaks: readonly BreakCode[]): Movement {
  if (breaks.length > 0) return "broken";
  const [was, is] = [before.actual.value, after.actual.value];
  const isReviewed = [before, after].some(({ verdict }) => verdict === "review");
  if (was === null || is === null || isReviewed) return "not-comparable";
  if (was === is) return "unchanged";
  const better = betterWay(after);
  const agrees = betterWay(before) === better || betterWay(before) === null;
  if (better === null || !agrees) return "not-comparable";
  return is > was === (better === "higher") ? "improved" : "worsened";
}
