import type { FurtherHeadings } from "./sheet/words/schema.ts";

export type Severity = "error" | "warning" | "info";

/**
 * Rules that are asked only where somebody wants them. mr: whether a machine can read the sheet, after the 統計表における
 * 機械判読可能なデータの表記方法の統一ルール of 総務省 (2020).
 */
export const ruleGroups = ["mr"] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** higher: more is better. lower: less is better; met or missed, and no rate unless a formula is named. */
export type IndicatorDirection = "higher" | "lower";

/**
 * How less is made a rate, where the office says that it is. reversed: 2 − actual ÷ plan, 100 % where the target is
 * just met, one point more for every point below it, not clamped. inverse: plan ÷ actual. The third formula of the
 * textbooks, (base − actual) ÷ (base − plan), is the progress that stands beside a rate where there is a baseline.
 * Public bodies print no rate for a target like 5,500人以下, only whether it was met, so without a rule of the office's
 * own there is none. A reduction that was planned as one (74人減) is a figure like any other: 154人減 is 154 ÷ 74 =
 * 208.1 % of it, as Kanagawa prefecture prints it.
 */
export type LowerFormula = "reversed" | "inverse";

/** Direction for the indicators that match every given part; texts match by containment. */
export interface DirectionRule {
  readonly no?: number | undefined;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly direction: IndicatorDirection;
  /** Only with `lower`; null or absent: met or missed. */
  readonly formula?: LowerFormula | null | undefined;
}

/** What an office may decide for itself; plain data, editable as JSON. */
export interface Policy {
  /** Lower ends, as ratios: 1 ≥ achieved > nearly > under > 0 usually. */
  readonly achieved: number;
  readonly nearly: number;
  readonly under: number;
  /** At and above this the over-target mark is set (≥ achieved). */
  readonly overTarget: number;
  /** The first whose every given part fits counts; one without any part settles a whole sheet. */
  readonly directions: readonly DirectionRule[];
  /** show: a forecast (見込量) shows its rate and is not assessed. judge: it is a target like any other. */
  readonly forecasts: "show" | "judge";
  /** worst: a row's verdict is its worst indicator's; lead: its first indicator's. */
  readonly rollUp: "worst" | "lead";
  /** Further headings for a field, beside the schema's own. */
  readonly headings: FurtherHeadings;
  /** Groups whose rules are asked too. */
  readonly groups: readonly RuleGroup[];
  /** Severity a rule gets here, or "off"; a rule of a group that is named here is asked without its group. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

/**
 * 100 % is the only line that public bodies share; 80 % is the usual next one (独立行政法人の評価に関する指針, the
 * libraries of 栃木 and 茨城), 120 % the usual mark for a target that may have been set too low.
 *
 * Targets that are not one figure: a range (30～40人) is met from its lower end on, which the rate is reckoned
 * against, and over target only beyond its upper end; a two-sided one (40%以上60%以下) is achieved between its
 * sides and under outside them, without a rate.
 */
export const defaultPolicy: Policy = {
  achieved: 1,
  nearly: 0.8,
  under: 0.5,
  overTarget: 1.2,
  directions: [],
  forecasts: "show",
  rollUp: "worst",
  headings: {},
  groups: [],
  rules: {},
};

/** A rule as the first edition meant it: less is better by 2 − actual ÷ plan. */
export const asFirstEdition = (rule: DirectionRule): DirectionRule =>
  rule.direction === "lower" && rule.formula === undefined ? { ...rule, formula: "reversed" } : rule;

/** A threshold above this is a percentage by mistake: somebody who writes 80 for 80 % should hear of it. */
export const largestThreshold = 10;

/** Each line between verdicts with the next one below it, from the highest on. */
export const thresholdPairs = [
  ["overTarget", "achieved"],
  ["achieved", "nearly"],
  ["nearly", "under"],
] as const satisfies readonly (readonly [upper: keyof Thresholds, lower: keyof Thresholds])[];

/**
 * Thresholds that stand on the wrong side of the one above them; they may coincide (an office that knows only ○ and ×),
 * but not cross.
 */
export const outOfOrder = (thresholds: Thresholds): readonly (keyof Thresholds)[] =>
  thresholdPairs.flatMap(([upper, lower]) =>
    thresholds[upper] >= thresholds[lower] ? [] : [upper === "overTarget" ? upper : lower],
  );

/** Whether the lines of the verdicts descend. */
export const inOrder = (thresholds: Thresholds): boolean => outOfOrder(thresholds).length === 0;

/** The lines between the verdicts. */
export type Thresholds = Pick<Policy, "achieved" | "nearly" | "under" | "overTarget">;
