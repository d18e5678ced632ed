/** Room for the second of two numbers that are put together. */
const room = 2 ** 26;

/** Gives texts, and pairs of numbers, numbers of their own: the same for equal ones, counted from 1. */
export class Numbering {
  readonly #texts = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  #last = 0;

  /** How many numbers are given. */
  get size(): number {
    return this.#last;
  }

  of(text: string): number {
    let number = this.#texts.get(text);
    if (number === undefined) this.#texts.set(text, (number = this.#next()));
    return number;
  }

  /** The order of the two matters. */
  ofPair(one: number, other: number): number {
    const key = one * room + other;
    let number = this.#pairs.get(key);
    if (number === undefined) this.#pairs.set(key, (number = this.#next()));
    return number;
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}
