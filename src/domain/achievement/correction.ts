import { isDirectionChoice, plainAtMost, plainRatio } from "./alternative.ts";
import { type Basis, judge, type Outcome } from "./basis.ts";
import type { Decision } from "./decision.ts";
import type { Indicator, ReasonCode } from "./indicator.ts";
import type { Thresholds } from "../policy.ts";

/** Which of the two figures a person has to give before they are taken: the others stand on the sheet. */
export interface CorrectionNeed {
  /** must: nothing is taken without it. may: else the sheet's counts. never: it is not taken. */
  readonly plan: "may" | "must" | "never";
  readonly actual: "may" | "must" | "never";
}

const never: CorrectionNeed = { plan: "never", actual: "never" };

/** What another figure does not change: the indicator is no target, or its day has not come. */
const isAside = (reason: ReasonCode | null): boolean =>
  reason === "cost" || reason === "target-population" || reason === "not-due";

/**
 * What a correction of an indicator has to hold. Where figures are to be checked (choice) only both settle it; a range
 * (between) keeps its ends, of which one figure would be none.
 */
export function correctionNeed({ basis, plan, actual, reason }: Indicator): CorrectionNeed {
  switch (basis.kind) {
    case "none":
      if (isAside(reason)) return never;
      return { plan: plan === null ? "must" : "may", actual: actual === null ? "must" : "may" };
    case "choice":
      return { plan: "must", actual: "must" };
    case "between":
      return { plan: "never", actual: "may" };
    case "ratio":
    case "reversed-ratio":
    case "inverse-ratio":
    case "at-most":
    case "at-least":
    case "zero-target":
    case "date":
    case "done":
      return { plan: "may", actual: "may" };
  }
}

/** Figures that are judged in the sheet's place. */
export interface CorrectedFigures {
  readonly plan: number;
  readonly actual: number;
}

/** The two figures with a person's in their place; null where there is none, or one is missing that they need. */
export function correctedFigures(indicator: Indicator, { plan, actual }: Decision): CorrectedFigures | null {
  const need = correctionNeed(indicator);
  const taken = { plan: need.plan === "never" ? null : plan, actual: need.actual === "never" ? null : actual };
  if (taken.plan === null && taken.actual === null) return null;
  if ((need.plan === "must" && taken.plan === null) || (need.actual === "must" && taken.actual === null)) return null;
  const whole = { plan: taken.plan ?? indicator.plan, actual: taken.actual ?? indicator.actual };
  return whole.plan === null || whole.actual === null ? null : { plan: whole.plan, actual: whole.actual };
}

/** What corrected figures are judged by: as the indicator is, but for what was only true of the sheet's own. */
export function correctedBasis(indicator: Indicator, figures: CorrectedFigures, turn: string): Basis {
  const { basis } = indicator;
  if (isDirectionChoice(turn) && mayBeTurned(indicator)) return turn === "more-is-better" ? plainRatio : plainAtMost;
  switch (basis.kind) {
    case "ratio":
      return figures.plan === indicator.plan ? basis : { ...basis, upper: null };
    case "zero-target":
      return figures.plan === 0 ? basis : plainAtMost;
    case "none":
    case "choice":
      return byDirection(indicator);
    case "reversed-ratio":
    case "inverse-ratio":
    case "at-most":
    case "at-least":
    case "between":
    case "date":
    case "done":
      return basis;
  }
}

/** What corrected figures are judged by that nothing else says it of: where nobody knows which way is better, a person is asked. */
export function byDirection({ direction }: Indicator): Basis {
  if (direction.value === "higher") return plainRatio;
  return direction.value === "lower" ? plainAtMost : { kind: "choice" };
}

/** Days, deeds and two-sided targets have no other way round. */
export const mayBeTurned = ({ basis, kind }: Indicator): boolean =>
  kind !== "date" && kind !== "done" && basis.kind !== "between" && basis.kind !== "date" && basis.kind !== "done";

const isRate = ({ kind }: Basis): boolean => kind === "ratio" || kind === "reversed-ratio" || kind === "inverse-ratio";

/** As `judge`; nothing is divided by a corrected plan that is not above 0, which is for a person to look at. */
export function judgeCorrected(basis: Basis, figures: CorrectedFigures, thresholds: Thresholds): Outcome {
  if (!isRate(basis) || figures.plan > 0) return judge(basis, figures, thresholds);
  const isShown = basis.kind === "ratio" && !basis.assessed;
  return { rate: null, verdict: isShown ? "not-assessed" : "review", overTarget: false };
}
