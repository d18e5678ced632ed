import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import type { Figure } from "./figure.ts";
import { plainLabel } from "./label.ts";
import { knownUnit } from "./unit.ts";

/** One of many that the whole is made of: 月平均, 四半期ごと, 各校. 各種 is no such thing. */
const each = /^(?:(?:年|月|週|日|時間|回|一?人)?平均|.{0,6}(?:ごと|毎)に?|各(?!種|位|般|論)[^\d]{1,3})$/u;

/** Stands right before a part of something: うち新規60社, but not what the whole is told by (…規模のうち 3,757人). */
const partBefore = /(?<!の)(?:うち|内数)[^\d、,。;()\n]{0,12}$/u;

/** A target that was set anew on the way. */
export const restatedWords = /当初|(?:変更|補正|見直し?|修正|改定|改訂)(?:前|後)/u;

/** What a figure's own words make it: one of many, a part of a whole, or, null, nothing but itself. */
function extentOf(figure: Figure, cell: FigureCell | null, line: ProgramLine): "each" | "part" | null {
  const before = (cell?.reading.text ?? "").slice(0, figure.quantity.evidence[0]);
  if (partBefore.test(before)) return "part";
  const label = plainLabel(figure.label ?? "");
  if (!each.test(label)) return null;
  const subject = plainLabel([line.name, line.measure, line.unitNote?.text].map((words) => words ?? "").join(""));
  return subject.includes(label) ? null : "each";
}

/** True for 年間1,200人 against 月平均90人, 250社 against うち新規60社. */
export const differentExtent = (plan: Figure, actual: Figure, line: ProgramLine): boolean =>
  extentOf(plan, line.plan, line) !== extentOf(actual, line.actual, line);

/** 200 and 150 of 200社(当初)→150社(見直し後), in the plan's unit; empty where the plan was not set anew. */
export function restatedPlan(plan: Figure, line: ProgramLine): readonly number[] {
  if (line.plan === null || !restatedWords.test(line.plan.reading.text)) return [];
  const same = line.plan.reading.quantities.filter(({ unit, per }) => {
    const known = knownUnit(unit, per);
    return known.dimension === plan.unit.dimension && known.factor === plan.unit.factor;
  });
  return same.length < 2 ? [] : same.map(({ value }) => value);
}
