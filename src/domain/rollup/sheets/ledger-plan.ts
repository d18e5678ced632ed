import { spanOn } from "../../report/excel.ts";
import { type LedgerField, ledgerFields } from "../words.ts";
import type { RollupContext } from "./rollup-context.ts";

/** Title and notes stand above. */
const firstRowOf = ({ words }: RollupContext): number => words.ledger.notes.length + 4;

export const ledgerPlace = (field: LedgerField): number => ledgerFields.indexOf(field) + 1;

/** Where the ledger's lines stand, for formulas that count them. */
export interface LedgerPlan {
  readonly headingRow: number;
  readonly first: number;
  readonly last: number;
  /** Not all of the lines are there: what counts them would count too few. */
  readonly isCut: boolean;
  readonly span: (field: LedgerField) => string;
}

export function ledgerPlan(context: RollupContext): LedgerPlan {
  const { rollup, words } = context;
  const first = firstRowOf(context);
  const last = first + Math.max(1, rollup.entries.length) - 1;
  return {
    headingRow: first - 1,
    first,
    last,
    isCut: rollup.entryCount > rollup.entries.length,
    span: (field) => spanOn(words.sheetName.ledger, ledgerPlace(field), first, last),
  };
}
