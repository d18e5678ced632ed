import { FigurePatterns, type PatternedFigure } from "./figure-patterns.ts";
import { FigureRun } from "./figure-run.ts";
import { probeNumbers } from "./probe-numbers.ts";
import { type NumberedProbe, prove } from "./prove.ts";
import type { Reading, ReadingContext } from "./quantity.ts";
import { readInFull } from "./read-in-full.ts";
import { ruleOfDigits, valueBy } from "./value-rule.ts";
import { type Place, type WordingProof, Wordings } from "./wordings.ts";

/** Longer texts say more than a figure. */
const longestText = 64;

/** From so many texts of a wording on it pays to read the probes of it. */
const worthProving = 32;

const mostWordings = 8192;

/** Readings that are kept for texts that come again; a power of two. */
const mostKept = 4096;

/**
 * Tells plain figures (1,234人, ３０件, 約2.9億円, 878人(令和4年度末)) by their pattern instead of reading them. Nothing of
 * the grammar is written here a second time: what a pattern is, the full reader proves, which reads the same words with
 * other numbers of the same form (`probeNumbers`). Only where nothing but the value changes is the wording taken, so that
 * 12月, 110番, 2022年, 1/3 are not. A proof depends on nothing but the wording; what was read before only decides whether
 * one is tried.
 */
export class PlainTexts {
  readonly patterns: FigurePatterns;
  readonly #wordings = new Wordings(mostWordings);
  readonly #run = new FigureRun();
  readonly #sights: number;
  /** By pattern and digits the latest of those that fall together, from its second time on: most come only once. */
  readonly #kept: (Reading | undefined)[] = Array.from({ length: mostKept });
  readonly #keptPatterns = new Int32Array(mostKept);
  readonly #keptDigits = new Float64Array(mostKept);
  #place: Place | null = null;
  #unit: string | null | undefined;
  /** Of no place yet. */
  #multiplier = Number.NaN;

  /** `sights`: how many texts of a wording are left to the full reader before its proof is tried. */
  constructor(patterns = new FigurePatterns(), sights = worthProving) {
    this.patterns = patterns;
    this.#sights = sights;
  }

  /** There is room for no further wording or pattern. */
  get isFull(): boolean {
    return this.#wordings.isFull || this.patterns.isFull;
  }

  /**
   * Pattern and value of a plain figure's text, whose reading is then `patterns.readingOf(pattern, text, value)`; null
   * where only `readQuantities` can tell: no plain figure, or a wording that has not been seen often enough.
   */
  patternOf(text: string, context?: ReadingContext): PatternedFigure | null {
    const proof = this.#proofOf(text, context);
    return proof === null ? null : { pattern: proof.pattern, value: valueBy(proof.rule, this.#run.mantissa) };
  }

  /** As `readQuantities`; null where `patternOf` is. */
  readingOf(text: string, context?: ReadingContext): Reading | null {
    const proof = this.#proofOf(text, context);
    if (proof === null) return null;
    const { mantissa } = this.#run;
    const value = valueBy(proof.rule, mantissa);
    const at = (mantissa + proof.pattern * 37) & (mostKept - 1);
    const { pattern } = proof;
    if (this.#keptPatterns[at] !== pattern || this.#keptDigits[at] !== mantissa) {
      this.#keptPatterns[at] = pattern;
      this.#keptDigits[at] = mantissa;
      return this.patterns.readingOf(pattern, text, value);
    }
    const kept = this.#kept[at];
    // The same digits may be grouped, and under 千円 the same text has another value.
    if (kept !== undefined && kept.text === text && kept.quantities[0]?.value === value) return kept;
    const reading = this.patterns.readingOf(pattern, text, value);
    this.#kept[at] = reading;
    return reading;
  }

  #proofOf(text: string, context: ReadingContext | undefined): WordingProof | null {
    const run = this.#run;
    if (text.length > longestText || !run.find(text)) return null;
    const unit = context?.unit;
    const multiplier = context === undefined ? 1 : context.multiplier;
    if (unit !== this.#unit || multiplier !== this.#multiplier) this.#enter(unit, multiplier);
    if (this.#place === null) return null;
    const before = text.slice(0, run.start);
    const after = text.slice(run.end);
    const wording = this.#wordings.wording(this.#place, before, after, run.form);
    if (wording === null) return null;
    if (wording.proof === undefined) {
      wording.sights += 1;
      if (wording.sights <= this.#sights) return null;
      wording.proof = this.#prove(before, after, context);
    }
    return wording.proof;
  }

  #enter(unit: string | null | undefined, multiplier: number): void {
    this.#unit = unit;
    this.#multiplier = multiplier;
    this.#place = this.#wordings.place(unit == null ? `${unit} ${multiplier}` : `"${unit}" ${multiplier}`);
  }

  #prove(before: string, after: string, context: ReadingContext | undefined): WordingProof | null {
    const form = this.#run.describe();
    const multiplier = context?.multiplier ?? 1;
    return prove(
      probesOf(before, after, probeNumbers(form), context),
      (proofs) => ruleOfDigits(proofs, form.decimals, multiplier),
      this.patterns,
    );
  }
}

function* probesOf(
  before: string,
  after: string,
  numbers: readonly string[],
  context: ReadingContext | undefined,
): Iterable<NumberedProbe> {
  const run = new FigureRun();
  for (const number of numbers) {
    const text = before + number + after;
    run.find(text);
    yield { reading: readInFull(text, context), from: run.start, to: run.end, given: run.mantissa };
  }
}
