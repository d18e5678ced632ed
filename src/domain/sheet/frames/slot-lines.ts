import type { SlotMapping } from "../headings/mapping-draft.ts";
import type { HeadingBlock } from "../headings/heading-blocks.ts";
import type { Cells } from "../records/cells.ts";
import type { FigureCell, ProgramLine, SourceCell } from "../records/reading.ts";
import { measureName } from "../words/measures.ts";
import { keyNamesIndicator, slotKey, slotName } from "../words/slot-key.ts";
import { type DraftLine, draftLine, type PageInput, type SlotInput } from "./draft-line.ts";
import { pageUnits } from "./figures.ts";
import type { BodyRow } from "./page-rows.ts";

/** `page` has the further indicators in its mapping; `unitLine` as in `pageUnits`. */
export const slotInputs = (
  cells: Cells,
  block: HeadingBlock,
  page: Pick<PageInput, "body" | "cells" | "hiddenRows">,
  unitLine: string | null,
): readonly SlotInput[] =>
  (page.body.mapping.slots ?? []).map((mapping: SlotMapping) => ({
    ...page,
    body: { ...page.body, mapping },
    units: pageUnits(mapping, unitLine, mapping.isCost),
    caption: null,
    over: [],
    slotName: mapping.slotName,
    hasNames: mapping.columns.measure !== undefined && mapping.columns.measure !== page.body.mapping.columns.measure,
    namedBy: namingHeading(cells, block, mapping.columns.plan),
  }));

/** The heading that names the indicator of a column: 来場者数 over 目標; null where none does. */
export function namingHeading(cells: Cells, block: HeadingBlock, column: number | undefined): SourceCell | null {
  if (column === undefined) return null;
  for (let row = block.bottom; row >= block.top; row -= 1) {
    const words = cells.shownText(row, column);
    if (!keyNamesIndicator(slotKey(words)) || slotName(words) !== words.replace(/\s+/gu, "")) continue;
    const merge = cells.merge(row, column);
    return merge === null ? cells.source(row, column) : cells.source(merge.top, merge.left);
  }
  return null;
}

const saysNothing = (cell: FigureCell | null): boolean =>
  cell === null || cell.reading.kind === "blank" || cell.reading.kind === "not-set";

/** Whether a line has neither a plan nor an actual, of whatever time: blanks and nothing-marks. */
export const hasNoFigures = ({ plan, actual, otherTimes = [] }: ProgramLine): boolean =>
  [{ plan, actual }, ...otherTimes].every((time) => saysNothing(time.plan) && saysNothing(time.actual));

const nothingMark = /^[\s\-－―‐–—ーｰ_＿]*$/u;

/**
 * The line of a further indicator on a row, under the row's first line; null where its cells say nothing. A
 * nothing-mark beside a name says that nothing was planned.
 */
export function slotLine(
  cells: Cells,
  row: BodyRow,
  input: SlotInput,
  slot: number,
  first: DraftLine,
): DraftLine | null {
  const { columns } = input.body.mapping;
  const draft = draftLine(cells, row, input, { section: first.section, hidden: first.hidden });
  const named = input.hasNames ? nameAt(cells, row.row, columns.measure!) : null;
  const isNamed = named !== null && !nothingMark.test(named.text);
  if (hasNoFigures(draft) && !isNamed) return null;
  draft.slot = slot;
  draft.kind = "measure";
  draft.no = null;
  draft.name = "";
  draft.noCell = null;
  draft.nameCell = null;
  draft.parentRow = first.kind === "measure" ? first.parentRow : first.row;
  draft.measure =
    (isNamed ? measureName(named.text) : "") || input.slotName || (input.body.mapping.headings.plan ?? "");
  const shared = columns.measure === undefined || input.hasNames ? null : cells.source(row.row, columns.measure);
  const indicator = isNamed ? named : (shared ?? input.namedBy ?? null);
  if (indicator !== null) {
    draft.indicatorCell = indicator;
    if (columns.unit === undefined) draft.unitNote = indicator;
  }
  return draft;
}

/** A name merged over several rows holds for each of them. */
function nameAt(cells: Cells, row: number, column: number): SourceCell {
  const merge = cells.merge(row, column);
  return merge === null ? cells.source(row, column) : cells.source(merge.top, merge.left);
}
