import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import type { FieldName } from "../../sheet/words/field.ts";
import type { Judged } from "../judged.ts";
import { type LinesAlike, remarkLike, wordForWord } from "./line-alike.ts";
import { Numbering } from "./numbering.ts";
import { everySo, proofs } from "./proof.ts";

/** A sheet that says so many different things says few of them twice. */
const mostNumbers = 131_072;

/** A line by all that judging reads of it but its numbering and its printed rate. */
export interface LineWords {
  /** See `LineAlike`. */
  readonly name: number;
  /** Equal for lines of one name whose cells say the same, figures among them. */
  readonly words: number;
}

interface Known {
  /** null where lines of these words are not judged alike. */
  judged: readonly Judged[] | null;
  taken: number;
}

/**
 * Lines that say the same as one before, word for word, under names that differ in their numbering alone: they are judged
 * as that one was, whatever their figures are, once lines of their name have proved to be.
 */
export class JudgedWords {
  readonly #lines: LinesAlike;
  readonly #numbering = new Numbering();
  readonly #known = new Map<number, Known>();
  readonly #proved = new Map<number, number>();
  #taken = 0;

  constructor(lines: LinesAlike) {
    this.#lines = lines;
  }

  /** null for a line with more to it than words, numbers and days. */
  of(line: ProgramLine, cells: PlainCells): LineWords | null {
    const numbering = this.#numbering;
    if (numbering.size > mostNumbers) return null;
    const name = this.#lines.nameOf(line, cells);
    if (name === null) return null;
    let words = name;
    // Of one name are only lines of one page, and thus of the same columns.
    for (const field of figures) {
      if (cells.column(field) === null) continue;
      const value = cells.value(field);
      const isNumber = typeof value === "number";
      if (value !== null && typeof value !== "string" && !isNumber) return null;
      words = numbering.ofPair(words, numbering.of(cells.text(field)));
      if (isNumber) words = numbering.ofPair(words, numbering.of(`${numberBehind}${value} ${cells.format(field)}`));
    }
    for (const field of ["unit", ...wordForWord] as const) {
      if (cells.column(field) === null) continue;
      const value = cells.value(field);
      if (value !== null && typeof value !== "string") return null;
      words = numbering.ofPair(words, numbering.of(cells.text(field)));
    }
    for (const field of united) words = numbering.ofPair(words, numbering.of(cells.ownUnit(field)));
    return { name, words: numbering.ofPair(words, numbering.of(remarkLike(cells.text("remarks").trim()))) };
  }

  /** How a line of these words was judged; null where it has to be judged by itself, and `learn` be told. */
  known({ name, words }: LineWords): readonly Judged[] | null {
    const known = this.#known.get(words);
    if (known === undefined || known.judged === null || (this.#proved.get(name) ?? 0) < proofs) return null;
    known.taken += 1;
    this.#taken += 1;
    return this.#taken % everySo === 0 ? null : known.judged;
  }

  /** Takes note of a line that was judged by itself. False where it is not as others were taken to be. */
  learn({ name, words }: LineWords, judged: readonly Judged[]): boolean {
    const known = this.#known.get(words);
    if (known === undefined) {
      this.#known.set(words, { judged, taken: 0 });
      return true;
    }
    if (known.judged === null) return true;
    const agrees = JSON.stringify(known.judged) === JSON.stringify(judged);
    this.#proved.set(name, agrees ? (this.#proved.get(name) ?? 0) + 1 : 0);
    if (agrees) return true;
    known.judged = null;
    return known.taken === 0;
  }
}

const figures = ["plan", "actual", "baseline", "finalTarget"] as const satisfies readonly FieldName[];
const united = ["plan", "actual"] as const satisfies readonly FieldName[];

/** Begins what stands behind a number's text; no cell's text begins with it, so that a number is never taken for words. */
const numberBehind = "\u0000";
