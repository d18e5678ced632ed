import { byDirection, mayBeTurned } from "../achievement/correction.ts";
import type { Basis } from "../achievement/basis.ts";
import { type BasisFormula, basisFormula, type FigureTerms } from "./basis-formula.ts";
import { isFormula } from "./excel.ts";
import { cellOf } from "./ledger-columns.ts";
import { correctionTerms } from "./ledger-correction.ts";
import { planCell } from "./ledger-source.ts";
import type { LedgerLine } from "./lines.ts";
import { type Rank, rankOf } from "./look.ts";

/** One way in which a line may be judged, as its formulas say it. */
export interface Judgement {
  readonly terms: FigureTerms;
  readonly basis: BasisFormula;
  /** 多いほど良い and 少ないほど良い are heard. */
  readonly mayTurn: boolean;
  /** The plan may come not to be above 0: nothing is divided by it then. */
  readonly wantsPositive: boolean;
  /** Where nothing is worked out. */
  readonly otherwise: Rank;
}

/** By the sheet's own figures. */
export function ownJudgement(line: LedgerLine): Judgement {
  const { indicator } = line;
  const terms = { plan: cellOf(line, "plan"), actual: cellOf(line, "actual") };
  return {
    terms,
    basis: basisFormula(indicator.basis, terms),
    mayTurn: line.mayTurn,
    wantsPositive: (indicator.plan ?? 0) > 0 && isFormula(planCell(line)),
    otherwise: rankOf(indicator.verdict),
  };
}

/** By a person's figures, with when they count; null where they never do. The same as `correctedBasis`. */
export function correctedJudgement(line: LedgerLine): (Judgement & { readonly taken: string }) | null {
  const terms = correctionTerms(line);
  if (terms === null) return null;
  const { indicator } = line;
  return {
    taken: terms.taken,
    terms,
    basis: correctedFormula(indicator.basis, () => byDirection(indicator), terms),
    mayTurn: mayBeTurned(indicator),
    wantsPositive: true,
    otherwise: rankOf("review"),
  };
}

function correctedFormula(basis: Basis, directed: () => Basis, terms: FigureTerms): BasisFormula {
  const { plan, actual } = terms;
  if (basis.kind === "zero-target") return { kind: "met", met: `IF(${plan}=0,${actual}=0,${actual}<=${plan})` };
  return basisFormula(basis.kind === "none" || basis.kind === "choice" ? directed() : basis, terms);
}
