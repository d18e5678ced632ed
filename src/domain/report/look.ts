import { type Verdict, verdictsWorstFirst } from "../achievement/verdict.ts";
import type { Policy } from "../policy.ts";
import { rateText } from "../achievement/rate-text.ts";
import type { CellStyle, ChartSeries, ConditionalFormatEdit } from "./edits.ts";

/** 1 far-under, 2 under, 3 nearly, 4 achieved, 5 review, 6 not-assessed: the lowest is the worst. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6;

export const ranks: readonly Rank[] = [1, 2, 3, 4, 5, 6];

export const rankOf = (verdict: Verdict): Rank => (verdictsWorstFirst.indexOf(verdict) + 1) as Rank;

export const verdictOf = (rank: Rank): Verdict => verdictsWorstFirst[rank - 1] as Verdict;

/** Best first, as tables and legends list them. */
export const shownOrder: readonly Verdict[] = ["achieved", "nearly", "under", "far-under", "review", "not-assessed"];

type HighlightStyle = ConditionalFormatEdit["style"];

/**
 * Fills after Okabe and Ito, lightened; each verdict also differs by weight, slant, underline or text colour.
 * No borders: LibreOffice takes the user's own lines away where a rule draws one.
 */
export const highlightStyles: Readonly<Record<Verdict, HighlightStyle>> = {
  "far-under": {
    fill: "F8CDB6",
    bold: true,
    underline: true,
  },
  under: { fill: "FCE7BD", bold: true },
  nearly: { fill: "DCEFFB", italic: true },
  achieved: { fill: "DDF2EA" },
  review: { fill: "F4E1EC", bold: true, italic: true },
  "not-assessed": { fill: "F2F2F2", color: "595959" },
};

/** Okabe–Ito hues, far enough apart in lightness or pattern for a grey print. */
export const chartLooks: Readonly<
  Record<Verdict, { readonly color: string; readonly pattern: NonNullable<ChartSeries["pattern"]> }>
> = {
  achieved: { color: "2FB58A", pattern: "solid" },
  nearly: { color: "56B4E9", pattern: "horizontal" },
  under: { color: "E69F00", pattern: "wide-diagonal" },
  "far-under": { color: "9E3A00", pattern: "solid" },
  review: { color: "CC79A7", pattern: "dots" },
  "not-assessed": { color: "BFBFBF", pattern: "solid" },
};

export const ink = {
  heading: "1F3A5F",
  headingText: "FFFFFF",
  line: "BFC7D1",
  softFill: "EEF2F7",
  note: "595959",
  link: "0563C1",
  input: "FFF9D6",
  inputLine: "C9A400",
  target: "333333",
} as const;

/** What asks for a correction or a new check. */
export const warningStyle: HighlightStyle = { bold: true, fill: "F8CDB6" };

/** What no verdict holds of until the next run. */
export const changedStyle: HighlightStyle = { italic: true, color: "808080" };

/** States that somebody has to act upon, the most urgent first. */
export const stateStyles: readonly (readonly ["row-swapped" | "conflict" | "recheck" | "explain", HighlightStyle])[] = [
  ["row-swapped", warningStyle],
  ["conflict", warningStyle],
  ["recheck", warningStyle],
  ["explain", { bold: true }],
];

export const tabColors = {
  summary: "1F3A5F",
  ledger: "0072B2",
  findings: "D55E00",
  questions: "CC79A7",
  log: "7F7F7F",
} as const;

export const rateFormat = "0.0%";

/** Shows nothing: LibreOffice prints a trace of long text in hidden columns. */
export const unseenFormat = ";;;";

export const headingStyle: CellStyle = {
  bold: true,
  color: ink.headingText,
  fill: ink.heading,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

/**
 * The format in which a spreadsheet shows a rate as `rateText` words it: a digit more where it would read as if
 * it had reached a threshold that it misses (0.9996 with the line at 1 → "0.00%").
 */
export function honestRateFormat(rate: number, policy: Policy): string {
  const decimals = rateText(rate, policy).split(".")[1]?.replace("%", "") ?? "0";
  return `0.${"0".repeat(decimals.length)}%`;
}
