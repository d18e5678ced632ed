import type { NamedMonth, TimeSaid } from "./time-word.ts";
import { standing, timeRule, to, until } from "./time-rule.ts";
import { unnamedYear } from "./era.ts";
import { numberWritten, westernYearSource, yearSource, yearWritten } from "./written-year.ts";

/** 29年度, 元年度, '22年度: without its era. */
const bareYear = "(?:(?<![\\d.])'?\\d{1,2}|(?<!\\p{Script=Han})元)";
/** A year before these dates something else than the figure. */
const aside =
  "(?:策定|改定|改訂|作成|制定|開始|開設|設立|創設|設置|開業|完成|竣工|発行|公布|施行|生まれ|以前|以降|比(?!率)|対比|基準|同期|大会|国勢調査|センサス|災害|豪雨|台風|地震|東日本|入所者|から|より)";
const date = `(?:${yearSource}(?:年\\|?|[./])(?=\\d)|${westernYearSource}-(?=\\d{1,2}-))\\d{1,2}(?:月(?:末日?|\\d{1,2}日)?|[./-]\\d{1,2}日?(?!\\d)|末|(?![\\d月年%人件か]))`;
const dateParts = new RegExp(`^(${yearSource})(?:年\\|?|[./-])(\\d{1,2})(?:月|[./-])?(?:(\\d{1,2})日?|(末))?`, "u");

/** The days that statistics are taken on: 住民基本台帳, 待機児童, 学校基本調査, 障害者雇用状況, 国勢調査. */
const referenceMonths: ReadonlySet<number> = new Set([1, 4, 5, 6, 10]);

export const isReferenceDay = (month: number, day: string | undefined): boolean =>
  day !== undefined && Number(day) === 1 && referenceMonths.has(month);

export const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** All that was done from April to that month. */
export const fromApril = (last: NamedMonth): TimeSaid => ({
  kind: "stretch",
  first: { year: last.year === null ? null : last.year - (last.month < 4 ? 1 : 0), month: 4 },
  last,
});

interface DateRead {
  readonly at: NamedMonth;
  readonly day: string | undefined;
  readonly isEnd: boolean;
}

function readDate(written: string): DateRead | null {
  const match = dateParts.exec(written);
  if (match === null) return null;
  const month = Number(match[2]);
  if (!isMonth(month)) return null;
  return { at: { year: yearWritten(match[1]!, null), month }, day: match[3], isEnd: match[4] !== undefined };
}

interface YearWords {
  readonly named: string | undefined;
  readonly bare: string | undefined;
}

/** 令和4～8: the era, or the century, stands once for both; 17〜23: both are of one era, whichever the last suggests. */
function yearsBetween(from: YearWords, through: YearWords, sheetYear: number | null) {
  if (from.named !== undefined) {
    const first = yearWritten(from.named, sheetYear);
    if (through.named !== undefined) return { first, last: yearWritten(through.named, sheetYear) };
    const isWestern = /\d{4}|^FY/iu.test(from.named);
    const within = isWestern
      ? first % 100
      : numberWritten(from.named.replace(/^[^\d元一二三四五六七八九十]+|\(.*$/gu, ""));
    return { first, last: first - within + numberWritten(through.bare!) };
  }
  const last = yearWritten(through.named ?? through.bare!, sheetYear);
  if (through.named !== undefined) return { first: unnamedYear(numberWritten(from.bare!), last), last };
  return { first: last - (numberWritten(through.bare!) - numberWritten(from.bare!)), last };
}

/** Calendar expressions that name a year, the longest first. */
export const yearRules = [
  // 令和4年4月～令和5年3月, 令和4年4月～9月
  timeRule(
    `(${date})(?:${until})?${to}(?:(${date})|翌?年?(\\d{1,2})月(?:末日?|\\d{1,2}日)?)(?:${until})?`,
    ([, from, through, month]) => {
      const first = readDate(from!)?.at;
      if (first === undefined) return null;
      if (through !== undefined) {
        const last = readDate(through)?.at;
        return last === undefined ? null : { kind: "stretch", first, last };
      }
      const last = Number(month);
      if (!isMonth(last)) return null;
      const year = first.year! + (last < first.month ? 1 : 0);
      return { kind: "stretch", first, last: { year, month: last } };
    },
  ),
  // R5.3.31現在, 令和4年9月末, 令和4年12月まで
  timeRule(`(${date})(?:(${standing})|(${until})|((?:以降|から)(?![\\d])))?`, ([, written, stands, through, since]) => {
    const read = readDate(written!);
    if (read === null) return null;
    const { at, day, isEnd } = read;
    if (since !== undefined) return { kind: "since", at };
    if (through !== undefined) return fromApril(at);
    if (isReferenceDay(at.month, day)) return { kind: "reference-day", at };
    return { kind: "as-of", at, isStated: isEnd || stands !== undefined };
  }),
  // R4～R8, 令和4～8年度, 17〜23年度, 2020年から2024年
  timeRule(
    `(?:(${yearSource})|(${bareYear}))(年度末|年末|年度|年)?${to}(?:(${yearSource})|('?\\d{1,2})(?!\\d))(?:(年度|年)末?|(?![\\d月/.人名件回社%生]|目(?!標)))(?:${until})?`,
    ([, named, bare, after, namedEnd, bareEnd, afterEnd], sheetYear) => {
      if (named === undefined && namedEnd === undefined && afterEnd !== "年度") return null;
      const { first, last } = yearsBetween({ named, bare }, { named: namedEnd, bare: bareEnd }, sheetYear);
      const start = first + (after?.endsWith("末") === true ? 1 : 0);
      if (last < start || last - start > 99) return null;
      const isCalendar = (afterEnd ?? after) === "年" && after !== "年度";
      return start === last
        ? { kind: "year", year: last, isCalendar }
        : { kind: "years", first: start, last, isCalendar };
    },
  ),
  // 令和4年度末, R4末
  timeRule(
    `(?:(${yearSource})(年度|年)?|(${bareYear})(年度))末(?:${standing})?`,
    ([, named, suffix, bare], sheetYear) => {
      const year = yearWritten(named ?? bare!, sheetYear);
      if (suffix === "年") return { kind: "year", year, isCalendar: true };
      return { kind: "as-of", at: { year: year + 1, month: 3 }, isStated: true };
    },
  ),
  // 令和3年度策定
  timeRule(`(?:${yearSource}(?:年度|年)?|${bareYear}年度)${aside}`, () => "nothing"),
  // 令和4年度, R4, 2022, 29年度
  timeRule(
    `(${yearSource})(?:(年度|年)|(?![\\d,]|\\.\\d))|(${bareYear})年度|^\\(?(元|\\d{1,2})年\\)?$`,
    ([, named, suffix, bare, alone], sheetYear) => ({
      kind: "year",
      year: yearWritten(named ?? bare ?? alone!, sheetYear),
      isCalendar: suffix === "年" || alone !== undefined,
    }),
  ),
];
