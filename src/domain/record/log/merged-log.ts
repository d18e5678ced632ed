import type { LogEntry, Sha256 } from "../event.ts";
import { chained } from "./chain.ts";
import { firstPrev, type LogLine } from "./log-line.ts";
import { textsInCell, textsOfCell } from "./storable.ts";

/**
 * The log of another copy, as a `merge` event without a line notes it: up to `base` it was a log that is known here, its
 * further lines were taken over and stand here from `from` to `to` (`to` = `from` − 1: none). They got new numbers and
 * hashes, and yet their old ones can be found again: chained behind `baseHash` they must come to `head`.
 */
export interface MergedLog {
  readonly base: number;
  readonly baseHash: string;
  readonly from: number;
  readonly to: number;
  readonly head: string;
}

export const mergedLogField = "log";

/** `field`, `old` and `new` of the event; `ownHead`: of the log that took the other one in. */
export const mergedLogTexts = (
  { base, baseHash, from, to, head }: MergedLog,
  ownHead: string,
): Pick<LogEntry, "field" | "old" | "new"> => ({
  field: mergedLogField,
  old: ownHead,
  new: textsInCell([String(base), baseHash, String(from), String(to), head]),
});

const isCount = (text: string): boolean => /^\d{1,9}$/u.test(text);

/** null: the line tells of no merged log; "unreadable": it should, and cannot. */
export function mergedLogOf(line: LogLine): MergedLog | "unreadable" | null {
  if (line.kind !== "merge" || line.field !== mergedLogField) return null;
  const [base = "", baseHash = "", from = "", to = "", head = ""] = textsOfCell(line.new) ?? [];
  if (![base, from, to].every(isCount) || head === "") return "unreadable";
  return { base: Number(base), baseHash, from: Number(from), to: Number(to), head };
}

/** The lines taken over, numbered and hashed as they were in their own log. `numbered(n)`: the line with number n here. */
export function linesAsMerged(
  { base, baseHash, from, to }: MergedLog,
  numbered: (seq: number) => LogLine | undefined,
  sha256: Sha256,
): readonly LogLine[] | null {
  const lines: LogLine[] = [];
  let head = base === 0 ? firstPrev : baseHash;
  for (let seq = from; seq <= to; seq += 1) {
    const line = numbered(seq);
    if (line === undefined) return null;
    const own = chained(line, base + 1 + (seq - from), head, sha256);
    lines.push(own);
    head = own.hash;
  }
  return lines;
}

/** Logs in logs in logs: further in nobody looks, so that a forged log costs no more than an honest one. */
const deepest = 8;

/** A hash that stands for a log, and how many lines it had. */
export type KnownHeads = ReadonlyMap<string, number>;

/** All hashes that a verified log proves: its own, and those of the logs that went into it, each by its line's number there. */
export function knownHeads(log: readonly LogLine[], sha256: Sha256): KnownHeads {
  const known = new Map<string, number>();
  // Lines of a log from number `first` on.
  const collect = (lines: readonly LogLine[], first: number, depth: number): void => {
    lines.forEach(({ hash }, index) => known.set(hash, first + index));
    if (depth === deepest) return;
    const numbered = (seq: number): LogLine | undefined => lines[seq - first];
    for (const line of lines) {
      const merged = mergedLogOf(line);
      if (merged === null || merged === "unreadable") continue;
      const own = linesAsMerged(merged, numbered, sha256);
      if (own !== null) collect(own, merged.base + 1, depth + 1);
    }
  };
  collect(log, 1, 0);
  return known;
}
