import { roundRate } from "../achievement/rate.ts";
import { columnName, quotedSheet } from "../grid.ts";
import type { ReviewRow } from "../review.ts";
import { numberShown } from "../sheet/records/line-told.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { oneLine, shortened } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { formula, inRow, on, rowOfCell, spanOn } from "./excel.ts";
import { changedRank, ledgerColumn, verdictWords, wordCell, type WordKey } from "./ledger-columns.ts";
import type { LedgerKey } from "./ledger-keys.ts";
import type { LedgerLine, ProgramEntry } from "./lines.ts";
import { type Rank, ranks, verdictOf } from "./look.ts";
import { type LinkedCell, isOnSheets, type PlaceLink, placeLink, rowWithout } from "./place-link.ts";
import { listColumn, sectionKey } from "./summary-plan.ts";

/** The verdicts that a rate is drawn for, best first, as the chart's series stand. */
export const drawnRanks: readonly Rank[] = [4, 3, 2, 1];

/** One column of all ledger lines. */
const ledgerSpan = (context: ReportContext, key: LedgerKey): string => {
  const first = context.lines[0]?.at ?? 1;
  return spanOn(context.sheets.ledger, ledgerColumn[key], first, first + Math.max(1, context.lines.length) - 1);
};

/** One column of the lines that a program stands on; they stand together. */
const ownSpan = (context: ReportContext, lines: readonly LedgerLine[], key: LedgerKey): string =>
  spanOn(context.sheets.ledger, ledgerColumn[key], lines[0]?.at ?? 1, lines.at(-1)?.at ?? 1);

/** A column of the ledger, and what picks the program's own lines from it, as `COUNTIFS` and `MINIFS` take them. */
interface OwnLines {
  /** Leads with a comma where there is one; "" where the column is the program's own already. */
  readonly criterion: string;
  readonly column: (key: LedgerKey) => string;
}

/** In a ledger that keeps its order the block of the program's lines; else all lines, of which its key picks its own. */
function ownLines({ lines }: ProgramEntry, at: number, context: ReportContext): OwnLines {
  if (context.ordered) return { criterion: "", column: (key) => ownSpan(context, lines, key) };
  const column = (key: LedgerKey): string => ledgerSpan(context, key);
  return { criterion: `,${column("program_key")},${inRow(at, listColumn.key)}`, column };
}

const ledgerWord = (context: ReportContext, key: WordKey): string =>
  `${quotedSheet(context.sheets.ledger)}!${wordCell(key)}`;

/** So many of the program's lines have the verdict of this rank; 7: they are to be checked again. */
function countOf(rank: Rank | typeof changedRank, own: OwnLines, context: ReportContext): string {
  return `COUNTIFS(${own.column("verdict")},${ledgerWord(context, `verdict:${rank}`)}${own.criterion})`;
}

/** The worst of the lines' verdicts; none (7) while one of them is to be checked again. */
function rankCell(program: ProgramEntry, at: number, context: ReportContext): EditCell {
  const { lines, rank } = program;
  if (lines.length === 0) return rank;
  const words = `${quotedSheet(context.sheets.ledger)}!${verdictWords}`;
  if (lines.length === 1 || context.subject.policy.rollUp === "lead")
    return formula(`MATCH(${leadVerdict(program, at, context)},${words},0)`, rank);
  const own = ownLines(program, at, context);
  const nested = ([changedRank, ...ranks.slice(0, -1)] as const).reduceRight<string>(
    (otherwise, each) => `IF(${countOf(each, own, context)}>0,${each},${otherwise})`,
    String(ranks.at(-1)),
  );
  return formula(nested, rank);
}

function leadVerdict({ lines }: ProgramEntry, at: number, context: ReportContext): string {
  if (context.ordered) return on(context.sheets.ledger, lines[0]?.at ?? 1, ledgerColumn.verdict);
  const keys = ledgerSpan(context, "program_key");
  return `INDEX(${ledgerSpan(context, "verdict")},MATCH(${inRow(at, listColumn.key)},${keys},0))`;
}

/** The lowest rate of the lines, but of those that are to be checked again. */
function rateCell(program: ProgramEntry, at: number, context: ReportContext): EditCell {
  const { lines, worstRate } = program;
  if (lines.length === 0) return null;
  const own = ownLines(program, at, context);
  const rates = own.column("rate");
  const counted = `,${own.column("verdict")},"<>"&${ledgerWord(context, "verdict:7")}${own.criterion}`;
  const text = `IF(COUNTIFS(${rates},">=-1000000"${counted})=0,"",MINIFS(${rates}${counted}))`;
  return formula(`IF(${inRow(at, listColumn.rank)}=${changedRank},"",${text})`, worstRate ?? "");
}

function countCell(program: ProgramEntry, at: number, underOnly: boolean, context: ReportContext): EditCell {
  const { lines } = program;
  if (!underOnly || lines.length === 0) return lines.length;
  const own = ownLines(program, at, context);
  const value = lines.filter((line) => line.rank <= 2).length;
  return formula(`${countOf(1, own, context)}+${countOf(2, own, context)}`, value);
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

export const verdictText = (rankAt: string, context: ReportContext): string =>
  `INDEX(${quotedSheet(context.sheets.ledger)}!${verdictWords},${rankAt})`;

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

/** How a link to the sheet begins that goes without saying. */
export const homeLink = (context: ReportContext): string => ledgerWord(context, "link");

/** The link as the list has it; `row`: the list's hidden cell. */
function programLink(program: ProgramEntry, row: string, context: ReportContext): PlaceLink {
  return placeLink(linkedCell(program, context), rowWithout(program.offset, row), homeLink(context), context);
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
  const cells: EditCell[] = new Array<EditCell>(isOnSheets(context) ? listColumn.linkTarget : listColumn.key).fill(
    null,
  );
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
  set(listColumn.key, program.programKey);
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
