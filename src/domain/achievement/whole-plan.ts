import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import type { Coverage } from "../time/coverage.ts";
import { coverageOf } from "../time/coverage-of.ts";
import type { Figure } from "./figure.ts";
import { knownUnit } from "./unit.ts";

const share = knownUnit("%", null).dimension;

/** The years whose columns the plan is merged over; 2年間 in 「2年間で5,000人計画規模のうち」, where that is this plan's figure; null where none of the line's cells says so. */
export function wholePlan(plan: Figure, line: ProgramLine): Coverage | null {
  const merged = mergedYears(plan, line.plan);
  if (merged !== null) return merged;
  const bases = [...(line.actual?.reading.quantities ?? []), ...(line.plan?.reading.quantities ?? [])];
  for (const { role, value, unit, per, period } of bases) {
    if (role !== "base" || value !== plan.quantity.value || period === null) continue;
    if (knownUnit(unit, per).dimension !== plan.unit.dimension) continue;
    const coverage = coverageOf(period, null);
    if (coverage?.how === "cumulative" && (coverage.years ?? 0) > 1) return coverage;
  }
  return null;
}

/** 300人 over three years' columns is of all three; 80% there is each one's. null where the cell is one year's. */
export function mergedYears({ unit }: Figure, cell: FigureCell | null): Coverage | null {
  const { years = 1 } = cell ?? {};
  return years > 1 && unit.dimension !== share ? coverageOf(`${years}年間`, null) : null;
}
