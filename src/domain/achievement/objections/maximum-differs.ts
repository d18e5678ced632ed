import { alternative, sumOf } from "../alternative.ts";
import { countedNames } from "../counted.ts";
import type { Figure } from "../figure.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 80点以上 against 4.2点(5点満点), 4段階評価で3 against 5段階中4: scores of unlike maximum. */
export const maximumDiffers: Objection = {
  code: "maximum-differs",
  object: ({ plan, actual, both, context }) => {
    const [planned, achieved] = [plan.quantity.outOf, actual.quantity.outOf];
    const said = maximumSaid(context.line);
    const agree =
      ![plan, actual].some((figure) => isBeyond(figure, said)) &&
      !isOfSmaller(plan, actual) &&
      !isOfSmaller(actual, plan) &&
      (planned === achieved ||
        (planned === null && fits(plan, achieved)) ||
        (achieved === null && fits(actual, planned)));
    if (agree) return null;
    const reasonParams = { planKind: "score", actualKind: "score" };
    const ofMaximum =
      planned === null || achieved === null
        ? []
        : alternative("of-maximum", {}, sumOf([both.plan], planned), sumOf([both.actual], achieved));
    return { reason: "kind-mismatch", reasonParams, alternatives: [...ofMaximum, ...asPaired(both)] };
  },
};

/** A score below this share of the maximum is more likely one of a smaller maximum: 4.2 beside one of 100 points. */
const leastShare = 0.1;

/** Whether a score that names no maximum may be one of this. */
const fits = ({ value }: Figure, maximum: number | null): boolean =>
  maximum !== null && value <= maximum && value > maximum * leastShare;

const maximum = /(\d{1,3})\s?(?:点満点|段階(?:評価|中)?(?=[)】\s]|$))/u;

/** The maximum that the unit or a name of the line tells: 点(5点満点), 満足度(5段階). */
function maximumSaid(line: ProgramLine): number | null {
  for (const text of [line.unitNote?.text ?? "", ...countedNames(line)]) {
    const found = maximum.exec(text.normalize("NFKC"));
    if (found !== null) return Number(found[1]);
  }
  return null;
}

const scored: ReadonlySet<string> = new Set(["", "点", "段階"]);

/** A score that tells no maximum of its own and is more than the one that is told of both. */
const isBeyond = ({ value, unit, quantity }: Figure, maximum: number | null): boolean =>
  maximum !== null && quantity.outOf === null && scored.has(unit.dimension) && value > maximum;

/** 4.2 beside 80点, where neither names its maximum: one of five points, the other of a hundred. */
const isOfSmaller = (small: Figure, large: Figure): boolean =>
  small.quantity.outOf === null &&
  large.quantity.outOf === null &&
  [small, large].some(({ unit }) => unit.dimension === "点") &&
  [small, large].every(({ unit }) => scored.has(unit.dimension)) &&
  small.value <= 5 &&
  !Number.isInteger(small.value) &&
  large.value >= 20;
