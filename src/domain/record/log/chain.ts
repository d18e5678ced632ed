import type { LogEntry, Sha256 } from "../event.ts";
import { firstPrev, hashedFields, type LogField, type LogLine, numberOf, type ShowEvent, textsOf } from "./log-line.ts";
import { storable } from "./storable.ts";

type Unchained = Readonly<Record<Exclude<LogField, "prev" | "hash">, string>>;

/** What is hashed of a line behind the hash of the one before: a JSON array of texts, in the order of `hashedFields`. */
export const canonicalText = (line: Unchained): string => JSON.stringify(hashedFields.map((field) => line[field]));

export const hashOf = (prev: string, line: Unchained, sha256: Sha256): string => sha256(prev + canonicalText(line));

/** The line as it stands at this place of a chain, whatever its place was before. */
export function chained(line: Unchained, seq: number, prev: string, sha256: Sha256): LogLine {
  const own = { ...line, seq: String(seq), prev, hash: "" };
  own.hash = hashOf(prev, own, sha256);
  return own;
}

/** How lines are made: hashed, and said in a language. */
export interface LogWriting {
  readonly sha256: Sha256;
  readonly show: ShowEvent;
}

/** The number of the last line that has one; 0 where none has. */
export const lastNumber = (log: readonly LogLine[]): number =>
  log.reduce((last, line) => Math.max(last, numberOf(line) ?? 0), 0);

/** The hash that stands for the whole log; that before the first line where there is none. */
export const headOf = (log: readonly LogLine[]): string => log.at(-1)?.hash ?? firstPrev;

/**
 * The log with these events behind it. What stood there stays as it is, altered lines too, so that they go on being
 * found. `head`: the hash that they are to stand behind; where lines were cut off at the end it is theirs, and the
 * chain shows it for good. Linear in the events.
 */
export function append(
  log: readonly LogLine[],
  entries: readonly LogEntry[],
  { sha256, show }: LogWriting,
  head = headOf(log),
): readonly LogLine[] {
  const lines = [...log];
  let seq = lastNumber(log);
  let prev = head;
  for (const entry of entries) {
    const { kindWord, content, verdictWord } = show(entry);
    const shown = { kindWord: storable(kindWord), content: storable(content), verdictWord: storable(verdictWord) };
    const line = chained({ seq: "", ...textsOf(entry), ...shown }, (seq += 1), prev, sha256);
    lines.push(line);
    prev = line.hash;
  }
  return lines;
}
