import { FigurePatterns, type PatternedFigure } from "./figure-patterns.ts";
import { FigureRun, type FigureForm } from "./figure-run.ts";
import { readNumber } from "./number-cell.ts";
import { formatSections, sectionFor } from "./number-format.ts";
import { probeNumbers } from "./probe-numbers.ts";
import { type NumberedProbe, prove } from "./prove.ts";
import type { Reading, ReadingContext } from "./quantity.ts";
import { ruleOfNumbers, valueBy } from "./value-rule.ts";
import { type Place, type WordingProof, Wordings } from "./wordings.ts";

/** Longer texts say more than a figure. */
const longestText = 64;

/** From so many cells of a wording on it pays to read the probes of it. */
const worthProving = 32;

const mostWordings = 8192;

/** Half of the last place that shows, by the number of decimals. */
const halves = Array.from({ length: 16 }, (_, decimals) => Number(`5e-${decimals + 1}`));

/** Numbers of one sign in one format and context. */
interface NumberPlace {
  readonly place: Place;
  readonly format: string;
  readonly context: ReadingContext | undefined;
  readonly sign: -1 | 0 | 1;
  /** What shows is the number times this. */
  readonly scale: number;
}

/** Of -1, 0 and 1; null where the reading depends on more than the sign. */
type BySign = readonly (NumberPlace | null)[];

/** True where the text's digits are the number as it shows under the scale, rounded or not. */
function shows({ mantissa, decimals }: FigureRun, size: number, { scale, sign }: NumberPlace): boolean {
  if (sign === 0) return mantissa === 0;
  const written = decimals === 0 ? mantissa : mantissa / 10 ** decimals;
  return Math.abs(written - size * scale) <= (halves[decimals] as number);
}

/**
 * As `PlainTexts`, of cells that hold a number: format, context, the number's sign and the words about its digits make a
 * wording. What shows is only looked at for the form of its digits; the value is the cell's own.
 */
export class PlainNumbers {
  readonly patterns: FigurePatterns;
  readonly #wordings = new Wordings(mostWordings);
  /** By unit, multiplier and format: a line's numbers are each of another. */
  readonly #places = new Map<string | null | undefined, Map<number, Map<string, BySign>>>();
  readonly #run = new FigureRun();
  readonly #sights: number;
  #format: string | null = null;
  #unit: string | null | undefined;
  #multiplier = 1;
  #bySign: BySign | null = null;

  /** `sights`: how many cells of a wording are left to the full reader before its proof is tried. */
  constructor(patterns = new FigurePatterns(), sights = worthProving) {
    this.patterns = patterns;
    this.#sights = sights;
  }

  /** There is room for no further wording or pattern. */
  get isFull(): boolean {
    return this.#wordings.isFull || this.patterns.isFull;
  }

  /**
   * Pattern and value of a number's cell, whose reading is then `patterns.readingOf(pattern, text, value)`; null where only
   * `readCell` can tell: a date, a text that does not show the number, or a wording that has not been seen often enough.
   */
  patternOf(value: number, text: string, format: string, context?: ReadingContext): PatternedFigure | null {
    const proof = this.#proofOf(value, text, format, context);
    return proof === null ? null : { pattern: proof.pattern, value: valueBy(proof.rule, Math.abs(value)) };
  }

  /** As `readCell`; null where `patternOf` is. */
  readingOf(value: number, text: string, format: string, context?: ReadingContext): Reading | null {
    const proof = this.#proofOf(value, text, format, context);
    return proof === null ? null : this.patterns.readingOf(proof.pattern, text, valueBy(proof.rule, Math.abs(value)));
  }

  #proofOf(value: number, text: string, format: string, context: ReadingContext | undefined): WordingProof | null {
    const run = this.#run;
    if (text.length > longestText || !run.find(text) || Object.is(value, -0)) return null;
    const unit = context?.unit;
    const multiplier = context === undefined ? 1 : context.multiplier;
    if (format !== this.#format || unit !== this.#unit || multiplier !== this.#multiplier)
      this.#enter(format, unit, multiplier);
    const place = this.#bySign?.[Math.sign(value) + 1] ?? null;
    const size = Math.abs(value);
    if (place === null || !shows(run, size, place)) return null;
    const before = text.slice(0, run.start);
    const after = text.slice(run.end);
    const wording = this.#wordings.wording(place.place, before, after, run.form);
    if (wording === null) return null;
    if (wording.proof === undefined) {
      wording.sights += 1;
      if (wording.sights <= this.#sights) return null;
      wording.proof = prove(probesOf(place, before, after, run.describe()), ruleOfNumbers, this.patterns);
    }
    return wording.proof;
  }

  #enter(format: string, unit: string | null | undefined, multiplier: number): void {
    this.#format = format;
    this.#unit = unit;
    this.#multiplier = multiplier;
    this.#bySign = this.#places.get(unit)?.get(multiplier)?.get(format) ?? this.#placesOf(format, unit, multiplier);
  }

  #placesOf(format: string, unit: string | null | undefined, multiplier: number): BySign {
    const key = `${JSON.stringify(unit)} ${multiplier} ${format}`;
    const context = unit === undefined ? undefined : { unit, multiplier };
    const bySign = ([-1, 0, 1] as const).map((sign) => this.#placeOf(format, context, sign, key));
    if (this.#wordings.isFull) return bySign;
    let byMultiplier = this.#places.get(unit);
    if (byMultiplier === undefined) this.#places.set(unit, (byMultiplier = new Map<number, Map<string, BySign>>()));
    let byFormat = byMultiplier.get(multiplier);
    if (byFormat === undefined) byMultiplier.set(multiplier, (byFormat = new Map<string, BySign>()));
    byFormat.set(format, bySign);
    return bySign;
  }

  /** null where the reading depends on more than the number's sign. */
  #placeOf(format: string, context: ReadingContext | undefined, sign: -1 | 0 | 1, key: string): NumberPlace | null {
    if (formatSections(format).some(({ condition }) => condition !== null)) return null;
    const { date, scale } = sectionFor(format, sign);
    const place = date === null ? this.#wordings.place(`${sign} ${key}`) : null;
    return place === null ? null : { place, format, context, sign, scale };
  }
}

/** How far from what shows a number may lie, in units of the last place. */
const roundedFrom = [0, 0.3, -0.3, 0.4999] as const;

function* probesOf(place: NumberPlace, before: string, after: string, form: FigureForm): Iterable<NumberedProbe> {
  const { sign, scale, format, context } = place;
  const run = new FigureRun();
  for (const number of probeNumbers(form)) {
    const text = before + number + after;
    run.find(text);
    const { start: from, end: to, decimals, mantissa } = run;
    for (const part of sign === 0 ? [0] : roundedFrom) {
      const size = Number(`${mantissa}e-${decimals}`) / scale + (part * Number(`1e-${decimals}`)) / scale;
      if (size < 0 || (size === 0) !== (sign === 0) || !shows(run, size, place)) continue;
      yield { reading: readNumber(sign < 0 ? -size : size, text, format, context), from, to, given: size };
    }
  }
}
