import type { ColumnWord } from "../../../src/domain/achievement/decision.ts";
import { blankEntry, type Entry, isBlank } from "../../../src/domain/record/entry.ts";
import type { LineNow } from "../../../src/domain/record/record-line.ts";
import { runRecord } from "../../../src/domain/record/run-record.ts";
import type { RecordRun, RunInfo } from "../../../src/domain/record/run.ts";
import { outcomeOf, subjectLines } from "../../../src/domain/report/lines.ts";
import { linesNow } from "../../../src/domain/report/lines-now.ts";
import type { ReportSubject } from "../../../src/domain/report/subject.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import type { Review } from "../../../src/domain/review.ts";

export const runOfDay: RunInfo = { at: "2026-11-22T10:00", version: "0", file: "", sheet: "", tableSha256: "" };

export const nowOf = (subject: ReportSubject, column: ColumnWord = ""): LineNow[] =>
  linesNow(subjectLines(subject), subject, (line, entry) => outcomeOf(line, entry, column, subject.policy));

/** The record of a run that found these entries, by the identity of their indicator, just as they stand. */
export function recorded(
  review: Review,
  entries: Readonly<Record<string, Partial<Entry>>> = {},
  column: ColumnWord = "",
): RecordRun {
  const now = nowOf(tableSubject(review), column);
  const run = runRecord(null, now, runOfDay);
  return {
    ...run,
    lines: run.lines.map((line, index) => {
      const { identity, now: evidence } = now[index]!;
      const entry = { ...blankEntry, ...entries[identity] };
      const seen = evidence(entry);
      return { ...line, entry, recorded: entry, seen, basis: isBlank(entry) ? null : seen };
    }),
  };
}
