import type { EditCell } from "./edits.ts";
import { formula } from "./excel.ts";
import { decides, isChanged, isTurned } from "./ledger-conditions.ts";
import { correctedJudgement, type Judgement, ownJudgement } from "./ledger-judgement.ts";
import { chosenOutcome } from "./ledger-options.ts";
import type { ReportContext } from "./context.ts";
import type { LedgerLine } from "./lines.ts";

/** 達成率: none where the line is left out, or its row holds another one now. */
export function rateCell(line: LedgerLine, context: ReportContext): EditCell {
  const own = line.options.length > 0 ? `0+${chosenOutcome(line, context)}` : rateBy(line, ownJudgement(line));
  const corrected = correctedJudgement(line);
  const byPerson = corrected === null ? null : rateBy(line, corrected);
  if (own === null && byPerson === null) return null;
  const rate = corrected === null ? own : `IF(${corrected.taken},${byPerson ?? none},${own === null ? none : own})`;
  return formula(`IFERROR(IF(${isOut(line)},"",${rate ?? none}),"")`, line.rate ?? "");
}

const none = `""`;

/** Nothing of the line counts. */
export const isOut = (line: LedgerLine): string => `OR(${decides(line, "exclude")},${isChanged(line, "row-swapped")})`;

/** null where there never is a rate. */
function rateBy(line: LedgerLine, { basis, terms, mayTurn, wantsPositive }: Judgement): string | null {
  const { plan, actual } = terms;
  const plain = `${actual}/${plan}`;
  if (basis.kind !== "rate") {
    if (!mayTurn) return null;
    const more = isTurned(line, "more-is-better");
    return `IF(${wantsPositive ? `AND(${more},${plan}>0)` : more},${plain},"")`;
  }
  // Where the office has a formula for less, a person who turns the line wants actual ÷ plan.
  const rate =
    mayTurn && basis.rate !== plain ? `IF(${isTurned(line, "more-is-better")},${plain},${basis.rate})` : basis.rate;
  const conditions = [
    ...(mayTurn ? [`NOT(${isTurned(line, "less-is-better")})`] : []),
    ...(wantsPositive ? [`${plan}>0`] : []),
  ];
  if (conditions.length === 0) return rate;
  return `IF(${conditions.length === 1 ? conditions[0] : `AND(${conditions.join(",")})`},${rate},"")`;
}
