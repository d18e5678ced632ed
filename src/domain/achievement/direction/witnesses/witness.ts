import type { LowerFormula } from "../../../policy.ts";
import type { DirectionEvidence, DirectionWhence } from "../direction.ts";

/** What one source says. */
export interface Testimony {
  readonly value: "higher" | "lower";
  /** Which way what is counted should go: a planned reduction is the better the larger (higher), its noun falls (lower). */
  readonly noun: "higher" | "lower";
  /** Words or figures as written. */
  readonly proof: string;
  readonly formula: LowerFormula | null;
}

/**
 * A source of direction. decides: a person said so, nothing speaks against it. proves: only a sure name can put it in
 * doubt. suggests: so can a name that is only likely, and a noun that knows no better or worse.
 */
export interface Witness {
  readonly whence: DirectionWhence;
  readonly weight: "decides" | "proves" | "suggests";
  /** null where the source says nothing. */
  readonly testify: (evidence: DirectionEvidence) => Testimony | null;
}

export const says = (value: "higher" | "lower", proof: string, formula: LowerFormula | null = null): Testimony => ({
  value,
  noun: value,
  proof,
  formula,
});
