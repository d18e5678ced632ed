import type { Figure } from "./figure.ts";
import { knownUnit } from "./unit.ts";

/** How often a year has what a thing is done every one of. A day is none: nobody says which days count. */
const timesAYear: ReadonlyMap<string | null, number> = new Map([
  ["月", 12],
  ["か月", 12],
  ["週", 52],
]);

/** What is done so many times, and can be counted over a year: 月1回, not 月30万円 of a rent. */
const deeds: ReadonlySet<string | null> = new Set(["回", "度", "号"]);

const isEvery = ({ quantity: { per, unit, role } }: Figure): boolean =>
  role === "main" && deeds.has(unit) && timesAYear.has(per);

const isBare = ({ quantity: { per, unit } }: Figure): boolean => per === null && deeds.has(unit);

/** 月1回 as 12回; a figure of another sort as it is. */
function overAYear(figure: Figure): Figure {
  const times = isEvery(figure) ? (timesAYear.get(figure.quantity.per) ?? 1) : 1;
  if (times === 1) return figure;
  return { ...figure, value: figure.value * times, unit: knownUnit(figure.quantity.unit, null) };
}

/** 月1回 planned and 12回 achieved, or the other way round: what is said of each month is brought to the year. */
export function inOneYear(
  plans: readonly Figure[],
  actuals: readonly Figure[],
): readonly [readonly Figure[], readonly Figure[]] {
  if (saysEvery(plans) && saysPlain(actuals)) return [plans.map(overAYear), actuals];
  if (saysEvery(actuals) && saysPlain(plans)) return [plans, actuals.map(overAYear)];
  return [plans, actuals];
}

/** Where 月2回（年24回） says both, the year's own figure is the one to be compared. */
const saysEvery = (figures: readonly Figure[]): boolean => figures.some(isEvery) && !figures.some(isBare);

const saysPlain = (figures: readonly Figure[]): boolean => figures.some(isBare) && !figures.some(isEvery);
