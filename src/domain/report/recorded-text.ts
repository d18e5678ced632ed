import { type Entry, entryFields, figureKept } from "../record/entry.ts";

/** A cell holds 32,767 characters; of a longer entry its beginning and a fingerprint are kept. */
const longest = 300;

const seeds = [0x811c9dc5, 0x01000193] as const;

/** 16 hex digits that differ where texts do, but for one pair in 2^64: FNV-1a over UTF-16, twice. */
function fingerprint(text: string): string {
  return seeds
    .map((seed) => {
      let hash: number = seed;
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}

/** The text itself, or what tells it from any other. */
export const kept = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}…${text.length}:${fingerprint(text)}`;

/** An entry as a hidden cell keeps it; "" for a blank one. */
export function keptEntry(entry: Entry): string {
  const texts = entryFields.map((field) => kept(entry[field]));
  return texts.every((text) => text === "") ? "" : JSON.stringify(texts);
}

/** What `keptEntry` kept; a long text comes back whole where it is still what stands in `now`. null: not readable. */
export function entryKept(text: string, now: Entry): Entry | null {
  const texts = text === "" ? entryFields.map(() => "") : parsedTexts(text);
  if (texts === null || texts.length !== entryFields.length) return null;
  return Object.fromEntries(
    entryFields.map((field, index) => {
      const one = texts[index] as string;
      const text = kept(now[field]) === one ? now[field] : one;
      return [field, field === "correctedPlan" || field === "correctedActual" ? figureKept(text) : text];
    }),
  ) as Entry;
}

/** A JSON array of texts; null for anything else. */
export function parsedTexts(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
