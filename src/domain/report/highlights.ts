import type { ReportContext } from "./context.ts";
import { area } from "./draft.ts";
import type { HighlightEdit } from "./edits.ts";
import { highlightStyles, ranks, verdictOf } from "./look.ts";

/**
 * Looks up the rank of the row that a cell stands in, through defined names only. Where the ledger
 * keeps its order the search is binary, so that a page of cells costs the same however long the sheet.
 */
function rankOfThisRow({ names, ordered }: ReportContext): string {
  const found = (rows: string, ranksName: string, otherwise: string): string =>
    ordered
      ? `IFERROR(IF(INDEX(${rows},MATCH(ROW(),${rows},1))=ROW(),INDEX(${ranksName},MATCH(ROW(),${rows},1)),${otherwise}),${otherwise})`
      : `IFERROR(INDEX(${ranksName},MATCH(ROW(),${rows},0)),${otherwise})`;
  return found(names.row, names.row_rank, found(names.program_row, names.program_rank, "0"));
}

/** One conditional format a verdict over the table's rows; rows without a verdict stay as they are. */
export function highlights(context: ReportContext): HighlightEdit {
  const { reading } = context.review;
  const { left, right } = reading.layout.area;
  const first = reading.lines.at(0)?.row;
  const last = reading.lines.at(-1)?.row;
  if (first === undefined || last === undefined) return { sheet: reading.sheet, formats: [] };
  const rank = rankOfThisRow(context);
  return {
    sheet: reading.sheet,
    formats: ranks.map((each) => ({
      area: area(first, left, last, right),
      formula: `${rank}=${each}`,
      style: highlightStyles[verdictOf(each)],
    })),
  };
}
