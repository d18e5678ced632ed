import { digitOf } from "./figure-run.ts";
import type { Quantity, Reading } from "./quantity.ts";

/** What all readings have in common that differ in the value of their one figure, and in how long it is written. */
export interface FigurePattern {
  /** Its figure; value and evidence are each text's own. */
  readonly figure: Quantity;
  /** Where the figure's evidence begins, and how many characters behind it are none of it. */
  readonly start: number;
  readonly tail: number;
}

/** The reading of a text of this pattern. */
export const filledIn = ({ figure, start, tail }: FigurePattern, text: string, value: number): Reading => ({
  text,
  kind: "quantities",
  quantities: [{ ...figure, value, evidence: [start, text.length - tail] }],
  residue: noResidue,
  day: null,
  done: null,
});

const noResidue: Reading["residue"] = [];

/** A text with one number put in, as a reader reads it. */
export interface Probe {
  readonly reading: Reading;
  /** Where the number stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** The pattern of one text that has one figure and nothing left over; null of any other. */
export function patternOf({ reading, from, to }: Probe): FigurePattern | null {
  const { text, kind, quantities, residue, day, done } = reading;
  const [figure] = quantities;
  if (figure === undefined || quantities.length > 1 || figure.upper !== null) return null;
  if (kind !== "quantities" || residue.length > 0 || day !== null || done !== null) return null;
  const [start, end] = figure.evidence;
  if (start > from || end < to) return null;
  // Other digits might be compared with the number, at values that no probe has: only a date is known not to be.
  const others = digitsIn(text.slice(0, from) + text.slice(to));
  const { asOf, period } = figure;
  if (others !== "" && ![asOf, period].some((date) => date !== null && digitsIn(date) === others)) return null;
  return { figure: withoutPlace(figure), start, tail: text.length - end };
}

/** Property by property, so that all of them are of one shape to the engine, whoever made them: copies of it are cheap then. */
const withoutPlace = (figure: Quantity): Quantity => ({
  value: 0,
  upper: null,
  unit: figure.unit,
  label: figure.label,
  bound: figure.bound,
  period: figure.period,
  asOf: figure.asOf,
  counting: figure.counting,
  direction: figure.direction,
  per: figure.per,
  role: figure.role,
  kind: figure.kind,
  outOf: figure.outOf,
  sense: figure.sense,
  isStrict: figure.isStrict,
  notation: figure.notation,
  evidence: [0, 0],
});

function digitsIn(text: string): string {
  let digits = "";
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= 0) digits += digit;
  }
  return digits;
}

/** The same of patterns that are the same. */
export const keyOf = (pattern: FigurePattern): string => JSON.stringify(pattern);
