import type { Basis } from "../achievement/basis.ts";
import type { EditCell } from "./edits.ts";
import { formula } from "./excel.ts";
import { correctionTerms } from "./ledger-correction.ts";
import { cellOf } from "./ledger-columns.ts";
import { isOut } from "./ledger-rate.ts";
import type { LedgerLine } from "./lines.ts";
import { correctedFigures } from "../achievement/correction.ts";
import { roundRate } from "../achievement/rate.ts";
import { decisionOf } from "../record/decision-of.ts";

/** Figures of which one less the other says something: no days, deeds or ranges, and none that are to be paired first. */
function isDifference({ kind }: Basis): boolean {
  switch (kind) {
    case "ratio":
    case "reversed-ratio":
    case "inverse-ratio":
    case "at-most":
    case "at-least":
    case "zero-target":
      return true;
    case "between":
    case "date":
    case "done":
    case "choice":
    case "none":
      return false;
  }
}

const mayBeCorrectedTo = ({ kind }: Basis): boolean => kind === "choice" || kind === "none";

/** 差: actual − plan, a person's figures in the sheet's place; none where the line is left out. */
export function diffCell(line: LedgerLine): EditCell {
  const { basis } = line.indicator;
  const gapOf = (actual: string, plan: string): string => `ROUND(${actual}-${plan},12)`;
  const own = isDifference(basis) ? gapOf(cellOf(line, "actual"), cellOf(line, "plan")) : null;
  const terms = own !== null || mayBeCorrectedTo(basis) ? correctionTerms(line) : null;
  if (own === null && terms === null) return null;
  const otherwise = own ?? `""`;
  const gap = terms === null ? otherwise : `IF(${terms.taken},${gapOf(terms.actual, terms.plan)},${otherwise})`;
  return formula(`IFERROR(IF(${isOut(line)},"",${gap}),"")`, differenceNow(line) ?? "");
}

/** What the formula comes to. */
function differenceNow({ indicator, record }: LedgerLine): number | null {
  const decision = decisionOf(record.entry);
  if (decision.isExcluded) return null;
  const corrected = correctedFigures(indicator, decision);
  if (corrected !== null) return roundRate(corrected.actual - corrected.plan);
  const { plan, actual, basis } = indicator;
  return !isDifference(basis) || plan === null || actual === null ? null : roundRate(actual - plan);
}
