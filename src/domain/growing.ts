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

  /** In the place of one that is there. */
  replace(index: number, number: number): void {
    this.#numbers[index] = number;
  }
}

/** Numbers by the number of what they are about; 0 where none was put. */
export class NumbersById {
  #numbers = new Float64Array(1024);

  at(id: number): number {
    return this.#numbers[id] ?? 0;
  }

  put(id: number, number: number): void {
    if (id >= this.#numbers.length) {
      const wider = new Float64Array(Math.max(id + 1, this.#numbers.length * 2));
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[id] = number;
  }
}
