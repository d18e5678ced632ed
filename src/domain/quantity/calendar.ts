/** A day of the Gregorian calendar; month and day from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysOfEra = 146_097;
/** Excel's serial number of 0000-03-01, from which leap days fall at a year's end. */
const eraStart = -693_899;

/**
 * The day of an Excel serial number (1900 date system, from 1900-03-01 = 61 on), its time of day dropped: 46348 →
 * 2026-11-22. After Howard Hinnant's civil_from_days, in whole numbers only.
 */
export function dayOfSerial(serial: number): CalendarDay {
  const days = Math.floor(serial) - eraStart;
  const era = Math.floor(days / daysOfEra);
  const dayOfEra = days - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Excel's serial number of a day: 2026-11-22 → 46348; a month past 12 is one of the years behind. */
export function serialOfDay({ year, month, day }: CalendarDay): number {
  const fromMarch = year * 12 + month - 3;
  const marchYear = Math.floor(fromMarch / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (fromMarch - marchYear * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra + eraStart;
}
