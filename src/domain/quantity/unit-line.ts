/** 単位:, 単位は, unit: before the unit that other figures are in. */
const word = "(?:単位\\s?[:：はが]?|unit\\s?[:：])";

const begins = /^[(（〔［[]?\s*(?:単位|unit)\s*[:：]/iu;
const within = /(?:単位|unit)\s*[:：]\s*[^)）]{1,20}/iu;
const leading = new RegExp(`^\\s*${word}\\s*(?=\\S)`, "iu");
const named = /単位\s?[:はが]?\s*([^\s()[\]、。]{1,12})/;

/** A line that tells the unit of a table: （単位：千円）, Unit: persons. */
export const isUnitLine = (text: string): boolean => begins.test(text);

/** 単位：千円 out of 令和5年度（単位：千円）; null where there is none. */
export const unitLineIn = (text: string): string | null => within.exec(text)?.[0] ?? null;

/** 単位:人 → 人. */
export const withoutUnitWord = (text: string): string => text.replace(leading, "");

/** What stands behind 単位, of a normalised text: 単位:百万円 → 百万円; null where the word is not there. */
export const unitNamedIn = (text: string): string | null => named.exec(text)?.[1] ?? null;
