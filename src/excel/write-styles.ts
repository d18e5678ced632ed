import type { CellStyle, StyledArea } from "../domain/report/edits.ts";
import { rangeOf } from "./addresses.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

const colour = (rgb: string): string => `#${rgb}`;

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

export function styleStep(sheet: SheetHandle, styled: StyledArea): Step {
  return {
    bytes: actionBytes * (2 + Object.keys(styled.style).length + (styled.style.border ? 12 : 0)),
    queue: () => writeStyle(sheet(), styled),
  };
}

function writeStyle(sheet: Excel.Worksheet, { area, style }: StyledArea): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.underline !== undefined) format.font.underline = style.underline ? "Single" : "None";
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = colour(style.color);
  if (style.fill !== undefined) format.fill.color = colour(style.fill);
  // One format for all cells of the range: Excel takes a single value as well as an array.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  else if (style.indent !== undefined && style.indent > 0) format.horizontalAlignment = "Left";
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border) writeBorder(range, style.border, area.bottom > area.top, area.right > area.left);
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Lines on a side of every cell: the range's edge on that side, and the lines between its cells. */
function writeBorder(
  range: Excel.Range,
  { sides, color }: NonNullable<CellStyle["border"]>,
  tall: boolean,
  wide: boolean,
): void {
  const edges: Edge[] = [];
  if (sides.includes("top")) edges.push("EdgeTop");
  if (sides.includes("bottom")) edges.push("EdgeBottom");
  if (sides.includes("left")) edges.push("EdgeLeft");
  if (sides.includes("right")) edges.push("EdgeRight");
  if (tall && (sides.includes("top") || sides.includes("bottom"))) edges.push("InsideHorizontal");
  if (wide && (sides.includes("left") || sides.includes("right"))) edges.push("InsideVertical");
  for (const edge of edges) {
    const line = range.format.borders.getItem(edge);
    line.style = "Continuous";
    line.weight = "Thin";
    line.color = colour(color);
  }
}
