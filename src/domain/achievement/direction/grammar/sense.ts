/** ambiguous: the words are known and can be taken both ways. unknown: the words do not tell. */
export type Sense = "higher" | "lower" | "range" | "ambiguous" | "unknown";

/** Which way is better for what a name counts, as far as its words tell. */
export interface NameSense {
  readonly sense: Sense;
  /** false where the grammar may only propose: sentences, formulas, a noun that nobody listed behind the known one. */
  readonly sure: boolean;
  /** The words that tell, as the grammar sees them; "" where none does. */
  readonly proof: string;
}
