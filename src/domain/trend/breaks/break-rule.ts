import type { YearIndicator } from "../year-list.ts";

/** Why figures of two years are none of one series. */
export const breakCodes = ["unit", "label", "definition", "base", "counting", "kind", "coverage"] as const;
export type BreakCode = (typeof breakCodes)[number];

/** A reason to draw no line from one year to the next, and to reckon no difference. */
export interface BreakRule {
  readonly code: BreakCode;
  readonly isBroken: (before: YearIndicator, after: YearIndicator) => boolean;
}
