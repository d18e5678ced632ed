import { correctionNeed } from "../achievement/correction.ts";
import type { FigureTerms } from "./basis-formula.ts";
import { cellOf } from "./ledger-columns.ts";
import { decides } from "./ledger-conditions.ts";
import type { LedgerLine } from "./lines.ts";

/** When a person's figures count in the sheet's place, and the figures that count then, as terms of a formula. */
export interface CorrectionTerms extends FigureTerms {
  readonly taken: string;
}

/** null where no correction of the line is ever taken. */
export function correctionTerms(line: LedgerLine): CorrectionTerms | null {
  const need = correctionNeed(line.indicator);
  if (need.plan === "never" && need.actual === "never") return null;
  const corrected = { plan: cellOf(line, "corrected_plan"), actual: cellOf(line, "corrected_actual") };
  const term = (side: "plan" | "actual"): string => {
    if (need[side] === "never") return cellOf(line, side);
    return need[side] === "must"
      ? corrected[side]
      : `IF(ISNUMBER(${corrected[side]}),${corrected[side]},${cellOf(line, side)})`;
  };
  const given = (): string => {
    const both = `COUNT(${corrected.plan}:${corrected.actual})`;
    if (need.plan === "must") return need.actual === "must" ? `${both}=2` : `ISNUMBER(${corrected.plan})`;
    return need.actual === "must" || need.plan === "never" ? `ISNUMBER(${corrected.actual})` : `${both}>0`;
  };
  const taken = `AND(${decides(line, "correct")},${cellOf(line, "ground")}<>"",${given()})`;
  return { taken, plan: term("plan"), actual: term("actual") };
}
