import { bound } from "./bound.ts";
import { column } from "./column.ts";
import { nameStated } from "./name-stated.ts";
import { person } from "./person.ts";
import { plannedChange } from "./planned-change.ts";
import { policy } from "./policy.ts";
import { printedRate } from "./printed-rate.ts";
import { slope } from "./slope.ts";
import type { Witness } from "./witness.ts";
import { zeroTarget } from "./zero-target.ts";

/** In order of weight: of two that speak the first is heard. */
export const witnesses: readonly Witness[] = [
  person,
  policy,
  column,
  nameStated,
  bound,
  printedRate,
  plannedChange,
  zeroTarget,
  slope,
];
