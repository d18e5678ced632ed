/** Characters whose width their code tells: printing ASCII, kana, kanji, full-width forms. */
const plain = /^[ -~ぁ-ゖァ-ー一-鿿、-】！-｠]*$/u;
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
