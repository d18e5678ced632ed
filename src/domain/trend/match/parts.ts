import { tolerance } from "../../record/match/score.ts";
import type { YearProgram } from "../year-list.ts";
import type { Couple } from "./couples.ts";

/** Several programs of one year, and the one of the other that they may be parts of. */
export interface Group {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
}

/** Parts whose names are no more than so much further from the whole's than the nearest. */
export const alikeWithin = 0.1;
/** Plans, or budgets, of parts come to the whole's within this share of it. */
export const sumWithin = 0.05;

const total = (figures: readonly (number | null)[]): number | null => {
  let sum = 0;
  for (const figure of figures) {
    if (figure === null || figure <= 0) return null;
    sum += figure;
  }
  return figures.length === 0 ? null : sum;
};

const isAbout = (sum: number | null, whole: number | null): boolean =>
  sum !== null && whole !== null && whole > 0 && Math.abs(sum - whole) <= whole * sumWithin + tolerance;

/** Of one program with one planned figure: that, and its unit. */
function onlyPlan({ indicators }: YearProgram): { readonly value: number; readonly unit: string } | null {
  const planned = indicators.filter(({ plan }) => plan.value !== null);
  const [only, another] = planned;
  return only === undefined || another !== undefined
    ? null
    : { value: only.plan.value!, unit: `${only.planUnit.dimension} ${only.planUnit.factor}` };
}

/** Whether the parts' plans, of one unit, or their budgets come to the whole's. */
export function addUp(whole: YearProgram, parts: readonly YearProgram[]): boolean {
  if (isAbout(total(parts.map(({ budget }) => budget)), whole.budget)) return true;
  const plan = onlyPlan(whole);
  const own = parts.map(onlyPlan);
  if (plan === null || own.some((one) => one?.unit !== plan.unit)) return false;
  return isAbout(total(own.map((one) => one?.value ?? null)), plan.value);
}

type Side = "earlier" | "later";

/** Couples of each program of a side that look most like it, and as much like no other. */
function gathered(couples: readonly Couple[], side: Side): ReadonlyMap<number, readonly Couple[]> {
  const other: Side = side === "earlier" ? "later" : "earlier";
  const best = new Map<number, { readonly score: number; readonly couple: Couple; readonly isOnly: boolean }>();
  for (const couple of couples) {
    const known = best.get(couple[other]);
    if (known === undefined || couple.name > known.score + tolerance)
      best.set(couple[other], { score: couple.name, couple, isOnly: true });
    else if (couple.name >= known.score - tolerance) best.set(couple[other], { ...known, isOnly: false });
  }
  const wholes = new Map<number, Couple[]>();
  for (const { couple, isOnly } of best.values()) {
    if (!isOnly) continue;
    const known = wholes.get(couple[side]);
    if (known === undefined) wholes.set(couple[side], [couple]);
    else known.push(couple);
  }
  return wholes;
}

const inOrder = (indices: readonly number[]): number[] => indices.toSorted((one, other) => one - other);

/**
 * Programs that may have been split, or merged: at least two that look more like one than like any other, where plans or
 * budgets come to its own, or nothing tells which of them it is. For a person to say; what might be in two is in none.
 */
export function proposedGroups(
  couples: readonly Couple[],
  earlier: readonly YearProgram[],
  later: readonly YearProgram[],
): readonly Group[] {
  const groups = (["earlier", "later"] as const).flatMap((side) =>
    [...gathered(couples, side)].flatMap(([whole, own]): readonly Group[] => {
      const [wholes, parts] = side === "earlier" ? [earlier, later] : [later, earlier];
      const other: Side = side === "earlier" ? "later" : "earlier";
      const all = own.map((couple) => couple[other]);
      const most = own.reduce((top, { name }) => Math.max(top, name), 0);
      const near = own.filter(({ name }) => name >= most - alikeWithin - tolerance).map((couple) => couple[other]);
      const isSum = addUp(
        wholes[whole]!,
        all.map((at) => parts[at]!),
      );
      const taken = inOrder(isSum ? all : near);
      if (taken.length < 2) return [];
      return [side === "earlier" ? { earlier: [whole], later: taken } : { earlier: taken, later: [whole] }];
    }),
  );
  const uses = new Map<string, number>();
  const keysOf = (group: Group): string[] => [
    ...group.earlier.map((at) => `earlier ${at}`),
    ...group.later.map((at) => `later ${at}`),
  ];
  for (const key of groups.flatMap(keysOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
  return groups.filter((group) => keysOf(group).every((key) => uses.get(key) === 1));
}
