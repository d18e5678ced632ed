import type { Quantity, QuantityKind } from "./quantity.ts";

const shareUnits: ReadonlySet<string> = new Set(["%", "‰", "‱", "割", "パーセント", "パーミル"]);
const rankLabel = /(?:順位|ランキング|ランク|番手)$/;

/** What its own words make a figure, before its unit and label are asked. */
export interface KindWords {
  readonly isProduct: boolean;
  readonly isChange: boolean;
}

/** What sort of figure it is, told from its unit, its label and the words about it. */
export function kindOf(
  { unit, label, outOf, sense, direction }: Pick<Quantity, "unit" | "label" | "outOf" | "sense" | "direction">,
  { isProduct, isChange }: KindWords,
): QuantityKind {
  if (isProduct) return "product";
  if (isChange || direction !== null) return "change";
  if (outOf !== null) return "score";
  if (sense !== null) return "balance";
  if (unit === "位" || (unit === null && rankLabel.test(label ?? ""))) return "rank";
  return unit !== null && shareUnits.has(unit) ? "share" : "level";
}
