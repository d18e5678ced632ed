import type { LogEntry } from "../event.ts";
import type { LineNow, RecordLine } from "../record-line.ts";
import type { RunInfo } from "../run.ts";
import { joinWords } from "./join-words.ts";
import { lineEvent } from "./log-lines.ts";
import { isDecided } from "./words.ts";

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
  return {
    line,
    events: [
      lineEvent("carry", about, evidence, run, { field: "lineId", old: given, new: lineId }),
      ...made.map(({ field, a, b }) => lineEvent("conflict", about, evidence, run, { field, old: a, new: b })),
    ],
  };
}
