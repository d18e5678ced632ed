import { roundRate } from "../achievement/rate.ts";
import { rankOfRate } from "./basis-formula.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { formula } from "./excel.ts";
import { cellOf, changedRank, verdictWords } from "./ledger-columns.ts";
import { decides, isTurned } from "./ledger-conditions.ts";
import { correctedJudgement, type Judgement, ownJudgement } from "./ledger-judgement.ts";
import { outcomeRank } from "./ledger-options.ts";
import type { LedgerLine } from "./lines.ts";
import { verdictOf } from "./look.ts";

/** 判定: 再点検 while the source is not what was read. */
export function verdictCell(line: LedgerLine, context: ReportContext): EditCell {
  const own = line.options.length > 0 ? openRank(line, context) : rankBy(line, ownJudgement(line), context);
  const corrected = correctedJudgement(line);
  const rank = corrected === null ? own : `IF(${corrected.taken},${rankBy(line, corrected, context)},${own})`;
  const counted = `IF(${decides(line, "exclude")},6,${rank})`;
  const live = `IF(${cellOf(line, "changed")}<>"",${changedRank},${counted})`;
  return formula(`INDEX(${verdictWords},${live})`, context.words.verdict[verdictOf(line.rank)]);
}

/** Of a line whose readings are open: what the chosen one comes to. */
function openRank(line: LedgerLine, context: ReportContext): string {
  const rate = cellOf(line, "rate");
  return `IF(ISNUMBER(${rate}),${rankOfRate(rate, context)},${outcomeRank(line, context)})`;
}

function rankBy(line: LedgerLine, judgement: Judgement, context: ReportContext): string {
  const { basis, terms, mayTurn, otherwise } = judgement;
  const rate = cellOf(line, "rate");
  const rated = `IF(${rate}="",5,${rankOfRate(rate, context)})`;
  const less = (rest: string): string =>
    `IF(${isTurned(line, "less-is-better")},IF(${terms.actual}<=${terms.plan},4,2),${rest})`;
  const more = (rest: string): string => `IF(${isTurned(line, "more-is-better")},${rated},${rest})`;
  if (basis.kind === "rate" && basis.assessed) return mayTurn ? less(rated) : rated;
  const own = basis.kind === "met" ? `IF(${basis.met},4,2)` : basis.kind === "rate" ? "6" : String(otherwise);
  return mayTurn ? less(more(own)) : own;
}

/** Why a verdict is what it is, where that is not plain from rate and thresholds. */
export function whyText(line: LedgerLine, { words, subject }: ReportContext): string | null {
  const { indicator, rate } = line;
  const how = words.ledger.basis[indicator.basis.kind];
  if (indicator.rate === null || indicator.verdict === "not-assessed") return words.reason(indicator) || how || null;
  const top = indicator.basis.kind === "ratio" ? indicator.basis.upper : null;
  const isOver =
    rate !== null && roundRate(rate) >= subject.policy.overTarget && (top === null || (indicator.actual ?? 0) > top);
  return (isOver ? words.ledger.overTarget : how) || null;
}
