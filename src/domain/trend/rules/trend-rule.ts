import type { ProgramThread } from "../thread.ts";
import type { YearList } from "../year-list.ts";

/** Looks at one program through the years, at all of its sheets at once. */
export interface TrendRule<Notice> {
  /** Of the rule in `checks/registry.ts` that has its words and its severity. */
  readonly code: string;
  readonly check: (thread: ProgramThread, years: readonly YearList[]) => readonly Notice[];
}
