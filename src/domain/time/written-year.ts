import { eraLetter, eraName, eraYear, unnamedYear, westernCentury } from "./era.ts";

const kanji = "[一二三四五六七八九十]{1,3}";
/** 4, 10, 元, 1 0 and 十二 where 年 follows. */
const eraNumber = `(?:元|\\d \\d(?=年)|\\d{1,2}(?!\\d)|${kanji}(?=年))`;
const lettered = `(?<![A-Za-z])(?:${eraLetter}|${eraLetter.toLowerCase()})[.' ]?(?:元|\\d{1,2}(?!\\d))(?![A-Za-z])`;
const inEra = `(?:\\((?:${eraName}|${eraLetter})\\.?(?:元|\\d{1,2})年?度?\\))?`;
const inWestern = `(?:\\(${westernCentury}\\d{2}年?度?\\))?`;
const kanjiYear = "(?:[一二][〇九][〇一二三四五六七八九]{2}(?=年))";
const western = `(?:(?<!\\d)(?:西暦)?(?:FY ?)?${westernCentury}\\d{2}(?!\\d)|${kanjiYear})`;

/** Sources of regular expressions, without groups that capture. 令和4, R4, 平成30(2018) · 2022, FY2022, 2014(平成26). */
export const eraYearSource = `(?:(?:${eraName}\\.?${eraNumber}|${lettered})${inWestern})`;
export const westernYearSource = `(?:${western}${inEra}|FY ?'?\\d{2}(?!\\d))`;
export const yearSource = `(?:${eraYearSource}|${westernYearSource})`;

const parts = new RegExp(
  `^(?:西暦)?(?:FY ?)?(?:(${eraName}|${eraLetter})[.' ]?)?(元|\\d \\d|'?\\d+|[〇一二三四五六七八九十]+)`,
  "iu",
);

/** The Western year that an expression of `yearSource` names, or, its era left out, that `sheetYear` suggests. */
export function yearWritten(written: string, sheetYear: number | null): number {
  const [, era, digits] = parts.exec(written) as unknown as [string, string | undefined, string];
  const number = numberWritten(digits);
  if (era !== undefined) return eraYear(era, number) ?? number;
  if (number >= 1000) return number;
  return /^FY|^'/iu.test(written) ? 2000 + number : unnamedYear(number, sheetYear);
}

const kanjiDigits = "〇一二三四五六七八九";

/** 4, 元, "1 0", 十二, 二〇二二 → 4, 1, 10, 12, 2022. */
export function numberWritten(digits: string): number {
  if (digits === "元") return 1;
  if (/\d/.test(digits)) return Number(digits.replace(/[^\d]/g, ""));
  if (digits.length === 4) return Number([...digits].map((digit) => kanjiDigits.indexOf(digit)).join(""));
  const [tens, ones] = digits.includes("十") ? digits.split("十") : ["", digits];
  const digit = (word: string | undefined, otherwise: number): number =>
    word === undefined || word === "" ? otherwise : kanjiDigits.indexOf(word);
  return (digits.includes("十") ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}
