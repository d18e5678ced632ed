import type { PartialFact } from "../sheet/records/partial-fact.ts";
import { extentIn } from "../sheet/records/partial-fact-of.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import type { WordsBeside } from "./beside.ts";
import type { Figure } from "./figure.ts";
import type { Side } from "./inherit.ts";
import type { LineContext } from "./judged.ts";
import { plainLabel } from "./label.ts";
import { knownUnit } from "./unit.ts";

/** Stands right before a part of something: うち新規60社, but not what the whole is told by (…規模のうち 3,757人). */
const partBefore = /(?<!の)(?:うち|内数)[^\d、,。;()\n]{0,12}$/u;

/** A target that was set anew on the way. */
export const restatedWords = /当初|(?:変更|補正|見直し?|修正|改定|改訂)(?:前|後)/u;

type Extent = PartialFact["extent"];

/** What words make a figure: one of many, a part of a whole, only what is new, or, null, nothing but itself. */
function extentOf(figure: Figure, side: Side, line: ProgramLine, words: WordsBeside): Extent {
  const before = (line[side]?.reading.text ?? "").slice(0, figure.quantity.evidence[0]);
  if (partBefore.test(before)) return "part";
  const label = plainLabel(figure.label ?? "");
  const own = label === "" || subjectOf(line).includes(label) ? null : extentIn(label);
  if (own === "each") return own;
  const heading = words.headings[side]?.extent ?? null;
  // Of 新規就農者数 both columns are of what is new.
  return heading === "new-only" && subjectOf(line).includes("新規") ? null : heading;
}

const subjectOf = ({ name, measure, unitNote }: ProgramLine): string =>
  plainLabel([name, measure, unitNote?.text].map((text) => text ?? "").join(""));

/** True for 各校2回 against 24回, 250社 against うち新規60社, 目標 against 新規実績 in the headings. */
export const differentExtent = (plan: Figure, actual: Figure, { line, words }: LineContext): boolean =>
  extentOf(plan, "plan", line, words) !== extentOf(actual, "actual", line, words);

/** 200 and 150 of 200社(当初)→150社(見直し後), in the plan's unit; empty where the plan was not set anew. */
export function restatedPlan(plan: Figure, line: ProgramLine): readonly number[] {
  if (line.plan === null || !restatedWords.test(line.plan.reading.text)) return [];
  const same = line.plan.reading.quantities.filter(({ unit, per }) => {
    const known = knownUnit(unit, per);
    return known.dimension === plan.unit.dimension && known.factor === plan.unit.factor;
  });
  return same.length < 2 ? [] : same.map(({ value }) => value);
}
