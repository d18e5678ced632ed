import { headOf } from "../record/log/chain.ts";
import { entryOf, type LogField, type LogLine } from "../record/log/log-line.ts";
import { type ReportContext, sealOf } from "./context.ts";
import { area, type Draft, newDraft, paint, put, wrappedLines } from "./draft.ts";
import type { EditCell, SheetEdit } from "./edits.ts";
import {
  logColumn,
  logColumns,
  logHeadingRow,
  logHelper,
  logHelperOffset,
  logKeyRow,
  logWidths,
  shownLogFields,
  type ShownLogField,
} from "./log-columns.ts";
import { rateDecimals } from "./log-content.ts";
import type { LogWords } from "./log-words.ts";
import { headingStyle, ink, tabColors, unseenFormat } from "./look.ts";
import { logMarker } from "./marker.ts";
import { tableName } from "./names.ts";
import { listMargins, reportPage } from "./page.ts";

const firstLine = logHeadingRow + 1;

/** In a cell, 2026-07-01T09:30 reads better with a space; read back it is what it was. */
export const timeInCell = (at: string): string => at.replace("T", " ");

const numbers: ReadonlySet<LogField> = new Set(["seq", "rate"]);

/** What a number's text says exactly is a number in its cell; anything else stays the text that it is. */
function cellOf(line: LogLine, field: LogField): EditCell {
  const text = line[field];
  if (text === "") return null;
  if (field === "at") return timeInCell(text);
  return numbers.has(field) && String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

const isShown = (field: LogField): field is ShownLogField => (shownLogFields as readonly LogField[]).includes(field);

const headingOf = (field: LogField, words: LogWords): string => (isShown(field) ? words.headings[field] : field);

function paintLines(draft: Draft, log: readonly LogLine[]): void {
  const last = logHeadingRow + log.length;
  paint(draft, area(firstLine, 1, last, shownLogFields.length), {
    size: 10,
    vertical: "center",
    wrap: true,
    border: { sides: ["bottom"], color: ink.line },
  });
  for (const field of ["seq", "at", "kindWord", "verdictWord"] as const)
    paint(draft, area(firstLine, logColumn[field], last, logColumn[field]), { horizontal: "center" });
  paint(draft, area(firstLine, logHelper, last, logColumns.length), { numberFormat: unseenFormat });
  paintRates(draft, log);
  log.forEach((line, index) => {
    if (line.kind === "seal")
      paint(draft, area(firstLine + index, 1, firstLine + index, logHelper - 1), { bold: true });
  });
}

/** One area for all; own ones only where a digit more is needed. */
function paintRates(draft: Draft, log: readonly LogLine[]): void {
  const column = logColumn.rate;
  paint(draft, area(firstLine, column, logHeadingRow + log.length, column), { numberFormat: "0.0%" });
  log.forEach((line, index) => {
    const { rate } = entryOf(line);
    const decimals = rate === null ? 1 : rateDecimals(rate);
    if (decimals > 1) paint(draft, area(firstLine + index, column), { numberFormat: `0.${"0".repeat(decimals)}%` });
  });
}

/** So many lines get heights of their own; further ones are as high as the program that opens the file makes them. */
const heightsFor = 3_000;

function setHeights(draft: Draft, log: readonly LogLine[]): void {
  log.slice(0, heightsFor).forEach((line, index) => {
    const lines = shownLogFields.map((field, column) => wrappedLines(line[field], logWidths[column] ?? 1));
    draft.rowHeights.push({ row: firstLine + index, points: Math.min(400, Math.max(1, ...lines) * 14 + 4) });
  });
}

/**
 * 確認記録: a table of the log, a line each, all cells texts or numbers. Its columns, the hidden ones too, are one table,
 * so that sorting never tears a line apart. What was altered in it is laid out as it was altered.
 */
export function logSheet(
  context: Pick<ReportContext, "words" | "set" | "sheets" | "subject">,
  log: readonly LogLine[],
): SheetEdit {
  const { words, set, sheets } = context;
  const draft = newDraft();
  const last = Math.max(firstLine, logHeadingRow + log.length);
  put(draft, 1, 1, [[words.log.title], ...words.log.notes.map((note) => [note])]);
  put(draft, 1, logHelper, [[logMarker, sealOf(context, "log"), headOf(log)]]);
  paint(draft, area(1, 1), { bold: true, size: 14 });
  paint(draft, area(1, logHelper, 1, logHelper + logHelperOffset.head), { numberFormat: unseenFormat });
  paint(draft, area(2, 1, 3, 1), { color: ink.note });
  put(draft, logKeyRow, 1, [[...logColumns]]);
  put(draft, logHeadingRow, 1, [logColumns.map((field) => headingOf(field, words.log))]);
  paint(draft, area(logHeadingRow, 1, logHeadingRow, logHelper - 1), headingStyle);
  draft.rowHeights.push({ row: logHeadingRow, points: 24 });
  put(
    draft,
    firstLine,
    1,
    log.map((line) => logColumns.map((field) => cellOf(line, field))),
  );
  if (log.length > 0) paintLines(draft, log);
  setHeights(draft, log);
  return {
    role: "log",
    name: sheets.log,
    tabColor: tabColors.log,
    columns: [
      ...logWidths.map((width) => ({ width })),
      ...logColumns.slice(logWidths.length).map(() => ({ width: 9, hidden: true })),
    ],
    ...draft,
    hiddenRows: [logKeyRow],
    tables: [
      { name: tableName("log", set), area: area(logHeadingRow, 1, last, logColumns.length), style: "TableStyleLight1" },
    ],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freeze: { row: firstLine, column: 1 },
    gridlines: false,
    page: reportPage(words.footer, words.log.title, {
      printArea: area(1, 1, last, shownLogFields.length),
      repeatRows: [logHeadingRow, logHeadingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
}
