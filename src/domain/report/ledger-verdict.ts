import { roundRate } from "../achievement/rate.ts";
import { rankOfRounded } from "./basis-formula.ts";
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
  const counted = `IF(${decides(line, "exclude")},6,${rankTerm(line, context)})`;
  const live = `IF(${cellOf(line, "changed")}<>"",${changedRank},${counted})`;
  return formula(`INDEX(${verdictWords},${live})`, context.words.verdict[verdictOf(line.rank)]);
}

function rankTerm(line: LedgerLine, context: ReportContext): string {
  const corrected = correctedJudgement(line);
  const either = (own: string, byPerson: string): string =>
    corrected === null || own === byPerson ? own : `IF(${corrected.taken},${byPerson},${own})`;
  if (line.options.length > 0) {
    const own = openRank(line, context);
    return corrected === null ? own : either(own, rankBy(line, corrected, context));
  }
  const own = ownJudgement(line);
  if (corrected === null) return rankBy(line, own, context);
  if (!isAssessed(own) || !isAssessed(corrected) || own.mayTurn !== corrected.mayTurn)
    return either(rankBy(line, own, context), rankBy(line, corrected, context));
  const rated = rankOfCell(line, context);
  if (!own.mayTurn) return rated;
  const isMet = either(isAtMost(own), isAtMost(corrected));
  return `IF(${isTurned(line, "less-is-better")},IF(${isMet},4,2),${rated})`;
}

const isAssessed = ({ basis }: Judgement): boolean => basis.kind === "rate" && basis.assessed;

const isAtMost = ({ terms }: Judgement): string => `${terms.actual}<=${terms.plan}`;

/** What the line's rate comes to; without one it is to be looked at. */
function rankOfCell(line: LedgerLine, context: ReportContext): string {
  const rate = cellOf(line, "rate");
  return `IF(${rate}="",5,${rankOfRounded(rate, context)})`;
}

/** Of a line whose readings are open: what the chosen one comes to. */
function openRank(line: LedgerLine, context: ReportContext): string {
  const rate = cellOf(line, "rate");
  return `IF(${rate}="",${outcomeRank(line, context)},${rankOfRounded(rate, context)})`;
}

function rankBy(line: LedgerLine, judgement: Judgement, context: ReportContext): string {
  const { basis, mayTurn, otherwise } = judgement;
  const rated = rankOfCell(line, context);
  const less = (rest: string): string =>
    `IF(${isTurned(line, "less-is-better")},IF(${isAtMost(judgement)},4,2),${rest})`;
  const more = (rest: string): string => `IF(${isTurned(line, "more-is-better")},${rated},${rest})`;
  if (isAssessed(judgement)) return mayTurn ? less(rated) : rated;
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
