import { type ChangeClass, changeClasses } from "./change-class.ts";
import type { Told } from "./change.ts";
import type { ClassRule, StatesFacts } from "./class-rule.ts";
import { decision } from "./classes/decision.ts";
import { figure } from "./classes/figure.ts";
import { finding } from "./classes/finding.ts";
import { rate } from "./classes/rate.ts";
import { structure } from "./classes/structure.ts";
import { verdict } from "./classes/verdict.ts";
import { wording } from "./classes/wording.ts";
import type { StateLine } from "./state.ts";

/** What tells of each class; a class without one does not compile. */
export const classRules: { readonly [Class in ChangeClass]: ClassRule<Class> } = {
  verdict,
  figure,
  structure,
  rate,
  finding,
  decision,
  wording,
};

/** All that changed of a line, by class, severest first. */
export const toldOf = (before: StateLine, after: StateLine, facts: StatesFacts): Told =>
  Object.fromEntries(
    changeClasses.flatMap((name) => {
      const told = classRules[name].tell(before, after, facts);
      return told === null ? [] : [[name, told] as const];
    }),
  );

export const severest = (told: Told): ChangeClass | null => changeClasses.find((name) => name in told) ?? null;
