import type { YearIndicator } from "../year-list.ts";
import { baseChanged } from "./base.ts";
import type { BreakCode, BreakRule } from "./break-rule.ts";
import { countingChanged } from "./counting.ts";
import { coverageChanged } from "./coverage.ts";
import { definitionChanged } from "./definition.ts";
import { kindChanged } from "./kind.ts";
import { labelChanged } from "./label.ts";
import { unitChanged } from "./unit.ts";

/** In the order in which they are told. */
export const breakRules: readonly BreakRule[] = [
  unitChanged,
  labelChanged,
  definitionChanged,
  baseChanged,
  countingChanged,
  kindChanged,
  coverageChanged,
];

/** All that keeps the figures of two years from being one series; none where they are. */
export const breaksBetween = (before: YearIndicator, after: YearIndicator): readonly BreakCode[] =>
  breakRules.flatMap(({ code, isBroken }) => (isBroken(before, after) ? [code] : []));
