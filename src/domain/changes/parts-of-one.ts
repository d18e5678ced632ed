import { unitKey } from "../quantity/index.ts";
import {
  type AlikePair,
  alikeWithin,
  comesTo,
  groupsOfParts,
  type PartsGroup,
  standingOut,
  sumOfParts,
} from "../record/match/parts-of-whole.ts";
import { tolerance } from "../record/match/score.ts";
import type { Couple } from "./aligned.ts";
import { figureOfText } from "./sense.ts";
import type { StateLine } from "./state.ts";

/** Of a line that looks like a whole so much of the whole's name is in its own. */
const leastOfName = 0.5;

const planOf = ({ plan }: StateLine): { readonly value: number; readonly unit: string } | null => {
  const figure = plan.figure ?? figureOfText(plan.text);
  return figure === null || figure.value === null
    ? null
    : { value: figure.value, unit: figure.unit === null ? "" : unitKey(figure.unit) };
};

/** Whether the parts' plans, of one unit, come to the whole's. */
function addUp(whole: StateLine, parts: readonly StateLine[]): boolean {
  const plan = planOf(whole);
  const own = parts.map(planOf);
  if (plan === null || own.some((one) => one?.unit !== plan.unit)) return false;
  return comesTo(sumOfParts(own.map((one) => one?.value ?? null)), plan.value);
}

type Pair = AlikePair & Pick<Couple, "candidate">;

const pairOf = ({ before, after, candidate }: Couple): Pair => ({ before, after, candidate, score: candidate.score });

/** So much of one's name must be in the other's for a single line to be taken for one that was renamed; measured on national programs of two years. */
const leastOfRenamed = 0.7;

/** Couples of which each looks most like the other, and like no third within a tenth. For a person to say. */
export const proposedPairs = (couples: readonly Couple[]): readonly PartsGroup[] =>
  standingOut(couples.map(pairOf)).flatMap(({ before, after, candidate }) =>
    candidate.parts.name >= leastOfRenamed ? [{ before: [before], after: [after] }] : [],
  );

/** Lines that may have been split or merged: where plans come to a plan, or nothing tells which of them it is. */
export function proposedGroups(
  couples: readonly Couple[],
  before: readonly StateLine[],
  after: readonly StateLine[],
): readonly PartsGroup[] {
  return groupsOfParts(couples.map(pairOf), (own, whole, side) => {
    const [one, others] = side === "before" ? [before[whole]!, after] : [after[whole]!, before];
    const isSum = addUp(
      one,
      own.map((pair) => others[side === "before" ? pair.after : pair.before]!),
    );
    if (isSum) return own;
    const most = own.reduce((top, { score }) => Math.max(top, score), 0);
    return own.filter(
      ({ score, candidate }) => candidate.parts.name >= leastOfName && score >= most - alikeWithin - tolerance,
    );
  });
}
