import type { Cells } from "../records/cells.ts";
import { figureShare } from "./candidate.ts";
import { type ColumnContent, columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

const ofNames = /名称?[)）]?$/u;
const ofRates = /[率度](?:[^\p{L}]*)$/u;

/**
 * What a column holds where its heading leaves it open: 活動指標 under 計画 is the plan if figures stand there, 成果１名 is no
 * result but a name.
 */
function asHeld(sense: ColumnSense, content: ColumnContent): ColumnSense {
  const { role, under, text } = sense;
  if (content.filled === 0) return sense;
  const figures = figureShare(content) >= 0.5 && content.words * 2 <= content.filled;
  if (role === "measure" && figures) {
    if (under !== undefined) return { ...sense, role: under, rank: 50 };
    return ofRates.test(text) ? { ...sense, role: "printedRate", rank: 50 } : sense;
  }
  const named = (role === "plan" || role === "actual") && ofNames.test(text.replace(/\s+/gu, ""));
  return named && content.words * 2 > content.filled && figureShare(content) < 0.5
    ? { ...sense, role: "measure", rank: 50 }
    : sense;
}

/** A block's columns as what stands under them, data rows [from, to], says. */
export function heldRoles(cells: Cells, block: HeadingBlock, from: number, to: number): HeadingBlock {
  const columns = [...block.columns].map(([column, sense]) => {
    const isOpen = sense.role === "measure" || ofNames.test(sense.text);
    return [column, isOpen ? asHeld(sense, columnContent(cells, column, from, to)) : sense] as const;
  });
  return { ...block, columns: new Map(columns) };
}
