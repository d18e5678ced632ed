import type { List } from "../../domain/list.ts";
import type { Indicator } from "../../domain/achievement/indicator.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import { verdictsWorstFirst } from "../../domain/achievement/verdict.ts";
import { rateText } from "../../domain/achievement/rate-text.ts";
import { headingOfIndicator, numberShown } from "../../domain/sheet/records/line-told.ts";
import type { JoinedReviews } from "../../domain/join-reviews.ts";
import type { Review, ReviewRow } from "../../domain/review.ts";
import type { Messages } from "../../messages/index.ts";
import { ruleCodes, type RuleCode } from "../../domain/checks/registry.ts";
import { numeral } from "../../messages/numeral.ts";
import { layOut, type Cell, type Column, type TableLine } from "./columns.ts";
import type { Colors, Terminal } from "./terminal.ts";

/** How a verdict is painted; its word always stands there too. */
export function verdictPaint(verdict: Verdict, colors: Colors): (text: string) => string {
  const paints: Readonly<Record<Verdict, (text: string) => string>> = {
    achieved: colors.green,
    nearly: colors.cyan,
    under: colors.yellow,
    "far-under": colors.red,
    review: colors.magenta,
    "not-assessed": colors.dim,
  };
  return paints[verdict];
}

const isRule = (code: string): code is RuleCode => (ruleCodes as readonly string[]).includes(code);

/** Worst first, then lowest rate; rows without a rate in sheet order. */
function byNeed(rows: List<ReviewRow>): readonly ReviewRow[] {
  const rank = new Map(verdictsWorstFirst.map((verdict, index) => [verdict, index]));
  const lowest = (row: ReviewRow) =>
    row.indicators.reduce((low, { rate }) => Math.min(low, rate ?? Infinity), Infinity);
  const keyed = rows.map((row) => ({ row, rank: rank.get(row.verdict) ?? 0, rate: lowest(row) }));
  keyed.sort((a, b) => a.rank - b.rank || compare(a.rate, b.rate) || a.row.line.row - b.row.line.row);
  return keyed.map(({ row }) => row);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function rateCell(indicator: Indicator, review: Review, words: Messages): string {
  if (indicator.rate !== null) return rateText(indicator.rate, review.policy);
  return indicator.alternatives.length === 0 ? words.cli.table.empty : "?";
}

/** The name of the rule of the same code: the whole sentence stands among the findings. */
function shortReason(indicator: Indicator, words: Messages): string {
  if (indicator.reason === null) return "";
  return isRule(indicator.reason) ? words.findings.words[indicator.reason].name : words.verdicts.reason(indicator);
}

function reasonCell(indicator: Indicator, review: Review, words: Messages): string {
  const readings = indicator.alternatives
    .flatMap(({ rate }) => (rate === null ? [] : [rateText(rate, review.policy)]))
    .join(" / ");
  const over = indicator.overTarget ? words.verdicts.overTarget : "";
  return [readings, shortReason(indicator, words), over].filter((part) => part !== "").join(" ");
}

function nameOf({ line }: ReviewRow, { reading }: Review, words: Messages): string {
  const { table } = words.cli;
  const heading = headingOfIndicator(reading.layout.pages, line);
  if (line.measure !== null) return `  ${table.measureMark}${line.measure === "" ? heading : line.measure}`;
  const name = line.name === "" ? table.noName : line.name;
  return heading === "" ? name : table.withIndicator(name, heading);
}

/** One line an indicator; row, number and name on the first only. */
function rowLines(row: ReviewRow, review: Review, words: Messages, colors: Colors): readonly TableLine[] {
  const head: readonly Cell[] = [
    { text: String(row.line.row), paint: colors.dim },
    { text: String(numberShown(row.line) ?? "") },
    { text: nameOf(row, review, words) },
  ];
  const verdictCell = (verdict: Verdict): Cell => ({
    text: words.verdicts.names[verdict],
    paint: verdictPaint(verdict, colors),
  });
  if (row.indicators.length === 0) {
    const blank: Cell = { text: "" };
    return [[...head, blank, blank, blank, verdictCell(row.verdict), blank]];
  }
  const following: readonly Cell[] = head.map(() => ({ text: "" }));
  return row.indicators.map((indicator, index) => [
    ...(index === 0 ? head : following),
    { text: figureText(indicator, "plan", words) },
    { text: figureText(indicator, "actual", words) },
    { text: rateCell(indicator, review, words) },
    verdictCell(indicator.verdict),
    { text: reasonCell(indicator, review, words), paint: colors.dim },
  ]);
}

/** The figure that was read, with its label and unit; the cell's own words where none was. */
function figureText(indicator: Indicator, side: "plan" | "actual", words: Messages): string {
  const value = indicator[side];
  const cell = side === "plan" ? indicator.planCell : indicator.actualCell;
  // A day is a number that nobody knows it by.
  if (value === null || indicator.kind === "date") return cell?.text || words.cli.table.empty;
  const quantity = side === "plan" ? indicator.planQuantity : indicator.actualQuantities[0];
  // A converted figure is told in the unit that it was converted to: 10時間 against 450分 is 600分.
  const unit = value === quantity?.value ? (quantity.unit ?? indicator.unit) : indicator.unit;
  const named = quantity?.label ?? indicator.label;
  const label = named === null ? "" : ` (${named})`;
  return `${numeral(value, 12)}${unit ?? ""}${label}`;
}

function columns(words: Messages): readonly Column[] {
  const { table } = words.cli;
  return [
    { heading: table.row, align: "right" },
    { heading: table.no, align: "right" },
    { heading: table.program, align: "left", shrink: { minimum: 16, weight: 2 } },
    { heading: table.plan, align: "right", shrink: { minimum: 8, weight: 1 } },
    { heading: table.actual, align: "right", shrink: { minimum: 8, weight: 1 } },
    { heading: table.rate, align: "right" },
    { heading: table.verdict, align: "left" },
    { heading: table.reason, align: "left", shrink: { minimum: 0, weight: 1.2 } },
  ];
}

/** A row with the review that it is of, and where that one stands. */
interface PlacedRow {
  readonly row: ReviewRow;
  readonly review: Review;
  readonly place: string;
}

/**
 * The table of several one-program forms: each row says where its form stands. All of them in order, or, where there are
 * more than `limit` (0: no limit), the worst ones and a note of how many are left out.
 */
export function joinedTable(
  { reviews }: JoinedReviews,
  places: readonly string[],
  words: Messages,
  terminal: Terminal,
  limit: number,
): string {
  const { table } = words.cli;
  const all = reviews.flatMap((review, index) =>
    review.rows.map((row): PlacedRow => ({ row, review, place: places[index] ?? "" })),
  );
  const needed = new Map(all.map((placed) => [placed.row, placed]));
  const isShort = limit === 0 || all.length <= limit;
  const shown = isShort
    ? all
    : byNeed([...needed.keys()])
        .slice(0, limit)
        .map((row) => needed.get(row)!);
  const lines = shown.flatMap(({ row, review, place }) =>
    rowLines(row, review, words, terminal.colors).map((line, index): TableLine =>
      "heading" in line ? line : [{ text: index === 0 ? place : "", paint: terminal.colors.dim }, ...line],
    ),
  );
  const placed: Column = { heading: table.place, align: "left", shrink: { minimum: 8, weight: 1 } };
  const laidOut = layOut([placed, ...columns(words)], lines, terminal);
  return isShort ? laidOut : `${laidOut}\n${table.shortened(shown.length, all.length)}`;
}

/** Sheet order with its sections as headings. */
function inSheetOrder(review: Review, words: Messages, colors: Colors): readonly TableLine[] {
  const lines: TableLine[] = [];
  let section: number | null = null;
  for (const row of review.rows) {
    if (row.line.section !== section && row.line.section !== null) {
      const { no, name } = review.reading.sections[row.line.section] ?? { no: null, name: "" };
      lines.push({ heading: no === null ? name : `${no} ${name}` });
    }
    section = row.line.section;
    lines.push(...rowLines(row, review, words, colors));
  }
  return lines;
}

/**
 * The table for people: every row in sheet order, or, where there are more than `limit` (0: no limit), the worst
 * ones and a note of how many are left out.
 */
export function verdictTable(review: Review, words: Messages, terminal: Terminal, limit: number): string {
  const { table } = words.cli;
  if (review.rows.length === 0) return table.none;
  if (limit === 0 || review.rows.length <= limit) {
    return layOut(columns(words), inSheetOrder(review, words, terminal.colors), terminal);
  }
  const worst = byNeed(review.rows).slice(0, limit);
  const lines = worst.flatMap((row) => rowLines(row, review, words, terminal.colors));
  return `${layOut(columns(words), lines, terminal)}\n${table.shortened(worst.length, review.rows.length)}`;
}
