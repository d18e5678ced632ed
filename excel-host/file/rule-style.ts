import type { ConditionalFormatEdit } from "../../src/domain/report/edits.ts";
import type { RuleFormat } from "../model/conditional-format.ts";
import type { BorderSide } from "../model/format.ts";

export function ruleStyle(format: RuleFormat): ConditionalFormatEdit["style"] {
  const sides = Object.keys(format.borders) as BorderSide[];
  const [side] = sides;
  return {
    ...(format.bold === null ? {} : { bold: format.bold }),
    ...(format.italic === null ? {} : { italic: format.italic }),
    ...(format.underline === null ? {} : { underline: format.underline !== "None" }),
    ...(format.fontColor === null ? {} : { color: format.fontColor.slice(1) }),
    ...(format.fill === null ? {} : { fill: format.fill.slice(1) }),
    ...(format.numberFormat === null ? {} : { numberFormat: format.numberFormat }),
    ...(side === undefined ? {} : { border: { sides, color: format.borders[side]!.color.slice(1) } }),
  };
}
