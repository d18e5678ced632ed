import type { Indicator } from "../achievement/indicator.ts";
import { roundRate } from "../achievement/rate.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { fixed, formula, inRow, literal } from "./excel.ts";
import { cellOf, helperColumn, ledgerColumn, wordCell } from "./ledger-columns.ts";
import { ratesFrom } from "./ledger-options.ts";
import { comparison, rateSource } from "./judged.ts";
import type { LedgerLine } from "./lines.ts";
import { rankOf } from "./look.ts";

export function rateCell(line: LedgerLine, context: ReportContext): EditCell {
  const { indicator } = line;
  const plan = cellOf(line, ledgerColumn.plan);
  const actual = cellOf(line, ledgerColumn.actual);
  const decision = cellOf(line, ledgerColumn.decision);
  const value = line.rate ?? "";
  const counted = `${decision}<>${wordCell("excluded")}`;
  switch (rateSource(indicator)) {
    case "more-is-better":
    case "less-is-better": {
      const guard = (indicator.plan as number) > 0 ? `AND(${counted},${plan}>0)` : counted;
      const rate = indicator.direction === "higher" ? `${actual}/${plan}` : `(2*${plan}-${actual})/${plan}`;
      return formula(`IFERROR(IF(${guard},${rate},""),"")`, value);
    }
    case "given":
      return formula(`IF(${counted},${indicator.rate},"")`, value);
    case "choice": {
      if (line.options.length === 0) return null;
      const first = helperColumn.firstOption;
      const labels = `${cellOf(line, first)}:${cellOf(line, first + line.options.length - 1)}`;
      const from = ratesFrom(context);
      const rates = `${cellOf(line, from)}:${cellOf(line, from + line.options.length - 1)}`;
      return formula(`IFERROR(INDEX(${rates},MATCH(${decision},${labels},0)),"")`, value);
    }
    case "none":
      return null;
  }
}

export function rankCell(line: LedgerLine, context: ReportContext): EditCell {
  const { names } = context;
  const { indicator } = line;
  const isExcluded = `${cellOf(line, ledgerColumn.decision)}=${wordCell("excluded")}`;
  const rate = cellOf(line, ledgerColumn.rate);
  const compared = comparison(indicator);
  if (compared !== null) {
    const plan = cellOf(line, ledgerColumn.plan);
    const actual = cellOf(line, ledgerColumn.actual);
    const missed = rankOf(indicator.verdict === "achieved" ? "under" : indicator.verdict);
    const test =
      compared === "at-most" ? `${actual}<=${plan}` : `AND(${actual}>=${plan},${actual}<=${indicator.planUpper})`;
    const judged = `IF(AND(ISNUMBER(${plan}),ISNUMBER(${actual})),IF(${test},4,${missed}),5)`;
    return formula(`IF(${isExcluded},6,${judged})`, line.rank);
  }
  const source = rateSource(indicator);
  if (source === "none" || (source === "choice" && line.options.length === 0)) {
    const rank = rankOf(indicator.verdict);
    return rank === 6 ? 6 : formula(`IF(${isExcluded},6,${rank})`, line.rank);
  }
  const exact = `ROUND(${rate},12)`;
  const steps = `(${exact}>=${names.under})+(${exact}>=${names.nearly})+(${exact}>=${names.achieved})`;
  return formula(`IF(${isExcluded},6,IF(${rate}="",5,1+${steps}))`, line.rank);
}

export function rowRankCell(line: LedgerLine, context: ReportContext): EditCell {
  const rank = helperColumn.rank;
  const [first, last] = line.sameRow;
  if (first === last) return formula(cellOf(line, rank), line.rowRank);
  const lead = context.review.policy.rollUp === "lead";
  if (context.ordered) {
    const text = lead ? inRow(first, rank) : `MIN(${inRow(first, rank)}:${inRow(last, rank)})`;
    return formula(text, line.rowRank);
  }
  const { names } = context;
  const all = allLines(context, rank);
  const row = cellOf(line, ledgerColumn.row);
  return lead
    ? formula(`INDEX(${all},MATCH(${row},${names.row},0))`, line.rowRank)
    : formula(`MINIFS(${all},${names.row},${row})`, line.rowRank);
}

const allLines = (context: ReportContext, column: number): string => {
  const first = context.lines[0]?.at ?? 1;
  return `${fixed(first, column)}:${fixed(first + context.lines.length - 1, column)}`;
};

/** Why a verdict is what it is, where that is not plain from rate and thresholds. */
export function whyCell(line: LedgerLine, context: ReportContext): EditCell {
  const { indicator } = line;
  const { words } = context;
  const compared = comparison(indicator);
  if (compared !== null) return words.ledger.compared[compared];
  if (indicator.rate === null) return words.reason(indicator) || null;
  const rate = cellOf(line, ledgerColumn.rate);
  const top = upperEnd(indicator);
  const isOver =
    line.rate !== null &&
    roundRate(line.rate) >= context.review.policy.overTarget &&
    (top === null || (indicator.actual ?? 0) > top);
  const exceeds = `ROUND(${rate},12)>=${context.names.over}`;
  const test = top === null ? exceeds : `AND(${exceeds},${cellOf(line, ledgerColumn.actual)}>${top})`;
  const usual = indicator.direction === "lower" ? words.ledger.lessIsBetter : "";
  const text = `IF(${rate}="","",IF(${test},${wordCell("overTarget")},${literal(usual)}))`;
  const value = isOver ? words.ledger.overTarget : usual;
  return formula(text, line.rate === null ? "" : value);
}

/** Upper end of a planned range, in the unit that the line is judged in; above it only is a target exceeded. */
function upperEnd(indicator: Indicator): number | null {
  const { plan, planQuantity } = indicator;
  if (plan === null || planQuantity === null || planQuantity.upper === null) return null;
  return planQuantity.value === 0 ? planQuantity.upper : (planQuantity.upper * plan) / planQuantity.value;
}
