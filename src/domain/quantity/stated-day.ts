import { eraLetter, eraName, eraYear, westernCentury } from "../time/era.ts";
import { serialOfDay } from "./calendar.ts";
import { anyDeed } from "./deed-words.ts";
import type { StatedDay } from "./quantity.ts";

const year = `(?:(${eraName}|${eraLetter})\\.?\\s?(元|\\d{1,2})|(${westernCentury}\\d{2}))(?:\\s?(年度|年)\\s?|[./-](?=\\d))?`;
const month = "(\\d{1,2})(?:\\s?(?:月|(?=$|[)）\\s末]))|[./-](?=\\d))";
const day = "(\\d{1,2})(?:\\s?日|(?![\\d.,/]))(?:\\([日月火水木金土祝・]{1,3}\\))?";
const part = "(?:の|\\s)*(末日?|当初|初旬|上旬|中旬|下旬|中|内)?(?:頃|現在|時点)?";
const yearOnly = "(今年度|本年度|年度)";
const until = "\\s?(?:までに?|には?|より|から)?\\s?";
/** What it is done to, right before the deed: 条例 in 条例改正. */
const thing = "(?:[一-龥々ァ-ヶーA-Za-z]{1,10}?)";
const deed = `(?:${thing}??(${anyDeed}))?`;
const ending = "(?:済み?|予定|見込み?|した|する|しました|します|を?目指す|目途|目標)*[。.]?";
const stated = new RegExp(
  `^(?:${year}(?:${month}(?:${day})?)?|${yearOnly}|(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?)${part}`,
);
const rest = new RegExp(`^${until}${deed}${ending}$`);

/** Year that days without one are counted in: its February is the longer one. */
const nominalYear = 2023;

const serialOf = (yearOf: number, monthOf: number, dayOf: number): number =>
  serialOfDay({ year: yearOf, month: monthOf, day: dayOf });

interface Days {
  readonly first: number;
  readonly serial: number;
}

/** What of a month its part is: 上旬 to the 10th, 末 its last day. */
function ofMonth(yearOf: number, monthOf: number, dayOf: number | null, partOf: string | undefined): Days | null {
  if (monthOf < 1 || monthOf > 12) return null;
  const length = serialOf(yearOf, monthOf + 1, 1) - serialOf(yearOf, monthOf, 1);
  const between = (from: number, to: number): Days => ({
    first: serialOf(yearOf, monthOf, from),
    serial: serialOf(yearOf, monthOf, to),
  });
  if (dayOf !== null) return dayOf >= 1 && dayOf <= length ? between(dayOf, dayOf) : null;
  if (partOf?.startsWith("末") === true) return between(length, length);
  if (partOf === "上旬" || partOf === "初旬" || partOf === "当初") return between(1, 10);
  if (partOf === "中旬") return between(11, 20);
  return partOf === "下旬" ? between(21, length) : between(1, length);
}

/** A whole year, its last day (年度末) or its first month (年度当初). */
function ofYear(yearOf: number, isFiscal: boolean, partOf: string | undefined): Days {
  const [first, last] = isFiscal
    ? [serialOf(yearOf, 4, 1), serialOf(yearOf + 1, 3, 31)]
    : [serialOf(yearOf, 1, 1), serialOf(yearOf, 12, 31)];
  if (partOf?.startsWith("末") === true) return { first: last, serial: last };
  return partOf === "当初" ? { first, serial: first + 29 } : { first, serial: last };
}

/** The day, month or year that a text states, with at most what is done then; null where it says anything else. */
export function statedDay(text: string): StatedDay | null {
  if (text.length > 40) return null;
  const trimmed = text.trim().replace(/^[([〔【]\s*([^()[\]〔〕【】]+?)\s*[)\]〕】]$/, "$1");
  const found = stated.exec(trimmed);
  if (found === null) return null;
  const after = rest.exec(trimmed.slice(found[0].length));
  if (after === null) return null;
  const [whole, era, inEra, western, yearWord, monthIn, dayIn, bareYear, monthAlone, dayAlone, partOf] = found;
  const add = (days: Days | null, isYearless: boolean): StatedDay | null =>
    days === null ? null : { ...days, isYearless, deed: after[1] ?? null, text: whole.trim() };
  if (bareYear !== undefined) return partOf === undefined ? null : add(ofYear(nominalYear, true, partOf), true);
  if (monthAlone !== undefined) {
    const monthOf = Number(monthAlone);
    const dayOf = dayAlone === undefined ? null : Number(dayAlone);
    return add(ofMonth(monthOf <= 3 ? nominalYear + 1 : nominalYear, monthOf, dayOf, partOf), true);
  }
  const yearOf = era === undefined ? Number(western) : (eraYear(era, inEra === "元" ? 1 : Number(inEra)) ?? 0);
  if (monthIn === undefined)
    return yearWord === undefined ? null : add(ofYear(yearOf, yearWord === "年度", partOf), false);
  const monthOf = Number(monthIn);
  const calendarYear = yearWord === "年度" && monthOf <= 3 ? yearOf + 1 : yearOf;
  return add(ofMonth(calendarYear, monthOf, dayIn === undefined ? null : Number(dayIn), partOf), false);
}
