import { normalise } from "./normalise.ts";
import { scanNumeral } from "./numeral-scan.ts";

const sign = /^(?:[-−－△▲])\s?/;

/**
 * The number that a whole string writes: 123, １，２３４, 4千8百21, 百二十三万四千五百六十七, 壱百壱拾, -1億5千万, 250.32千.
 * Scales up to 無量大数 (10^68), correctly rounded to a double. null where the string is anything else, a numeral
 * that makes no number (1万10千, 四五千, 億), or one that Japanese does not write so.
 *
 * House policy where other readers of numerals disagree (see docs/numerals-policy.md): 一十 and 一百 are refused
 * (十, 百; 一千 is usual, and so is 壱百 in 大字), a bare 千万 is refused (一千万; 迷惑千万 is no number) though
 * 千万円 in a text is read, a trailing zero is refused (千〇), and full-width and half-width digits that touch
 * are one number.
 */
export function readNumeral(text: string): number | null {
  const { text: normalised } = normalise(text.trim());
  const negative = sign.exec(normalised);
  const start = negative === null ? 0 : negative[0].length;
  const scan = scanNumeral(normalised, start, true);
  if (scan === null || scan.end !== normalised.length || scan.value === null || scan.irregular) return null;
  return negative === null || scan.value === 0 ? scan.value : -scan.value;
}
