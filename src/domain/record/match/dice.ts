/** A number for each different text, from 1 on: whether two are the same is told by their numbers. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Of a text's different pairs of neighbouring characters, ascending; of one character alone, of that. */
  ofPairs(text: string): Int32Array {
    const characters = [...text];
    const pairs = new Set<number>();
    if (characters.length === 1) pairs.add(this.of(text));
    for (let at = 1; at < characters.length; at += 1) pairs.add(this.of(`${characters[at - 1]}${characters[at]}`));
    return Int32Array.from(pairs).sort();
  }
}

/** Dice's coefficient of two ascending lists: 0 nothing in common (or nothing there) … 1 the same. */
export function dice(one: Int32Array, other: Int32Array): number {
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
