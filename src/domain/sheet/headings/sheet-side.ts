import type { Cells } from "../records/cells.ts";
import { share } from "./candidate.ts";
import { columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

const silent: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>([null, "generic", "unit", "measure"]);

/** From this part of a column's cells on that are figures they all are. */
const mostlyFigures = 0.9;

/**
 * Where no heading says plan or actual and the sheet's name does: the headings with the only column of figures, or all of
 * them where each is of a year of its own, taken for that side; null where nothing tells which column is meant.
 */
export function withSideOfSheet(
  cells: Cells,
  blocks: readonly HeadingBlock[],
  side: "plan" | "actual",
): readonly HeadingBlock[] | null {
  const changed = blocks.map((block, index) => {
    const to = (blocks[index + 1]?.top ?? (cells.area?.bottom ?? block.bottom) + 1) - 1;
    return ofBlock(cells, block, to, side);
  });
  return changed.some((block) => block !== null) ? changed.map((block, index) => block ?? blocks[index]!) : null;
}

function ofBlock(cells: Cells, block: HeadingBlock, to: number, side: "plan" | "actual"): HeadingBlock | null {
  if ([...block.columns.values()].some(({ role }) => role === "plan" || role === "actual")) return null;
  const figures = [...block.columns].filter(([column, { role, text }]) => {
    if (!silent.has(role) || text === "") return false;
    const content = columnContent(cells, column, block.bottom + 1, to);
    return content.filled > 0 && content.words === 0 && share(content.figures, content) >= mostlyFigures;
  });
  const years = figures.map(([, { year, partOfYear }]) => (partOfYear ? null : year));
  const areOfYears = years.every((year) => year !== null) && new Set(years).size === years.length;
  if (figures.length === 0 || (figures.length > 1 && !areOfYears)) return null;
  const told = figures.map(([column, sense]) => [column, { ...sense, role: side, rank: 40, coverage: 1 }] as const);
  return { ...block, columns: new Map([...block.columns, ...told]) };
}
