import type { Policy } from "../policy.ts";

const maxDecimals = 10;

/** So near to the middle between two steps the tail that binary fractions leave may decide. */
const nearMiddle = 1e-9;
/** … and so much of a large number. */
const digitsKept = 1e-14;

/** `value` rounded half away from zero at `decimals`, at most 15; see `halfUp`, which says the same as text. */
export function roundedHalfUp(value: number, decimals: number): number {
  const step = 10 ** decimals;
  const size = Math.abs(value) * step;
  const whole = Math.floor(size);
  const isClear = Math.abs(size - whole - 0.5) > nearMiddle + size * digitsKept;
  if (!isClear) return Number(halfUp(value, decimals));
  const rounded = Math.floor(size + 0.5) / step;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** `value` rounded half away from zero at `decimals`, as fixed text; 0.35 at 1 is "0.4", as public bodies print. */
export function halfUp(value: number, decimals: number): string {
  // 15 digits drop the tail that binary fractions leave (1.005 is stored as 1.00499999999999989…).
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  const rounded = Math.floor(scaled + 0.5) / 10 ** decimals;
  const text = rounded.toFixed(decimals);
  return value < 0 && rounded !== 0 ? `-${text}` : text;
}

/**
 * A rate as people read it: percent, half-up to one decimal. Where that would reach a threshold which the
 * rate itself does not (99.96 % shown as 100.0 % beside 概ね達成), digits are added until it does not.
 * `rate` 1 = 100 %; the answer ends in "%", without a space.
 */
export function rateText(rate: number, policy: Pick<Policy, "achieved" | "nearly" | "under" | "overTarget">): string {
  const missed = [policy.achieved, policy.nearly, policy.under, policy.overTarget].filter((line) => rate < line);
  for (let decimals = 1; decimals < maxDecimals; decimals += 1) {
    const shown = halfUp(rate * 100, decimals);
    if (missed.every((line) => Number(shown) < percent(line))) return `${shown}%`;
  }
  return `${halfUp(rate * 100, maxDecimals)}%`;
}

const percent = (ratio: number): number => Number((ratio * 100).toPrecision(15));
