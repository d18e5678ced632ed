import type { CellStyle } from "../../src/domain/report/edits.ts";
import type { CellFormat } from "../model/format.ts";

const plain = (colour: string): string => colour.slice(1);

const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
};
const verticals: Readonly<Record<string, CellStyle["vertical"]>> = { Top: "top", Center: "center", Bottom: "bottom" };

/** What sets a format apart from the workbook's default one, in the file port's terms. */
export function cellStyle(format: CellFormat, base: CellFormat): CellStyle {
  const sides = Object.keys(format.borders) as (keyof CellFormat["borders"])[];
  const [side] = sides;
  const horizontal = horizontals[format.horizontal];
  const vertical = verticals[format.vertical];
  return {
    ...(format.bold === base.bold ? {} : { bold: format.bold }),
    ...(format.italic === base.italic ? {} : { italic: format.italic }),
    ...(format.underline === base.underline ? {} : { underline: format.underline !== "None" }),
    ...(format.fontSize === base.fontSize ? {} : { size: format.fontSize }),
    ...(format.fontColor === base.fontColor ? {} : { color: plain(format.fontColor) }),
    ...(format.fill === null ? {} : { fill: plain(format.fill) }),
    ...(format.numberFormat === base.numberFormat ? {} : { numberFormat: format.numberFormat }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(format.wrap ? { wrap: true } : {}),
    ...(format.shrink ? { shrink: true } : {}),
    ...(format.indent > 0 ? { indent: format.indent } : {}),
    ...(side === undefined ? {} : { border: { sides, color: plain(format.borders[side]!.color) } }),
    ...(format.locked ? {} : { locked: false }),
  };
}
