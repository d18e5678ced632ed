import { type Verdict, verdictsWorstFirst } from "../achievement/verdict.ts";
import { isSigned, type State } from "../record/state.ts";

/** Where the check of an indicator stands, as far as a summary tells: nobody looked, somebody must act, it is done. */
export const standings = ["open", "act", "signed"] as const;
export type Standing = (typeof standings)[number];

export const standingOf = (state: State): Standing => (state === "open" ? "open" : isSigned(state) ? "signed" : "act");

/** What programs and their indicators come to. */
export interface Counts {
  programs: number;
  lines: number;
  readonly verdicts: Record<Verdict, number>;
  readonly standings: Record<Standing, number>;
  budgetYen: number;
  /** Of programs under their target, far or not. */
  underYen: number;
  /** Programs that state a budget. */
  priced: number;
}

export const noCounts = (): Counts => ({
  programs: 0,
  lines: 0,
  verdicts: Object.fromEntries(verdictsWorstFirst.map((verdict) => [verdict, 0])) as Record<Verdict, number>,
  standings: { open: 0, act: 0, signed: 0 },
  budgetYen: 0,
  underYen: 0,
  priced: 0,
});

export const isUnder = (verdict: Verdict): boolean => verdict === "under" || verdict === "far-under";

export function countProgram(counts: Counts, verdict: Verdict, budgetYen: number | null): void {
  counts.programs += 1;
  counts.verdicts[verdict] += 1;
  if (budgetYen === null) return;
  counts.priced += 1;
  counts.budgetYen += budgetYen;
  if (isUnder(verdict)) counts.underYen += budgetYen;
}

export function countLine(counts: Counts, state: State): void {
  counts.lines += 1;
  counts.standings[standingOf(state)] += 1;
}

/** Programs that have a verdict which counts: neither to be checked nor left out. */
export const assessed = ({ verdicts }: Counts): number =>
  verdicts.achieved + verdicts.nearly + verdicts.under + verdicts["far-under"];

export const met = ({ verdicts }: Counts): number => verdicts.achieved + verdicts.nearly;

export const underCount = ({ verdicts }: Counts): number => verdicts.under + verdicts["far-under"];
