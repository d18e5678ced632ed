import { isDeed, opposed } from "../antonyms.ts";
import { countedNames } from "../counted.ts";
import type { Figure } from "../figure.ts";
import { plainLabel } from "../label.ts";
import type { FigureCell } from "../../sheet/records/reading.ts";
import { wordsBehind } from "../words-about.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 3路線着工 against 3路線竣工, 100人(申込) against 90人参加, 100千円(税込) against 90千円(税抜): told behind the figure. */
export const deedsBehindDiffer: Objection = {
  code: "deeds-behind-differ",
  object: ({ plan, actual, both, context: { line } }) => {
    const [planned, achieved] = [toldOf(plan, line.plan), toldOf(actual, line.actual)];
    const found = planned
      .flatMap((one) => achieved.map((other) => [one, other] as const))
      .find(([one, other]) => opposed(plainLabel(one), plainLabel(other)));
    const [planLabel, actualLabel] = found ?? againstName(planned, achieved, countedNames(line)) ?? [];
    if (planLabel === undefined || actualLabel === undefined) return null;
    return { reason: "label-unmatched", reasonParams: { planLabel, actualLabel }, alternatives: asPaired(both) };
  },
};

/** What is told of a figure behind it, and its label, if there is such a thing behind it at all. */
function toldOf(figure: Figure, cell: FigureCell | null): readonly string[] {
  const { words, bracket } = wordsBehind(figure.quantity, cell?.reading.text ?? "");
  // 申込100件(利用者): what a bracket says of people is no deed of theirs.
  const deed = isDeed(plainLabel(bracket)) || figure.label === null ? bracket : "";
  return [words, deed, figure.label ?? ""].filter((told) => told !== "");
}

/** One side alone tells it, and the indicator's own name says the opposite: 90人申込 of 参加者数. */
function againstName(
  planned: readonly string[],
  achieved: readonly string[],
  names: readonly string[],
): readonly [string, string] | null {
  if (planned.length > 0 === achieved.length > 0) return null;
  for (const name of names) {
    const [told] = [...planned, ...achieved].filter((one) => opposed(plainLabel(one), plainLabel(name)));
    if (told !== undefined) return planned.length > 0 ? [told, name] : [name, told];
  }
  return null;
}
