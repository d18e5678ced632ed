import stringWidth from "string-width";
import { isPlain, plainUnitWidth, plainWidth } from "./plain-width.ts";

/** Columns that `text` takes on a terminal; full-width characters take two. */
export const widthOf = (text: string): number => (isPlain(text) ? plainWidth(text) : stringWidth(text));

/** Cells may hold line breaks and tabs; a line of a table may not. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one character each. */
function* charactersOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** At most `width` columns, the end replaced by … where it is longer; never half a character. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return "";
  return `${isPlain(text) ? plainStart(text, width - 1) : startOf(text, width - 1)}…`;
}

function plainStart(text: string, width: number): string {
  let used = 0;
  let at = 0;
  while (at < text.length && (used += plainUnitWidth(text, at)) <= width) at += 1;
  return text.slice(0, at);
}

function startOf(text: string, width: number): string {
  let kept = "";
  let used = 0;
  for (const character of charactersOf(text)) {
    used += widthOf(character);
    if (used > width) break;
    kept += character;
  }
  return kept;
}
