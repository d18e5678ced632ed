import { timeWordsIn } from "../../time/time-words.ts";
import { alternative, sumOf } from "../alternative.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import type { ToldCoverage } from "../inherit.ts";
import { addsUp } from "../unit.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/**
 * 移住者数（R3～R7の累計）, 5年間の新規就農者数, where neither figure says of what time it is: the target is of all those years,
 * the result of those that have passed.
 */
export const nameSpansYears: Objection = {
  code: "name-spans-years",
  object: ({ both, told, context: { line, words } }) => {
    if (isToldNear(told.plan) || isToldNear(told.actual)) return null;
    // A share or a score is of all those years, or of what lasted so long (5年間の存続率), and adds up to nothing.
    const isSum = addsUp(both.unit) && both.unit.dimension !== "点";
    const span = isSum ? spanIn(line, words.year) : null;
    if (span === null) return null;
    const { years, text } = span;
    return {
      reason: "period-mismatch",
      reasonParams: { kind: "plan-longer", years, planPeriod: text, actualPeriod: "" },
      alternatives: [
        ...alternative(
          "one-year-share",
          { years, share: both.plan / years },
          sumOf([both.plan], years),
          sumOf([both.actual]),
        ),
        ...asPaired(both),
      ],
    };
  },
};

/** By the figure's own cell or by what stands over its column. */
const isToldNear = (told: ToldCoverage | null): boolean => told?.whence === "cell" || told?.whence === "heading";

interface Span {
  readonly years: number;
  readonly text: string;
}

/** The years that the indicator's name says its figures are of, where they have not all passed by `year`. A program's name has years of its own. */
function spanIn(line: ProgramLine, year: number | null): Span | null {
  for (const name of [line.indicatorCell?.text, line.measure, line.unitNote?.text]) {
    for (const word of timeWordsIn(name ?? "", year)) {
      if (word.kind === "years" && word.last > word.first && (year === null || word.last > year))
        return { years: word.last - word.first + 1, text: word.text };
      if (word.kind === "length" && word.years > 1 && !word.isName) return { years: word.years, text: word.text };
    }
  }
  return null;
}
