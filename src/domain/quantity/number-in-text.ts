import { isAttribute } from "./attributes.ts";
import { isKanji, isKatakana, isLatin, isWord } from "./characters.ts";
import { bareNumber } from "./bare-number.ts";
import { kanjiCounts } from "./kanji-in-text.ts";
import { isCode, isOrdinal } from "./marks.ts";
import { numberToken } from "./number-token.ts";
import type { NumeralScan } from "./numeral-scan.ts";
import { scanMaximum } from "./score.ts";
import { scanSign } from "./signs.ts";
import type { Aside, BreakToken, MaximumToken, NumberToken, PerToken } from "./tokens.ts";
import { knownUnit, scanUnit, type UnitScan } from "./unit-scan.ts";

/**
 * What the numeral at `at` is in its text: a figure, the base of a rate, a line's number, digits that are none of these;
 * null where it is a word written with numerals in kanji (一時, 統一).
 */
export function numberInText(
  text: string,
  at: number,
  scan: NumeralScan,
  lineStart: boolean,
): NumberToken | PerToken | MaximumToken | BreakToken | Aside | null {
  const aside = (as: Aside["as"], end = scan.end): Aside | null =>
    scan.kanjiOnly ? null : { kind: "aside", as, start: at, end };
  if (scan.value === null) return aside("digits");
  const maximum = scanMaximum(text, at, scan.end, scan.value);
  if (maximum !== null) return maximum;
  const sign = scanSign(text, at);
  const unit = scanUnit(text, text[scan.end] === "余" ? scan.end + 1 : scan.end);
  if (isOrdinal(text, at, scan.end, unit?.known ?? false)) return per(text, at, scan, unit) ?? aside("ordinal");
  if (isCode(text, at, scan.end, unit === null ? "none" : unit.known ? "known" : "unknown")) return aside("code");
  if (scan.kanjiOnly && !kanjiCounts(text, at, scan, unit)) return null;
  if (unit?.unit === "年" && scan.value >= 1900 && scan.value <= 2100)
    return { kind: "mark", start: at, end: unit.end };
  if (unit !== null && isBase(text, at, unit)) return { kind: "mark", start: at, end: unit.end };
  if (unit !== null && isYearInName(text, at, scan, unit)) return aside("ordinal");
  if (unit === null) {
    const things = thingsCounted(text, at, scan);
    return things === null ? bareNumber(text, at, scan, sign, lineStart) : numberToken(text, scan, things, sign);
  }
  const after = text.slice(unit.end, unit.end + 40);
  const perToken = per(text, at, scan, unit);
  if (perToken !== null) return perToken;
  if (after.startsWith("目") && !/^目[標途安指]/.test(after)) return aside("ordinal");
  const alone =
    !digit.test(text.slice(Math.max(0, at - nearby), at)) && !digit.test(text.slice(unit.end, unit.end + nearby));
  if (isAttribute(scan.value, unit.unit, text.slice(Math.max(0, at - 12), at), after, alone))
    return aside("condition", unit.end);
  return numberToken(text, scan, unit, sign);
}

/** How far other digits are looked for, so that long texts stay linear. */
const nearby = 60;
const digit = /\d/;

/** 109,000台/12h, 5kg/10a: so much of what a rate is taken over. */
const isBase = (text: string, at: number, unit: UnitScan): boolean =>
  text[at - 1] === "/" &&
  /^(?:h|hr|a|g|kg|mL|ml|L)$/.test(unit.unit) &&
  (isKanji(text.charCodeAt(at - 2)) || isLatin(text.charCodeAt(at - 2)));

/** 東京2020大会: a year within a name. */
const isYearInName = (text: string, at: number, scan: NumeralScan, unit: UnitScan): boolean =>
  scan.digits.length === 4 &&
  /^(?:19|20)/.test(scan.digits) &&
  !scan.grouped &&
  isWord(text.charCodeAt(at - 1)) &&
  /^(?:大会|計画|プラン|プロジェクト|プログラム|イベント)$/.test(unit.unit);

/** A particle, a blank or a stop: no name runs up to the number. */
const countable = /(?:^|[\s、。・(「でがはをにもと約]|現在|全部|合計)$/;

/** 20の自治体: things counted with の. One digit is more often the number of an item (3の事業). */
function thingsCounted(text: string, at: number, scan: NumeralScan): UnitScan | null {
  if (text[scan.end] !== "の" || scan.digits.length < 2 || scan.leadingZero) return null;
  if (!countable.test(text.slice(Math.max(0, at - 2), at))) return null;
  const unit = knownUnit(text, scan.end + 1);
  if (unit === null || unit.length < 2 || unit === "目標") return null;
  const end = scan.end + 1 + unit.length;
  const next = text.charCodeAt(end);
  return isKanji(next) || isKatakana(next) ? null : { end, unit, known: false };
}

/** 3クラスに1クラス, 4人に1人 */
function sameUnitFollows(text: string, end: number, unit: string): boolean {
  const number = /^に約?\d[\d,.]{0,6}/.exec(text.slice(end, end + 10));
  return number !== null && text.startsWith(unit, end + number[0].length);
}

/** 1日当たり, 人口10万人当たり, 1日3回, 1件最大50万円: what a figure is counted over. */
function per(text: string, at: number, scan: NumeralScan, unit: UnitScan | null): PerToken | null {
  const end = unit?.end ?? scan.end;
  if (end === text.length) return null;
  const spread = (scan.value === 1 ? /^\s?(?:当た?り|あたり|につき|平均)/ : /^\s?(?:当た?り|あたり|につき)/).exec(
    text.slice(end, end + 5),
  );
  const everyOne =
    scan.value === 1 &&
    /^(?:日|週|週間|年|[かカヵヶ箇]月)$/.test(unit?.unit ?? "") &&
    /^(?:に)?(?:約|延べ)?\d/.test(text.slice(end, end + 4));
  const everyFew =
    /^(?:時間|分|年|週間|[かカヵヶ箇]月)$/.test(unit?.unit ?? "") && /^に1[回度本件便]/.test(text.slice(end, end + 3));
  const among = unit?.known === true && sameUnitFollows(text, end, unit.unit);
  const limitOfOne =
    scan.value === 1 &&
    unit?.known === true &&
    /^(?:(?:最大|最高|上限|一律)で?(?:約)?\d|の[^\s\d、。()]{1,10}(?:につき|当た?り|あたり|ごとに))/.test(
      text.slice(end, end + 16),
    );
  if (spread === null && !everyOne && !everyFew && !among && !limitOfOne) return null;
  const match = spread ?? [""];
  const scope = /人口\s?$/.exec(text.slice(Math.max(0, at - 4), at));
  const start = at - (scope?.[0].length ?? 0);
  const words = unit?.unit ?? "";
  return { kind: "per", start, end: end + match[0].length, unit: scan.value === 1 ? words : text.slice(start, end) };
}
