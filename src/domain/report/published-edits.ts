import { type Verdict, verdictsWorstFirst } from "../achievement/verdict.ts";
import {
  type CellStyle,
  type EditCell,
  type Edits,
  markPrefix,
  type ReportRole,
  type SheetEdit,
  type StyledArea,
} from "./edits.ts";
import { ledgerColumn } from "./ledger-columns.ts";
import { highlightStyles, ink } from "./look.ts";
import { runs } from "./runs.ts";
import type { ReportWords } from "./words.ts";
import { type SeenColumns, seenBlock, seenChart, seenColumns } from "./seen-columns.ts";

/** What is handed on: neither what is asked nor the log. */
const publishedRoles: ReadonlySet<ReportRole> = new Set(["summary", "ledger", "findings"]);

const valueOf = (cell: EditCell): EditCell => (typeof cell === "object" && cell !== null ? cell.value : cell);

const isDefined = <Value>(value: Value | null): value is Value => value !== null;

/** A rule by a name of the report's, or by another sheet's cells, has nothing to go by any more. */
const goesByItself = (formula: string): boolean =>
  !formula.toLowerCase().includes(markPrefix) && !formula.replaceAll(/"[^"]*"/gu, "").includes("!");

/** Verdicts by their words. */
export type VerdictWords = ReportWords["verdict"];

/** Live, the ledger's colours go by hidden words. */
function verdictStyles({ role, blocks }: SheetEdit, words: VerdictWords): readonly StyledArea[] {
  if (role !== "ledger") return [];
  const column = ledgerColumn.verdict;
  return blocks.flatMap(({ top, left, rows }) =>
    runs(rows, (cells) => verdictIn(valueOf(cells[column - left] ?? null), words)).map(({ key, first, last }) => ({
      area: { top: top + first, left: column, bottom: top + last, right: column },
      style: highlightStyles[key],
    })),
  );
}

const verdictIn = (value: EditCell, words: VerdictWords): Verdict | null =>
  verdictsWorstFirst.find((verdict) => words[verdict] === value) ?? null;

/** Nothing is to be filled in. */
const withoutInput = ({ fill, ...style }: CellStyle): CellStyle =>
  fill === undefined || fill === ink.input ? style : { ...style, fill };

function publishedSheet(
  sheet: SheetEdit,
  columnsOf: (name: string) => SeenColumns | null,
  words: VerdictWords,
): SheetEdit {
  const seen = seenColumns(sheet);
  const hiddenRows = new Set(sheet.hiddenRows);
  const { printArea } = sheet.page;
  // Its frame is hidden, and there is nothing to be brought up to date.
  const { frame: _frame, ...shown } = sheet;
  return {
    ...shown,
    columns: sheet.columns.filter((_, index) => seen.isSeen(index + 1)),
    blocks: sheet.blocks
      .map((block) => seenBlock(block, seen, (cell, row) => (hiddenRows.has(row) ? null : valueOf(cell))))
      .filter(isDefined),
    styles: [...sheet.styles, ...verdictStyles(sheet, words)].flatMap(({ area, style }) => {
      const place = seen.area(area);
      return place === null ? [] : [{ area: place, style: withoutInput(style) }];
    }),
    merges: sheet.merges.map((area) => seen.area(area)).filter(isDefined),
    tables: sheet.tables.flatMap(({ name, area, style }) => {
      const place = seen.area(area);
      // The next run would take a table of its own name for its own.
      return place === null ? [] : [{ name: name.slice(markPrefix.length), area: place, style }];
    }),
    validations: [],
    conditionalFormats: sheet.conditionalFormats.flatMap(({ area, formula, style }) => {
      const place = seen.area(area);
      const moved = goesByItself(formula) ? seen.reference(formula) : null;
      return place === null || moved === null ? [] : [{ area: place, formula: moved, style }];
    }),
    charts: sheet.charts.flatMap((chart) => {
      const anchor = seen.area(chart.anchor);
      const drawn = seenChart(chart, columnsOf);
      return anchor === null || drawn === null ? [] : [{ ...drawn, anchor }];
    }),
    page: { ...sheet.page, printArea: printArea === null ? null : seen.area(printArea) },
  };
}

/** The report as values, for who is not to see how it was made: no formulas, hidden cells, drop-downs, names or log. */
export function publishedEdits(edits: Edits, words: VerdictWords): Edits {
  const sheets = edits.sheets.filter(({ role }) => publishedRoles.has(role));
  const columnsOf = (name: string): SeenColumns | null => {
    const sheet = sheets.find((one) => one.name === name);
    return sheet === undefined ? null : seenColumns(sheet);
  };
  return { ...edits, sheets: sheets.map((sheet) => publishedSheet(sheet, columnsOf, words)), names: [] };
}
