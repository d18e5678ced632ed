/** Whole numbers, side by side, of which there may be a million more at any time: no object a number. */
export class GrowingIntegers {
  #numbers: Int32Array;
  length = 0;

  constructor(room = 256) {
    this.#numbers = new Int32Array(room);
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  /** 0 where there is none. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }
}
