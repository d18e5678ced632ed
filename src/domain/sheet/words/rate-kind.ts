import { remembering } from "../../remembering.ts";

/**
 * What a printed rate is of. achievement: actual ÷ plan. progress: how far the way from the baseline is gone, or
 * actual ÷ plan, as the office reckons. execution: money spent ÷ budget.
 */
export type RateKind = "achievement" | "progress" | "execution";

const kinds: readonly (readonly [kind: RateKind, words: RegExp])[] = [
  ["execution", /執行(?:率|割合)|消化率|execution rate/u],
  // 目標に対する進捗率 names what it is divided by.
  ["achievement", /(?:目標|計画)(?:値)?に対する/u],
  ["progress", /進(?:捗|ちょく|展)(?:率|度|割合)|progress/u],
];

/** By the heading over it; a rate that says no more is of achievement. */
export const rateKindOf = remembering((heading: string): RateKind => {
  const words = heading.normalize("NFKC").replace(/\s+/gu, " ").toLowerCase();
  return kinds.find(([, known]) => known.test(words))?.[0] ?? "achievement";
});
