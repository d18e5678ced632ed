/** What a cell shows of a number; null where that is not sure. */
type SimpleDisplay = (value: number) => string | null;

const mostDigits = 1e15;

/** 1234567 → 1,234,567. */
export function grouped(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < mostDigits;

/** Nearer to the middle between two roundings than this, it is for the full way to tell. */
const nearMiddle = 1e-6;
const mostShare = 1000;

function percent(value: number, decimals: number): string | null {
  const shown = value * 10 ** (2 + decimals) + 0.5;
  if (!(value >= 0) || value > mostShare || Math.abs(shown - Math.round(shown)) < nearMiddle) return null;
  const digits = String(Math.floor(shown)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${whole}%` : `${whole}.${digits.slice(-decimals)}%`;
}

/**
 * Formats that most columns of figures have, laid out without the library that knows all of them, which takes twenty
 * times as long: it says the same of every number that these say anything of.
 */
export const simpleDisplays: Readonly<Record<string, SimpleDisplay>> = {
  "0": (value) => (isWhole(value) ? String(value) : null),
  "#,##0": (value) => (isWhole(value) ? grouped(String(value)) : null),
  "0%": (value) => percent(value, 0),
  "0.0%": (value) => percent(value, 1),
  "0.00%": (value) => percent(value, 2),
};
