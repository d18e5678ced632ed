import type { Verdict } from "../../src/domain/achievement/verdict.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";

/** A line whose verdict another policy changes. */
export interface VerdictChange {
  readonly row: ReviewRow;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What changes from one review of a sheet to another of the same sheet, in sheet order. */
export function verdictChanges(before: Review, after: Review): readonly VerdictChange[] {
  const verdicts = new Map(before.rows.map((row) => [lineKey(row.line), row.verdict]));
  return after.rows.flatMap((row) => {
    const was = verdicts.get(lineKey(row.line));
    return was === undefined || was === row.verdict ? [] : [{ row, before: was, after: row.verdict }];
  });
}
