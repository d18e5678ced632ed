import type { Alternative, Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Term } from "../../src/domain/achievement/rate.ts";
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
