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

/** A sign above 0 is higher. */
export const told = (sign: number, proof: string, passed: Passed): Head =>
  settled(sign > 0 ? "higher" : "lower", proof, passed);

export const doubtful = (proof: string): Head => ({ sense: "ambiguous", sure: true, proof, settled: true });
