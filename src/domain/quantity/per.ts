import { qualifiersAfter } from "./modifiers.ts";
import { knownUnit } from "./unit-scan.ts";

const plainWord = /^[一-龥ァ-ヶーA-Za-z]{1,8}/;

/** /日, /億台キロ, ／人 after a unit that ends at `end`. */
export function slashUnit(text: string, end: number): { readonly unit: string; readonly length: number } | null {
  if (!text.startsWith("/", end) && !/\s/.test(text[end] ?? "")) return null;
  const head = /^\s?\/\s?(十億|百億|億|十万|百万|万|千)?/.exec(text.slice(end, end + 6));
  if (head === null) return null;
  const start = end + head[0].length;
  if (/\d/.test(text[start] ?? "")) return null;
  const unit = knownUnit(text, start) ?? plainWord.exec(text.slice(start, start + 8))?.[0];
  if (unit === undefined) return null;
  const rest = text.slice(start + unit.length, start + unit.length + 40);
  if (/^[一-龥ァ-ヶーA-Za-z\d]/.test(rest) && qualifiersAfter(rest, null).length === 0) return null;
  return { unit: (head[1] ?? "") + unit, length: head[0].length + unit.length };
}
