/**
 * Characters that stand by themselves and whose width their code tells: Latin, Greek and Russian letters, signs, arrows,
 * circled numbers; spaces, marks, kana, kanji and full-width forms of East Asia.
 */
const plain =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u03a3-\u0482\u2010-\u2027\u2030-\u205e\u2100-\u218b\u2190-\u2319\u2460-\u25fc\u25ff-\u2613\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3220-\u3247\u3250-\u9fff\uff01-\uff60]*$/u;
const firstWide = 0x3000;

/** Whether each character stands by itself and its code tells how wide it is. */
export const isPlain = (text: string): boolean => plain.test(text);

/** Columns of one UTF-16 unit of a plain text. */
export const plainUnitWidth = (text: string, at: number): number => (text.charCodeAt(at) < firstWide ? 1 : 2);

/** Columns that a plain text takes on a terminal; full-width characters take two. */
export function plainWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += plainUnitWidth(text, at);
  return width;
}
