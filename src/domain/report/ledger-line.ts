import { confirmed, excluded } from "../achievement/decision.ts";
import type { Indicator } from "../achievement/indicator.ts";
import { roundRate } from "../achievement/rate.ts";
import { columnName, isCellError } from "../grid.ts";
import type { FigureCell } from "../sheet/reading.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { oneLine } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { fixed, formula, inRow, on, percentText } from "./excel.ts";
import { helperColumn, ledgerColumn, markerOffset, verdictRow, wordRow } from "./ledger-columns.ts";
import { type LedgerLine, comparison, rateSource, termFormula } from "./lines.ts";
import { rankOf, verdictOf } from "./look.ts";
import { ledgerFields } from "./words.ts";

const word = (name: keyof typeof markerOffset): string => fixed(wordRow, helperColumn.rank + markerOffset[name]);
const at = (line: LedgerLine, column: number): string => inRow(line.at, column);

/** The cell that a merged area has its content in. */
const anchor = (cell: FigureCell): { row: number; column: number } =>
  cell.merge === null ? cell : { row: cell.merge.top, column: cell.merge.left };

const refTo = (sheet: string, cell: FigureCell): string => {
  const { row, column } = anchor(cell);
  return on(sheet, row, column);
};

/**
 * A figure as the ledger holds it: where its cell is itself a number, a formula to it (times what the
 * heading or a percent format multiplies it by); else the number that was read.
 */
function figureCell(sheet: string, figure: number | null, cell: FigureCell | null): EditCell {
  if (figure === null || cell === null || typeof cell.value !== "number" || cell.value === 0) return figure;
  const ref = refTo(sheet, cell);
  const times = roundRate(figure / cell.value);
  if (times === 1 && cell.value === figure) return formula(`IF(ISNUMBER(${ref}),${ref},"")`, figure);
  if (cell.value * times === figure) return formula(`IF(ISNUMBER(${ref}),${ref}*${times},"")`, figure);
  if (roundRate(cell.value * times) !== figure) return figure;
  return formula(`IF(ISNUMBER(${ref}),ROUND(${ref}*${times},12),"")`, figure);
}

const isFormula = (cell: EditCell): boolean => typeof cell === "object" && cell !== null;

/** A formula that holds while the source cell is what was read. */
function unchanged(sheet: string, cell: FigureCell, textAt: string): string {
  const ref = refTo(sheet, cell);
  const { value } = cell;
  if (value === null) return `${ref}=""`;
  if (isCellError(value)) return `ISERROR(${ref})`;
  if (typeof value === "string") return `EXACT(${ref},${textAt})`;
  return `${ref}=${typeof value === "boolean" ? String(value).toUpperCase() : String(value)}`;
}

const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] as string) : `AND(${conditions.join(",")})`;

function changedCell(line: LedgerLine, sheet: string, plan: EditCell, actual: EditCell): EditCell {
  const { planCell, actualCell } = line.indicator;
  const read: string[] = [];
  const followed: string[] = [];
  if (planCell !== null) {
    (isFormula(plan) ? followed : read).push(unchanged(sheet, planCell, at(line, ledgerColumn.planText)));
  }
  if (actualCell !== null) {
    (isFormula(actual) ? followed : read).push(unchanged(sheet, actualCell, at(line, ledgerColumn.actualText)));
  }
  const rerun = word("rerun");
  if (read.length === 0 && followed.length === 0) return null;
  const inner = followed.length === 0 ? '""' : `IF(${allOf(followed)},"",${word("followed")})`;
  const whole = read.length === 0 ? inner : `IF(${allOf(read)},${inner},${rerun})`;
  return formula(`IFERROR(${whole},${rerun})`, "");
}

function rateCell(line: LedgerLine, context: ReportContext): EditCell {
  const { indicator } = line;
  const plan = at(line, ledgerColumn.plan);
  const actual = at(line, ledgerColumn.actual);
  const decision = at(line, ledgerColumn.decision);
  const value = line.rate ?? "";
  const counted = `${decision}<>${word("excluded")}`;
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
      const labels = `${at(line, first)}:${at(line, first + line.options.length - 1)}`;
      const from = ratesFrom(context);
      const rates = `${at(line, from)}:${at(line, from + line.options.length - 1)}`;
      return formula(`IFERROR(INDEX(${rates},MATCH(${decision},${labels},0)),"")`, value);
    }
    case "none":
      return null;
  }
}

/** The options' rates stand right of the widest line's labels. */
const ratesFrom = (context: ReportContext): number => helperColumn.firstOption + context.mostOptions + 2;

function rankCell(line: LedgerLine, context: ReportContext): EditCell {
  const { names } = context;
  const { indicator } = line;
  const isExcluded = `${at(line, ledgerColumn.decision)}=${word("excluded")}`;
  const rate = at(line, ledgerColumn.rate);
  const compared = comparison(indicator);
  if (compared !== null) {
    const plan = at(line, ledgerColumn.plan);
    const actual = at(line, ledgerColumn.actual);
    const missed = rankOf(indicator.verdict === "achieved" ? "under" : indicator.verdict);
    const test = compared === "at-most" ? `${actual}<=${plan}` : `AND(${actual}>=${plan},${actual}<=${indicator.planUpper})`;
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

function rowRankCell(line: LedgerLine, context: ReportContext): EditCell {
  const rank = helperColumn.rank;
  const [first, last] = line.sameRow;
  if (first === last) return formula(at(line, rank), line.rowRank);
  const lead = context.review.policy.rollUp === "lead";
  if (context.ordered) {
    const text = lead ? inRow(first, rank) : `MIN(${inRow(first, rank)}:${inRow(last, rank)})`;
    return formula(text, line.rowRank);
  }
  const { names } = context;
  const all = allLines(context, rank);
  const row = at(line, ledgerColumn.row);
  return lead
    ? formula(`INDEX(${all},MATCH(${row},${names.row},0))`, line.rowRank)
    : formula(`MINIFS(${all},${names.row},${row})`, line.rowRank);
}

const allLines = (context: ReportContext, column: number): string => {
  const first = context.lines[0]?.at ?? 1;
  return `${fixed(first, column)}:${fixed(first + context.lines.length - 1, column)}`;
};

function whyCell(line: LedgerLine, context: ReportContext): EditCell {
  const { indicator } = line;
  const reason = context.words.reason(indicator);
  if (indicator.rate === null) return reason === "" ? null : reason;
  const rate = at(line, ledgerColumn.rate);
  const top = upperEnd(indicator);
  const isOver =
    line.rate !== null &&
    roundRate(line.rate) >= context.review.policy.overTarget &&
    (top === null || (indicator.actual ?? 0) > top);
  const exceeds = `ROUND(${rate},12)>=${context.names.over}`;
  const test = top === null ? exceeds : `AND(${exceeds},${at(line, ledgerColumn.actual)}>${top})`;
  const text = `IF(${rate}="","",IF(${test},${word("overTarget")},""))`;
  return formula(text, isOver ? context.words.ledger.overTarget : "");
}

/** Upper end of a planned range, in the unit that the line is judged in; above it only is a target exceeded. */
function upperEnd(indicator: Indicator): number | null {
  const { plan, planQuantity } = indicator;
  if (plan === null || planQuantity === null || planQuantity.upper === null) return null;
  return planQuantity.value === 0 ? planQuantity.upper : (planQuantity.upper * plan) / planQuantity.value;
}

function unitText(indicator: Indicator): string | null {
  if (indicator.unit !== null) return indicator.unit;
  const units = [indicator.planQuantity?.unit ?? null, indicator.actualQuantities[0]?.unit ?? null];
  const known = units.filter((unit) => unit !== null);
  return known.length === 0 ? null : [...new Set(known)].join("／");
}

const sourceText = (cell: FigureCell | null): string | null => {
  if (cell === null) return null;
  const text = typeof cell.value === "string" ? cell.value : cell.text;
  return text === "" ? null : text;
};

const longestLabel = 220;

/** The labels of a line's options, then the two answers that every line offers; all different. */
export function optionLabels(line: LedgerLine, context: ReportContext): string[] {
  const { words } = context;
  const labels: string[] = [];
  for (const option of line.options) {
    const rate = option.rate === null ? "" : ` [${percentText(option.rate)}]`;
    const label = words.alternative(option.alternative, line.indicator.unit).slice(0, longestLabel) + rate;
    let free = label;
    for (let number = 2; labels.includes(free); number += 1) free = `${label} (${number})`;
    labels.push(free);
  }
  return [...labels, words.confirmed, words.excluded];
}

function decisionLabel(line: LedgerLine, labels: readonly string[], context: ReportContext): string | null {
  const choice = line.decision?.choice ?? "";
  if (choice === confirmed) return context.words.confirmed;
  if (choice === excluded) return context.words.excluded;
  return labels[line.options.findIndex((option) => option.key === choice)] ?? null;
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

function programRowCell(line: LedgerLine, sheet: string): EditCell {
  const { row, program } = line;
  if (row === program) return formula(at(line, ledgerColumn.row), row.line.row);
  return formula(`ROW(${on(sheet, program.line.row, line.source.column)})`, program.line.row);
}

/** What the option columns hold: labels, then each option's rate with its terms spelt out. */
function optionCells(line: LedgerLine, labels: readonly string[], context: ReportContext): EditCell[] {
  if (context.mostOptions === 0) return [];
  const cells: EditCell[] = new Array<EditCell>(optionColumns(context)).fill(null);
  labels.forEach((label, index) => (cells[index] = label));
  line.options.forEach((option, index) => {
    const { plan, actual } = option.alternative;
    if (option.rate !== null) {
      cells[context.mostOptions + 2 + index] = formula(`${termFormula(actual)}/${termFormula(plan)}`, option.rate);
    }
  });
  return cells;
}

/** How many columns hold options: their labels, the two answers that every line offers, and the rates. */
export const optionColumns = (context: ReportContext): number =>
  context.mostOptions === 0 ? 0 : 2 * context.mostOptions + 2;

/** One line of the ledger, all columns. */
export function ledgerLineCells(line: LedgerLine, context: ReportContext): EditCell[] {
  const { words, review } = context;
  const { indicator, row, program, decision } = line;
  const sheet = review.reading.sheet;
  const plan = figureCell(sheet, indicator.plan, indicator.planCell);
  const oneActual = indicator.actualQuantities.length <= 1;
  const actual = oneActual ? figureCell(sheet, indicator.actual, indicator.actualCell) : indicator.actual;
  const labels = optionLabels(line, context);
  const column = columnName(line.source.column);
  const rowAt = at(line, ledgerColumn.row);
  const cells: Record<(typeof ledgerFields)[number], EditCell> = {
    link: formula(`HYPERLINK(${word("link")}&"${column}"&${rowAt},"${column}"&${rowAt})`, `${column}${line.source.row}`),
    row: formula(`ROW(${on(sheet, line.source.row, line.source.column)})`, line.source.row),
    section: orNull(sectionName(context, row.line.section)),
    no: program.line.no,
    program: orNull(oneLine(program.line.name)),
    measure: orNull(oneLine(row.line.measure ?? "")),
    indicator: orNull(oneLine(indicator.label ?? row.line.unitNote?.text ?? "")),
    planText: sourceText(indicator.planCell),
    plan,
    unit: unitText(indicator),
    actualText: sourceText(indicator.actualCell),
    actual,
    rate: rateCell(line, context),
    verdict: formula(
      `INDEX(${fixed(verdictRow, helperColumn.rank)}:${fixed(verdictRow, helperColumn.rank + 5)},${at(line, helperColumn.rank)})`,
      words.verdict[verdictOf(line.rank)],
    ),
    why: whyCell(line, context),
    decision: decisionLabel(line, labels, context),
    comment: orNull(decision?.comment),
    by: orNull(decision?.by),
    on: orNull(decision?.on),
    changed: changedCell(line, sheet, plan, actual),
  };
  return [
    ...ledgerFields.map((field) => cells[field]),
    rankCell(line, context),
    rowRankCell(line, context),
    rankOf(indicator.verdict),
    indicator.identity,
    context.ordered ? null : programRowCell(line, sheet),
    line.options.length === 0 ? null : JSON.stringify(line.options.map((option) => option.key)),
    ...optionCells(line, labels, context),
  ];
}
