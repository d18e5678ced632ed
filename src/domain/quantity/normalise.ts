import { withoutEnglish } from "./english.ts";
import type { Span } from "./quantity.ts";

/** Text in one width, and where each of its characters stood before. */
export interface Normalised {
  readonly text: string;
  /** UTF-16 offset in the original for each offset in `text`, its length included; null where they are the same. */
  readonly offsets: readonly number[] | null;
}

const halfWidthKana = 0xff61;
const voicedMark = 0xff9e;
const semiVoicedMark = 0xff9f;

/** Squared words (㎞ ㌔ ㏊) are spelled out; ㎡ and ㎥ are ordinary spellings and stay. */
const isSquaredWord = (code: number): boolean =>
  (code >= 0x3300 && code <= 0x3357) ||
  (code >= 0x3371 && code <= 0x33df && code !== 0x33a1 && code !== 0x33a5 && code !== 0x33a2);

const isOddSpace = (code: number): boolean =>
  code === 0x3000 || code === 0xa0 || code === 0x202f || code === 0x205f || (code >= 0x2000 && code <= 0x200a);

/** High surrogate of the variation selectors that name a form of a kanji. */
const variationHigh = 0xdb40;

/** Characters that nothing shows of: zero-width spaces, marks of writing direction, soft hyphens, variation selectors. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  code === variationHigh;

/** 康熙部首: what a copy from a PDF has in place of 人 or 戸 (⼈ ⼾). */
const isRadical = (code: number): boolean => code >= 0x2f00 && code <= 0x2fd5;

/** Unicode makes 戶 of ⼾, which nobody in Japan writes. */
const kanjiOf = (radical: string): string => (radical === "⼾" ? "戸" : radical.normalize("NFKC"));

const changes = (code: number): boolean =>
  (code >= 0xff01 && code <= 0xff9f) ||
  code === 0xffe5 ||
  code === 0xffe0 ||
  isOddSpace(code) ||
  isInvisible(code) ||
  isSquaredWord(code) ||
  isRadical(code);

/** Maps a span of normalised text back to the text as it was given. */
export function originalSpan(normalised: Normalised, start: number, end: number): Span {
  const { offsets } = normalised;
  return offsets === null ? [start, end] : [offsets[start] as number, offsets[end] as number];
}

/**
 * Full-width letters, digits and signs to ASCII, half-width kana to full-width, squared words spelled out,
 * every kind of space to a plain one, radicals to kanji, invisible characters left out, English words of figures as Japanese ones. Circled numbers and kanji stay.
 */
export function normalise(original: string): Normalised {
  const inOneWidth = oneWidth(original);
  const rewritten = withoutEnglish(inOneWidth.text);
  if (rewritten === null) return inOneWidth;
  const { offsets } = inOneWidth;
  return {
    text: rewritten.text,
    offsets: offsets === null ? rewritten.offsets : rewritten.offsets.map((at) => offsets[at] as number),
  };
}

function oneWidth(original: string): Normalised {
  let first = 0;
  while (first < original.length && !changes(original.charCodeAt(first))) first += 1;
  if (first === original.length) return { text: original, offsets: null };

  const offsets: number[] = [];
  const pieces: string[] = [];
  let at = 0;
  while (at < original.length) {
    const code = original.charCodeAt(at);
    let length = 1;
    let piece = original[at] as string;
    if (code >= 0xff01 && code <= 0xff5e) piece = String.fromCharCode(code - 0xfee0);
    else if (isOddSpace(code)) piece = " ";
    else if (isInvisible(code)) {
      piece = "";
      if (code === variationHigh && at + 1 < original.length) length = 2;
    } else if (code >= halfWidthKana && code <= semiVoicedMark) {
      const next = original.charCodeAt(at + 1);
      const composed =
        next === voicedMark || next === semiVoicedMark ? original.slice(at, at + 2).normalize("NFKC") : "";
      if (composed.length === 1) {
        piece = composed;
        length = 2;
      } else piece = piece.normalize("NFKC");
    } else if (code === 0xffe5) piece = "¥";
    else if (isRadical(code)) piece = kanjiOf(piece);
    else if (isSquaredWord(code)) piece = piece.normalize("NFKC");
    for (let unit = 0; unit < piece.length; unit += 1) offsets.push(at);
    pieces.push(piece);
    at += length;
  }
  offsets.push(original.length);
  return { text: pieces.join(""), offsets };
}
