import { isDigit } from "./characters.ts";

/**
 * What may stand behind a number without making it a date, a time, a fraction, a score or a part of a run: no pattern of
 * those has one of these behind its first digits. 年月日時分半数点度期 and all signs but % are not among them.
 */
const counters: ReadonlySet<string | undefined> = new Set([
  ..."人名社件回校円千万億%団世施台戸園者棟本冊箇か所店組基頭隻",
  undefined,
]);

const isNumberOf = (text: string, from: number, to: number, word: string): boolean =>
  to - from === word.length && text.startsWith(word, from);

/**
 * True where the digits that begin at `at` can be nothing but one number: 1,234人, 30社. Whole, ungrouped or in groups of
 * three, a counter or the text's end right behind them; no year and no 21 (健康日本21).
 */
export function isPlainNumber(text: string, at: number): boolean {
  const previous = text.charCodeAt(at - 1);
  // 0x2c: I,100人.
  if (isDigit(previous) || previous === 0x2c) return false;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - at <= 3) {
    while (
      text.charCodeAt(end) === 0x2c &&
      isDigit(text.charCodeAt(end + 1)) &&
      isDigit(text.charCodeAt(end + 2)) &&
      isDigit(text.charCodeAt(end + 3))
    )
      end += 4;
    if (isDigit(text.charCodeAt(end))) return false;
  }
  if (!counters.has(text[end]) || isNumberOf(text, at, end, "21")) return false;
  return !(end - at === 4 && (text.startsWith("19", at) || text.startsWith("20", at)));
}
