import { eraLetter, eraName as era, westernCentury } from "../time/era.ts";
import { isCloseBracket, isLatin, isOpenBracket, isTilde } from "./characters.ts";

/** A calendar expression: a point (令和4年度末), a span of years (17〜23年度) or a time of day. */
export interface DateScan {
  readonly end: number;
  /** asOf: a day, month or the end of a year; period: a year or a span; time: an hour, which qualifies nothing. */
  readonly kind: "asOf" | "period" | "time";
}

const n = "(?:\\d{1,2}|元)";
const kanji = "[一二三四五六七八九十]{1,3}";
const to = "\\s?[~〜∼・-]\\s?";
const day = "(?:\\s?\\d{1,2}\\s?日(?!間|程|分))";
const month = `(?:\\s?\\d{1,2}\\s?月(?!間|次|額|例|刊|報|給|齢)${day}?)`;
const slashed = "(?:[./]\\d{1,2}(?:[./]\\d{1,2}|月)?(?!\\d))";
const tail = "(?:\\([日月火水木金土祝・]{1,3}\\)|年度?|末|当初|現在|時点|付け?|版|上旬|中旬|下旬|頃|期(?!間))*";
const sticky = (source: string): RegExp => new RegExp(source, "y");

/** 平成30(2018)年度, 2014(平成26)年: the same year in the other calendar. */
const inWestern = `(?:\\s?\\(${westernCentury}\\d{2}\\))?`;
const inEra = `(?:\\s?\\((?:${era}|${eraLetter})\\s?${n}\\))?`;

const eraDate = sticky(
  `(?:${era}\\s?(?:${n}|${kanji})|${eraLetter}\\.?\\s?${n}(?![A-Za-z\\d]))${inWestern}(?:\\s?年度?)?(?:${to}(?:${era}|${eraLetter})?${n}(?:\\s?年度?)(?!間)|${month}|${slashed})?${tail}`,
);
const western = sticky(
  `(?:西暦)?${westernCentury}\\d{2}${inEra}(?:(?:\\s?年度?(?!間)|(?<=\\))|年?(?=/\\d))(?:${to}(?:${westernCentury}\\d{2}|\\d{2})\\s?年度?|${month}|/\\d{1,2}月?(?:/\\d{1,2})?)?|[./・-]\\d{1,2}[./・-]\\d{1,2}(?!\\d)|${to}${westernCentury}\\d{2}\\s?年度?)${tail}`,
);
/** (2024.3): in a bracket no measure of two thousand and some. */
const dotted = sticky(`(?<=[(〔【])${westernCentury}\\d{2}\\.(?:1[0-2]|0?[1-9])(?=[)〕】末現時~〜])(?:末|現在|時点)*`);
const fiscal = sticky("FY\\s?'?(?:20)?\\d{2}(?!\\d)");
const shortYear = sticky(
  `(?:\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}(?=\\s?(?:時点|現在|末))|(?<=[(〔【])\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}(?=[)〕】])|\\d{1,2}(?:\\s?年度?末?)?${to}\\d{1,2}\\s?年度(?!間)|\\d{1,3}\\s?年度(?!間)|\\d{1,2}\\s?年${month}|\\d{1,2}年(?=末|時点|現在|春|夏|秋|冬|版|以降|以前|当初|比|実績|推計|速報|までに|の実績|の目標)|\\d{2}年(?=から(?!\\s?\\d{1,3}\\s?年)|は\\s?約?\\d))${tail}`,
);
const monthDay = sticky(`(?:\\d{1,2}[~〜・-])?\\d{1,2}\\s?月(?!間|次|額|例|刊|報|給|齢)${day}?${tail}`);
const slashDate = sticky("\\d{1,2}/\\d{1,2}(?:/\\d{1,4})?(?![\\d.,])");
const clock = sticky(
  "(?:\\d{1,2}時(?!間|限|期|点|代|給)(?:半|\\s?\\d{1,2}分(?:\\d{1,2}秒)?)?|\\d{1,2}:[0-5]\\d(?::[0-5]\\d)?(?![\\d.%人件回校社]))",
);
const yearMark = sticky("(?:\\d{1,4}['’′](?!\\d)|['’′]\\d{2}(?!\\d)(?:年度?)?)");
const quarter = sticky("(?:第?\\s?[1-4一二三四]\\s?四半期|Q[1-4](?![A-Za-z\\d])|[1-4]Q(?![A-Za-z\\d]))");
const yearInBrackets = sticky("\\d{1,2}\\s?年");
const kanjiDate = sticky(
  `[〇一二三四五六七八九]{4}年度?(?:${kanji}月)?(?:${kanji}日)?${tail}|${kanji}月(?:${kanji}日)${tail}`,
);

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** A month or day is at most two digits; anything wrong with it and the expression is no date. */
const plausible = (text: string): boolean => {
  const monthOf = /(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/.exec(text);
  if (monthOf === null) return true;
  const [, month, dayOf = "1"] = monthOf;
  return Number(month) >= 1 && Number(month) <= 12 && Number(dayOf) >= 1 && Number(dayOf) <= 31;
};

const asOfWords = /末|現在|時点|月|日|\d[./]\d/;

function scanOne(text: string, at: number): DateScan | null {
  const before = text.charCodeAt(at - 1);
  const character = text[at] as string;
  const patterns = isLatin(text.charCodeAt(at))
    ? isLatin(before)
      ? []
      : [eraDate, fiscal, quarter]
    : /[\d'’′]/.test(character)
      ? [yearMark, western, dotted, shortYear, monthDay, quarter]
      : /[〇一二三四五六七八九十]/.test(character)
        ? [quarter, kanjiDate]
        : [eraDate, western, quarter];
  for (const pattern of patterns) {
    const stop = end(pattern, text, at);
    if (stop < 0) continue;
    const matched = text.slice(at, stop);
    if (!plausible(matched)) continue;
    return { end: stop, kind: asOfWords.test(matched) && !/[~〜]/.test(matched) ? "asOf" : "period" };
  }
  const time = end(clock, text, at);
  if (time >= 0) return { end: time, kind: "time" };
  const slash = end(slashDate, text, at);
  if (slash >= 0) {
    const next = text[slash];
    const [, first, second] = /^(\d+)\/(\d+)/.exec(text.slice(at, slash)) as RegExpExecArray;
    const isDay = Number(first) >= 1 && Number(first) <= 12 && Number(second) >= 1 && Number(second) <= 31;
    const weekday = /^\([日月火水木金土祝・]{1,3}\)/.exec(text.slice(slash, slash + 5))?.[0].length ?? 0;
    const closed = next === undefined || weekday > 0 || isCloseBracket(next) || /[\s~〜、。:]/.test(next);
    const share = /[率割助]\s?$/.test(text.slice(Math.max(0, at - 2), at));
    if (isDay && closed && !share) return { end: slash + weekday, kind: "asOf" };
  }
  if (isOpenBracket(text[at - 1] ?? "")) {
    const year = end(yearInBrackets, text, at);
    if (year >= 0 && (isCloseBracket(text[year] ?? "") || isTilde(text.charCodeAt(year))))
      return { end: year, kind: "period" };
  }
  return null;
}

/** The calendar expression that starts at `at`, ranges (25年度末〜29年度) taken as one. */
export function scanDate(text: string, at: number): DateScan | null {
  const first = scanOne(text, at);
  if (first === null) return null;
  let next = first.end;
  if (text[next] === " ") next += 1;
  if (!isTilde(text.charCodeAt(next)) && text[next] !== "-") return first;
  next += 1;
  if (text[next] === " ") next += 1;
  const second = next < text.length ? scanOne(text, next) : null;
  return second === null ? first : { end: second.end, kind: first.kind === "time" ? "time" : "period" };
}

/** Characters that a calendar expression may start with. */
export const beginsDate = (character: string): boolean =>
  /[\d'’′RHSFQ令平昭大明西第〇一二三四五六七八九十]/.test(character);
