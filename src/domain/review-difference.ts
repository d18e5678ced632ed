import type { List } from "./list.ts";
import type { ReviewRow } from "./achievement/judged-sheet.ts";
import type { Finding } from "./checks/finding.ts";
import type { Review } from "./review.ts";

/** Findings in their order: runs of those that were there before, `[index, count]`, and new ones. */
type Findings = readonly (Finding | readonly [index: number, count: number])[];

/** What a review says otherwise than the one before it, of the same lines; plain data, for other threads. */
export interface ReviewDifference {
  readonly rows: readonly (readonly [index: number, row: ReviewRow])[];
  /** null: the same in the same order. */
  readonly findings: Findings | null;
  readonly totals: Review["totals"];
}

/**
 * What differs, by the objects that a `Recheck` keeps where nothing changed; null where the two have not the same lines, or
 * something was read otherwise beside them.
 */
export function differenceOf(before: Review, after: Review): ReviewDifference | null {
  const isOfOneReading =
    before.rows.length === after.rows.length &&
    before.policy === after.policy &&
    JSON.stringify({ ...before.reading, lines: null }) === JSON.stringify({ ...after.reading, lines: null });
  if (!isOfOneReading) return null;
  const rows: (readonly [number, ReviewRow])[] = [];
  for (let index = 0; index < after.rows.length; index += 1) {
    const row = after.rows.at(index)!;
    if (row !== before.rows.at(index)) rows.push([index, row]);
  }
  return { rows, findings: findingsBetween(before.findings, after.findings), totals: after.totals };
}

/** The review that the difference was made for: every row and finding that is not in it is the very object of `before`. */
export function withDifference(before: Review, { rows, findings, totals }: ReviewDifference): Review {
  const all = before.rows.slice();
  const lines = before.reading.lines.slice();
  for (const [index, row] of rows) {
    all[index] = row;
    lines[index] = row.line;
  }
  return {
    ...before,
    reading: { ...before.reading, lines },
    rows: all,
    totals,
    findings: findings === null ? before.findings : findings.flatMap((part) => partOf(part, before.findings)),
  };
}

const isRun = (part: Findings[number]): part is readonly [number, number] => Array.isArray(part);

const partOf = (part: Findings[number], known: List<Finding>): readonly Finding[] =>
  isRun(part) ? known.slice(part[0], part[0] + part[1]) : [part];

function findingsBetween(before: List<Finding>, after: List<Finding>): Findings | null {
  const length = Math.max(before.length, after.length);
  let same = 0;
  while (same < length && before.at(same) === after.at(same)) same += 1;
  if (same === length) return null;
  const places = new Map(before.map((finding, index) => [finding, index]));
  const parts: (Finding | [number, number])[] = [];
  for (const finding of after) {
    const index = places.get(finding);
    const last = parts.at(-1);
    if (index === undefined) parts.push(finding);
    else if (Array.isArray(last) && last[0] + last[1] === index) last[1] += 1;
    else parts.push([index, 1]);
  }
  return parts;
}
