import type { Candidate, ScorePart } from "../matching.ts";
import { type Bigrams, dice } from "./dice.ts";
import { type FoldedLine, isNamed, saysSomething } from "./folded-line.ts";

/** A line with what its likeness to another is worked out from. */
export interface ScoredLine {
  readonly line: FoldedLine;
  /** Of a line without a name what its figures are: it is called by nothing else. */
  readonly name: readonly number[];
  readonly measure: readonly number[];
  readonly label: readonly number[];
}

export const scoredLine = (line: FoldedLine, bigrams: Bigrams): ScoredLine => ({
  line,
  name: bigrams.of(isNamed(line) ? line.name : line.label + line.unit),
  measure: bigrams.of(line.measure),
  label: bigrams.of(line.label + line.unit),
});

const weights: Readonly<Record<ScorePart, number>> = { name: 0.4, texts: 0.3, label: 0.15, no: 0.1, section: 0.05 };

/** Measures of one program differ in nothing but their own name: it counts as much as the program's. */
function nameScore(one: ScoredLine, other: ScoredLine): number {
  const name = dice(one.name, other.name);
  if (one.measure.length === 0 && other.measure.length === 0) return name;
  return (name + dice(one.measure, other.measure)) / 2;
}

/** Of the cells that say something, on either side, how many say the same. */
function textScore(one: FoldedLine, other: FoldedLine): number {
  let said = 0;
  let same = 0;
  for (const cell of ["planText", "actualText"] as const) {
    if (!saysSomething(one[cell]) && !saysSomething(other[cell])) continue;
    said += 1;
    if (one[cell] === other[cell]) same += 1;
  }
  return said === 0 ? 0 : same / said;
}

const same = (one: string, other: string): number => (one !== "" && one === other ? 1 : 0);

/** How much a line looks like an earlier one: 0 … 1. What both leave blank speaks for nothing. */
export function scoreOf(earlier: ScoredLine, now: ScoredLine): Omit<Candidate, "at"> {
  const parts = {
    name: nameScore(earlier, now),
    texts: textScore(earlier.line, now.line),
    label: dice(earlier.label, now.label),
    no: same(earlier.line.no, now.line.no),
    section: same(earlier.line.section, now.line.section),
  };
  const score = Object.entries(weights).reduce((sum, [part, weight]) => sum + weight * parts[part as ScorePart], 0);
  return { score, parts };
}

/** Without a name or a text in common no score comes up to it: 0.15 + 0.1 + 0.05. */
export const leastScore = 0.35;
