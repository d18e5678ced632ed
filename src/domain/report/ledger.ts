import { directionChoices } from "../achievement/alternative.ts";
import { decisionKinds, followUps } from "../record/entry.ts";
import { states } from "../record/state.ts";
import { quotedSheet } from "../grid.ts";
import { type ReportContext, sealOf } from "./context.ts";
import { area, type Draft, newDraft, paint, put, wrappedLines } from "./draft.ts";
import type { CellStyle, ConditionalFormatEdit, EditCell, SheetEdit, ValidationEdit } from "./edits.ts";
import { inRow, literal } from "./excel.ts";
import { figureFields, historyCells, historyColumn, historyList } from "./history-list.ts";
import {
  cellOf,
  type Change,
  changes,
  firstLine,
  firstMachine,
  firstOption,
  headingRow,
  keyRow,
  lastPrinted,
  ledgerColumn,
  markerRow,
  wholeColumnRow,
  wordCell,
  wordKeyRow,
  type WordKey,
  wordRow,
  wordRows,
} from "./ledger-columns.ts";
import { type EntryKey, entryFieldOf, followUpKeys, type LedgerKey, ledgerKeys } from "./ledger-keys.ts";
import { ledgerLineCells } from "./ledger-line.ts";
import { ledgerList } from "./ledger-list.ts";
import { entryColumns, optionColumns, optionKeys } from "./ledger-options.ts";
import { signedTerm } from "./ledger-signed.ts";
import {
  changedStyle,
  headingStyle,
  highlightStyles,
  ink,
  ranks,
  stateStyles,
  tabColors,
  unseenFormat,
  verdictOf,
  warningStyle,
} from "./look.ts";
import { ledgerMarker } from "./marker.ts";
import { tableName } from "./names.ts";
import { listMargins, reportPage } from "./page.ts";
import { liveRateFormats, rateFormats } from "./rate-formats.ts";
import { runs } from "./runs.ts";
import { type HistoryField, historyFields, type ReportWords } from "./words.ts";

const wrappedKeys = ledgerKeys.filter((key) => ledgerList[key].isWrapped);

/** The words that formulas name, and that tell the next run which key a word was written for. */
function wordOf(key: WordKey, { subject, words }: ReportContext): string {
  if (key === "link") return `#${quotedSheet(subject.sheet)}!`;
  if (key === "verdict:7") return words.recheck;
  for (const rank of ranks) if (key === `verdict:${rank}`) return words.verdict[verdictOf(rank)];
  for (const kind of decisionKinds) if (key === `decision:${kind}`) return words.record.decision[kind];
  for (const state of states) if (key === `state:${state}`) return words.record.state[state];
  for (const change of changes) if (key === `changed:${change}`) return changeWord(change, words);
  for (const turn of directionChoices) if (key === `turn:${turn}`) return words.record.turn[turn];
  for (const follow of followUps) if (key === `follow:${follow}`) return words.record.followUp[follow];
  throw new RangeError(key);
}

const changeWord = (change: Change, { recheck, record }: ReportWords): string =>
  change === "recheck" ? recheck : record.state[change];

function headingOf(key: LedgerKey, { ledger, record }: ReportWords): string {
  const field = entryFieldOf(key);
  return field === undefined ? ledger.headings[key as Exclude<LedgerKey, EntryKey>] : record.field[field];
}

const columnKeys = (context: ReportContext): string[] => [
  ...ledgerKeys,
  ...optionKeys(context),
  ...(context.histories === null ? [] : historyFields),
];

const headings = (context: ReportContext): string[] => [
  ...ledgerKeys.map((key) => headingOf(key, context.words)),
  ...optionKeys(context).map((key) => `jisseki:${key}`),
  ...(context.histories === null ? [] : historyFields.map((field) => context.words.ledger.history[field])),
];

/** What a person said for every line of the column. */
const wholeColumnWord = ({ words, column }: ReportContext): string | null =>
  column === "" ? null : words.record.turn[column];

function layHead(draft: Draft, context: ReportContext): void {
  const { words, ordered, frozen } = context;
  const orderNote = frozen ? `${words.ledger.orderNote}${words.ledger.frozenNote}` : words.ledger.orderNote;
  put(draft, 1, 1, [[words.ledger.title], [words.ledger.note], [ordered ? orderNote : null]]);
  paint(draft, area(1, 1), { bold: true, size: 14 });
  paint(draft, area(2, 1, 3, 1), { color: ink.note });
  const [keys, texts] = wordRows((key) => wordOf(key, context));
  put(draft, markerRow, firstMachine, [[ledgerMarker, sealOf(context, "ledger")]]);
  put(draft, wordKeyRow, firstMachine, [keys]);
  put(draft, wordRow, firstMachine, [texts]);
  paint(draft, area(markerRow, firstMachine, wordRow, firstMachine + keys.length - 1), { numberFormat: unseenFormat });
  const { reading, comment } = ledgerColumn;
  put(draft, wholeColumnRow, reading, [[wholeColumnWord(context), words.ledger.wholeColumn]]);
  paint(draft, area(wholeColumnRow, comment), { color: ink.note });
  paint(draft, area(wholeColumnRow, reading), { fill: ink.input, locked: false });
  const titles = headings(context);
  put(draft, keyRow, 1, [columnKeys(context)]);
  put(draft, headingRow, 1, [titles]);
  paint(draft, area(headingRow, 1, headingRow, titles.length), headingStyle);
  draft.rowHeights.push({ row: headingRow, points: 32 });
}

const columnArea = (key: LedgerKey, last: number, to: LedgerKey = key) =>
  area(firstLine, ledgerColumn[key], last, ledgerColumn[to]);

/** Figures that have decimals show them. */
const decimalFormats = { plan: "#,##0.0##", actual: "#,##0.0##", diff: "+#,##0.0##;-#,##0.0##;0" } as const;
const figureKeys = ["plan", "actual", "diff"] as const;

function paintLines(draft: Draft, context: ReportContext, rows: readonly (readonly EditCell[])[], last: number): void {
  paint(draft, area(firstLine, 1, last, firstMachine - 1), {
    size: 10,
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paintInputs(draft, last);
  for (const key of ledgerKeys) {
    const { wrap, ...style } = ledgerList[key].style;
    const shown = { ...style, ...(wrap === true && !context.ordered ? { wrap } : {}) };
    if (Object.keys(shown).length > 0) paint(draft, columnArea(key, last), shown);
  }
  for (const key of figureKeys) {
    const figures = rows.map((cells) => valueOf(cells[ledgerColumn[key] - 1]));
    paintDecimals(draft, figures, ledgerColumn[key], decimalFormats[key]);
  }
  const rates = context.lines.map((line) => line.rate);
  draft.styles.push(...rateFormats(rates, context.subject.policy, firstLine, ledgerColumn.rate));
}

/** What a person fills in. */
function paintInputs(draft: Draft, last: number): void {
  const input: CellStyle = { fill: ink.input, locked: false };
  paint(draft, columnArea("decision", last, "on"), input);
  paint(draft, columnArea("corrected_plan", last, followUpKeys[followUpKeys.length - 1]), input);
}

function paintDecimals(draft: Draft, figures: readonly (number | null)[], column: number, format: string): void {
  const found = runs(figures, (figure) => (figure === null || Number.isInteger(figure) ? null : format));
  for (const { key, first, last } of found)
    paint(draft, area(firstLine + first, column, firstLine + last, column), { numberFormat: key });
}

/** The same, live. */
function decimalsLive(column: number, last: number, format: string): ConditionalFormatEdit {
  const cell = inRow(firstLine, column);
  return {
    area: area(firstLine, column, last, column),
    formula: `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`,
    style: { numberFormat: format },
  };
}

const lineHeight = 15;

function setHeights(draft: Draft, rows: readonly (readonly EditCell[])[]): void {
  rows.forEach((cells, index) => {
    let lines = 1;
    for (const key of wrappedKeys) {
      const cell = cells[ledgerColumn[key] - 1];
      const text = typeof cell === "string" ? cell : null;
      if (text !== null) lines = Math.max(lines, wrappedLines(text, ledgerList[key].width));
    }
    draft.rowHeights.push({ row: firstLine + index, points: Math.min(lines, 12) * lineHeight + 4 });
  });
}

const first = { at: firstLine };

function formats(context: ReportContext, last: number): ConditionalFormatEdit[] {
  const verdict = cellOf(first, "verdict");
  const state = cellOf(first, "state");
  const changed = `${cellOf(first, "changed")}<>""`;
  return [
    { area: columnArea("verdict", last), formula: changed, style: changedStyle },
    { area: columnArea("rate", last), formula: changed, style: changedStyle },
    { area: columnArea("diff", last), formula: changed, style: changedStyle },
    ...ranks.map((rank) => ({
      area: columnArea("verdict", last),
      formula: `${verdict}=${wordCell(`verdict:${rank}`)}`,
      style: highlightStyles[verdictOf(rank)],
    })),
    { area: columnArea("changed", last), formula: changed, style: warningStyle },
    ...stateStyles.map(([key, style]) => ({
      area: columnArea("state", last),
      formula: `${state}=${wordCell(`state:${key}`)}`,
      style,
    })),
    { area: columnArea("reviewer", last, "reviewed"), formula: staleReview(), style: warningStyle },
    ...figureKeys.map((key) => decimalsLive(ledgerColumn[key], last, decimalFormats[key])),
    ...liveRateFormats(columnArea("rate", last), context.names),
    ...historyFormats(context, last),
  ];
}

/** What the second signature was given to is not what stands there now. */
function staleReview(): string {
  const signed = cellOf(first, "signed_shown");
  return `AND(${cellOf(first, "reviewer")}<>"",${signed}<>"",${signed}<>${signedTerm(first)})`;
}

const historyColumnOf = (field: HistoryField, context: ReportContext, last: number) => {
  const column = historyColumn(field, context);
  return area(firstLine, column, last, column);
};

function valueOf(cell: EditCell | undefined): number | null {
  const value = typeof cell === "object" ? (cell?.value ?? null) : cell;
  return typeof value === "number" ? value : null;
}

function paintHistory(draft: Draft, context: ReportContext, rows: readonly (readonly EditCell[])[]): void {
  const last = firstLine + rows.length - 1;
  if (context.histories === null) return;
  for (const field of historyFields) {
    paint(draft, historyColumnOf(field, context, last), {
      size: 10,
      vertical: "center",
      border: { sides: ["bottom"], color: ink.line },
      ...historyList[field].style,
    });
  }
  for (const field of figureFields) {
    const figures = rows.map((cells) => valueOf(cells[historyColumn(field, context) - 1]));
    paintDecimals(draft, figures, historyColumn(field, context), decimalFormats.plan);
  }
  const rates = context.lines.map(({ at }) => context.histories?.get(at)?.last?.rate ?? null);
  draft.styles.push(...rateFormats(rates, context.subject.policy, firstLine, historyColumn("lastRate", context)));
}

function historyFormats(context: ReportContext, last: number): ConditionalFormatEdit[] {
  if (context.histories === null) return [];
  const verdict = inRow(firstLine, historyColumn("lastVerdict", context));
  const trendLook = (field: "trend" | "verdictTrend", trend: "improved" | "worsened", style: CellStyle) => ({
    area: historyColumnOf(field, context, last),
    formula: `${inRow(firstLine, historyColumn(field, context))}=${literal(context.words.trend[trend])}`,
    style,
  });
  return [
    ...ranks.map((rank) => ({
      area: historyColumnOf("lastVerdict", context, last),
      formula: `${verdict}=${wordCell(`verdict:${rank}`)}`,
      style: highlightStyles[verdictOf(rank)],
    })),
    ...(["trend", "verdictTrend"] as const).flatMap((field) => [
      trendLook(field, "improved", highlightStyles.achieved),
      trendLook(field, "worsened", highlightStyles.under),
    ]),
    ...figureFields.map((field) => decimalsLive(historyColumn(field, context), last, decimalFormats.plan)),
    ...liveRateFormats(historyColumnOf("lastRate", context, last), context.names),
  ];
}

const wordsOf = (words: Readonly<Record<string, string>>, keys: readonly string[]): string[] =>
  keys.map((key) => words[key] as string);

/** What the columns of a person's words offer. */
function dropDowns(context: ReportContext, last: number): ValidationEdit[] {
  const { words } = context;
  const { decision, followUp, turn } = words.record;
  const turns = wordsOf(turn, directionChoices);
  return [
    { kind: "list", area: columnArea("decision", last), items: wordsOf(decision, decisionKinds) },
    readingsDropDown(context, turns, last),
    { kind: "list", area: area(wholeColumnRow, ledgerColumn.reading), items: turns },
    { kind: "list", area: columnArea("follow_class", last), items: [...words.followClasses] },
    { kind: "list", area: columnArea("follow", last), items: wordsOf(followUp, followUps) },
  ];
}

/**
 * Sorting moves the lines under the rule and not the rule with them, so one rule serves every line: as many of the
 * line's own labels as there are.
 */
function readingsDropDown(context: ReportContext, turns: readonly string[], last: number): ValidationEdit {
  const where = columnArea("reading", last);
  if (context.mostOptions === 0) return { kind: "list", area: where, items: turns };
  const start = inRow(firstLine, firstOption);
  const labels = `${start}:${inRow(firstLine, firstOption + entryColumns(context) - 1)}`;
  return { kind: "list-from", area: where, formula: `=OFFSET(${start},0,0,1,MAX(1,COUNTA(${labels})))` };
}

const sheetColumns = (context: ReportContext): SheetEdit["columns"] => [
  ...ledgerKeys.map((key) => ({
    width: ledgerList[key].width,
    ...(ledgerList[key].block === "machine" ? { hidden: true } : {}),
  })),
  ...Array.from({ length: optionColumns(context) }, () => ({ width: 9, hidden: true })),
  ...(context.histories === null ? [] : historyFields.map((field) => ({ width: historyList[field].width }))),
];

/** 判定明細: an Excel table with a line for each indicator; its formulas are the proof of each verdict. */
export function ledgerSheet(context: ReportContext): SheetEdit {
  const { words, lines, sheets, set } = context;
  const draft = newDraft();
  layHead(draft, context);
  const rows = lines.map((line) => [...ledgerLineCells(line, context), ...historyCells(line, context)]);
  const last = firstLine + Math.max(lines.length, 1) - 1;
  put(draft, firstLine, 1, rows.length === 0 ? [[words.ledger.empty]] : rows);
  if (rows.length > 0) {
    paintLines(draft, context, rows, last);
    paintHistory(draft, context, rows);
    if (!context.ordered) setHeights(draft, rows);
  }
  const width = headings(context).length;
  return {
    role: "ledger",
    name: sheets.ledger,
    tabColor: tabColors.ledger,
    columns: sheetColumns(context),
    ...draft,
    hiddenRows: [keyRow],
    tables:
      rows.length === 0
        ? []
        : [{ name: tableName("ledger", set), area: area(headingRow, 1, last, width), style: "TableStyleLight1" }],
    validations: rows.length === 0 ? [] : dropDowns(context, last),
    conditionalFormats: rows.length === 0 ? [] : formats(context, last),
    charts: [],
    freeze: { row: firstLine, column: ledgerColumn.measure },
    gridlines: false,
    page: reportPage(words.footer, words.ledger.title, {
      printArea: area(1, 1, last, lastPrinted),
      repeatRows: [headingRow, headingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
}
