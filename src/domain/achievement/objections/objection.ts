import type { Figure } from "../figure.ts";
import type { Alternative, Indicator, ReasonCode } from "../indicator.ts";
import type { ToldCoverages } from "../inherit.ts";
import type { LineContext } from "../judged.ts";
import type { Sides } from "../sides.ts";

/** A planned and an achieved figure that are about to be compared. */
export interface Pair {
  readonly plan: Figure;
  readonly actual: Figure;
  /** Both in one unit. */
  readonly both: Sides;
  readonly context: LineContext;
  /** The time that each covers; null where nothing is said. */
  readonly told: ToldCoverages;
}

/** Why a pair is to be checked, and the readings that it leaves open. */
export interface Doubt {
  readonly reason: ReasonCode;
  readonly reasonParams: Indicator["reasonParams"];
  readonly alternatives: readonly Alternative[];
}

/** One reason not to divide two figures. Pure; null where it has nothing against the pair. */
export interface Objection {
  /** The thing and what is the matter with it; also its file's name. */
  readonly code: string;
  readonly object: (pair: Pair) => Doubt | null;
}
