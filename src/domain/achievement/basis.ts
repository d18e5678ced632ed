import type { Thresholds } from "../policy.ts";
import { achievementRate, roundRate } from "./rate.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/**
 * How a verdict comes about. Every face derives from it: pane, ledger's value, ledger's formula.
 *
 * ratio: actual ÷ plan (以上 included); `upper` is the far end of a planned range, beyond which alone it is over
 * target; `assessed` is false for a forecast, whose rate is shown without a verdict. reversed-ratio: 2 − actual ÷ plan.
 * inverse-ratio: plan ÷ actual. at-most: less is better; `strict` where the plan itself does not meet it (未満).
 * at-least: more than the plan (超). between: from the plan to `upper`. zero-target: nothing may happen; met by 0 alone.
 * date: figures are days (Excel's serial numbers), `due` says whether the day has come. done: figures are 1 done, 0.5
 * partly, 0 not done. choice: a person chooses a reading. none: nothing can be said.
 */
export type Basis =
  | { readonly kind: "ratio"; readonly upper: number | null; readonly assessed: boolean }
  | { readonly kind: "reversed-ratio" }
  | { readonly kind: "inverse-ratio" }
  | { readonly kind: "at-most"; readonly strict: boolean }
  | { readonly kind: "at-least" }
  | { readonly kind: "between"; readonly upper: number }
  | { readonly kind: "zero-target" }
  | { readonly kind: "date" }
  | { readonly kind: "done" }
  | { readonly kind: "choice" }
  | { readonly kind: "none" };

export type BasisKind = Basis["kind"];

/** Planned and achieved in one unit; null where there is no figure. */
export interface JudgedFigures {
  readonly plan: number | null;
  readonly actual: number | null;
}

export interface Outcome {
  /** 1 = met, may exceed it; null where the basis has no rate. Exact: never rounded for display. */
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly overTarget: boolean;
}

const notAssessed: Outcome = { rate: null, verdict: "not-assessed", overTarget: false };

const met = (isMet: boolean): Outcome => ({ rate: null, verdict: isMet ? "achieved" : "under", overTarget: false });

const rated = (rate: number | null, thresholds: Thresholds, mayExceed = true): Outcome =>
  rate === null
    ? notAssessed
    : {
        rate,
        verdict: verdictOf(rate, thresholds),
        overTarget: mayExceed && roundRate(rate) >= thresholds.overTarget,
      };

/** The one judgement: a basis and two figures give rate and verdict. Never throws. */
export function judge(basis: Basis, { plan, actual }: JudgedFigures, thresholds: Thresholds): Outcome {
  if (basis.kind === "choice") return { rate: null, verdict: "review", overTarget: false };
  if (basis.kind === "none" || plan === null || actual === null) return notAssessed;
  switch (basis.kind) {
    case "ratio": {
      const outcome = rated(rateBy(basis, { plan, actual }), thresholds, basis.upper === null || actual > basis.upper);
      return basis.assessed ? outcome : { ...notAssessed, rate: outcome.rate };
    }
    case "reversed-ratio":
    case "inverse-ratio":
      return rated(rateBy(basis, { plan, actual }), thresholds);
    case "at-most":
      return met(basis.strict ? actual < plan : actual <= plan);
    case "at-least":
      return met(actual > plan);
    case "between":
      return met(actual >= plan && actual <= basis.upper);
    case "zero-target":
      return met(actual === 0);
    case "date":
      return met(actual <= plan);
    case "done":
      return met(actual >= plan);
  }
}

/** The rate alone, which no threshold changes; null where the basis has none. */
export function rateBy(basis: Basis, { plan, actual }: JudgedFigures): number | null {
  if (plan === null || actual === null) return null;
  switch (basis.kind) {
    case "ratio":
      return achievementRate(actual, plan);
    case "reversed-ratio":
      return achievementRate(2 * plan - actual, plan);
    case "inverse-ratio":
      return achievementRate(plan, actual);
    case "at-most":
    case "at-least":
    case "between":
    case "zero-target":
    case "date":
    case "done":
    case "choice":
    case "none":
      return null;
  }
}
