import { roundRate } from "../achievement/rate.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { fixed, formula, inRow, literal } from "./excel.ts";
import { cellOf, helperColumn, ledgerColumn, wholeColumnRow, wordCell } from "./ledger-columns.ts";
import { type BasisFormula, basisFormula, rankOfRate } from "./basis-formula.ts";
import { optionsFrom } from "./ledger-options.ts";
import type { LedgerLine } from "./lines.ts";
import { rankOf } from "./look.ts";

export function rateCell(line: LedgerLine, context: ReportContext): EditCell {
  const { indicator } = line;
  const own = ownFormula(line);
  const decision = cellOf(line, ledgerColumn.decision);
  const value = line.rate ?? "";
  const counted = `${decision}<>${wordCell("excluded")}`;
  if (line.options.length > 0) {
    const otherwise = own.kind === "rate" ? `IF(${counted},${own.rate},"")` : `""`;
    return formula(`IFERROR(${chosenFrom(line, context, "rate")},IFERROR(${otherwise},""))`, value);
  }
  const plan = cellOf(line, ledgerColumn.plan);
  const isAsked = (word: "moreIsBetter" | "lessIsBetter", is: "=" | "<>"): string =>
    `${turnCell(line)}${is}${wordCell(word)}`;
  if (own.kind !== "rate") {
    if (!line.mayTurn) return null;
    const ratio = `${cellOf(line, ledgerColumn.actual)}/${plan}`;
    return formula(`IFERROR(IF(${isAsked("moreIsBetter", "=")},${ratio},""),"")`, value);
  }
  const conditions = [
    counted,
    ...(line.mayTurn ? [isAsked("lessIsBetter", "<>")] : []),
    ...((indicator.plan as number) > 0 ? [`${plan}>0`] : []),
  ];
  const guard = conditions.length === 1 ? counted : `AND(${conditions.join(",")})`;
  return formula(`IFERROR(IF(${guard},${rateWhereTurned(line, own.rate, isAsked("moreIsBetter", "="))},""),"")`, value);
}

/** Where the office has a formula for less, a person who turns the line wants actual ÷ plan. */
function rateWhereTurned(line: LedgerLine, own: string, isTurned: string): string {
  const { kind } = line.indicator.basis;
  if (!line.mayTurn || (kind !== "reversed-ratio" && kind !== "inverse-ratio")) return own;
  return `IF(${isTurned},${cellOf(line, ledgerColumn.actual)}/${cellOf(line, ledgerColumn.plan)},${own})`;
}

/** What an option's cell holds, where the decision is one of the line's options; an error where it is none. */
function chosenFrom(line: LedgerLine, context: ReportContext, what: "rate" | "rank"): string {
  const count = line.options.length;
  const block = (first: number): string => `${cellOf(line, first)}:${cellOf(line, first + count - 1)}`;
  return `INDEX(${block(optionsFrom(context, what))},${chosenIndex(line, block(helperColumn.firstOption))})`;
}

/** What a line goes by where it is to be turned: its own decision, else what is said for the whole column. */
export function turnCell(line: LedgerLine): string {
  const decision = cellOf(line, ledgerColumn.decision);
  return `IF(${decision}="",${fixed(wholeColumnRow, ledgerColumn.decision)},${decision})`;
}

/** Which of the line's options counts: the one chosen, else the way round that is said for the whole column. */
function chosenIndex(line: LedgerLine, labels: string): string {
  const decision = cellOf(line, ledgerColumn.decision);
  const own = `MATCH(${decision},${labels},0)`;
  const [more, less] = (["more-is-better", "less-is-better"] as const).map(
    (key) => line.options.findIndex((option) => option.key === key) + 1,
  );
  if (!more && !less) return own;
  const column = fixed(wholeColumnRow, ledgerColumn.decision);
  const isSaid = (word: "moreIsBetter" | "lessIsBetter", index: number | undefined, otherwise: string): string =>
    index ? `IF(${column}=${wordCell(word)},${index},${otherwise})` : otherwise;
  return `IF(${decision}="",${isSaid("moreIsBetter", more, isSaid("lessIsBetter", less, "NA()"))},${own})`;
}

const ownFormula = (line: LedgerLine): BasisFormula =>
  basisFormula(line.indicator.basis, {
    plan: cellOf(line, ledgerColumn.plan),
    actual: cellOf(line, ledgerColumn.actual),
  });

export function rankCell(line: LedgerLine, context: ReportContext): EditCell {
  const excludedOr = (rank: string): string =>
    `IF(${cellOf(line, ledgerColumn.decision)}=${wordCell("excluded")},6,${rank})`;
  const own = line.mayTurn ? turnedRank(line, context) : ownRank(line, context);
  if (line.options.length === 0) return own === "6" ? 6 : formula(excludedOr(own), line.rank);
  return formula(excludedOr(`IFERROR(${chosenFrom(line, context, "rank")},${own})`), line.rank);
}

/** The rank of a judged line, and what it is where a person says which way is better. */
function turnedRank(line: LedgerLine, context: ReportContext): string {
  const [turn, plan, actual, rate] = [
    turnCell(line),
    cellOf(line, ledgerColumn.plan),
    cellOf(line, ledgerColumn.actual),
    cellOf(line, ledgerColumn.rate),
  ];
  const own = ownFormula(line);
  const less = `IF(${turn}=${wordCell("lessIsBetter")},IF(${actual}<=${plan},4,2)`;
  if (own.kind === "rate" && own.assessed) return `${less},${ownRank(line, context)})`;
  const more = `IF(${turn}=${wordCell("moreIsBetter")},IF(${rate}="",5,${rankOfRate(rate, context)})`;
  return `${less},${more},${ownRank(line, context)}))`;
}

/** The line's own rank, without a person's choice. */
function ownRank(line: LedgerLine, context: ReportContext): string {
  const own = ownFormula(line);
  switch (own.kind) {
    case "rate": {
      if (!own.assessed) return "6";
      const rate = cellOf(line, ledgerColumn.rate);
      return `IF(${rate}="",5,${rankOfRate(rate, context)})`;
    }
    case "met": {
      const figures = `AND(ISNUMBER(${cellOf(line, ledgerColumn.plan)}),ISNUMBER(${cellOf(line, ledgerColumn.actual)}))`;
      return `IF(${figures},IF(${own.met},4,2),5)`;
    }
    case "none":
      return String(rankOf(line.indicator.verdict));
  }
}

export function rowRankCell(line: LedgerLine, context: ReportContext): EditCell {
  const rank = helperColumn.rank;
  const [first, last] = line.sameRow;
  if (first === last) return formula(cellOf(line, rank), line.rowRank);
  const lead = context.subject.policy.rollUp === "lead";
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
  const how = words.ledger.basis[indicator.basis.kind];
  if (indicator.rate === null || indicator.verdict === "not-assessed") return words.reason(indicator) || how || null;
  const rate = cellOf(line, ledgerColumn.rate);
  const top = indicator.basis.kind === "ratio" ? indicator.basis.upper : null;
  const exceeds = `ROUND(${rate},12)>=${context.names.over}`;
  const test = top === null ? exceeds : `AND(${exceeds},${cellOf(line, ledgerColumn.actual)}>${top})`;
  const text = `IF(${rate}="","",IF(${test},${wordCell("overTarget")},${literal(how)}))`;
  const isOver =
    line.rate !== null &&
    roundRate(line.rate) >= context.subject.policy.overTarget &&
    (top === null || (indicator.actual ?? 0) > top);
  const value = isOver ? words.ledger.overTarget : how;
  return formula(text, line.rate === null ? "" : value);
}
