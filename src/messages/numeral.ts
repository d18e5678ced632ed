/** Digits that a number keeps whatever way it is written. */
const exactDigits = 15;
const usual = /^(?<whole>\d+)(?:\.(?<fraction>\d+))?$/u;

/**
 * 1234567.5 → 1,234,567.5, rounded to so many decimals, as Japanese and English have it. What needs no rounding does
 * without Intl, which takes longer to load than a table to be laid out.
 */
export function numeral(value: number, decimals: number): string {
  const digits = String(Math.abs(value));
  const { whole, fraction = "" } = usual.exec(digits)?.groups ?? {};
  const isUsual = whole !== undefined && fraction.length <= decimals && digits.length <= exactDigits;
  if (!isUsual || Object.is(value, -0)) return value.toLocaleString("ja-JP", { maximumFractionDigits: decimals });
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === "" ? "" : `.${fraction}`}`;
}
