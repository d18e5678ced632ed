import type { Basis } from "../achievement/basis.ts";
import type { ReportContext } from "./context.ts";

/** The cells or terms that a judgement is worked out from, as they stand in a formula. */
export interface FigureTerms {
  readonly plan: string;
  readonly actual: string;
}

/** How a basis stands in a formula: as a rate that thresholds judge, as a condition that is met or missed, or not. */
export type BasisFormula =
  | { readonly kind: "rate"; readonly rate: string; readonly assessed: boolean }
  | { readonly kind: "met"; readonly met: string }
  | { readonly kind: "none" };

/** The formula of a basis, the same arithmetic as `judge`; figures outside of cells are written out. */
export function basisFormula(basis: Basis, { plan, actual }: FigureTerms): BasisFormula {
  switch (basis.kind) {
    case "ratio":
      return { kind: "rate", rate: `${actual}/${plan}`, assessed: basis.assessed };
    case "reversed-ratio":
      return { kind: "rate", rate: `(2*${plan}-${actual})/${plan}`, assessed: true };
    case "inverse-ratio":
      return { kind: "rate", rate: `${plan}/${actual}`, assessed: true };
    case "at-most":
    case "date":
      return { kind: "met", met: `${actual}${basis.kind === "at-most" && basis.strict ? "<" : "<="}${plan}` };
    case "at-least":
      return { kind: "met", met: `${actual}>${plan}` };
    case "between":
      return { kind: "met", met: `AND(${actual}>=${plan},${actual}<=${basis.upper})` };
    case "zero-target":
      return { kind: "met", met: `${actual}=0` };
    case "done":
      return { kind: "met", met: `${actual}>=${plan}` };
    case "choice":
    case "none":
      return { kind: "none" };
  }
}

/** Rank 1 to 4 of a rate that is rounded as `roundRate` does, as the thresholds' cells stand. */
export const rankOfRounded = (rate: string, { names }: Pick<ReportContext, "names">): string =>
  `1+(${rate}>=${names.under})+(${rate}>=${names.nearly})+(${rate}>=${names.achieved})`;

/** The same of any rate. */
export const rankOfRate = (rate: string, context: Pick<ReportContext, "names">): string =>
  rankOfRounded(`ROUND(${rate},12)`, context);
