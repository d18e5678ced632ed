import { yearCovered } from "../achievement/coverage-of-year.ts";
import { finalTargetOf, progressOf } from "../achievement/progress.ts";
import type { TimeOfSeries } from "../achievement/series.ts";
import type { Trend } from "../achievement/trend.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import { basisFormula, rankOfRate } from "./basis-formula.ts";
import type { ReportContext } from "./context.ts";
import type { CellStyle, EditCell } from "./edits.ts";
import { formula, inRow, literal } from "./excel.ts";
import { type LineHistory, noHistory, type Turns, turnsOf } from "./history.ts";
import { cellOf, firstOption, verdictWords } from "./ledger-columns.ts";
import { isTurned } from "./ledger-conditions.ts";
import { optionColumns } from "./ledger-options.ts";
import { figureCell } from "./ledger-source.ts";
import type { LedgerLine } from "./lines.ts";
import { rankOf, rateFormat } from "./look.ts";
import { type HistoryField, historyFields } from "./words.ts";

/** One column of a line's history and outlook. */
interface HistoryColumn {
  /** In characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly cell: (line: LedgerLine, history: LineHistory, context: ReportContext) => EditCell;
}

/** 1-based; they stand behind all that formulas and the next run need, which no history moves. */
export const historyColumn = (field: HistoryField, context: ReportContext): number =>
  firstOption + optionColumns(context) + historyFields.indexOf(field);

const at = (line: LedgerLine, field: HistoryField, context: ReportContext): string =>
  inRow(line.at, historyColumn(field, context));

const figureOf = (figure: number | null, cell: FigureCell | null, { sheet }: LedgerLine): EditCell =>
  figureCell(sheet, figure, cell);

/** 令和3年度; as it is written, where it is no year. */
function timeText({ coverage, hidden }: TimeOfSeries, { words }: ReportContext): string | null {
  const year = yearCovered(coverage);
  const isYear = year !== null && (coverage?.how === "single" || coverage?.how === "as-of");
  const text = isYear ? words.fiscalYear(year) : (coverage?.text ?? "");
  return text === "" ? null : hidden ? words.ledger.hidden(text) : text;
}

const termsOf = (line: LedgerLine, last: TimeOfSeries, context: ReportContext) => {
  const figures = { plan: at(line, "lastPlan", context), actual: at(line, "lastActual", context) };
  return { ...figures, basis: basisFormula(last.basis, figures) };
};

function lastRate(line: LedgerLine, { last }: LineHistory, context: ReportContext): EditCell {
  if (last === null || last.rate === null) return null;
  const { plan, basis } = termsOf(line, last, context);
  if (basis.kind !== "rate") return null;
  return formula(`IFERROR(IF(${plan}<>"",${basis.rate},""),"")`, last.rate);
}

function lastVerdict(line: LedgerLine, { last }: LineHistory, context: ReportContext): EditCell {
  if (last === null) return null;
  const word = context.words.verdict[last.verdict];
  const { plan, actual, basis } = termsOf(line, last, context);
  if (last.verdict === "review" || last.verdict === "not-assessed" || basis.kind === "none") return word;
  const rate = at(line, "lastRate", context);
  if (basis.kind === "rate") {
    return formula(`IF(${rate}="","",INDEX(${verdictWords},${rankOfRate(rate, context)}))`, word);
  }
  const figures = `AND(ISNUMBER(${plan}),ISNUMBER(${actual}))`;
  return formula(`IF(${figures},INDEX(${verdictWords},IF(${basis.met},4,2)),"")`, word);
}

/** What falls, stays and rises, as far as more is better. */
const upwards: readonly [Trend, Trend, Trend] = ["worsened", "unchanged", "improved"];
const downwards: readonly [Trend, Trend, Trend] = ["improved", "unchanged", "worsened"];

function chosen(rise: string, trends: readonly Trend[], { words }: ReportContext): string {
  return `CHOOSE(SIGN(ROUND(${rise},12))+2,${trends.map((trend) => literal(words.trend[trend])).join(",")})`;
}

function wordOf(which: keyof Turns, line: LedgerLine, history: LineHistory, { words, column }: ReportContext): string {
  const turn = turnsOf(line, history, column)[which];
  return turn === null ? "" : words.trend[turn];
}

/** Follows both results, and a person who turns the line the other way round. */
function trendCell(line: LedgerLine, history: LineHistory, context: ReportContext): EditCell {
  const { trend } = history;
  if (trend === null) return null;
  const { words } = context;
  if (trend.better === null) return words.trend["not-comparable"];
  const [now, then] = [cellOf(line, "actual"), at(line, "lastActual", context)];
  const by = (better: "higher" | "lower"): string =>
    chosen(`${now}-${then}`, better === "higher" ? upwards : downwards, context);
  const [turned, turn] =
    trend.better === "higher" ? (["lower", "less-is-better"] as const) : (["higher", "more-is-better"] as const);
  const own = line.mayTurn ? `IF(${isTurned(line, turn)},${by(turned)},${by(trend.better)})` : by(trend.better);
  return formula(`IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),${own},"")`, wordOf("trend", line, history, context));
}

/** By the verdicts: the line's own as it stands now. */
function verdictTrend(line: LedgerLine, history: LineHistory, context: ReportContext): EditCell {
  const { last, trend } = history;
  if (trend === null || last === null) return null;
  const { words } = context;
  const none = words.trend["not-comparable"];
  const then = rankOf(last.verdict);
  if (then > 4) return none;
  const rankOfWord = (cell: string): string => `MATCH(${cell},${verdictWords},0)`;
  const now = rankOfWord(cellOf(line, "verdict"));
  const before = rankOfWord(at(line, "lastVerdict", context));
  const value = wordOf("verdictTrend", line, history, context);
  return formula(`IFERROR(IF(${now}>4,${literal(none)},${chosen(`${now}-${before}`, upwards, context)}),"")`, value);
}

function progressCell(line: LedgerLine, _history: LineHistory, context: ReportContext): EditCell {
  const progress = progressOf(line.indicator, line.row.line);
  if (progress === null) return null;
  const [actual, baseline, target] = [
    cellOf(line, "actual"),
    at(line, "baseline", context),
    at(line, "finalTarget", context),
  ];
  return formula(`IFERROR((${actual}-${baseline})/(${target}-${baseline}),"")`, progress);
}

const figure: CellStyle = { numberFormat: "#,##0" };
const centred: CellStyle = { horizontal: "center", shrink: true };

/** Every column of history and outlook, by its key. */
export const historyList: Readonly<Record<HistoryField, HistoryColumn>> = {
  lastYear: {
    width: 11,
    style: centred,
    cell: (_line, { last }, context) => (last === null ? null : timeText(last, context)),
  },
  lastPlan: {
    width: 10,
    style: figure,
    cell: (line, { last }) => (last === null ? null : figureOf(last.plan, last.planCell, line)),
  },
  lastActual: {
    width: 10,
    style: figure,
    cell: (line, { last }) => (last === null ? null : figureOf(last.actual, last.actualCell, line)),
  },
  lastRate: { width: 9, style: { numberFormat: rateFormat }, cell: lastRate },
  lastVerdict: { width: 11, style: centred, cell: lastVerdict },
  trend: { width: 11, style: centred, cell: trendCell },
  verdictTrend: { width: 11, style: centred, cell: verdictTrend },
  nextYear: {
    width: 11,
    style: centred,
    cell: (_line, { next }, context) => (next === null ? null : timeText(next, context)),
  },
  nextPlan: {
    width: 10,
    style: figure,
    cell: (line, { next }) => (next === null ? null : figureOf(next.plan, next.planCell, line)),
  },
  baseline: {
    width: 10,
    style: figure,
    cell: (line) => figureOf(line.indicator.baseline, line.row.line.baseline, line),
  },
  finalTarget: {
    width: 10,
    style: figure,
    cell: (line) => figureOf(finalTargetOf(line.indicator, line.row.line), line.row.line.finalTarget, line),
  },
  progress: { width: 10, style: { numberFormat: rateFormat }, cell: progressCell },
};

/** Columns of figures, whose format says whether they have decimals. */
export const figureFields = [
  "lastPlan",
  "lastActual",
  "nextPlan",
  "baseline",
  "finalTarget",
] as const satisfies readonly HistoryField[];

/** The cells of a line's history and outlook; none where the sheet has no other times. */
export function historyCells(line: LedgerLine, context: ReportContext): EditCell[] {
  const { histories } = context;
  if (histories === null) return [];
  const history = histories.get(line.at) ?? noHistory;
  return historyFields.map((field) => historyList[field].cell(line, history, context));
}
