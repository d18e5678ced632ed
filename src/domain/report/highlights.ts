import type { Area } from "../grid.ts";
import type { Review } from "../review.ts";
import type { ReportContext } from "./context.ts";
import { area } from "./draft.ts";
import type { ConditionalFormatEdit, Edits, HighlightEdit } from "./edits.ts";
import type { LedgerLine } from "./lines.ts";
import { highlightStyles, ranks, verdictOf } from "./look.ts";

type Looked = "line" | "program";

/**
 * Looks up the rank of the row that a cell stands in, through defined names only. Where the ledger
 * keeps its order the search is binary, so that a page of cells costs the same however long the sheet.
 */
function rankOfThisRow(offset: number, { names, ordered }: ReportContext, looked?: Looked): string {
  const row = offset === 0 ? "ROW()" : `ROW()+${offset}`;
  const found = (rows: string, ranksName: string, otherwise: string): string =>
    ordered
      ? `IFERROR(IF(INDEX(${rows},MATCH(${row},${rows},1))=${row},INDEX(${ranksName},MATCH(${row},${rows},1)),${otherwise}),${otherwise})`
      : `IFERROR(INDEX(${ranksName},MATCH(${row},${rows},0)),${otherwise})`;
  const program = found(names.program_row, names.program_rank, "0");
  if (looked === "program") return program;
  return found(names.row, names.row_rank, looked === "line" ? "0" : program);
}

/** One conditional format a verdict; rows without a verdict stay as they are. */
const formatsOf = (where: Area, rank: string): ConditionalFormatEdit[] =>
  ranks.map((each) => ({ area: where, formula: `${rank}=${each}`, style: highlightStyles[verdictOf(each)] }));

/** The rows of a table that are lines of this sheet. */
function tableRows(
  { reading }: Review,
  sheet: string | undefined,
): { readonly first: number; readonly last: number } | null {
  const { lines, joined } = reading;
  const own = joined === undefined ? lines : lines.filter((line) => line.sheet === sheet);
  const [first, last] = [own.at(0)?.row, own.at(-1)?.row];
  return first === undefined || last === undefined ? null : { first, last };
}

function tableHighlights(review: Review, context: ReportContext): HighlightEdit[] {
  const { sheet, layout, joined = [] } = review.reading;
  const tables = [
    { sheet, area: layout.area, of: undefined },
    ...joined.map((other) => ({ ...other, of: other.sheet })),
  ];
  return tables.map(({ sheet: name, area: { left, right }, of }) => {
    const rows = tableRows(review, of);
    if (rows === null) return { sheet: name, formats: [] };
    const rank = rankOfThisRow(context.subject.offsets.get(name) ?? 0, context);
    return { sheet: name, formats: formatsOf(area(rows.first, left, rows.last, right), rank) };
  });
}

/** The cells of a form's indicator that are coloured: its result, and its plan where it stands right beside it. */
function columnsOf({ source, indicator }: LedgerLine): readonly [left: number, right: number] {
  const { planCell, actualCell } = indicator;
  const [plan, actual] = [planCell, actualCell];
  const isBeside =
    plan !== null && actual !== null && plan.row === actual.row && Math.abs(plan.column - actual.column) === 1;
  if (!isBeside) return [source.column, source.column];
  return [Math.min(plan.column, actual.column), Math.max(plan.column, actual.column)];
}

/** Areas in which every row that is a line's has that line's cells: one rule for as many of them as can share it. */
function lineAreas(lines: readonly LedgerLine[]): readonly Area[] {
  const areas: Area[] = [];
  const rows = new Map<number, LedgerLine>();
  for (const line of lines) if (!rows.has(line.source.row)) rows.set(line.source.row, line);
  for (const line of [...rows.values()].sort((one, other) => one.source.row - other.source.row)) {
    const [left, right] = columnsOf(line);
    const open = areas.at(-1);
    if (open !== undefined && open.left === left && open.right === right)
      areas[areas.length - 1] = area(open.top, left, line.source.row, right);
    else areas.push(area(line.source.row, left, line.source.row, right));
  }
  return areas;
}

/** On a form the results are coloured, each by its own verdict, and the program's name by the program's. */
function formHighlights(review: Review, lines: readonly LedgerLine[], context: ReportContext): HighlightEdit {
  const { sheet, lines: read } = review.reading;
  const offset = context.subject.offsets.get(sheet) ?? 0;
  const names = read.flatMap(({ nameCell }) =>
    nameCell === null ? [] : [nameCell.merge ?? area(nameCell.row, nameCell.column)],
  );
  return {
    sheet,
    formats: [
      ...names.flatMap((where) => formatsOf(where, rankOfThisRow(offset, context, "program"))),
      ...lineAreas(lines).flatMap((where) => formatsOf(where, rankOfThisRow(offset, context, "line"))),
    ],
  };
}

/** What is coloured on the program's sheets. */
export function highlights(context: ReportContext): Pick<Edits, "highlights" | "highlightsElsewhere"> {
  const { parts, isOfForms, sheet } = context.subject;
  const linesOf = parts.map((): LedgerLine[] => []);
  if (isOfForms) for (const line of context.lines) linesOf[line.part]?.push(line);
  const [own, ...elsewhere] = parts.flatMap((review, part) =>
    isOfForms ? [formHighlights(review, linesOf[part] ?? [], context)] : tableHighlights(review, context),
  );
  return {
    highlights: own ?? { sheet, formats: [] },
    ...(elsewhere.length === 0 ? {} : { highlightsElsewhere: elsewhere }),
  };
}
