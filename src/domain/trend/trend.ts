import type { Verdict } from "../achievement/verdict.ts";
import type { AnsweredLink } from "./answer.ts";
import type { LinkEvidence, LinkHow } from "./match/link.ts";
import type { Movement } from "./movement.ts";
import type { Restated } from "./rules/figure-restated.ts";
import type { ProgramAt, ProgramThread } from "./thread.ts";
import type { YearList } from "./year-list.ts";

/** How a link stands: followed by itself, asked about, or as a person said. */
export type LinkStanding = "auto" | "asked" | "confirmed" | "refused";

/** Two programs of two years that are one, may be, or are not. */
export interface TrendLink {
  readonly earlier: ProgramAt;
  readonly later: ProgramAt;
  readonly how: LinkHow;
  readonly standing: LinkStanding;
  /** It is one of several that were, or become, one. */
  readonly group: "split" | "merged" | null;
  readonly isLikely: boolean;
  readonly evidence: LinkEvidence;
  readonly answered: AnsweredLink | null;
}

/** What one year's list is against the one before. */
export interface YearTotals {
  /** Index of the year. */
  readonly year: number;
  /** Programs of the year by their verdicts. */
  readonly programs: Readonly<Record<Verdict, number>>;
  /** Indicators of the year by their verdicts. */
  readonly indicators: Readonly<Record<Verdict, number>>;
  /** Of the indicators that have a rate; null where none has. */
  readonly meanRate: number | null;
  /** Indicators; null in the first year. */
  readonly movements: Readonly<Record<Movement, number>> | null;
  /** Programs that were followed from the year before, or an earlier one, without asking, or as a person said. */
  readonly auto: number;
  readonly confirmed: number;
  /** Programs of this year that are asked about; those of one proposed group are one. */
  readonly asked: number;
  readonly fresh: number;
  /** Programs of earlier years that are in this year's list no more. */
  readonly ended: number;
  readonly split: number;
  readonly merged: number;
}

/** Programs through the years. */
export interface Trend {
  /** Oldest first, at least two. */
  readonly years: readonly YearList[];
  /** By the later program's place, then the earlier one's. */
  readonly links: readonly TrendLink[];
  /** In the order of the newest list that they are in, the newest list first. */
  readonly threads: readonly ProgramThread[];
  /** A year each. */
  readonly totals: readonly YearTotals[];
  readonly restated: readonly Restated[];
  /** Answers of which these lists have no link: a program is gone, or goes with another one. They are kept. */
  readonly waiting: readonly AnsweredLink[];
}
