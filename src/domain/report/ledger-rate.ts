import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { formula } from "./excel.ts";
import { decides, isChanged, isTurned } from "./ledger-conditions.ts";
import { correctedJudgement, type Judgement, ownJudgement } from "./ledger-judgement.ts";
import { chosenOutcome } from "./ledger-options.ts";
import type { LedgerLine } from "./lines.ts";

const none = `""`;

/** Nothing of the line counts. */
export const isOut = (line: LedgerLine): string => `OR(${decides(line, "exclude")},${isChanged(line, "row-swapped")})`;

/** 達成率: none where the line is left out, or its row holds another one now. Rounded as `roundRate` does. */
export function rateCell(line: LedgerLine, context: ReportContext): EditCell {
  const rate = rateTerm(line, context);
  return rate === null ? null : formula(`IFERROR(ROUND(IF(${isOut(line)},"",${rate}),12),"")`, line.rate ?? "");
}

/** null where there never is a rate. */
function rateTerm(line: LedgerLine, context: ReportContext): string | null {
  const corrected = correctedJudgement(line);
  const either = (own: string | null, byPerson: string | null): string | null => {
    if (corrected === null || (own === null && byPerson === null)) return own;
    return `IF(${corrected.taken},${byPerson ?? none},${own ?? none})`;
  };
  // What is no number comes to no rate.
  if (line.options.length > 0)
    return either(`0+${chosenOutcome(line, context)}`, corrected === null ? null : rateBy(line, corrected));
  const own = ownJudgement(line);
  if (corrected !== null && isRated(own) && isRated(corrected) && own.mayTurn && corrected.mayTurn) {
    const rates = either(dividedBy(line, own), dividedBy(line, corrected));
    return `IF(${isTurned(line, "less-is-better")},"",${rates})`;
  }
  return either(rateBy(line, own), corrected === null ? null : rateBy(line, corrected));
}

type Rated = Judgement & { readonly basis: { readonly kind: "rate" } };

const isRated = (judgement: Judgement): judgement is Rated => judgement.basis.kind === "rate";

/** null where there never is a rate. */
function rateBy(line: LedgerLine, judgement: Judgement): string | null {
  if (isRated(judgement)) {
    const rate = dividedBy(line, judgement);
    return judgement.mayTurn ? `IF(${isTurned(line, "less-is-better")},"",${rate})` : rate;
  }
  const { terms, mayTurn, wantsPositive } = judgement;
  if (!mayTurn) return null;
  const more = isTurned(line, "more-is-better");
  return `IF(${wantsPositive ? `AND(${more},${terms.plan}>0)` : more},${plainRate(judgement)},"")`;
}

const plainRate = ({ terms: { plan, actual } }: Judgement): string => `${actual}/${plan}`;

/** The rate where the line is not turned to 少ないほど良い. */
function dividedBy(line: LedgerLine, judgement: Rated): string {
  const { basis, terms, mayTurn, wantsPositive } = judgement;
  const plain = plainRate(judgement);
  // Where the office has a formula for less, a person who turns the line wants actual ÷ plan.
  const isOwn = mayTurn && basis.rate !== plain;
  const rate = isOwn ? `IF(${isTurned(line, "more-is-better")},${plain},${basis.rate})` : basis.rate;
  return wantsPositive ? `IF(${terms.plan}>0,${rate},"")` : rate;
}
