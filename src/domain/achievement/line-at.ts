import type { OtherTime, ProgramLine } from "../sheet/records/reading.ts";
import type { PartialFact } from "../sheet/records/partial-fact.ts";
import { partialFactOf } from "../sheet/records/partial-fact-of.ts";
import { lineOut } from "../sheet/records/line-out.ts";
import { type WordsBeside, yearNamed } from "./beside.ts";
import { yearCovered } from "./coverage-of-year.ts";

/** The line with the figures of another time. What it prints of itself, and the period of its plan, are of the judged one. */
export function lineAt(line: ProgramLine, { plan, actual }: OtherTime): ProgramLine {
  const { otherTimes: _, onlyYears: __, resultsUntil: ___, ...rest } = lineOut(line);
  return { ...rest, plan, actual, planPeriod: null, printedRate: null, printedGrade: null };
}

/**
 * The words beside the line, as they stand over another time's figures. The title is of the judged one, but for 令和5年9月末現在
 * over a whole year that it is in.
 */
export function wordsAt(words: WordsBeside, { said, coverage }: OtherTime): WordsBeside {
  const year = yearCovered(coverage);
  const over = (heading: PartialFact | null): PartialFact => dated(heading ?? partialFactOf(said, "heading", year));
  const dated = ({ whence, text, counting, bound, per, role, class: of, extent, scope, unit }: PartialFact) => ({
    whence,
    text,
    coverage,
    counting,
    bound,
    per,
    role,
    class: of,
    extent,
    scope,
    unit,
  });
  const { plan, actual } = words.headings;
  return {
    ...words,
    year: year ?? words.year,
    headings: { ...words.headings, plan: over(plan), actual: over(actual) },
    title: year !== null && coverage.how === "single" && yearNamed(words.title) === year ? words.title : null,
  };
}
