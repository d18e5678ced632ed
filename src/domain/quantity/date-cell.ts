import { type CalendarDay, dayOfSerial, serialOfDay } from "./calendar.ts";
import type { DateParts } from "./format-section.ts";
import type { StatedDay } from "./quantity.ts";
import { readQuantities } from "./read.ts";

const firstMonthOfFiscalYear = 4;

/** First day of what shows, and the first day behind it. */
function extent({ year, month, day }: CalendarDay, shows: DateParts, text: string): readonly [number, number] {
  if (shows.day) {
    const only = serialOfDay({ year, month, day });
    return [only, only + 1];
  }
  if (shows.month) return [serialOfDay({ year, month, day: 1 }), serialOfDay({ year, month: month + 1, day: 1 })];
  const from = text.includes("年度") ? firstMonthOfFiscalYear : 1;
  return [serialOfDay({ year, month: from, day: 1 }), serialOfDay({ year: year + 1, month: from, day: 1 })];
}

/**
 * The day, month or year that a date cell shows, whole: its own year where only 3/31 shows. null for a time of day, and
 * for days before 1 March 1900, which Excel counts by a calendar of its own.
 */
export function dayOfCell(serial: number, text: string, shows: DateParts): StatedDay | null {
  if (!(shows.year || shows.month || shows.day) || serial < 61) return null;
  const [first, behind] = extent(dayOfSerial(serial), shows, text);
  const said = readQuantities(text).day;
  return { first, serial: behind - 1, isYearless: false, deed: said?.deed ?? null, text: said?.text ?? text.trim() };
}
