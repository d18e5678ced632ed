import type { Policy } from "../policy.ts";

export type Verdict = "achieved" | "nearly" | "under" | "far-under" | "review" | "not-assessed";

/** Worst first; a row's verdict is the first of these among its indicators'. */
export const verdictsWorstFirst: readonly Verdict[] = [
  "far-under",
  "under",
  "nearly",
  "achieved",
  "review",
  "not-assessed",
];

/** The verdict that a rate gets; the rate is exact (see `roundRate`), never the displayed one. */
export function verdictOf(rate: number, policy: Pick<Policy, "achieved" | "nearly" | "under">): Verdict {
  if (rate >= policy.achieved) return "achieved";
  if (rate >= policy.nearly) return "nearly";
  if (rate >= policy.under) return "under";
  return "far-under";
}

/** The verdict of what consists of several: the worst, or the first where the office goes by its lead indicator. */
export function rollUp(verdicts: readonly Verdict[], policy: Pick<Policy, "rollUp">): Verdict {
  if (policy.rollUp === "lead") return verdicts[0] ?? "not-assessed";
  const found = new Set(verdicts);
  return verdictsWorstFirst.find((verdict) => found.has(verdict)) ?? "not-assessed";
}

/** A line's verdict from its indicators. */
export const rowVerdict = (
  indicators: readonly { readonly verdict: Verdict }[],
  policy: Pick<Policy, "rollUp">,
): Verdict =>
  rollUp(
    indicators.map((indicator) => indicator.verdict),
    policy,
  );

/** How many of each; every verdict has its key. */
export function countVerdicts(verdicts: Iterable<Verdict>): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    achieved: 0,
    nearly: 0,
    under: 0,
    "far-under": 0,
    review: 0,
    "not-assessed": 0,
  };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}
