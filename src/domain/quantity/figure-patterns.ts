import { type FigurePattern, filledIn, keyOf } from "./figure-pattern.ts";
import type { Quantity, Reading } from "./quantity.ts";

/** A figure told by its pattern: with its text this is all that its reading says. */
export interface PatternedFigure {
  /** Of the `FigurePatterns` that tells it. */
  readonly pattern: number;
  /** As in `Quantity`. */
  readonly value: number;
}

/**
 * The patterns met so far, numbered from 0 as they come. A number stands for its pattern as long as the object lives; texts
 * whose readings say the same but for value and place have one number, in whatever wording they are: 12人 and １，２３４ 人.
 */
export class FigurePatterns {
  readonly #patterns: FigurePattern[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #most: number;

  /** Beyond `most` no pattern is added. */
  constructor(most = 4096) {
    this.#most = most;
  }

  get size(): number {
    return this.#patterns.length;
  }

  get isFull(): boolean {
    return this.#patterns.length >= this.#most;
  }

  /** The pattern's number; -1 where there is no room for one more. */
  add(pattern: FigurePattern): number {
    const key = keyOf(pattern);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#patterns.length >= this.#most) return -1;
    this.#numbers.set(key, this.#patterns.length);
    return this.#patterns.push(pattern) - 1;
  }

  /** What figures of this pattern say beside their value and evidence. Throws on a number that this object has not given. */
  figureOf(pattern: number): Omit<Quantity, "value" | "evidence"> {
    return this.#at(pattern).figure;
  }

  /** The reading of a text that has this pattern and value; any other text makes nonsense. Throws as `figureOf`. */
  readingOf(pattern: number, text: string, value: number): Reading {
    return filledIn(this.#at(pattern), text, value);
  }

  #at(pattern: number): FigurePattern {
    const found = this.#patterns[pattern];
    if (found === undefined) throw new RangeError(`no pattern ${pattern} among ${this.#patterns.length}`);
    return found;
  }
}
