import type { Verdict } from "../domain/achievement/verdict.ts";
import type { Review } from "../domain/review.ts";
import type { FileRecord } from "../workbook/collected/file-record.ts";

export const failLevels = ["error", "far-under", "under", "review", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

/** Each level takes in those before it. */
const verdictsAt: Readonly<Record<FailLevel, readonly Verdict[]>> = {
  error: [],
  "far-under": ["far-under"],
  under: ["far-under", "under"],
  review: ["far-under", "under", "review"],
  never: [],
};

/** Whether any of the verdicts is at or above `level`. */
export const verdictReaches = (level: FailLevel, verdicts: readonly Verdict[]): boolean =>
  verdicts.some((verdict) => verdictsAt[level].includes(verdict));

/** Whether anything in the review is at or above `level`: an error finding, or a row with such a verdict. */
export function reaches(level: FailLevel, review: Review): boolean {
  if (level === "never") return false;
  if (review.findings.some((finding) => finding.severity === "error")) return true;
  const verdicts = verdictsAt[level];
  return review.rows.some((row) => verdicts.includes(row.verdict));
}

/** The same of what was collected of a file. */
export function reachesIn(
  level: FailLevel,
  { findings, lines, programs }: Pick<FileRecord, "findings" | "lines" | "programs">,
): boolean {
  if (level === "never") return false;
  if (findings.some(({ severity }) => severity === "error")) return true;
  const verdicts = verdictsAt[level];
  return [...lines, ...programs].some(({ verdict }) => verdicts.includes(verdict));
}
