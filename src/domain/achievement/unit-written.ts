import type { Quantity } from "../quantity/quantity.ts";

/** Everything a number may be written with, leaving its unit. */
const numberCharacters = /[\d.,\s+\-−△▲~〜約十百千万億兆〇一二三四五六七八九半数余]/gu;

/** Whatever its width, a letter that no number is written with. */
const anyLetter = /[A-Za-z%ぁ-ゖァ-ヺ]|(?![約十百千万億兆〇一二三四五六七八九半数余])[一-鿿]/u;

/** True where the figure's unit stands in the cell itself, false where it came from the heading or a unit column. */
export function unitIsWritten(quantity: Quantity, text: string): boolean {
  if (quantity.unit === null) return false;
  const [start, end] = quantity.evidence;
  const written = text.slice(start, end);
  return anyLetter.test(written) || written.normalize("NFKC").replace(numberCharacters, "") !== "";
}
