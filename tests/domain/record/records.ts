import { blankEntry, type Entry } from "../../../src/domain/record/entry.ts";
import type { LineNow, RecordLine } from "../../../src/domain/record/record-line.ts";
import type { RecordRun } from "../../../src/domain/record/run.ts";
import type { EarlierRecord } from "../../../src/domain/record/earlier-record.ts";
import { runRecord } from "../../../src/domain/record/run-record.ts";
import { run } from "./seed.ts";

export const entryOf = (said: Partial<Entry>): Entry => ({ ...blankEntry, ...said });

/** What the next run finds in the workbook that a run wrote, if nobody touched it. */
export const leftBy = ({ lines, waiting }: RecordRun): EarlierRecord => ({ lines, waiting, answers: [], resolved: [] });

/** The record after a first run, each line with the words that `said` gives it. */
export function recordOf(
  lines: readonly LineNow[],
  said: (index: number) => Partial<Entry> = () => ({}),
): EarlierRecord {
  const first = runRecord(null, lines, run);
  return leftBy({ ...first, lines: first.lines.map((line, index) => typed(line, said(index))) });
}

/** The line with what somebody typed since. */
export const typed = (line: RecordLine, said: Partial<Entry>): RecordLine => ({
  ...line,
  entry: { ...line.entry, ...said },
});
