import type { FigureForm } from "./figure-run.ts";

/**
 * Numbers that some rule of the grammar knows by their value, or might: months, days, hours, minutes, the days of a year,
 * numbers of the emergency services, years, 8020運動, and the ends of every length.
 */
const told = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 19, 20, 21, 23, 24, 25, 28, 29, 30, 31, 32, 59, 60, 61, 65, 90, 99, 100,
  101, 110, 111, 119, 120, 199, 200, 201, 300, 364, 365, 366, 500, 555, 987, 999, 1000, 1001, 1200, 1234, 1799, 1800,
  1868, 1899, 1900, 1901, 1950, 1989, 1999, 2000, 2001, 2019, 2022, 2025, 2030, 2040, 2050, 2099, 2100, 2101, 2199,
  2200, 3000, 5000, 8020, 9999,
] as const;

/** Digits of longer numbers, as many of them as are needed. */
const long = [
  "100000000000",
  "100200300400",
  "119110365024",
  "200000000000",
  "201920222100",
  "555555555555",
  "987654321098",
  "999999999999",
];
const longest = 4;

/** Decimals that may be months, days, minutes or thousandths. */
const decimals = [
  "000000000000",
  "010203040506",
  "123456789012",
  "313131313131",
  "500000000000",
  "595959595959",
  "987654321098",
  "999999999999",
];

const lengthOf = (whole: number): number => (whole === 0 ? 0 : String(whole).length);
const isYearLike = (whole: number): boolean => whole >= 1800 && whole < 2200;

function wholes({ digits, isGrouped, isYearLike: yearLike }: FigureForm, hasDecimals: boolean): readonly string[] {
  if (digits > longest) return long.map((one) => one.slice(0, digits));
  if (digits === 2 && !hasDecimals) return Array.from({ length: 90 }, (_, index) => String(index + 10));
  return told
    .filter((whole) => lengthOf(whole) === digits && (digits !== 4 || isGrouped || isYearLike(whole) === yearLike))
    .map(String);
}

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
const widened = (written: string): string =>
  written.replaceAll(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Numbers of one form, as written, by which a reader proves that it takes every number of that form in the same way. */
export function probeNumbers(form: FigureForm): readonly string[] {
  const whole = wholes(form, form.decimals > 0).map((one) => (form.isGrouped ? grouped(one) : one));
  // Every second one of many: they go with each of the decimals.
  const ends = whole.length > 12 ? whole.filter((_, index) => index % 2 === 0 || index === whole.length - 1) : whole;
  const written =
    form.decimals === 0
      ? whole
      : ends.flatMap((one) => [...new Set(decimals.map((digits) => `${one}.${digits.slice(0, form.decimals)}`))]);
  if (!form.isWide) return written;
  // One that is full-width in part only is of that form too.
  return written.flatMap((one, index) =>
    index === 1 ? [widened(one), widened(one[0] as string) + one.slice(1)] : [widened(one)],
  );
}
