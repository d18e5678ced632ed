import { saysSomething } from "./folded-line.ts";
import type { ScoredLine } from "./score.ts";

type Postings<Key> = Map<Key, number[]>;

function post<Key>(postings: Postings<Key>, key: Key, at: number): void {
  const known = postings.get(key);
  if (known === undefined) postings.set(key, [at]);
  else known.push(at);
}

/** Which lines share two neighbouring characters of a name, or a cell's text, with another: all that a score can find. */
export class Near {
  readonly #pairs: Postings<number> = new Map();
  readonly #texts: Postings<string> = new Map();
  readonly #seen: Int32Array;
  #asked = 0;

  /** `lines`: by their indices; `count`: how many there are with those that are not asked about. */
  constructor(lines: readonly (readonly [at: number, line: ScoredLine])[], count: number) {
    this.#seen = new Int32Array(count);
    for (const [at, { line, name, measure }] of lines) {
      for (const pair of new Set([...name, ...measure])) post(this.#pairs, pair, at);
      for (const text of textsOf(line)) post(this.#texts, text, at);
    }
  }

  /**
   * Indices of near lines, none twice. In a list so long that it takes more than `most` steps, those that share what is
   * rarest: what every tenth name has says little of one.
   */
  to({ line, name, measure }: ScoredLine, most: number): readonly number[] {
    const shared = [
      ...new Set([...name, ...measure].map((pair) => this.#pairs.get(pair))),
      ...textsOf(line).map((text) => this.#texts.get(text)),
    ]
      .filter((posted) => posted !== undefined)
      .sort((one, other) => one.length - other.length);
    this.#asked += 1;
    const found: number[] = [];
    let steps = 0;
    for (const posted of shared) {
      for (const at of posted) {
        if (steps === most) return found;
        steps += 1;
        if (this.#seen[at] === this.#asked) continue;
        this.#seen[at] = this.#asked;
        found.push(at);
      }
    }
    return found;
  }
}

/** The cells' texts, told apart by their column. */
function textsOf({ planText, actualText }: ScoredLine["line"]): string[] {
  const texts = [];
  if (saysSomething(planText)) texts.push(`plan ${planText}`);
  if (saysSomething(actualText)) texts.push(`actual ${actualText}`);
  return texts;
}
