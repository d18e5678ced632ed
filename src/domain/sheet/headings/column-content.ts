import { unitNote } from "../../quantity/heading-unit.ts";
import type { ReadingContext } from "../../quantity/quantity.ts";
import type { Cells } from "../records/cells.ts";

/** What stands in one column under the headings, counted over a sample of rows. */
export interface ColumnContent {
  /** Cells that are not blank. */
  readonly filled: number;
  /** Whole numbers, or texts that are one (No.3, (3), ③). */
  readonly numbers: number;
  /** Cells with a digit in them, nothing-marks and 各事業欄記載 and the like: what a plan or an actual looks like. */
  readonly figures: number;
  /** Units by themselves: 人, 社, %. */
  readonly units: number;
  /** Texts without any digit, or long ones. */
  readonly words: number;
  readonly averageLength: number;
  /** A sample cell's characters. */
  readonly seen: string;
}

/** Rows looked at per page; more tell nothing new. */
const sampleRows = 300;

const wholeNumber = /^(?:No\.?|№|#)?\s*[(（]?\s*[0-9０-９]{1,4}\s*[)）.．]?$/iu;
const circledNumber = /^[①-⑳]$/u;
const nothingMark = /^[-－―‐−_—ー–~〜…\s]+$/u;
const figureWords =
  /[0-9０-９〇一二三四五六七八九十百千万億兆]|欄記載|記載のとおり|集計中|未定|中止|実施なし|設定しない|なし|該当|皆増|皆減|全/u;

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
export function plainUnit(text: string): ReadingContext | null {
  if (text.length > 20) return null;
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^[([]\s?(?:単位\s?:)?\s?/u, "")
    .replace(/\s?[)\]]$/u, "");
  if (/.(?:数|者)$/u.test(bare) && bare !== "万者") return null;
  return unitNote(bare) ?? (moreUnits.has(bare.toLowerCase()) ? { unit: bare, multiplier: 1 } : null);
}

export const looksLikeNumber = (text: string): boolean => wholeNumber.test(text) || circledNumber.test(text);

export const looksLikeFigure = (text: string): boolean =>
  nothingMark.test(text) || (text.length <= 200 && figureWords.test(text));

/** Counts over the first rows of [from, to]. */
export function columnContent(cells: Cells, column: number, from: number, to: number): ColumnContent {
  const count = { filled: 0, numbers: 0, figures: 0, units: 0, words: 0 };
  let length = 0;
  let seen = "";
  for (let row = from; row <= Math.min(to, from + sampleRows - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    count.filled += 1;
    length += text.length;
    if (seen === "") seen = text;
    if (looksLikeNumber(text)) count.numbers += 1;
    if (looksLikeFigure(text)) count.figures += 1;
    if (plainUnit(text) !== null) count.units += 1;
    if (text.length > 40 || (!figureWords.test(text) && !nothingMark.test(text))) count.words += 1;
  }
  return { ...count, averageLength: count.filled === 0 ? 0 : length / count.filled, seen };
}
