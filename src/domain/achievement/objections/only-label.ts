import type { Pair } from "./objection.ts";

/** The one label of a pair, and whose it is. */
export interface OnlyLabel {
  readonly label: string;
  readonly side: "plan" | "actual";
}

/** null where both figures are labelled, or neither is. */
export function onlyLabel({ plan, actual }: Pair): OnlyLabel | null {
  if (plan.label !== null && actual.label === null) return { label: plan.label, side: "plan" };
  if (actual.label !== null && plan.label === null) return { label: actual.label, side: "actual" };
  return null;
}

/** The two labels for the words, `other` standing for the figure that has none. */
export const labelParams = ({ label, side }: OnlyLabel, other: string) =>
  side === "plan" ? { planLabel: label, actualLabel: other } : { planLabel: other, actualLabel: label };
