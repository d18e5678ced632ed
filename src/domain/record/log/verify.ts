import type { Sha256 } from "../event.ts";
import { hashOf } from "./chain.ts";
import { firstPrev, type LogLine, numberOf } from "./log-line.ts";
import { isAsTaken, knownHeads, logsTaken } from "./merged-log.ts";

/** What is wrong with a log. */
export type Fault =
  /** Lines with this number, and maybe further ones, are not there. */
  | "gone"
  /** A second line with this number. */
  | "twice"
  /** Behind the line with this number (0: before all) stands one that no run numbered. */
  | "unnumbered"
  /** A cell of this line, shown or hidden, says something else than when it was written. */
  | "altered"
  /** This line was written behind another line than the one before it. */
  | "unchained"
  /** What this line says was taken over from another copy's log is not what stands here. */
  | "not-as-merged"
  /** Lines from this number on were there when the sheet was written last. */
  | "cut-off"
  /** The hash asked for belongs neither to a line nor to a log that was merged into this one. */
  | "unknown-head";

/** What else is known of a log than its lines. */
export interface Expected {
  /** The hash of the last line, noted beside the table; "" where none is. */
  readonly noted?: string;
  /** What somebody kept of an earlier state, printed or sealed: a hash, or at least its first 16 digits. */
  readonly head?: string;
}

export type Verified =
  | {
      readonly ok: true;
      readonly head: string;
      readonly lines: number;
      /** Lines that its own or a merged log had at the hash asked for; null where none was. */
      readonly headAt: number | null;
    }
  | { readonly ok: false; readonly seq: number; readonly fault: Fault };

const fails = (seq: number, fault: Fault): Verified => ({ ok: false, seq, fault });

/**
 * Whether nothing of a log was altered, taken out, put in or cut off since it was written; else the first place where
 * that shows. It proves later changes, not who made them: who makes the whole chain anew is found only by a hash that was
 * kept elsewhere. Linear in the lines.
 */
export function verify(log: readonly LogLine[], sha256: Sha256, { noted = "", head = "" }: Expected = {}): Verified {
  const taken = new Map(logsTaken(log).map((one) => [one.at, one]));
  let prev = firstPrev;
  for (const [index, line] of log.entries()) {
    const seq = index + 1;
    const number = numberOf(line);
    if (number === null) return fails(index, "unnumbered");
    if (number !== seq) return fails(Math.min(number, seq), number > seq ? "gone" : "twice");
    if (line.hash !== hashOf(line.prev, line, sha256)) return fails(seq, "altered");
    if (line.prev !== prev) return fails(seq, "unchained");
    const merged = taken.get(index);
    if (merged !== undefined && !isAsTaken(log, merged, sha256)) return fails(seq, "not-as-merged");
    prev = line.hash;
  }
  if (noted !== "" && noted !== prev) return fails(log.length + 1, "cut-off");
  if (head === "") return { ok: true, head: prev, lines: log.length, headAt: null };
  const headAt = placeOf(head, knownHeads(log, sha256));
  return headAt === null ? fails(log.length, "unknown-head") : { ok: true, head: prev, lines: log.length, headAt };
}

const shortestHead = 16;

/** As people copy it from paper: capitals, spaces and hyphens do not count. */
function placeOf(head: string, known: ReadonlyMap<string, number>): number | null {
  const digits = head.toLowerCase().replaceAll(/[\s-]/gu, "");
  if (!/^[0-9a-f]+$/u.test(digits) || digits.length < shortestHead) return null;
  for (const [hash, seq] of known) if (hash.startsWith(digits)) return seq;
  return null;
}
