/** What a decision stands on: what the sheet said of an indicator, and what came of it. */
export interface Evidence {
  /** The cells' texts as read; "" where there is no cell. */
  readonly planText: string;
  readonly actualText: string;
  readonly plan: number | null;
  readonly actual: number | null;
  /** 1 = 100 %; of a correction or a chosen reading where one was in force. */
  readonly rate: number | null;
  /** 1 far-under … 6 not assessed; see `Rank` of the report. */
  readonly rank: number;
}

/** Spaces of any width and line breaks do not count. */
export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, "");

const rateTolerance = 1e-9;

/** Whether a decision upon the one is a decision upon the other: texts but for spaces, rate, verdict. */
export function isSameEvidence(one: Evidence, other: Evidence): boolean {
  return (
    withoutSpaces(one.planText) === withoutSpaces(other.planText) &&
    withoutSpaces(one.actualText) === withoutSpaces(other.actualText) &&
    Math.abs((one.rate ?? 0) - (other.rate ?? 0)) < rateTolerance &&
    one.rank === other.rank
  );
}
