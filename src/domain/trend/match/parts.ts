import {
  type AlikePair,
  alikeWithin,
  comesTo,
  groupsOfParts,
  type PartsGroup,
  standingOut,
  sumOfParts,
} from "../../record/match/parts-of-whole.ts";
import { tolerance } from "../../record/match/score.ts";
import type { YearProgram } from "../year-list.ts";
import type { Couple } from "./couples.ts";

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
  if (comesTo(sumOfParts(parts.map(({ budget }) => budget)), whole.budget)) return true;
  const plan = onlyPlan(whole);
  const own = parts.map(onlyPlan);
  if (plan === null || own.some((one) => one?.unit !== plan.unit)) return false;
  return comesTo(sumOfParts(own.map((one) => one?.value ?? null)), plan.value);
}

type Pair = AlikePair & { readonly couple: Couple };

const pairOf = (couple: Couple): Pair => ({
  before: couple.earlier,
  after: couple.later,
  score: couple.name,
  couple,
});

/** Couples of which each looks most like the other by its name, and like no third within a tenth. */
export const couplesStandingOut = (couples: readonly Couple[]): readonly Couple[] =>
  standingOut(couples.map(pairOf)).map(({ couple }) => couple);

/** Programs that may have been split, or merged: where plans or budgets come to a program's, or nothing tells which of them it is. */
export function proposedGroups(
  couples: readonly Couple[],
  earlier: readonly YearProgram[],
  later: readonly YearProgram[],
): readonly PartsGroup[] {
  return groupsOfParts(couples.map(pairOf), (own, whole, side) => {
    const [one, others] = side === "before" ? [earlier[whole]!, later] : [later[whole]!, earlier];
    const isSum = addUp(
      one,
      own.map((pair) => others[side === "before" ? pair.after : pair.before]!),
    );
    if (isSum) return own;
    const most = own.reduce((top, { score }) => Math.max(top, score), 0);
    return own.filter(({ score }) => score >= most - alikeWithin - tolerance);
  });
}
