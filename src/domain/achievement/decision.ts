/** An indicator's verdict as it stands was looked at and agreed to. */
export const confirmed = "confirmed";

/** The indicator is taken out of the judgement. */
export const excluded = "excluded";

/** What a person decided of one indicator; kept from run to run by the indicator's identity. */
export interface Decision {
  readonly identity: string;
  /** `confirmed`, `excluded`, the `alternativeKey` of the reading that counts, or "" (a comment alone). */
  readonly choice: string;
  readonly comment: string;
  readonly by: string;
  /** As typed; a date cell as yyyy-mm-dd. */
  readonly on: string;
}
