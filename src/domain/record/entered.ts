import { applyDecisions } from "../achievement/decide.ts";
import type { ColumnWord } from "../achievement/decision.ts";
import type { JudgedSheet } from "../achievement/judged-sheet.ts";
import { decisionOf } from "./decision-of.ts";
import type { Entry } from "./entry.ts";

/** What people entered, by the identity that an indicator had when its report was written. */
export interface Entered {
  readonly entries: readonly { readonly identity: string; readonly entry: Entry }[];
  /** Which way is better, said for every line. */
  readonly column: ColumnWord;
}

export const nothingEntered: Entered = { entries: [], column: "" };

/** A sheet as people decided it; the same one where nothing was decided. Where one indicator has several entries the last counts. */
export const decidedBy = <Sheet extends JudgedSheet>(review: Sheet, { entries, column }: Entered): Sheet =>
  applyDecisions(review, {
    byIdentity: new Map(entries.map(({ identity, entry }) => [identity, decisionOf(entry)])),
    column,
  });
