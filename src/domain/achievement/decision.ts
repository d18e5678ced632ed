/** An indicator's verdict as it stands was looked at and agreed to. */
export const confirmed = "confirmed";

/** The indicator is taken out of the judgement. */
export const excluded = "excluded";

/** Identity of the decision that settles every line of a table that offers its choice: which way is better. */
export const wholeColumn = "*";

/** What a person decided of one indicator; kept from run to run by the indicator's identity. */
export interface Decision {
  readonly identity: string;
  /** `confirmed`, `excluded`, the key of the reading that counts (`alternativeKeys` of `openReadings`), or "" (a comment alone). */
  readonly choice: string;
  readonly comment: string;
  readonly by: string;
  /** As typed; a date cell as yyyy-mm-dd. */
  readonly on: string;
}
