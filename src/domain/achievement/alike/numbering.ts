/** Room for the second of two numbers that are put together. */
const room = 2 ** 26;

const latelyBits = 12;
const lately = 2 ** latelyBits;
const unhashed = 32 - latelyBits;

/** Gives texts, and pairs of numbers, numbers of their own: the same for equal ones, counted from 1. */
export class Numbering {
  /** Pairs asked about lately, by a hash of both: a list asks about the same few again and again. */
  readonly #ones = new Float64Array(lately);
  readonly #others = new Float64Array(lately);
  readonly #numbers = new Float64Array(lately);
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
    const at = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> unhashed;
    if (this.#ones[at] === one && this.#others[at] === other && this.#numbers[at] !== 0) return this.#numbers[at]!;
    const key = one * room + other;
    let number = this.#pairs.get(key);
    if (number === undefined) this.#pairs.set(key, (number = this.#next()));
    this.#ones[at] = one;
    this.#others[at] = other;
    this.#numbers[at] = number;
    return number;
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}
