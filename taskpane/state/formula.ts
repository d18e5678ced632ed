import type { Alternative, Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Term } from "../../src/domain/achievement/rate.ts";
import { rateText } from "../../src/domain/achievement/rate-text.ts";
import type { Thresholds } from "../../src/domain/policy.ts";
import type { Words } from "../words/words.ts";
import { figureText, numberText } from "./figures.ts";

/** (151 + 185) ÷ 2, without what is idle: one part needs no brackets, ÷ 1 is left out. */
export function termText({ parts, divideBy }: Term): string {
  const sum = parts.map(numberText).join(" + ");
  const bracketed = parts.length > 1 ? `(${sum})` : sum;
  return divideBy === 1 ? bracketed : `(${sum} ÷ ${numberText(divideBy)})`;
}

/** Actual and plan of an indicator with a rate, as the formula shows them; null where no rate was worked out. */
export function formulaParts(indicator: Indicator): { readonly actual: string; readonly plan: string } | null {
  const { actual, plan, rate, unit, actualQuantities } = indicator;
  if (rate === null || actual === null || plan === null) return null;
  const sum = actualQuantities.length > 1 ? actualQuantities.reduce((total, { value }) => total + value, 0) : null;
  const summed = sum !== null && Math.abs(sum - actual) < 1e-9;
  return {
    actual: summed
      ? `(${actualQuantities.map(({ value }) => numberText(value)).join(" + ")})${unit ?? ""}`
      : figureText(actual, unit),
    plan: figureText(plan, unit),
  };
}

/** "5,000 ÷ 2,500" for one of the possible readings. */
export const alternativeFormula = ({ actual, plan }: Alternative): string => `${termText(actual)} ÷ ${termText(plan)}`;

/** How an indicator's verdict came about, in one line: the division with its figures, or what was compared. */
export function howJudged(indicator: Indicator, words: Words, thresholds: Thresholds): string {
  const { detail } = words.pane;
  const { basis, rate } = indicator;
  const parts = formulaParts(indicator);
  if (parts === null || rate === null) return words.report.ledger.basis[basis.kind] || detail.notCalculated;
  const shown = rateText(rate, thresholds);
  switch (basis.kind) {
    case "reversed-ratio":
      return detail.formulaReversed(parts.actual, parts.plan, shown);
    case "inverse-ratio":
      return detail.formulaInverse(parts.actual, parts.plan, shown);
    default:
      return detail.formulaOf(parts.actual, parts.plan, shown);
  }
}
