import { type Entry, entryFields } from "../record/entry.ts";
import type { Evidence } from "../record/evidence.ts";
import { type LineParts, partNames } from "../record/line-parts.ts";
import type { Conflict, RecordLine } from "../record/record-line.ts";

/** Well below the 32,767 characters that a cell holds. */
const longestPiece = 30_000;

/** Neither a space, which some program may take off a cell's text, at the cut, nor a character in two. */
const isCut = (text: string, at: number): boolean =>
  !/\s/u.test(text.charAt(at - 1)) && !/[\s\udc00-\udfff]/u.test(text.charAt(at));

function endOfPiece(text: string, from: number): number {
  const longest = from + longestPiece;
  if (longest >= text.length) return text.length;
  let end = longest;
  while (end > from + 1 && !isCut(text, end)) end -= 1;
  return end > from + 1 ? end : longest;
}

/** The only characters of JSON that XML cannot hold. */
const escaped = (json: string): string => json.replaceAll("\ufffe", "\\ufffe").replaceAll("\uffff", "\\uffff");

/** A line of the record as texts of cells; at least one. */
export function recordInCells(line: RecordLine): readonly string[] {
  const text = escaped(JSON.stringify(line));
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from = from + pieces.at(-1)!.length)
    pieces.push(text.slice(from, endOfPiece(text, from)));
  return pieces;
}

/** The other way round; null where the cells hold no such line. */
export function recordOfCells(pieces: readonly string[]): RecordLine | null {
  try {
    const value: unknown = JSON.parse(pieces.join(""));
    return isRecordLine(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const areTexts = (value: unknown, names: readonly string[]): boolean =>
  isObject(value) && names.every((name) => typeof value[name] === "string");

const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === "number";

const isEntry = (value: unknown): value is Entry => areTexts(value, entryFields);
const areParts = (value: unknown): value is LineParts => areTexts(value, partNames);

const isEvidence = (value: unknown): value is Evidence =>
  isObject(value) &&
  areTexts(value, ["planText", "actualText"]) &&
  ["plan", "actual", "rate"].every((name) => isNumberOrNull(value[name])) &&
  typeof value["rank"] === "number";

const isConflict = (value: unknown): value is Conflict =>
  isObject(value) &&
  areTexts(value, ["field", "a", "b"]) &&
  (entryFields as readonly unknown[]).includes(value["field"]);

function isRecordLine(value: unknown): value is RecordLine {
  if (!isObject(value)) return false;
  const { lineId, parts, entry, recorded, seen, basis, inherited, signed, conflicts } = value;
  return (
    typeof lineId === "string" &&
    areParts(parts) &&
    isEntry(entry) &&
    isEntry(recorded) &&
    isEvidence(seen) &&
    (basis === null || isEvidence(basis)) &&
    typeof inherited === "boolean" &&
    typeof signed === "string" &&
    Array.isArray(conflicts) &&
    conflicts.every(isConflict)
  );
}
