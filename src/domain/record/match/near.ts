import type { ScoredLine } from "./score.ts";

type Postings = Map<number, number[]>;

function post(postings: Postings, key: number, at: number): void {
  const known = postings.get(key);
  if (known === undefined) postings.set(key, [at]);
  else known.push(at);
}

/** Which lines share two neighbouring characters of a name, or a cell's text, with another: all that a score can find. */
export class Near {
  readonly #pairs: Postings = new Map();
  readonly #plans: Postings = new Map();
  readonly #actuals: Postings = new Map();
  readonly #seen: Int32Array;
  readonly #shared: Uint16Array;
  #asked = 0;
  #isWhole = true;

  /** `lines`: by their indices, which are less than `end`. */
  constructor(lines: readonly (readonly [at: number, line: ScoredLine])[], end: number) {
    this.#seen = new Int32Array(end);
    this.#shared = new Uint16Array(end);
    for (const [at, { name, measure, plan, actual }] of lines) {
      for (const pair of new Set([...name, ...measure])) post(this.#pairs, pair, at);
      if (plan > 0) post(this.#plans, plan, at);
      if (actual > 0) post(this.#actuals, actual, at);
    }
  }

  /**
   * Indices of near lines, none twice. In a list so long that it takes more than `most` steps, those that share what is
   * rarest: what every tenth name has says little of one.
   */
  to({ name, measure, plan, actual }: ScoredLine, most: number): readonly number[] {
    const pairs = [...new Set([...name, ...measure])].map((pair) => this.#pairs.get(pair));
    const texts = [this.#plans.get(plan), this.#actuals.get(actual)];
    const posted = [
      ...pairs.map((lines) => ({ lines, weight: 1 })),
      ...texts.map((lines) => ({ lines, weight: 0 })),
    ].flatMap(({ lines, weight }) => (lines === undefined ? [] : [{ lines, weight }]));
    this.#asked += 1;
    const found: number[] = [];
    let steps = 0;
    for (const { lines, weight } of posted.sort((one, other) => one.lines.length - other.lines.length)) {
      for (const at of lines) {
        if (steps === most) {
          this.#isWhole = false;
          return found;
        }
        steps += 1;
        if (this.#seen[at] === this.#asked) this.#shared[at]! += weight;
        else {
          this.#seen[at] = this.#asked;
          this.#shared[at] = weight;
          found.push(at);
        }
      }
    }
    this.#isWhole = true;
    return found;
  }

  /** How many pairs of characters a line, one of those found last, has in common with the other, at most. */
  mostShared(at: number): number {
    return this.#isWhole ? this.#shared[at]! : Infinity;
  }
}
