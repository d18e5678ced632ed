import { dayOfSerial } from "../quantity/calendar.ts";

const two = (part: number): string => String(part).padStart(2, "0");

/** The day of an Excel serial number (1900 date system, from 61 on) as yyyy-mm-dd: 46348 → 2026-11-22. */
export function isoDay(serial: number): string {
  const { year, month, day } = dayOfSerial(serial);
  return `${year}-${two(month)}-${two(day)}`;
}
