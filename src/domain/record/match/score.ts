import type { Candidate, ScorePart } from "../matching.ts";
import { dice, type Numbers } from "./dice.ts";
import { type FoldedLine, isNamed, saysSomething } from "./folded-line.ts";

/** What a line's likeness to another is worked out from: texts as numbers, 0 where there is nothing to compare. */
export interface ScoredLine {
  /** Of a line without a name what its figures are: it is called by nothing else. */
  readonly name: Int32Array;
  readonly measure: Int32Array;
  readonly label: Int32Array;
  readonly plan: number;
  readonly actual: number;
  readonly no: number;
  readonly section: number;
}

export function scoredLine(line: FoldedLine, numbers: Numbers): ScoredLine {
  const { name, measure, label, unit, planText, actualText, no, section } = line;
  const numberOf = (text: string): number => (saysSomething(text) ? numbers.of(text) : 0);
  return {
    name: numbers.ofPairs(isNamed(line) ? name : label + unit),
    measure: numbers.ofPairs(measure),
    label: numbers.ofPairs(label + unit),
    plan: numberOf(planText),
    actual: numberOf(actualText),
    no: numberOf(no),
    section: numberOf(section),
  };
}

const weights: Readonly<Record<ScorePart, number>> = { name: 0.4, texts: 0.3, label: 0.15, no: 0.1, section: 0.05 };

/** Measures of one program differ in nothing but their own name: it counts as much as the program's. */
function nameScore(one: ScoredLine, other: ScoredLine): number {
  const name = dice(one.name, other.name);
  if (one.measure.length === 0 && other.measure.length === 0) return name;
  return (name + dice(one.measure, other.measure)) / 2;
}

/** Of the two cells that say something, on either side, how many say the same. */
function textScore(one: ScoredLine, other: ScoredLine): number {
  const saidOfPlan = one.plan + other.plan > 0;
  const saidOfActual = one.actual + other.actual > 0;
  const plan = saidOfPlan && one.plan === other.plan ? 1 : 0;
  const actual = saidOfActual && one.actual === other.actual ? 1 : 0;
  return saidOfPlan && saidOfActual ? (plan + actual) / 2 : plan + actual;
}

const same = (one: number, other: number): number => (one > 0 && one === other ? 1 : 0);

/** How much a line looks like an earlier one. What both leave blank speaks for nothing. */
export function candidateOf(earlier: ScoredLine, now: ScoredLine, at: number): Candidate {
  const parts = {
    name: nameScore(earlier, now),
    texts: textScore(earlier, now),
    label: dice(earlier.label, now.label),
    no: same(earlier.no, now.no),
    section: same(earlier.section, now.section),
  };
  return { at, score: scoreAbove(earlier, now, 0), parts };
}

/** Beyond what adding up tenths leaves. */
export const tolerance = 1e-9;

/** No more than Dice's coefficient can be of lists that have so many in common. */
const diceOf = (shared: number, one: Int32Array, other: Int32Array): number =>
  one.length === 0 || other.length === 0 ? 0 : Math.min(1, (2 * shared) / (one.length + other.length));

/** No more than the name's part can be of lines whose names and measures share so many pairs of characters. */
function mostNameScore(one: ScoredLine, other: ScoredLine, shared: number): number {
  const name = diceOf(shared, one.name, other.name);
  if (one.measure.length === 0 && other.measure.length === 0) return name;
  return (name + diceOf(shared, one.measure, other.measure)) / 2;
}

/**
 * The same score, 0 … 1, where it comes up to `least`; 0 where it does not. `shared`: how many pairs of characters their
 * names have in common, at most.
 */
export function scoreAbove(earlier: ScoredLine, now: ScoredLine, least: number, shared = Infinity): number {
  const beside =
    weights.texts * textScore(earlier, now) +
    weights.no * same(earlier.no, now.no) +
    weights.section * same(earlier.section, now.section);
  if (beside + weights.label + weights.name * mostNameScore(earlier, now, shared) < least) return 0;
  const score = beside + weights.name * nameScore(earlier, now);
  if (score + weights.label < least) return 0;
  const whole = score + weights.label * dice(earlier.label, now.label);
  return whole < least ? 0 : whole;
}

/** Without a name or a text in common no score comes up to it: 0.15 + 0.1 + 0.05. */
export const leastScore = 0.35 - tolerance;
