// Choices that are the same each time.

export function chooser(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  const some = (list, count) => {
    const left = [...list];
    for (let at = left.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [left[at], left[other]] = [left[other], left[at]];
    }
    return left.slice(0, count);
  };
  return { below, one, some };
}
