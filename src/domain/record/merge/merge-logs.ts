import type { LogEntry, Sha256 } from "../event.ts";
import { chained, headOf } from "../log/chain.ts";
import { firstPrev, type LogLine } from "../log/log-line.ts";
import { type KnownHeads, knownHeads, mergedLogTexts } from "../log/merged-log.ts";

/** Two logs as one. */
export interface MergedLogs {
  /** The one whose lines keep their numbers and hashes. */
  readonly main: "a" | "b";
  /** The lines of the main log, then those that only the other has. */
  readonly lines: readonly LogLine[];
  /** How many lines were taken over. */
  readonly taken: number;
  /** What both copies go back to: the other log up to where the main one knows it. */
  readonly common: readonly LogLine[];
  /** What the event says that notes it. */
  readonly told: Pick<LogEntry, "field" | "old" | "new">;
}

/** How many lines of the log another one knows; 0: none. */
function knownUpTo(log: readonly LogLine[], known: KnownHeads): number {
  for (let lines = log.length; lines > 0; lines -= 1) if (known.has(log[lines - 1]!.hash)) return lines;
  return 0;
}

/**
 * The union of two verified logs: all lines of the one, in their order, then those of the other from where they part.
 * Where A had been merged into B before and says nothing new since, B's log is the main one. null: they have no line in
 * common, so that nobody can tell what one of them changed. Linear in the lines.
 */
export function mergeLogs(a: readonly LogLine[], b: readonly LogLine[], sha256: Sha256): MergedLogs | null {
  const ofB = knownUpTo(b, knownHeads(a, sha256));
  const ofA = knownUpTo(a, knownHeads(b, sha256));
  if (ofA === 0 && ofB === 0) return null;
  const bIsAhead = ofB < b.length && (ofA === a.length || ofB === 0);
  const [main, other, base] = bIsAhead ? [b, a, ofA] : [a, b, ofB];
  const lines = [...main];
  let head = headOf(main);
  for (const line of other.slice(base)) {
    const own = chained(line, lines.length + 1, head, sha256);
    lines.push(own);
    head = own.hash;
  }
  const taken = lines.length - main.length;
  const merged = { base, baseHash: other[base - 1]?.hash ?? firstPrev, taken, head: headOf(other) };
  return {
    main: bIsAhead ? "b" : "a",
    lines,
    taken,
    common: other.slice(0, base),
    told: mergedLogTexts(merged, headOf(main)),
  };
}
