const daysOfEra = 146_097;
/** Excel's serial number of 0000-03-01, from which leap days fall at a year's end. */
const eraStart = -693_899;

const two = (part: number): string => String(part).padStart(2, "0");

/**
 * The day of an Excel serial number (1900 date system, from 1900-03-01 = 61 on) as yyyy-mm-dd, its time of day
 * dropped: 46348 → 2026-11-22. After Howard Hinnant's civil_from_days, in whole numbers only.
 */
export function isoDay(serial: number): string {
  const days = Math.floor(serial) - eraStart;
  const era = Math.floor(days / daysOfEra);
  const dayOfEra = days - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(day)}`;
}
