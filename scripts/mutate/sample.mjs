// The same choice for the same seed.

/** Numbers in [0, 1) that depend on `seed` only (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of the items, each as likely as any other, in their order. */
export function sampleOf(items, count, seed) {
  const next = chance(seed);
  const chosen = items.map((_, at) => ({ at, lot: next() })).sort((a, b) => a.lot - b.lot);
  const places = new Set(chosen.slice(0, count).map(({ at }) => at));
  return items.filter((_, at) => places.has(at));
}
