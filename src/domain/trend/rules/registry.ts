import type { Restated } from "./figure-restated.ts";
import { figureRestated } from "./figure-restated.ts";
import type { TrendRule } from "./trend-rule.ts";

/** What is noticed only where several years' sheets are looked at together. */
export const trendRules: readonly TrendRule<Restated>[] = [figureRestated];
