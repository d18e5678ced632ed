import { type Entry, type EntryField, signedText } from "../record/entry.ts";
import { isStaleReview, type RecordLine } from "../record/record-line.ts";

/** Where people write their names. */
const nameFields: readonly EntryField[] = ["by", "reviewer"];
/** Texts that are published, and in which somebody's name may stand. */
const textFields: readonly EntryField[] = ["ground", "followText"];

const named = (text: string): string => text.trim();

/** Who signed anything, in the order of the lines. */
export function namesIn(lines: readonly RecordLine[]): readonly string[] {
  const names = new Set(lines.flatMap(({ entry }) => nameFields.map((field) => named(entry[field]))));
  names.delete("");
  return [...names];
}

/** Where somebody without another name stood in a text: what Japanese printers put for a type that they lack. */
const missing = "〓";

/**
 * The lines as they may be handed on: without comments and names, or with what people are called instead (`aliases`, "" for
 * nothing). A name that
 * stands in a ground or in what was done is taken out there too; longer ones first, as 佐藤 is a part of 佐藤花子.
 */
export function publishedLines(
  lines: readonly RecordLine[],
  aliases: ReadonlyMap<string, string>,
): readonly RecordLine[] {
  const names = namesIn(lines).toSorted((one, other) => other.length - one.length);
  const published = (entry: Entry): Entry => {
    const texts = textFields.map((field) => [field, withoutNames(entry[field], names, aliases)] as const);
    const signed = nameFields.map((field) => [field, aliases.get(named(entry[field])) ?? ""] as const);
    return { ...entry, comment: "", ...Object.fromEntries([...texts, ...signed]) };
  };
  return lines.map((line) => {
    const entry = published(line.entry);
    const isStale = isStaleReview(line);
    const conflicts = line.conflicts.map((conflict) => ({ ...conflict, a: "", b: "" }));
    return { ...line, entry, recorded: entry, conflicts, signed: isStale ? "-" : signedText(entry) };
  });
}

const withoutNames = (text: string, names: readonly string[], aliases: ReadonlyMap<string, string>): string =>
  names.reduce((left, name) => left.replaceAll(name, () => aliases.get(name) || missing), text);
