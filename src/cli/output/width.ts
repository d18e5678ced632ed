import stringWidth from "string-width";

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Characters whose width their code tells: printing ASCII, kana, kanji, full-width forms. */
const plain = /^[ -~ぁ-ゖァ-ー一-鿿、-】！-｠]*$/u;
const firstWide = 0x3000;

/** Columns that `text` takes on a terminal; full-width characters take two. */
export function widthOf(text: string): number {
  if (!plain.test(text)) return stringWidth(text);
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < firstWide ? 1 : 2;
  return width;
}

/** Cells may hold line breaks and tabs; a line of a table may not. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** At most `width` columns, the end replaced by … where it is longer; never half a character. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const next = widthOf(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return width < 1 ? "" : `${kept}…`;
}
