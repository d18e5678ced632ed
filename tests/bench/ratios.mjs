// What is made of measured numbers.

/** The middle one; of an even number the mean of the two in the middle. NaN of none. */
export function median(numbers) {
  const ordered = numbers.toSorted((one, other) => one - other);
  const half = ordered.length / 2;
  return Number.isInteger(half) ? (ordered[half - 1] + ordered[half]) / 2 : ordered[Math.floor(half)];
}

/** null where there is nothing to compare with. */
export const ratio = (value, peer) => (value === null || !(peer > 0) ? null : value / peer);

/**
 * The slope between two points [size, value] in logarithms: 1 where twice the rows cost twice as much, 2 where four
 * times. null where there are not two sizes, or a value is missing or 0.
 */
export function growthExponent([fromSize, from], [toSize, to]) {
  if (fromSize === toSize || !(from > 0) || !(to > 0)) return null;
  return Math.log(to / from) / Math.log(toSize / fromSize);
}
