import type { Policy } from "../../src/domain/achievement/policy.ts";

/** Lower ends of the verdicts that a shown rate must not seem to contradict, as ratios. */
type Lines = Pick<Policy, "achieved" | "nearly" | "under" | "overTarget">;

const halfUp = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
};

/**
 * 0.7514 → "75.1%". Half up to one decimal, as public bodies print it; where that would put the rate on the
 * other side of a threshold than it is (0.9996 as 100.0%), as many decimals as it takes, four at most.
 */
export function rateText(rate: number, lines: Lines): string {
  const percent = rate * 100;
  const atOdds = (shown: number): boolean =>
    [lines.achieved, lines.nearly, lines.under, lines.overTarget].some((line) => shown >= line * 100 !== rate >= line);
  for (let decimals = 1; decimals < 4; decimals += 1) {
    const shown = halfUp(percent, decimals);
    if (!atOdds(shown)) return `${shown.toFixed(decimals)}%`;
  }
  return `${halfUp(percent, 4).toFixed(4)}%`;
}

/** 0.8 → "80%", 0.825 → "82.5%". */
export const thresholdText = (ratio: number): string => `${Number((ratio * 100).toFixed(4))}%`;

export const numberText = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

/** 3757, "人" → "3,757人"; in English units stay as written. */
export const figureText = (value: number, unit: string | null): string => `${numberText(value)}${unit ?? ""}`;
