import { statusOf } from "../../quantity/status.ts";
import { looksLikeNumber } from "../words/numbers.ts";
import { plainUnit } from "../words/plain-unit.ts";
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

/** 皆増 and 全校 have no digit and are figures all the same. */
const someFigure = /[0-9０-９〇一二三四五六七八九十百千万億兆]|皆増|皆減|全/u;
/** Longer texts with a digit in them are prose. */
const longestFigure = 200;
/** Longer texts speak of pending or cancelled things as an overview does. */
const longestStatus = 20;
/** Longer texts are words, whatever digits are in them. */
const longestWithoutWords = 40;

/** A figure, a nothing-mark, or what stands in its place: 各事業欄記載, 集計中, 中止. */
export const looksLikeFigure = (text: string): boolean =>
  (text.length <= longestFigure && someFigure.test(text)) ||
  (text.length <= longestStatus && statusOf({ text, unitOnly: false }) !== "text");

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
    const figure = looksLikeFigure(text);
    if (figure) count.figures += 1;
    if (plainUnit(text) !== null) count.units += 1;
    if (!figure || text.length > longestWithoutWords) count.words += 1;
  }
  return { ...count, averageLength: count.filled === 0 ? 0 : length / count.filled, seen };
}
