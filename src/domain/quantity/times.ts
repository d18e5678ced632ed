/** From here on a whole number in binary may not be the one that is meant. */
const longestExact = 1e15;

/** Multiplies as on paper, to fifteen digits: 0.285 × 100 is 28.5. */
export function times(value: number, factor: number): number {
  if (factor === 1) return value;
  const product = value * factor;
  // What fifteen digits write exactly need not be written.
  if (product === 0) return 0;
  return Number.isInteger(product) && Math.abs(product) < longestExact ? product : Number(product.toPrecision(15));
}
