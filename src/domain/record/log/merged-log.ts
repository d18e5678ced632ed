import type { LogEntry, Sha256 } from "../event.ts";
import { chained } from "./chain.ts";
import { firstPrev, type LogLine } from "./log-line.ts";
import { textsInCell, textsOfCell } from "./storable.ts";

/**
 * The log of another copy, as a `merge` event without a line notes it: up to its line `base` it was known here, its
 * further `taken` lines stand right before the event. They got new numbers and hashes, and yet their old ones can be
 * found again: chained behind `baseHash` they must come to `head`.
 */
export interface MergedLog {
  readonly base: number;
  readonly baseHash: string;
  readonly taken: number;
  readonly head: string;
}

export const mergedLogField = "log";

/** `field`, `old` and `new` of the event; `ownHead`: of the log that took the other one in. */
export const mergedLogTexts = (
  { base, baseHash, taken, head }: MergedLog,
  ownHead: string,
): Pick<LogEntry, "field" | "old" | "new"> => ({
  field: mergedLogField,
  old: ownHead,
  new: textsInCell([String(base), baseHash, String(taken), head]),
});

const isCount = (text: string): boolean => /^\d{1,9}$/u.test(text);

/** `new` of the event; null where it cannot be read. */
export function mergedLogIn(text: string): MergedLog | null {
  const [base = "", baseHash = "", taken = "", head = ""] = textsOfCell(text) ?? [];
  if (!isCount(base) || !isCount(taken) || head === "") return null;
  return { base: Number(base), baseHash, taken: Number(taken), head };
}

/** A log that went into another. */
export interface Taken {
  /** Index of the event that notes it. */
  readonly at: number;
  readonly merged: MergedLog | null;
  /** Index of the first of its lines; those up to `at` are its. */
  readonly from: number;
}

/** The logs that went into this one; what had gone into those before is theirs. */
export function logsTaken(lines: readonly LogLine[]): readonly Taken[] {
  const taken: Taken[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const { kind, field, new: told } = lines[at]!;
    if (kind !== "merge" || field !== mergedLogField) continue;
    const merged = mergedLogIn(told);
    const from = at - (merged?.taken ?? 0);
    taken.push({ at, merged: from < 0 ? null : merged, from: Math.max(0, from) });
    if (merged !== null) at = Math.max(0, from);
  }
  return taken.reverse();
}

/** The lines taken over, numbered and hashed as they were in their own log. */
function linesAsTaken(lines: readonly LogLine[], { at, from }: Taken, { base, baseHash }: MergedLog, sha256: Sha256) {
  const own: LogLine[] = [];
  let head = base === 0 ? firstPrev : baseHash;
  for (const line of lines.slice(from, at)) {
    const asThere = chained(line, base + own.length + 1, head, sha256);
    own.push(asThere);
    head = asThere.hash;
  }
  return { own, head };
}

/** Whether the lines that were taken over come to the hash that their own log had. */
export const isAsTaken = (lines: readonly LogLine[], taken: Taken, sha256: Sha256): boolean =>
  taken.merged !== null && linesAsTaken(lines, taken, taken.merged, sha256).head === taken.merged.head;

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
    for (const taken of logsTaken(lines)) {
      const { merged } = taken;
      if (merged !== null) collect(linesAsTaken(lines, taken, merged, sha256).own, merged.base + 1, depth + 1);
    }
  };
  collect(log, 1, 0);
  return known;
}
