import type { ProgramLine } from "../sheet/records/reading.ts";
import { figuresOf } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { convert, knownUnit } from "./unit.ts";

/** What is to be reached in the end, in the indicator's unit; null where the line does not say, or in another unit. */
export function finalTargetOf({ unit }: Indicator, { finalTarget }: ProgramLine): number | null {
  const [figure] = figuresOf(finalTarget, "plan");
  if (figure === undefined) return null;
  const own = knownUnit(unit, null);
  if (own.dimension === "" || figure.unit.dimension === "") return figure.value;
  return figure.unit.dimension === own.dimension ? convert(figure.value, figure.unit, own) : null;
}

/** (actual − baseline) ÷ (final target − baseline); null where one of them is missing, in another unit, or both are the same. */
export function progressOf(indicator: Indicator, line: ProgramLine): number | null {
  const { actual, baseline } = indicator;
  const target = finalTargetOf(indicator, line);
  if (actual === null || baseline === null || target === null || target === baseline) return null;
  return (actual - baseline) / (target - baseline);
}
