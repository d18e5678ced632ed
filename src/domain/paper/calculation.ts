import type { Basis, Outcome } from "../achievement/basis.ts";
import type { Indicator } from "../achievement/indicator.ts";
import { type Term, termValue } from "../achievement/rate.ts";
import { rateText } from "../achievement/rate-text.ts";
import type { Policy } from "../policy.ts";
import { isoDay } from "../report/excel-day.ts";
import type { PaperWords } from "./words.ts";

/** What is divided, or compared. */
export interface Calculated {
  readonly basis: Basis;
  readonly plan: Term;
  readonly actual: Term;
  readonly rate: number | null;
  readonly verdict: Outcome["verdict"];
  readonly unit: string | null;
}

const tolerance = 1e-9;

/** An actual of several figures as their sum, where it is theirs. */
function actualTerm({ actual, actualQuantities }: Indicator): Term {
  const parts = actualQuantities.map(({ value }) => value);
  const sum = parts.reduce((all, part) => all + part, 0);
  const isSum = actual !== null && parts.length > 1 && Math.abs(sum - actual) < tolerance;
  return { parts: isSum ? parts : [actual ?? 0], divideBy: 1 };
}

/** An indicator's own calculation; null where it has not both figures. */
export function calculatedOf(indicator: Indicator): Calculated | null {
  const { basis, plan, actual, rate, verdict, unit } = indicator;
  if (plan === null || actual === null) return null;
  return { basis, plan: { parts: [plan], divideBy: 1 }, actual: actualTerm(indicator), rate, verdict, unit };
}

function termText({ parts, divideBy }: Term, unit: string | null, words: PaperWords, isBare: boolean): string {
  const figures = parts.map((part) => `${words.figure(part)}${unit ?? ""}`);
  const sum = figures.join(" + ");
  if (divideBy !== 1) return `(${sum} ÷ ${words.figure(divideBy)})`;
  return figures.length > 1 && !isBare ? `(${sum})` : sum;
}

const doneOf = (value: number): "done" | "partly" | "not-done" =>
  value >= 1 ? "done" : value > 0 ? "partly" : "not-done";

/** The calculation written out, so that it can be done again by hand: 3,757人 ÷ 5,000人 = 75.1% */
export function calculationText(calculated: Calculated, policy: Policy, words: PaperWords): string {
  const { basis, unit } = calculated;
  const [plan, actual] = [calculated.plan, calculated.actual].map((term) => termText(term, unit, words, false));
  const [planValue, actualValue] = [termValue(calculated.plan), termValue(calculated.actual)];
  const rate = calculated.rate === null ? "" : rateText(calculated.rate, policy);
  const sum = (term: Term, text: string | undefined): string =>
    term.parts.length > 1
      ? `${termText(term, unit, words, true)} = ${words.figure(termValue(term))}${unit ?? ""}`
      : (text ?? "");
  const compared = (sign: string, right: string | undefined, isMet: boolean): string =>
    `${sum(calculated.actual, actual)} ${sign} ${right ?? ""} → ${isMet ? words.met : words.missed}`;
  switch (basis.kind) {
    case "ratio":
      return rate === "" ? words.none : `${actual} ÷ ${plan} = ${rate}`;
    case "reversed-ratio":
      return rate === "" ? words.none : `(2 × ${plan} − ${actual}) ÷ ${plan} = ${rate}`;
    case "inverse-ratio":
      return rate === "" ? words.none : `${plan} ÷ ${actual} = ${rate}`;
    case "at-most": {
      const isMet = basis.strict ? actualValue < planValue : actualValue <= planValue;
      const sign = basis.strict ? (isMet ? "＜" : "≧") : isMet ? "≦" : "＞";
      return compared(sign, plan, isMet);
    }
    case "at-least": {
      const isMet = actualValue > planValue;
      return compared(isMet ? "＞" : "≦", plan, isMet);
    }
    case "between": {
      const upper = `${words.figure(basis.upper)}${unit ?? ""}`;
      const isMet = actualValue >= planValue && actualValue <= basis.upper;
      const text = sum(calculated.actual, actual);
      if (isMet) return `${plan} ≦ ${text} ≦ ${upper} → ${words.met}`;
      return actualValue < planValue ? `${text} ＜ ${plan} → ${words.missed}` : `${text} ＞ ${upper} → ${words.missed}`;
    }
    case "zero-target":
      return compared(actualValue === 0 ? "=" : "≠", `0${unit ?? ""}`, actualValue === 0);
    case "date": {
      const isMet = actualValue <= planValue;
      const [due, done] = [planValue, actualValue].map((serial) => words.day(isoDay(serial)));
      return `${done} ${isMet ? "≦" : "＞"} ${due} → ${isMet ? words.due.met : words.due.missed}`;
    }
    case "done": {
      const isMet = actualValue >= planValue;
      return `${words.done[doneOf(actualValue)]} → ${isMet ? words.met : words.missed}`;
    }
    case "choice":
    case "none":
      return words.noCalculation[basis.kind];
  }
}

/** The line between verdicts that a rate fell between: 50%以上80%未満. */
export function criterionText(verdict: Outcome["verdict"], policy: Policy, words: PaperWords): string {
  const [achieved, nearly, under] = [policy.achieved, policy.nearly, policy.under].map((line) =>
    percentText(line, words),
  );
  switch (verdict) {
    case "achieved":
      return words.criterion(achieved!, null);
    case "nearly":
      return words.criterion(nearly!, achieved!);
    case "under":
      return words.criterion(under!, nearly!);
    case "far-under":
      return words.criterion(null, under!);
    case "review":
    case "not-assessed":
      return "";
  }
}

/** A threshold as its cell shows it, with no more digits than it has. */
export const percentText = (ratio: number, words: PaperWords): string =>
  `${words.figure(Number((ratio * 100).toPrecision(12)))}%`;
