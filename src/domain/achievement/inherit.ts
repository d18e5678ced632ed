import type { PartialFact, Whence } from "../sheet/records/partial-fact.ts";
import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import { type Coverage, lengthOf } from "../time/coverage.ts";
import { filledFrom } from "../time/fill.ts";
import { type WordsBeside, yearNamed } from "./beside.ts";
import type { Figure } from "./figure.ts";
import { ownCoverage } from "./own-time.ts";
import { mergedYears, wholePlan } from "./whole-plan.ts";

export type Side = "plan" | "actual";

/** The time that a figure covers, and the nearest words that say so. */
export interface ToldCoverage {
  readonly coverage: Coverage;
  readonly whence: Whence;
}

export type ToldCoverages = Readonly<Record<Side, ToldCoverage | null>>;

/**
 * The times that a planned and an achieved figure cover; null where nothing is said. Their own cells count first, then
 * the heading of each one's column, then what is said of both alike: unit, indicator, measure, name, section, and last
 * the title. Words of both come after those of one side, nearer though some stand: they cannot tell two sides apart,
 * and an indicator called 年間利用者数 does not make a year of what the heading calls 上半期実績.
 */
export function coveragesOf(plan: Figure, actual: Figure, line: ProgramLine, words: WordsBeside): ToldCoverages {
  const { headings } = words;
  return {
    plan: resolved(wholePlan(plan, line) ?? ofCell(plan, line.plan, headings.plan, words), "plan", words),
    actual: resolved(
      mergedYears(actual, line.actual) ?? ofCell(actual, line.actual, headings.actual, words),
      "actual",
      words,
    ),
  };
}

function ofCell(figure: Figure, cell: FigureCell | null, heading: PartialFact | null, words: WordsBeside) {
  const year = yearNamed(heading) ?? words.year;
  return cell === null ? null : ownCoverage(figure.quantity, cell.reading, year);
}

function resolved(own: Coverage | null, side: Side, words: WordsBeside): ToldCoverage | null {
  const heading = words.headings[side]?.coverage ?? null;
  const other = words.headings[side === "plan" ? "actual" : "plan"]?.coverage ?? null;
  // 年間目標 over a column says little where the indicator is a sum, unless the other heading says 累計実績.
  const isLoose = other === null || other.told === "none" || other.told === "weak";
  let told: ToldCoverage | null = own === null ? null : { coverage: own, whence: "cell" };
  const add = (coverage: Coverage | null, whence: Whence, loosely: boolean): void => {
    if (coverage === null) return;
    const filled = filledFrom(told?.coverage ?? null, coverage, loosely);
    if (filled !== null) told = { coverage: filled, whence: told?.whence ?? whence };
  };
  add(heading, "heading", false);
  for (const { coverage, whence } of words.telling()) add(coverage, whence, isLoose && own === null);
  const ofSheet = words.title === null ? null : ofTitle(words.title, side, words);
  if (ofSheet === null || words.title === null) return told;
  const { whence } = words.title;
  const before = told as ToldCoverage | null;
  if (own === null && side === "actual" && before !== null && isPartOfThatYear(ofSheet, before.coverage))
    return { coverage: { ...ofSheet, text: `${ofSheet.text} ${before.coverage.text}` }, whence };
  add(ofSheet, whence, false);
  return told;
}

/** R5実績 under 令和5年9月末現在: the heading says which year, the title how far it has come. */
function isPartOfThatYear(part: Coverage, { how, told, from, to, isRelative }: Coverage): boolean {
  if (how !== "single" || told !== "none" || from === null || to === null || isRelative || part.isRelative)
    return false;
  if (isUnknownPart(part)) return part.to === null || part.to === to;
  return part.to !== null && part.to >= from && part.to < to && (part.from === null || part.from >= from);
}

/** 年度途中, 中間報告: some part of the year, and nobody says which. */
const isUnknownPart = (coverage: Coverage): boolean =>
  coverage.how === "part" && (coverage.from === null || lengthOf(coverage) >= 12);

/**
 * 上半期 in a title is of plan and actual alike, unless a heading says such a thing of one of them, or names the year as a whole
 * (R5目標): then it is of the results. 12月末現在 there says how far these go: the plan is the year's, and so it is where the title
 * says 年度途中. What is merely the
 * sheet's year is no matter of this.
 */
function ofTitle({ coverage }: PartialFact, side: Side, words: WordsBeside): Coverage | null {
  if (coverage === null) return null;
  const { plan, actual } = words.headings;
  const saysPart = (heading: PartialFact | null): boolean =>
    heading?.coverage?.how === "part" || heading?.coverage?.how === "as-of";
  if (coverage.how === "part") {
    if (saysPart(plan) || saysPart(actual)) return null;
    return side === "plan" && (isUnknownPart(coverage) || [plan, actual].some((heading) => namesYear(heading)))
      ? null
      : coverage;
  }
  const isOfYear = words.year === null || yearNamed({ coverage }) === words.year;
  return coverage.how === "as-of" && side === "actual" && isOfYear ? coverage : null;
}

/** R5目標, 令和5年度: a year, and no part of it. */
const namesYear = (heading: PartialFact | null): boolean =>
  heading?.coverage?.how === "single" && heading.coverage.to !== null && !heading.coverage.isRelative;
