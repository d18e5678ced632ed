import { dayOfSerial } from "../quantity/calendar.ts";

const two = (part: number): string => String(part).padStart(2, "0");

/** The day of an Excel serial number (1900 date system, from 61 on) as yyyy-mm-dd: 46348 → 2026-11-22. */
export function isoDay(serial: number): string {
  const { year, month, day } = dayOfSerial(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

/** 2026-11-22 → 20261122, which sorts as days do whatever calendar a workbook counts by; null for what is no day. */
export function isoDigits(day: string): number | null {
  return /^\d{4}-\d\d-\d\d$/u.test(day) ? Number(day.replaceAll("-", "")) : null;
}
