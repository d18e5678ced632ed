import { unitKey } from "../quantity/index.ts";
import type { SideTold } from "./change.ts";
import { figureOfText, senseOfText } from "./sense.ts";
import type { Side, StateLine } from "./state.ts";

export const sideNames = ["plan", "actual"] as const;

const unitOf = (unit: string | null): string => (unit === null ? "" : unitKey(unit));

/**
 * Whether two cells say the same. Where of one of them the text alone is known, both are read by their texts alone: what
 * headings add is known of neither then.
 */
export function saysTheSame(before: Side, after: Side): boolean {
  const [one, other] = [before.figure, after.figure];
  const isText = before.text === after.text;
  if (one === null || other === null) return isText || senseOfText(before.text) === senseOfText(after.text);
  if (one.value !== other.value || unitOf(one.unit) !== unitOf(other.unit)) return false;
  return isText || one.sense() === other.sense();
}

const digits = 12;

export const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Number((after - before).toPrecision(digits));

/** What of a line's two cells says something else than before. */
export const sidesTold = (before: StateLine, after: StateLine): readonly SideTold[] =>
  sideNames.flatMap((side) => (saysTheSame(before[side], after[side]) ? [] : [sideTold(side, before, after)]));

function sideTold(side: SideTold["side"], before: StateLine, after: StateLine): SideTold {
  const [one, other] = [before[side], after[side]];
  const isKnown = one.figure !== null && other.figure !== null;
  const [was, is] = isKnown ? [one.figure, other.figure] : [figureOfText(one.text), figureOfText(other.text)];
  const isDay = isKnown && (one.figure.isDay || other.figure.isDay);
  const isOneUnit = was !== null && is !== null && unitOf(was.unit) === unitOf(is.unit);
  const [old, now] = [was?.value ?? null, is?.value ?? null];
  return {
    side,
    oldText: one.text,
    newText: other.text,
    old,
    new: now,
    difference: isOneUnit && !isDay ? difference(old, now) : null,
    oldUnit: was?.unit ?? null,
    newUnit: is?.unit ?? null,
  };
}
