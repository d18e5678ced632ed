import { rateBy } from "./basis.ts";
import type { Basis } from "./basis.ts";
import type { WordsBeside } from "./beside.ts";
import type { Judged } from "./judged.ts";
import type { IndicatorClass } from "../sheet/records/partial-fact.ts";

/** By the line's own word for it, by the headings over the figures (活動指標, 成果指標), else over their names, else by the section; null where none says. */
export function classOf({ ownClass, headings, classes }: WordsBeside): IndicatorClass | null {
  return ownClass ?? headings.plan?.class ?? headings.actual?.class ?? classes()[0] ?? null;
}

/** What a program costs and whom it is for are told, and are no part of its verdict. */
const isAside = (one: IndicatorClass | null): one is "cost" | "target-population" =>
  one === "cost" || one === "target-population";

const shown: Basis = { kind: "ratio", upper: null, assessed: false };

/** An indicator of the class that its headings say: of money planned and spent the execution rate is shown, not judged. */
export function classed(judged: Judged, words: WordsBeside): Judged {
  const own = judged.class ?? classOf(words);
  if (!isAside(own)) return own === judged.class ? judged : { ...judged, class: own };
  const { plan, actual, basis } = judged;
  // Which way is better does not matter to what was spent.
  const isDivided = (basis.kind !== "choice" && basis.kind !== "none") || judged.reason === "direction-unclear";
  const isPaired = plan !== null && actual !== null && isDivided;
  const rate = isPaired ? rateBy(shown, { plan, actual }) : null;
  return {
    ...judged,
    class: own,
    basis: rate === null ? { kind: "none" } : shown,
    rate,
    verdict: "not-assessed",
    reason: plan === null || actual === null ? judged.reason : own,
    reasonParams: plan === null || actual === null ? judged.reasonParams : {},
    alternatives: [],
    overTarget: false,
  };
}
