import type { LogEntry } from "../event.ts";
import type { LineNow, RecordLine } from "../record-line.ts";
import type { RunInfo } from "../run.ts";
import type { MergedSaid } from "../merge/merge-said.ts";
import { joinWords } from "./join-words.ts";
import { changesBetween, changeTexts, type EntryChange } from "../log/entry-changes.ts";
import { lineEvent } from "./log-lines.ts";
import { hasWords, isDecided } from "./words.ts";

/** A line with what a person put onto it. */
export interface Taken {
  readonly line: RecordLine;
  readonly events: readonly LogEntry[];
}

/**
 * Puts the words of a line that waited onto the line that a person says it is. What was decided there is to be looked at
 * again. The id that is older goes on: the one that waited, but where another one was put there before it. null where the
 * line says too much already (see `joinWords`).
 */
export function take(own: RecordLine, other: RecordLine, isFirst: boolean, now: LineNow, run: RunInfo): Taken | null {
  const words = joinWords(own, other);
  if (words === null) return null;
  const { entry, conflicts, made } = words;
  const isInherited = isDecided(other.entry) && !isDecided(own.entry);
  const [lineId, given] = isFirst ? [other.lineId, own.lineId] : [own.lineId, other.lineId];
  const line: RecordLine = {
    ...own,
    lineId,
    entry,
    recorded: entry,
    basis: isInherited ? (other.basis ?? other.seen) : own.basis,
    inherited: own.inherited || isInherited,
    signed: own.entry.reviewer === "" ? other.signed : own.signed,
    conflicts,
  };
  const about = { lineId, parts: now.parts, cell: now.cell };
  const evidence = now.now(entry);
  const tell = (kind: "carry" | "merge" | "conflict", told: Pick<LogEntry, "field" | "old" | "new">): LogEntry =>
    lineEvent(kind, about, evidence, run, told);
  const events = [tell("carry", { field: "lineId", old: given, new: lineId })];
  const joined = isFirst ? joinedTo(other, own, words) : joinedTo(own, other, words);
  if (joined.length > 0) events.push(tell("merge", changeTexts(joined)));
  if (made.length > 0)
    events.push(tell("conflict", changeTexts(made.map(({ field, a, b }) => ({ field, old: a, new: b })))));
  return { line, events };
}

/** What the line whose id goes on says anew; where only one of them spoke, that its id goes on tells it all. */
function joinedTo(kept: RecordLine, given: RecordLine, { entry, made }: MergedSaid): readonly EntryChange[] {
  if (!hasWords(kept) || !hasWords(given)) return [];
  const open = new Set(made.map(({ field }) => field));
  return changesBetween(kept.entry, entry).filter(({ field }) => !open.has(field));
}
