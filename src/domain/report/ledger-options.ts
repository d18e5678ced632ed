import { confirmed, excluded } from "../achievement/decision.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { formula, percentText } from "./excel.ts";
import { basisFormula, rankOfRate } from "./basis-formula.ts";
import { cellOf, helperColumn } from "./ledger-columns.ts";
import { termFormula } from "./judged.ts";
import type { LedgerLine } from "./lines.ts";
import { rankOf } from "./look.ts";

/** Columns that hold the entries of the decision's drop-down: readings, or both ways round, then two answers. */
const entryColumns = ({ mostOptions }: ReportContext): number => Math.max(mostOptions, 2) + 2;

/** The options' rates stand right of the widest line's entries, their ranks right of the rates. */
export const optionsFrom = (context: ReportContext, what: "rate" | "rank"): number =>
  helperColumn.firstOption + entryColumns(context) + (what === "rate" ? 0 : context.mostOptions);

const longestLabel = 220;

/** The labels of a line's options, or both ways round, then the two answers that every line offers; all different. */
export function optionLabels(line: LedgerLine, context: ReportContext): string[] {
  const { words } = context;
  const labels: string[] = [];
  for (const option of line.options) {
    const rate = option.outcome.rate === null ? "" : ` [${percentText(option.outcome.rate)}]`;
    const label = words.alternative(option.alternative, line.indicator.unit).slice(0, longestLabel) + rate;
    let free = label;
    for (let number = 2; labels.includes(free); number += 1) free = `${label} (${number})`;
    labels.push(free);
  }
  const turns = line.mayTurn ? [words.moreIsBetter, words.lessIsBetter] : [];
  return [...labels, ...turns, words.confirmed, words.excluded];
}

export function decisionLabel(line: LedgerLine, labels: readonly string[], context: ReportContext): string | null {
  const choice = line.decision?.choice ?? "";
  if (choice === confirmed) return context.words.confirmed;
  if (choice === excluded) return context.words.excluded;
  if (line.mayTurn && choice === "more-is-better") return context.words.moreIsBetter;
  if (line.mayTurn && choice === "less-is-better") return context.words.lessIsBetter;
  return labels[line.options.findIndex((option) => option.key === choice)] ?? null;
}

/** A blank cell would come out of INDEX as 0. */
const noRate = formula(`""`, "");

/** What the option columns hold: labels, then each option's rate with its terms spelt out, then its rank. */
export function optionCells(line: LedgerLine, labels: readonly string[], context: ReportContext): EditCell[] {
  if (context.mostOptions === 0) return [];
  const cells: EditCell[] = new Array<EditCell>(optionColumns(context)).fill(null);
  labels.forEach((label, index) => (cells[index] = label));
  const at = (what: "rate" | "rank", index: number): number =>
    optionsFrom(context, what) - helperColumn.firstOption + index;
  line.options.forEach(({ alternative, outcome }, index) => {
    const { basis, plan, actual } = alternative;
    const terms = basisFormula(basis, { plan: termFormula(plan), actual: termFormula(actual) });
    const rate = cellOf(line, optionsFrom(context, "rate") + index);
    const rank = rankOf(outcome.verdict);
    cells[at("rate", index)] = terms.kind === "rate" ? formula(terms.rate, outcome.rate ?? "") : noRate;
    cells[at("rank", index)] =
      terms.kind === "rate"
        ? formula(rankOfRate(rate, context), rank)
        : terms.kind === "met"
          ? formula(`IF(${terms.met},4,2)`, rank)
          : rank;
  });
  return cells;
}

/** How many columns hold options: their labels, the two answers that every line offers, the rates and the ranks. */
export const optionColumns = (context: ReportContext): number =>
  context.mostOptions === 0 ? 0 : entryColumns(context) + 2 * context.mostOptions;
