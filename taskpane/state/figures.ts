import { largestThreshold } from "../../src/domain/policy.ts";

/** 0.8 → "80%", 0.825 → "82.5%". */
export const thresholdText = (ratio: number): string => `${Number((ratio * 100).toPrecision(12))}%`;

/** What the user typed for a threshold in percent, width and separators forgiven; null where it is no usable number. */
export function thresholdRatio(typed: string): number | null {
  const plain = typed.normalize("NFKC").replaceAll(/[,\s%]/gu, "");
  const percent = plain === "" ? Number.NaN : Number(plain);
  return percent > 0 && percent <= largestThreshold * 100 ? Number((percent / 100).toPrecision(12)) : null;
}

export const numberText = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

/** 3757, "人" → "3,757人". */
export const figureText = (value: number, unit: string | null): string => `${numberText(value)}${unit ?? ""}`;
