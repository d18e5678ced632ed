import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { inRow, percentText } from "./excel.ts";
import { cellOf, firstOption, wordCell } from "./ledger-columns.ts";
import { columnCell } from "./ledger-conditions.ts";
import { optionKey } from "./ledger-keys.ts";
import type { LedgerLine } from "./lines.ts";
import { mayBeTurned } from "../achievement/correction.ts";
import { directionChoices } from "../achievement/alternative.ts";
import { rankOf } from "./look.ts";

/** Columns that hold the entries of the readings' drop-down: the line's own, then both ways round. */
export const entryColumns = ({ mostOptions }: ReportContext): number =>
  mostOptions === 0 ? 0 : mostOptions + directionChoices.length;

/** What each reading comes to stands right of the widest line's entries. */
const firstOutcome = (context: ReportContext): number => firstOption + entryColumns(context);

/** How many columns hold readings and what they come to. */
export const optionColumns = (context: ReportContext): number => entryColumns(context) + context.mostOptions;

export const optionKeys = (context: ReportContext): string[] => [
  ...Array.from({ length: entryColumns(context) }, (_, index) => optionKey("label", index + 1)),
  ...Array.from({ length: context.mostOptions }, (_, index) => optionKey("outcome", index + 1)),
];

const longestLabel = 220;

/** The labels of a line's own readings, all different. */
export function optionLabels(line: LedgerLine, { words }: ReportContext): string[] {
  const labels: string[] = [];
  for (const option of line.options) {
    const rate = option.outcome.rate === null ? "" : ` [${percentText(option.outcome.rate)}]`;
    const label = words.alternative(option.alternative, line.indicator.unit).slice(0, longestLabel) + rate;
    let free = label;
    for (let number = 2; labels.includes(free); number += 1) free = `${label} (${number})`;
    labels.push(free);
  }
  return labels;
}

/** What the drop-down calls the reading that was chosen; what is none of the line's stays as it was typed. */
export function readingText(line: LedgerLine, context: ReportContext): string | null {
  const { reading } = line.record.entry;
  if (reading === "") return null;
  const own = optionLabels(line, context)[line.options.findIndex(({ key }) => key === reading)];
  if (own !== undefined) return own;
  const { turn } = context.words.record;
  return reading === "more-is-better" || reading === "less-is-better" ? turn[reading] : reading;
}

/** Both ways round, where they may be said of the line and are none of its own readings. */
const turnsOf = (line: LedgerLine): readonly (typeof directionChoices)[number][] =>
  mayBeTurned(line.indicator) ? directionChoices.filter((turn) => !line.options.some(({ key }) => key === turn)) : [];

/** A reading without a rate is met or missed. */
const met = "met";
const missed = "missed";

/** What the option columns hold: labels, then what each of the line's own readings comes to. */
export function optionCells(line: LedgerLine, context: ReportContext): EditCell[] {
  if (context.mostOptions === 0) return [];
  const { turn } = context.words.record;
  const labels = [...optionLabels(line, context), ...turnsOf(line).map((choice) => turn[choice])];
  const outcomes = line.options.map(({ outcome }) => outcome.rate ?? (outcome.verdict === "achieved" ? met : missed));
  const padded = (cells: readonly EditCell[], length: number): EditCell[] =>
    Array.from({ length }, (_, index) => cells[index] ?? null);
  return [...padded(labels, entryColumns(context)), ...padded(outcomes, context.mostOptions)];
}

/** What the chosen reading comes to: a rate, met or missed; an error where none of the line's own is chosen. */
export function chosenOutcome(line: LedgerLine, context: ReportContext): string {
  const count = line.options.length;
  const block = (first: number): string => `${inRow(line.at, first)}:${inRow(line.at, first + count - 1)}`;
  return `INDEX(${block(firstOutcome(context))},${chosenIndex(line, block(firstOption))})`;
}

/** The rank of a chosen reading that has no rate; the line's own where none is chosen. */
export function outcomeRank(line: LedgerLine, context: ReportContext): string {
  const own = String(rankOf(line.indicator.verdict));
  if (line.options.every(({ outcome }) => outcome.rate !== null)) return own;
  const outcome = chosenOutcome(line, context);
  return `IFERROR(IF(${outcome}="${met}",4,IF(${outcome}="${missed}",2,${own})),${own})`;
}

/** Which of the line's options counts: the one chosen, else the way round that is said for the whole column. */
function chosenIndex(line: LedgerLine, labels: string): string {
  const reading = cellOf(line, "reading");
  const own = `MATCH(${reading},${labels},0)`;
  const [more, less] = directionChoices.map((choice) => line.options.findIndex(({ key }) => key === choice) + 1);
  if (!more && !less) return own;
  const isSaid = (choice: (typeof directionChoices)[number], index: number | undefined, otherwise: string): string =>
    index ? `IF(${columnCell}=${wordCell(`turn:${choice}`)},${index},${otherwise})` : otherwise;
  return `IF(${reading}="",${isSaid("more-is-better", more, isSaid("less-is-better", less, "NA()"))},${own})`;
}
