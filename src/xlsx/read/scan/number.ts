import { asciiOf } from "./characters.ts";

/** Up to 10^22 a power of ten is a double exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;

/**
 * The number that is written here in digits, with a sign and a decimal point at most, as `Number` reads it; NaN for
 * anything else. A whole number up to 2^53 divided by an exact power of ten is rounded once, and so is right.
 */
export function decimalOf(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === minus ? from + 1 : from;
  let pointAt = -1;
  let whole = 0;
  for (let at = start; at < to; at += 1) {
    const digit = bytes[at]! - zero;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (bytes[at] === point && pointAt < 0) pointAt = at;
    else return Number.NaN;
  }
  if (pointAt < 0) pointAt = to;
  const decimals = pointAt === to ? 0 : to - pointAt - 1;
  if (pointAt === start || (decimals === 0 && pointAt < to)) return Number.NaN;
  if (whole > Number.MAX_SAFE_INTEGER || decimals >= powers.length) return finite(Number(asciiOf(bytes, from, to)));
  const value = decimals === 0 ? whole : whole / powers[decimals]!;
  return start === from ? value : -value;
}

const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

/** A number from 0 on in digits alone; -1 for anything else, and for one that is longer than any that a sheet has. */
export function wholeOf(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1;
  let whole = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    whole = whole * 10 + digit;
  }
  return whole;
}
