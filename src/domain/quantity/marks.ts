import { isDash, isDigit, isHiragana, isKanji, isKatakana, isLatin, isSpace, isWord } from "./characters.ts";

/** Words after a number that make it a name's part or a place in an order, never an amount. */
const ordinalAfter =
  /^(?:番(?!組)|号|丁目|番地|条(?!例)|学年|学期|年生|年目|回生|周年|世紀|年代|歳児|才児|歳代|代(?!替|行|理)|[かカヵヶケ]月児|[かカヵヶケ]年(?:計画|戦略|プラン|行動|構想)|年計画|級|類|期(?!間)|次(?![世元])|次元|限(?!度)|人乗|人槽|人学級|人部屋|人制|人組|階|輪|段階|点満点|分の[\d一二三四五六七八九]|対\d|ヘルツ|(?:回|件|人)目(?![標的途安指次])|番目|[かカヵヶケ箇]所目(?![標途安指])|年目|つ目|本柱|つの(?:柱|視点|密)|密|割引|版|泊\d|章|節|丁(?!目)|世代|部作|割負担|円玉|円硬貨|円バス|等級|段$|字幕|条件)/;

const ordinalBefore =
  /(?:(?<!次)第|No\.?|NO\.?|№|Vol\.?|vol\.?|#|バージョン|Ver\.?|ver\.?|生後|産後|(?<![一-龥])満|(?<![一-龥])築)\s?$/;
/** 被災3県, 中学1年 and 人口10万対, against 被災 120戸, 中学 3校 and 人口 45,678. */
const beforeOne: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/被災\s?$/, /^[県市町村都府道区]/],
  [/(?:小学|中学)\s?$/, /^[年・~〜-]/],
];

/** Names of papers and grades, before a number that has no unit of its own. */
const paperBefore =
  /(?<![一-龥])(?:国道|県道|都道|府道|市道|町道|村道|小|中|高|様式|別表|別紙|資料|図表?|表|問|別添|附則|世界|高校|対|震度|レベル|ランク|フェーズ|ステージ|ステップ|タイプ|政策目標|施策目標|基本目標|個別目標|行動目標|要介護|要支援|区分)\s?$/;
const perHead = /^(?:人|世帯|件)?(?:当|あた|対)/;

/** Item numbers at the start of a line or before a word: 1. 2) (3) ④. */
const listMark = /\(?\d{1,2}(?:\)|[.、](?!\d))(?=\s?\S)/y;

/** True where the numeral from `start` to `end` counts nothing: an ordinal, a code, a name's part, the base of a rate. */
export function isOrdinal(text: string, start: number, end: number, hasUnit: boolean): boolean {
  const after = text.slice(end, end + 8);
  if (ordinalAfter.test(after) || (after.startsWith("日") && /泊\s?$/.test(text.slice(Math.max(0, start - 2), start))))
    return true;
  const before = text.slice(Math.max(0, start - 8), start);
  if (before === "") return false;
  if (after.startsWith("日") && /毎月\s?$/.test(before)) return true;
  if (beforeOne.some(([name, counted]) => name.test(before) && counted.test(after))) return true;
  if (/人口\s?$/.test(before)) return perHead.test(after);
  if (after.startsWith("位") && /第\s?$/.test(before)) return false;
  return ordinalBefore.test(before) || (paperBefore.test(before) && (!hasUnit || perHead.test(after)));
}

/**
 * True where letters beside the number make it a code: COVID-19, ISO14001, Wi-Fi 6, 5G. Before a Japanese counter a
 * word of two letters and more is a word (SNS120件), a single letter is a code (A4判), but x multiplies (50名x20校).
 */
export function isCode(text: string, start: number, end: number, unit: "none" | "known" | "unknown"): boolean {
  if (unit === "none" && isLatin(text.charCodeAt(end))) return true;
  let at = start - 1;
  const separated =
    at >= 0 && (isSpace(text.charCodeAt(at)) || isDash(text.charCodeAt(at)) || text[at] === "." || text[at] === "_");
  if (separated) at -= 1;
  if (!isLatin(text.charCodeAt(at))) return false;
  if (/[xX]/.test(text[at] as string) && (isKanji(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1))))
    return false;
  if (unit === "known") return separated ? !isSpace(text.charCodeAt(at + 1)) : !isLatin(text.charCodeAt(at - 1));
  return true;
}

/** Where an item number might stand. */
interface ListPlace {
  /** Nothing but blanks and bullets before it. */
  readonly lineStart: boolean;
  readonly inBracket: boolean;
  /** The item number before it, 0 if none. */
  readonly lastItem: number;
}

/** 1. 100人 \n 2. 50人: items that are figures, where the next number follows. One alone may be thousands (1. 200人). */
function numbersLines(text: string, at: number, end: number, lastItem: number): boolean {
  if (text[end - 1] !== "." || !isSpace(text.charCodeAt(end)) || !isDigit(text.charCodeAt(end + 1))) return false;
  const item = Number.parseInt(text.slice(at, end), 10);
  return item === 1 ? /\n\s?2\. ?\d/.test(text.slice(end, end + 60)) : item === lastItem + 1;
}

/** The end of an item number that starts at `at`, or -1. */
export function scanListMark(text: string, at: number, { lineStart, inBracket, lastItem }: ListPlace): number {
  listMark.lastIndex = at;
  if (listMark.test(text)) {
    const end = listMark.lastIndex;
    const next = text.charCodeAt(isSpace(text.charCodeAt(end)) ? end + 1 : end);
    const named = isWord(next) || text[end] === "「";
    if (text[at] === "(") {
      if (text[end - 1] !== ")" || isDigit(text.charCodeAt(at - 1))) return -1;
      const item = Number(text.slice(at + 1, end - 1));
      const counted = item === 1 ? text.slice(end, end + 60).includes("(2)") : item === lastItem + 1;
      return named || (counted && isDigit(text.charCodeAt(end))) ? end : -1;
    }
    if (lineStart && (named || numbersLines(text, at, end, lastItem))) return end;
    if (text[end - 1] === ")" && !inBracket && (lineStart || isSpace(text.charCodeAt(at - 1)))) return end;
  }
  return -1;
}

/** 33 ものづくり…: a small whole number at the start of a line with a word after a space numbers the line. */
export function isLineNumber(text: string, end: number, digits: string, lineStart: boolean): boolean {
  if (!lineStart || digits.length === 0 || digits.length > 3 || !isSpace(text.charCodeAt(end))) return false;
  const next = text.charCodeAt(end + 1);
  return isKanji(next) || isKatakana(next) || isHiragana(next);
}
