import { unitNote } from "../../quantity/heading-unit.ts";
import type { ReadingContext } from "../../quantity/quantity.ts";
import { withoutUnitWord } from "../../quantity/unit-line.ts";
import { remembering } from "../../remembering.ts";

/** English units and a few that the reader of quantities leaves to headings. */
const moreUnits: ReadonlySet<string> = new Set([
  "月",
  "編",
  "科目",
  "延べ人",
  "延人",
  "kw",
  "kwh",
  "mw",
  "person",
  "persons",
  "people",
  "case",
  "cases",
  "company",
  "companies",
  "times",
  "hours",
  "days",
  "yen",
  "households",
  "units",
  "schools",
  "sites",
]);

/** What a unit by itself gives to a bare number: 人, (社), 千円; 派遣決定実人数, 受講者数 or 件数 is none. */
export const plainUnit = remembering((text: string): ReadingContext | null => {
  if (text.length > 20) return null;
  const words = text
    .normalize("NFKC")
    .trim()
    .replace(/^[([]\s?|\s?[)\]]$/gu, "");
  const bare = withoutUnitWord(words);
  if (/.(?:数|者)$/u.test(bare) && bare !== "万者") return null;
  return unitNote(bare) ?? (moreUnits.has(bare.toLowerCase()) ? { unit: bare, multiplier: 1 } : null);
});
