/** Numbers for pairs of neighbouring characters, the same for the same pair. */
export class Bigrams {
  readonly #numbers = new Map<string, number>();

  /** Of a text's different pairs, ascending; of one character alone, it itself. */
  of(text: string): readonly number[] {
    const characters = [...text];
    const pairs = new Set<number>();
    if (characters.length === 1) pairs.add(this.#numberOf(text));
    for (let at = 1; at < characters.length; at += 1)
      pairs.add(this.#numberOf(`${characters[at - 1]}${characters[at]}`));
    return [...pairs].sort((one, other) => one - other);
  }

  #numberOf(pair: string): number {
    const known = this.#numbers.get(pair);
    if (known !== undefined) return known;
    this.#numbers.set(pair, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** Dice's coefficient of two ascending lists: 0 nothing in common (or nothing there) … 1 the same. */
export function dice(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  let common = 0;
  for (let at = 0, opposite = 0; at < one.length && opposite < other.length;) {
    const difference = one[at]! - other[opposite]!;
    if (difference === 0) common += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) opposite += 1;
  }
  return (2 * common) / (one.length + other.length);
}
