import { LineIds } from "../domain/record/carry/line-id.ts";
import { oneOfEach } from "../domain/record/carry/one-of-each.ts";
import type { EarlierRecord } from "../domain/record/earlier-record.ts";
import type { LogEntry } from "../domain/record/event.ts";
import { append, type LogWriting } from "../domain/record/log/chain.ts";
import { erasedLines } from "../domain/record/log/erased.ts";
import type { LogLine } from "../domain/record/log/log-line.ts";
import { sealEntry } from "../domain/record/log/seal.ts";
import { type Verified, verify } from "../domain/record/log/verify.ts";
import { importDecisions } from "../domain/record/merge/import-decisions.ts";
import { type Copy, mergeCopies } from "../domain/record/merge/merge-copies.ts";
import type { LineNow, RecordLine } from "../domain/record/record-line.ts";
import { runRecord } from "../domain/record/run-record.ts";
import type { RecordRun, RunInfo } from "../domain/record/run.ts";
import { stateOf } from "../domain/record/state.ts";
import { showEvent } from "../domain/report/log-content.ts";
import type { ReadLog } from "../domain/report/log-read.ts";
import type { ReportWords } from "../domain/report/words.ts";
import { WorkbookError } from "./errors.ts";
import { sha256 } from "./sha256.ts";

/** What people said elsewhere, to be taken in before a run. */
export interface Joining {
  /** merge: of a copy of the same report, with which it must have a common log; import: of a file, or of any report. */
  readonly how: "merge" | "import";
  readonly copy: Copy;
}

export interface RecordOptions {
  readonly words: ReportWords;
  readonly join?: Joining | undefined;
  /** true: the log ends with how many lines stand where. */
  readonly seal?: boolean | undefined;
  /** What is noted last, of the record as the run leaves it. */
  readonly note?: ((record: RecordRun, run: RunInfo) => LogEntry) | undefined;
}

/** A run with what it logged. */
export interface Recorded {
  readonly record: RecordRun;
  readonly log: readonly LogLine[];
  /** Where the log that was there is not as it was written; null where it is. */
  readonly broken: Extract<Verified, { ok: false }> | null;
  /** What was taken in: lines that got words, and those in which somebody must choose; null where nothing was to be. */
  readonly joined: { readonly changed: number; readonly conflicts: readonly RecordLine[] } | null;
  /** Lines with decisions whose rows somebody deleted: the log alone tells of these. */
  readonly erased: number;
}

const lineName = ({ parts }: RecordLine): string =>
  [parts.no, parts.name, parts.label].filter((part) => part !== "").join(" ");

/** So many lines are named in a message. */
const namedLines = 5;

/** Lines of both are found by their ids. */
function withOneOfEach(
  { record, log }: Pick<Copy, "record" | "log">,
  run: RunInfo,
  writing: LogWriting,
): Pick<Copy, "record" | "log"> {
  const one = oneOfEach(record, LineIds.after(record), run);
  return { record: one.record, log: append(log, one.events, writing) };
}

/** @throws WorkbookError log-broken, log-not-common, merge-not-settled. */
function joinInto(
  own: { readonly record: EarlierRecord | null; readonly log: readonly LogLine[] },
  { how, copy }: Joining,
  run: RunInfo,
  writing: LogWriting,
) {
  if (how === "merge" && own.record === null) throw new WorkbookError("report-missing");
  const here = own.record === null ? null : withOneOfEach({ ...own, record: own.record }, run, writing);
  const merged =
    how === "merge" && here !== null
      ? mergeCopies({ name: run.file, ...here }, copy, run, writing)
      : importDecisions(here, copy, run, writing);
  if (merged.ok) return merged;
  if (merged.why === "no-common-log") throw new WorkbookError("log-not-common", { other: copy.name });
  const lines = merged.lines.slice(0, namedLines).map(lineName).join(", ");
  throw new WorkbookError("merge-not-settled", { other: copy.name, lines });
}

/**
 * A run that found nothing, on the day of the one before, of the same table by the same version, is not told again:
 * a report that is made twice is the same.
 */
function isToldAlready(log: readonly LogLine[], [run, another]: readonly LogEntry[]): boolean {
  const last = log.findLast(({ kind, lineId }) => kind === "run" && lineId === "");
  return (
    run !== undefined &&
    another === undefined &&
    last !== undefined &&
    last.at.slice(0, 10) === run.at.slice(0, 10) &&
    (["version", "file", "sheet", "tableSha256"] as const).every((field) => last[field] === run[field])
  );
}

/**
 * The record as a run leaves it, and the log with what it tells: what was taken in, the run, the seal.
 * @throws WorkbookError as `joinInto`; log-broken where a log that was altered was to be merged or sealed, or a note to be put behind it.
 */
export function recordRun(
  earlier: { readonly record: EarlierRecord | null; readonly log: ReadLog },
  now: readonly LineNow[],
  run: RunInfo,
  { words, join, seal, note }: RecordOptions,
): Recorded {
  const writing: LogWriting = { sha256, show: showEvent(words) };
  const { lines, noted } = earlier.log;
  const verified = verify(lines, sha256, { noted });
  if (!verified.ok && (join !== undefined || seal === true || note !== undefined))
    throw new WorkbookError("log-broken", { seq: verified.seq, fault: verified.fault });
  const joined = join === undefined ? null : joinInto({ record: earlier.record, log: lines }, join, run, writing);
  const before = joined?.log ?? lines;
  const said = joined?.record ?? earlier.record;
  const record = runRecord(said, now, run);
  const erased = said === null || !verified.ok ? [] : erasedLines(said, before, run);
  const told = [...record.events, ...erased];
  const events = isToldAlready(before, told) ? [] : told;
  const isCutOff = !verified.ok && verified.fault === "cut-off";
  const log = append(before, events, writing, isCutOff ? noted : undefined);
  const states = record.lines.map((line, at) => stateOf(line, now[at]!.now(line.entry)));
  return {
    record,
    log: append(
      log,
      [...(seal === true ? [sealEntry(states, log, run)] : []), ...(note === undefined ? [] : [note(record, run)])],
      writing,
    ),
    broken: verified.ok ? null : verified,
    joined,
    erased: erased.length,
  };
}
