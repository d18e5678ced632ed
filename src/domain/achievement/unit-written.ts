import type { Quantity } from "../quantity/quantity.ts";

/** Everything a number may be written with, leaving its unit. */
const numberCharacters = /[\d.,\s+\-−△▲~〜約十百千万億兆〇一二三四五六七八九半数余]/gu;

/** True where the figure's unit stands in the cell itself, false where it came from the heading or a unit column. */
export function unitIsWritten(quantity: Quantity, text: string): boolean {
  if (quantity.unit === null) return false;
  const [start, end] = quantity.evidence;
  return text.slice(start, end).normalize("NFKC").replace(numberCharacters, "") !== "";
}
