import type { Passed } from "./passed.ts";
import type { NameSense, Sense } from "./sense.ts";

/** What the words of a name, read from the right, come to. */
export interface Head extends NameSense {
  /** true where a word was found that ends the search, with a sense or without one (講習会). */
  readonly settled: boolean;
}

export const settled = (sense: Sense, proof: string, { unknown, crossed }: Passed): Head => ({
  sense,
  sure: !unknown && !crossed,
  proof,
  settled: true,
});

export type Better = "higher" | "lower";

export const opposite: Readonly<Record<Better, Better>> = { higher: "lower", lower: "higher" };

/** What a word says by itself, turned round by what was passed. */
export const told = (better: Better, proof: string, passed: Passed): Head =>
  settled(passed.reversed ? opposite[better] : better, proof, passed);

export const doubtful = (proof: string): Head => ({ sense: "ambiguous", sure: true, proof, settled: true });
