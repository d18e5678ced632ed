import { type Entry, entryFields } from "../entry.ts";
import type { LogEntry } from "../event.ts";
import { hasWords } from "../carry/words.ts";
import { lineEvent } from "../carry/log-lines.ts";
import { append, type LogWriting } from "../log/chain.ts";
import { changeTexts, changesBetween, type EntryChange, nothingSaid, saidInLog } from "../log/entry-changes.ts";
import { logEntry } from "../log/log-entry.ts";
import type { LogLine } from "../log/log-line.ts";
import type { Conflict, RecordLine } from "../record-line.ts";
import type { RunInfo } from "../run.ts";
import type { EarlierRecord } from "../earlier-record.ts";
import { mergeAnswers, mergeResolutions } from "./merge-answers.ts";
import { knownUnderOtherIds } from "./other-ids.ts";
import { mergeLines } from "./merge-lines.ts";
import { mergeLogs } from "./merge-logs.ts";

/** One of two copies of a report that people worked in. */
export interface Copy {
  /** Of its file, for the log; no folder. */
  readonly name: string;
  readonly record: EarlierRecord;
  /** Verified. */
  readonly log: readonly LogLine[];
}

export type MergedCopies =
  | {
      readonly ok: true;
      readonly record: EarlierRecord;
      readonly log: readonly LogLine[];
      /** Lines in which somebody must choose, by merging. */
      readonly conflicts: readonly RecordLine[];
      /** Lines that got words of the other copy's. */
      readonly changed: number;
    }
  /** They have no line of the log in common: nobody can tell what one of them changed. */
  | { readonly ok: false; readonly why: "no-common-log" }
  /** What is not settled yet in one copy says a third thing in the other. */
  | { readonly ok: false; readonly why: "not-settled"; readonly lines: readonly RecordLine[] };

/** The lines of a copy by id, those of its ledger first. */
const linesOf = ({ lines, waiting }: EarlierRecord): ReadonlyMap<string, RecordLine> =>
  new Map([...waiting, ...lines].map((line) => [line.lineId, line]));

/**
 * Two copies of a report as one record and one log. Lines, fields and words that only one of them changed are as it has
 * them; in what both changed somebody must choose. Nothing that anybody said, and no line of either log, is lost. The
 * result goes on as `a`'s: a run on `a`'s workbook is to follow. Linear in the lines.
 */
export function mergeCopies(a: Copy, b: Copy, run: RunInfo, writing: LogWriting): MergedCopies {
  const logs = mergeLogs(a.log, b.log, writing.sha256);
  if (logs === null) return { ok: false, why: "no-common-log" };
  const common = saidInLog(logs.common);
  const told = saidInLog(logs.lines);
  const ofA = linesOf(knownUnderOtherIds(a.record, b.log));
  const ofB = linesOf(knownUnderOtherIds(b.record, a.log));
  const merged = new Map<string, RecordLine>();
  const events: LogEntry[] = [
    logEntry({ ...run, file: (logs.main === "a" ? b : a).name, tableSha256: "" }, "merge", logs.told),
  ];
  const conflicts: RecordLine[] = [];
  const unsettled: RecordLine[] = [];
  let changed = 0;
  for (const lineId of new Set([...ofA.keys(), ...ofB.keys()])) {
    const own = ofA.get(lineId);
    const other = ofB.get(lineId);
    const one = (own ?? other)!;
    const result = mergeLines(common.get(lineId) ?? nothingSaid, own ?? one, other ?? one);
    if (result === null) {
      unsettled.push(one);
      continue;
    }
    const { line, said } = result;
    merged.set(lineId, line);
    if (own === undefined ? hasWords(line) : entryFields.some((field) => line.entry[field] !== own.entry[field]))
      changed += 1;
    if (said.made.length > 0) conflicts.push(line);
    events.push(...eventsOf(line, said.made, told.get(lineId)?.entry ?? nothingSaid.entry, run));
  }
  if (unsettled.length > 0) return { ok: false, why: "not-settled", lines: unsettled };
  const inLedger = new Set([...a.record.lines, ...b.record.lines].map(({ lineId }) => lineId));
  const all = [...merged.values()];
  return {
    ok: true,
    record: {
      lines: all.filter(({ lineId }) => inLedger.has(lineId)),
      waiting: all.filter(({ lineId }) => !inLedger.has(lineId)),
      answers: mergeAnswers(a.record.answers, b.record.answers),
      resolved: mergeResolutions(a.record.resolved, b.record.resolved),
    },
    log: append(logs.lines, events, writing),
    conflicts,
    changed,
  };
}

/** What the logs together do not tell of a line yet: what merging came to, and what it left open. */
function eventsOf(line: RecordLine, made: readonly Conflict[], told: Entry, run: RunInfo): LogEntry[] {
  const open = new Set(made.map(({ field }) => field));
  const untold = changesBetween(told, line.recorded).filter(({ field }) => !open.has(field));
  const about = { lineId: line.lineId, parts: line.parts, cell: "" };
  const event = (kind: "merge" | "conflict", changes: readonly EntryChange[]): LogEntry =>
    lineEvent(kind, about, line.basis ?? line.seen, run, {
      ...changeTexts(changes),
      who: line.entry.by,
      typedDate: line.entry.on,
    });
  return [
    ...(untold.length === 0 ? [] : [event("merge", untold)]),
    ...(made.length === 0
      ? []
      : [
          event(
            "conflict",
            made.map(({ field, a, b }) => ({ field, old: a, new: b })),
          ),
        ]),
  ];
}
