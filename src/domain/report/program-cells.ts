import { roundRate } from "../achievement/rate.ts";
import { columnName, quotedSheet } from "../grid.ts";
import type { ReviewRow } from "../review.ts";
import { numberShown } from "../sheet/records/line-told.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { oneLine, shortened } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { fixed, formula, inRow, on, rowOfCell, spanOn } from "./excel.ts";
import { helperColumn, ledgerColumn, markerOffset, verdictRow, wordRow } from "./ledger-columns.ts";
import type { LedgerLine, ProgramEntry } from "./lines.ts";
import { type Rank, verdictOf } from "./look.ts";
import { type LinkedCell, isOnSheets, type PlaceLink, placeLink, rowWithout } from "./place-link.ts";
import { listColumn, sectionKey } from "./summary-plan.ts";

/** The verdicts that a rate is drawn for, best first, as the chart's series stand. */
export const drawnRanks: readonly Rank[] = [4, 3, 2, 1];

/** One column of all ledger lines. */
const ledgerSpan = (context: ReportContext, column: number): string => {
  const first = context.lines[0]?.at ?? 1;
  return spanOn(context.sheets.ledger, column, first, first + Math.max(1, context.lines.length) - 1);
};

/** One column of the lines that a program stands on; they stand together. */
const ownSpan = (context: ReportContext, lines: readonly LedgerLine[], column: number): string =>
  spanOn(context.sheets.ledger, column, lines[0]?.at ?? 1, lines.at(-1)?.at ?? 1);

function rankCell(program: ProgramEntry, at: number, context: ReportContext): EditCell {
  const { lines, rank } = program;
  if (lines.length === 0) return rank;
  const lead = context.subject.policy.rollUp === "lead";
  const { ledger } = context.sheets;
  if (lead && context.ordered) return formula(on(ledger, lines[0]?.at ?? 1, helperColumn.rank), rank);
  if (context.ordered) return formula(`MIN(${ownSpan(context, lines, helperColumn.rank)})`, rank);
  const all = ledgerSpan(context, helperColumn.rank);
  const rows = ledgerSpan(context, helperColumn.programRow);
  const own = inRow(at, listColumn.row);
  return lead ? formula(`INDEX(${all},MATCH(${own},${rows},0))`, rank) : formula(`MINIFS(${all},${rows},${own})`, rank);
}

function rateCell(program: ProgramEntry, at: number, context: ReportContext): EditCell {
  const { lines, worstRate } = program;
  if (lines.length === 0) return null;
  const value = worstRate ?? "";
  if (context.ordered) {
    const own = ownSpan(context, lines, ledgerColumn.rate);
    return formula(`IF(COUNT(${own})=0,"",MIN(${own}))`, value);
  }
  const rows = `${ledgerSpan(context, helperColumn.programRow)},${inRow(at, listColumn.row)}`;
  const rates = ledgerSpan(context, ledgerColumn.rate);
  return formula(`IF(COUNTIFS(${rows},${rates},">=-1000000")=0,"",MINIFS(${rates},${rows}))`, value);
}

function countCell(program: ProgramEntry, at: number, underOnly: boolean, context: ReportContext): EditCell {
  const { lines } = program;
  const value = underOnly ? lines.filter((line) => line.rank <= 2).length : lines.length;
  if (lines.length === 0) return 0;
  if (context.ordered) {
    const own = ownSpan(context, lines, helperColumn.rank);
    return underOnly ? formula(`COUNTIF(${own},"<=2")`, value) : value;
  }
  const rows = `${ledgerSpan(context, helperColumn.programRow)},${inRow(at, listColumn.row)}`;
  const under = underOnly ? `,${ledgerSpan(context, helperColumn.rank)},"<=2"` : "";
  return formula(`COUNTIFS(${rows}${under})`, value);
}

/** Characters; Excel takes 8,192. */
const longestFormula = 8_000;

/** What one row adds to its program's budget: a formula to its cell where that is a number. */
function budgetPart(row: ReviewRow, sheet: string): { text: string; live: boolean } | null {
  const cell = row.line.budget;
  if (row.budgetYen === null || cell === null) return null;
  const yen = { text: String(row.budgetYen), live: false };
  if (typeof cell.value !== "number" || cell.value === 0) return yen;
  const times = roundRate(row.budgetYen / cell.value);
  if (cell.value * times !== row.budgetYen) return yen;
  const place = cell.merge === null ? cell : { row: cell.merge.top, column: cell.merge.left };
  const ref = `N(${on(sheet, place.row, place.column)})`;
  return { text: times === 1 ? ref : `${ref}*${times}`, live: true };
}

function budgetCell(program: ProgramEntry, sheet: string): EditCell {
  const total = program.row.programBudgetYen;
  if (total === null) return null;
  const whole = [program.row, ...program.measures];
  const rows = [whole, [program.row], program.measures].find(
    (some) => some.reduce((yen, row) => yen + (row.budgetYen ?? 0), 0) === total,
  );
  const parts = (rows ?? []).map((row) => budgetPart(row, sheet)).filter((part) => part !== null);
  const text = parts.map((part) => part.text).join("+");
  if (!parts.some((part) => part.live) || text.length > longestFormula) return total;
  return formula(`IFERROR(${text},"")`, total);
}

/**
 * Worst verdicts first, then lowest rates, then sheet order; as the list's formula makes it. Keys stay below 5 and
 * a row apart by 10^-13: LibreOffice takes figures that differ by less than their 2^48th part for the same.
 */
export function sortKeyOf(program: ProgramEntry, at: number): number | null {
  if (program.rank > 4) return null;
  const rate = program.worstRate === null ? 900 : Math.min(program.worstRate, 900);
  return program.rank + rate / 1000 + at / 10 ** 13;
}

function sortKeyCell(program: ProgramEntry, at: number): EditCell {
  const rank = inRow(at, listColumn.rank);
  const rate = inRow(at, listColumn.rate);
  const text = `IF(${rank}>4,"",${rank}+IF(${rate}="",900,MIN(${rate},900))/1000+ROW()/10^13)`;
  return formula(text, sortKeyOf(program, at) ?? "");
}

/** How a program is called under its column in the chart. */
export function chartLabel(program: ProgramEntry): string {
  const { line } = program.row;
  const { name, row } = line;
  const no = numberShown(line);
  if (no !== null) return String(no);
  return name === "" ? `${row}` : shortened(oneLine(name), 6);
}

export const verdictText = (rankAt: string, context: ReportContext): string => {
  const first = fixed(verdictRow, helperColumn.rank);
  return `INDEX('${context.sheets.ledger.replaceAll("'", "''")}'!${first}:${fixed(verdictRow, helperColumn.rank + 5)},${rankAt})`;
};

/** The column that a program's link leads to: its name's. */
const linkColumn = (line: ProgramLine, otherwise: number): number =>
  (line.nameCell ?? line.noCell ?? line.plan)?.column ?? otherwise;

/** The cell that a program's link leads to. */
function linkedCell(
  { sheet, row }: ProgramEntry,
  { subject }: ReportContext,
): LinkedCell & { readonly column: number } {
  const column = linkColumn(row.line, subject.area.left);
  return { sheet, letters: columnName(column), row: row.line.row, column };
}

/** The link as the list has it; `row`: the list's hidden cell. */
function programLink(program: ProgramEntry, row: string, context: ReportContext): PlaceLink {
  const home = on(context.sheets.ledger, wordRow, helperColumn.rank + markerOffset.link);
  return placeLink(linkedCell(program, context), rowWithout(program.offset, row), home, context);
}

/** "B12" */
export const linkText = (program: ProgramEntry, context: ReportContext): string =>
  programLink(program, "0", context).text;

const targetText = (program: ProgramEntry, context: ReportContext): string => {
  const { sheet, letters, row } = linkedCell(program, context);
  return `#${quotedSheet(sheet)}!${letters}${row}`;
};

/** One line of the list, all columns. */
export function listLine(program: ProgramEntry, at: number, context: ReportContext, withChart: boolean): EditCell[] {
  const { subject, words, names } = context;
  const { line } = program.row;
  const { sheet, offset, section } = program;
  const row = inRow(at, listColumn.row);
  const rank = inRow(at, listColumn.rank);
  const rate = inRow(at, listColumn.rate);
  const { target, shown, text } = programLink(program, row, context);
  const cells: EditCell[] = new Array<EditCell>(
    isOnSheets(context) ? listColumn.linkTarget : listColumn.sectionKey,
  ).fill(null);
  const set = (place: number, cell: EditCell): void => void (cells[place - 1] = cell);
  set(listColumn.no, numberShown(line));
  set(listColumn.name, oneLine(line.name) || null);
  set(listColumn.rate, rateCell(program, at, context));
  set(listColumn.verdict, formula(verdictText(rank, context), words.verdict[verdictOf(program.rank)]));
  set(listColumn.indicators, countCell(program, at, false, context));
  set(listColumn.underIndicators, countCell(program, at, true, context));
  set(listColumn.link, formula(`IF(${row}=0,"",HYPERLINK(${target},${shown}))`, text));
  if (isOnSheets(context)) set(listColumn.linkTarget, formula(target, targetText(program, context)));
  set(listColumn.budget, budgetCell(program, sheet));
  set(listColumn.section, sectionName(context, section) || null);
  set(
    listColumn.row,
    formula(rowOfCell(sheet, line.row, linkedCell(program, context).column, offset), line.row + offset),
  );
  set(listColumn.rank, rankCell(program, at, context));
  set(listColumn.sortKey, sortKeyCell(program, at));
  set(listColumn.sectionKey, sectionKey(section));
  if (withChart) {
    set(listColumn.target, formula(names.achieved, subject.policy.achieved));
    set(listColumn.chartLabel, chartLabel(program));
    drawnRanks.forEach((drawn, index) => {
      const value = program.rank === drawn ? (program.worstRate ?? "") : "";
      set(listColumn.firstChartValue + index, formula(`IF(${rank}=${drawn},${rate},"")`, value));
    });
  }
  return cells;
}
