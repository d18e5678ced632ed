import { quotedSheet } from "../grid.ts";
import { type ReportContext, sealOf } from "./context.ts";
import { area, type Draft, newDraft, paint, put, wrappedLines } from "./draft.ts";
import type { CellStyle, ConditionalFormatEdit, EditCell, SheetEdit, ValidationEdit } from "./edits.ts";
import { fixed, formula, inRow, literal } from "./excel.ts";
import { figureFields, historyCells, historyColumn, historyList } from "./history-list.ts";
import { firstLine, headingRow, helperColumn, ledgerColumn, verdictRow, wholeColumnRow } from "./ledger-columns.ts";
import { ledgerList } from "./ledger-list.ts";
import { ledgerLineCells } from "./ledger-line.ts";
import { optionColumns } from "./ledger-options.ts";
import {
  headingStyle,
  highlightStyles,
  ink,
  rateFormat,
  ranks,
  tabColors,
  unseenFormat,
  verdictOf,
  warningStyle,
} from "./look.ts";
import { ledgerMarker } from "./marker.ts";
import { tableName } from "./names.ts";
import { liveRateFormats, rateFormats } from "./rate-formats.ts";
import { runs } from "./runs.ts";
import { type HistoryField, historyFields, ledgerFields } from "./words.ts";
import { listMargins, reportPage } from "./page.ts";

const lastShown = ledgerFields.length;

/** Their text decides how high a line stands. */
const wrappedFields = ledgerFields.filter((field) => ledgerList[field].isWrapped);

/** Over the hidden columns: where the decisions stand, the words that formulas name, the verdicts by rank. */
function helperBlock(context: ReportContext): EditCell[][] {
  const { subject, words } = context;
  const pointer = (column: number): EditCell => formula(`COLUMN(${fixed(headingRow, column)})`, column);
  return [
    [
      ledgerMarker,
      pointer(ledgerColumn.decision),
      pointer(ledgerColumn.comment),
      pointer(ledgerColumn.by),
      pointer(ledgerColumn.on),
      formula(`ROW(${fixed(headingRow, ledgerColumn.decision)})`, headingRow),
      sealOf(context, "ledger"),
    ],
    [
      words.confirmed,
      words.excluded,
      words.ledger.followed,
      words.ledger.rerun,
      words.ledger.overTarget,
      `#${quotedSheet(subject.sheet)}!`,
      words.moreIsBetter,
      words.lessIsBetter,
    ],
    ranks.map((rank) => words.verdict[verdictOf(rank)]),
  ];
}

function headings(context: ReportContext): string[] {
  const shown = ledgerFields.map((field) => context.words.ledger.headings[field]);
  const helpers = ["rank", "row-rank", "base-rank", "identity", "program-row", "option-keys"];
  const options = Array.from({ length: optionColumns(context) }, (_, index) => `option-${index + 1}`);
  const history = context.histories === null ? [] : historyFields.map((field) => context.words.ledger.history[field]);
  return [...shown, ...[...helpers, ...options].map((name) => `jisseki:${name}`), ...history];
}

/** What a person said for every line of the column. */
function wholeColumnWord({ words, column }: ReportContext): string | null {
  if (column === "more-is-better") return words.moreIsBetter;
  return column === "less-is-better" ? words.lessIsBetter : null;
}

function layHead(draft: Draft, context: ReportContext): void {
  const { words, ordered } = context;
  put(draft, 1, 1, [[words.ledger.title], [words.ledger.note], [ordered ? words.ledger.orderNote : null]]);
  paint(draft, area(1, 1), { bold: true, size: 14 });
  paint(draft, area(2, 1, 3, 1), { color: ink.note });
  put(draft, 1, helperColumn.rank, helperBlock(context));
  paint(draft, area(1, helperColumn.rank, verdictRow, helperColumn.rank + 7), { numberFormat: unseenFormat });
  const { decision, direction } = ledgerColumn;
  put(draft, wholeColumnRow, direction, [[words.ledger.wholeColumn]]);
  put(draft, wholeColumnRow, decision, [[wholeColumnWord(context)]]);
  paint(draft, area(wholeColumnRow, direction), { horizontal: "right", color: ink.note });
  paint(draft, area(wholeColumnRow, decision), { fill: ink.input, locked: false });
  const titles = headings(context);
  put(draft, headingRow, 1, [titles]);
  paint(draft, area(headingRow, 1, headingRow, titles.length), headingStyle);
  draft.rowHeights.push({ row: headingRow, points: 32 });
}

function paintLines(draft: Draft, context: ReportContext, last: number): void {
  const column = (field: (typeof ledgerFields)[number]) =>
    area(firstLine, ledgerColumn[field], last, ledgerColumn[field]);
  paint(draft, area(firstLine, 1, last, lastShown), {
    size: 10,
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  if (!context.ordered) for (const field of wrappedFields) paint(draft, column(field), { wrap: true });
  paint(draft, column("link"), { color: ink.link, underline: true });
  paint(draft, column("no"), { horizontal: "center" });
  paint(draft, column("plan"), { numberFormat: "#,##0" });
  paint(draft, column("actual"), { numberFormat: "#,##0" });
  paint(draft, column("rate"), { numberFormat: rateFormat });
  paint(draft, column("verdict"), { horizontal: "center", shrink: true });
  paint(draft, area(firstLine, ledgerColumn.decision, last, ledgerColumn.on), { fill: ink.input, locked: false });
  for (const field of ["plan", "actual"] as const)
    paintDecimals(
      draft,
      context.lines.map(({ indicator }) => indicator[field]),
      ledgerColumn[field],
    );
  const rates = context.lines.map((line) => line.rate);
  draft.styles.push(...rateFormats(rates, context.subject.policy, firstLine, ledgerColumn.rate));
}

const decimals = "#,##0.0##";

/** Figures with decimals show them. */
function paintDecimals(draft: Draft, figures: readonly (number | null)[], column: number): void {
  const found = runs(figures, (figure) => (figure === null || Number.isInteger(figure) ? null : decimals));
  for (const { key, first, last } of found)
    paint(draft, area(firstLine + first, column, firstLine + last, column), { numberFormat: key });
}

/** The same, live. */
function decimalsLive(column: number, last: number): ConditionalFormatEdit {
  const cell = inRow(firstLine, column);
  return {
    area: area(firstLine, column, last, column),
    formula: `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`,
    style: { numberFormat: decimals },
  };
}

const lineHeight = 15;

function setHeights(draft: Draft, rows: readonly (readonly EditCell[])[]): void {
  rows.forEach((cells, index) => {
    let lines = 1;
    for (const field of wrappedFields) {
      const cell = cells[ledgerColumn[field] - 1];
      const text = typeof cell === "string" ? cell : null;
      if (text !== null) lines = Math.max(lines, wrappedLines(text, ledgerList[field].width));
    }
    draft.rowHeights.push({ row: firstLine + index, points: Math.min(lines, 12) * lineHeight + 4 });
  });
}

function formats(context: ReportContext, last: number): ConditionalFormatEdit[] {
  const verdicts = area(firstLine, ledgerColumn.verdict, last, ledgerColumn.verdict);
  const rank = inRow(firstLine, helperColumn.rank);
  const changed = ledgerColumn.changed;
  return [
    ...ranks.map((each) => ({ area: verdicts, formula: `${rank}=${each}`, style: highlightStyles[verdictOf(each)] })),
    {
      area: area(firstLine, changed, last, changed),
      formula: `LEN(${inRow(firstLine, changed)})>0`,
      style: warningStyle,
    },
    decimalsLive(ledgerColumn.plan, last),
    decimalsLive(ledgerColumn.actual, last),
    ...liveRateFormats(area(firstLine, ledgerColumn.rate, last, ledgerColumn.rate), context.names),
    ...historyFormats(context, last),
  ];
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
    paintDecimals(draft, figures, historyColumn(field, context));
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
      formula: `${verdict}=${fixed(verdictRow, helperColumn.rank + rank - 1)}`,
      style: highlightStyles[verdictOf(rank)],
    })),
    ...(["trend", "verdictTrend"] as const).flatMap((field) => [
      trendLook(field, "improved", highlightStyles.achieved),
      trendLook(field, "worsened", highlightStyles.under),
    ]),
    ...figureFields.map((field) => decimalsLive(historyColumn(field, context), last)),
    ...liveRateFormats(historyColumnOf("lastRate", context, last), context.names),
  ];
}

/**
 * What the decision column offers. Sorting moves the lines under the rule and not the rule with them, so one
 * rule serves every line: as many of the line's own labels as there are.
 */
function dropDowns({ words, mostOptions }: ReportContext, last: number): ValidationEdit[] {
  const where = area(firstLine, ledgerColumn.decision, last, ledgerColumn.decision);
  const turns: ValidationEdit = {
    kind: "list",
    area: area(wholeColumnRow, ledgerColumn.decision),
    items: [words.moreIsBetter, words.lessIsBetter],
  };
  const answers = [words.moreIsBetter, words.lessIsBetter, words.confirmed, words.excluded];
  if (mostOptions === 0) return [{ kind: "list", area: where, items: answers }, turns];
  const first = inRow(firstLine, helperColumn.firstOption);
  const labels = `${first}:${inRow(firstLine, helperColumn.firstOption + Math.max(mostOptions, 2) + 1)}`;
  return [{ kind: "list-from", area: where, formula: `=OFFSET(${first},0,0,1,COUNTA(${labels}))` }, turns];
}

/** 判定明細: an Excel table with a line for each indicator; its formulas are the proof of each verdict. */
export function ledgerSheet(context: ReportContext): SheetEdit {
  const { words, lines, sheets, set } = context;
  const draft = newDraft();
  layHead(draft, context);
  const rows = lines.map((line) => [...ledgerLineCells(line, context), ...historyCells(line, context)]);
  const last = firstLine + Math.max(lines.length, 1) - 1;
  put(draft, firstLine, 1, rows.length === 0 ? [[words.ledger.empty]] : rows);
  if (rows.length > 0) {
    paintLines(draft, context, last);
    paintHistory(draft, context, rows);
    if (!context.ordered) setHeights(draft, rows);
  }
  const width = headings(context).length;
  const history = context.histories === null ? [] : historyFields.map((field) => ({ width: historyList[field].width }));
  const hidden = Array.from({ length: width - lastShown - history.length }, () => ({ width: 9, hidden: true }));
  const shown = ledgerFields.map((field) => ({
    width: ledgerList[field].width,
    ...(ledgerList[field].block === "machine" ? { hidden: true } : {}),
  }));
  return {
    role: "ledger",
    name: sheets.ledger,
    tabColor: tabColors.ledger,
    columns: [...shown, ...hidden, ...history],
    ...draft,
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
      printArea: area(1, 1, last, lastShown),
      repeatRows: [headingRow, headingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
}
