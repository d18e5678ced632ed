import { type Verdict, verdictsWorstFirst } from "../achievement/verdict.ts";
import type { ReportContext } from "./context.ts";
import { rankOf, verdictOf } from "./look.ts";
import { type SectionLine, sectionKey } from "./summary-plan.ts";

/** What the summary's formulas come to, over all programs or one line of the table of sections. */
export interface Tally {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly budgets: Readonly<Record<Verdict, number>>;
  readonly programs: number;
  readonly budget: number;
}

export function tally(context: ReportContext, belongs: (key: number) => boolean = () => true): Tally {
  const counts = Object.fromEntries(verdictsWorstFirst.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const budgets = { ...counts };
  let programs = 0;
  let budget = 0;
  for (const program of context.programs) {
    if (!belongs(sectionKey(program.section))) continue;
    const verdict = verdictOf(program.rank);
    const yen = program.row.programBudgetYen ?? 0;
    counts[verdict] += 1;
    budgets[verdict] += yen;
    programs += 1;
    budget += yen;
  }
  return { counts, budgets, programs, budget };
}

export const assessed = (tally: Tally): number =>
  verdictsWorstFirst.filter((verdict) => rankOf(verdict) <= 4).reduce((sum, verdict) => sum + tally.counts[verdict], 0);

export const under = (tally: Tally): number => tally.counts.under + tally.counts["far-under"];

export const met = (tally: Tally): number => tally.counts.achieved + tally.counts.nearly;

export const underBudget = (tally: Tally): number => tally.budgets.under + tally.budgets["far-under"];

/** "" where there is nothing to divide by, as the formulas say it. */
export const share = (part: number, whole: number): number | "" => (whole === 0 ? "" : part / whole);

/** The tallies of the lines of the table of sections, in their order. */
export function sectionTallies(context: ReportContext, lines: readonly SectionLine[]): Tally[] {
  const named = new Set(lines.filter((line) => line.kind !== "others").map((line) => line.key));
  return lines.map((line) => tally(context, (key) => (line.kind === "others" ? !named.has(key) : key === line.key)));
}
