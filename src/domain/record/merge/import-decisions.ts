import { hasWords } from "../carry/words.ts";
import { lineEvent } from "../carry/log-lines.ts";
import type { EarlierRecord } from "../earlier-record.ts";
import type { LogEntry } from "../event.ts";
import { append, headOf, type LogWriting } from "../log/chain.ts";
import { changesBetween, changeTexts, nothingSaid } from "../log/entry-changes.ts";
import { logEntry } from "../log/log-entry.ts";
import { matchLines } from "../match/match-lines.ts";
import type { LineNow, RecordLine } from "../record-line.ts";
import type { RunInfo } from "../run.ts";
import { type Copy, mergeCopies, type MergedCopies } from "./merge-copies.ts";
import { mergeLines } from "./merge-lines.ts";

const importedField = "decisions";

const importEvent = (file: Copy, words: number, run: RunInfo): LogEntry =>
  logEntry({ ...run, file: file.name, tableSha256: "" }, "import", {
    field: importedField,
    old: headOf(file.log),
    new: String(words),
  });

/** What was typed since the last run is told now, and stands on what that run had seen. */
const asTold = (line: RecordLine): RecordLine => ({ ...line, recorded: line.entry, basis: line.basis ?? line.seen });

/**
 * A report with the decisions of a file. Where there is no report yet, the file's record and log go on as its own. Where
 * there is one that goes back to the same log, both are copies of one report (`mergeCopies`). Else the file's lines are
 * found in the report's, by id or as a run finds them; what has no place there waits, and where both say something
 * different somebody must choose. A run is to follow.
 */
export function importDecisions(
  own: Pick<Copy, "record" | "log"> | null,
  file: Copy,
  run: RunInfo,
  writing: LogWriting,
): MergedCopies {
  const worded = [...file.record.lines, ...file.record.waiting].filter(hasWords);
  if (own === null) {
    const log = append(file.log, [importEvent(file, worded.length, run)], writing);
    return { ok: true, record: file.record, log, conflicts: [], changed: worded.length };
  }
  const merged = mergeCopies({ ...own, name: "" }, file, run, writing);
  return merged.ok || merged.why === "not-settled" ? merged : joined(own, file, worded, run, writing);
}

/** For each line of the file the one of the report that it is; null where there is none. */
function placesOf(worded: readonly RecordLine[], { lines, waiting }: EarlierRecord): readonly (string | null)[] {
  const own = [...lines, ...waiting];
  const ids = new Set(own.map(({ lineId }) => lineId));
  const unknown = worded.filter(({ lineId }) => !ids.has(lineId));
  const known = new Set(worded.map(({ lineId }) => lineId));
  const free = own.filter(({ lineId }) => !known.has(lineId));
  const asNow = free.map(({ parts, seen }): LineNow => ({ parts, identity: "", cell: "", now: () => seen }));
  const { pairs } = matchLines({ lines: unknown, waiting: [], answers: [] }, asNow);
  const found = new Map(pairs.map(({ earlier, at }) => [unknown[earlier]!, free[at]!.lineId]));
  return worded.map((line) => (ids.has(line.lineId) ? line.lineId : (found.get(line) ?? null)));
}

function joined(
  own: Pick<Copy, "record" | "log">,
  file: Copy,
  worded: readonly RecordLine[],
  run: RunInfo,
  writing: LogWriting,
): MergedCopies {
  const lines = new Map([...own.record.waiting, ...own.record.lines].map((line) => [line.lineId, line]));
  const inLedger = new Set(own.record.lines.map(({ lineId }) => lineId));
  const events = [importEvent(file, worded.length, run)];
  const conflicts: RecordLine[] = [];
  const unsettled: RecordLine[] = [];
  let changed = 0;
  const places = placesOf(worded, own.record);
  for (const [index, theirs] of worded.entries()) {
    const lineId = places[index] ?? theirs.lineId;
    const mine = lines.get(lineId);
    const imported = asTold({ ...theirs, lineId });
    const result = mine === undefined ? null : mergeLines(nothingSaid, mine, imported);
    if (mine !== undefined && result === null) {
      unsettled.push(mine);
      continue;
    }
    const line = result === null ? imported : { ...result.line, seen: mine!.seen };
    const made = result === null ? line.conflicts : result.said.made;
    const open = new Set(made.map(({ field }) => field));
    const told = changesBetween(mine?.recorded ?? nothingSaid.entry, line.recorded).filter(
      ({ field }) => !open.has(field),
    );
    const event = (kind: "import" | "conflict", changes: typeof told): LogEntry =>
      lineEvent(kind, { ...line, cell: "" }, line.basis ?? line.seen, run, {
        ...changeTexts(changes),
        who: theirs.entry.by,
        typedDate: theirs.entry.on,
      });
    lines.set(lineId, line);
    if (told.length > 0) events.push(event("import", told));
    if (made.length > 0)
      events.push(
        event(
          "conflict",
          made.map(({ field, a, b }) => ({ field, old: a, new: b })),
        ),
      );
    if (result !== null && made.length > 0) conflicts.push(line);
    if (told.length > 0 || made.length > 0) changed += 1;
  }
  if (unsettled.length > 0) return { ok: false, why: "not-settled", lines: unsettled };
  const all = [...lines.values()];
  return {
    ok: true,
    record: {
      ...own.record,
      lines: all.filter(({ lineId }) => inLedger.has(lineId)),
      waiting: all.filter(({ lineId }) => !inLedger.has(lineId)),
    },
    log: append(own.log, events, writing),
    conflicts,
    changed,
  };
}
