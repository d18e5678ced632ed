import { isPlain, plainUnitWidth, plainWidth } from "./plain-width.ts";

/** What measures any text; it takes as long to load as a table to be laid out, so null until one needs it. */
let anyWidth: ((text: string) => number) | null = null;

class NotMeasured extends Error {}

/** What `layOut` makes, with what measures unusual characters loaded where it meets any: it is then asked again. */
export async function withWidths<Result>(layOut: () => Result): Promise<Result> {
  try {
    return layOut();
  } catch (error) {
    if (!(error instanceof NotMeasured)) throw error;
  }
  ({ default: anyWidth } = await import("string-width"));
  return layOut();
}

/** Columns that `text` takes on a terminal; full-width characters take two. To be called within `withWidths`. */
export function widthOf(text: string): number {
  if (isPlain(text)) return plainWidth(text);
  if (anyWidth === null) throw new NotMeasured();
  return anyWidth(text);
}

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
  return `${startWithin(text, width - 1)}…`;
}

const startWithin = (text: string, width: number): string =>
  isPlain(text) ? plainStart(text, width) : startOf(text, width);

/** The text in pieces of at most `width` columns, broken at spaces where it has some; none of a blank text. */
export function wrapped(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const most = startWithin(rest, width);
    const space = most.length < rest.length && rest[most.length] !== " " ? most.lastIndexOf(" ") : -1;
    // A character that is wider than all there is stands by itself.
    const piece = space > 0 ? most.slice(0, space) : most || [...charactersOf(rest)][0]!;
    pieces.push(piece.trimEnd());
    rest = rest.slice(piece.length).trimStart();
  }
  return pieces;
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
