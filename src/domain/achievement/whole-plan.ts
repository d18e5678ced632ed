import type { ProgramLine } from "../sheet/records/reading.ts";
import type { Coverage } from "../time/coverage.ts";
import { coverageOf } from "../time/coverage-of.ts";
import type { Figure } from "./figure.ts";
import { knownUnit } from "./unit.ts";

const share = knownUnit("%", null).dimension;

/** The years whose columns the plan is merged over; 2年間 in 「2年間で5,000人計画規模のうち」, where that is this plan's figure; null where none of the line's cells says so. */
export function wholePlan(plan: Figure, line: ProgramLine): Coverage | null {
  const { years = 1 } = line.plan ?? {};
  // 80% over three years' columns is each one's; 300人 is of all three.
  if (years > 1 && plan.unit.dimension !== share) return coverageOf(`${years}年間`, null);
  const bases = [...(line.actual?.reading.quantities ?? []), ...(line.plan?.reading.quantities ?? [])];
  for (const { role, value, unit, per, period } of bases) {
    if (role !== "base" || value !== plan.quantity.value || period === null) continue;
    if (knownUnit(unit, per).dimension !== plan.unit.dimension) continue;
    const coverage = coverageOf(period, null);
    if (coverage?.how === "cumulative" && (coverage.years ?? 0) > 1) return coverage;
  }
  return null;
}
