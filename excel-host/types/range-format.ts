import { charactersToPoints, pointsToCharacters } from "../model/measure.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { formatField } from "./formats.ts";
import { flag, number, oneOf } from "./values.ts";

/** One value where all of them agree, otherwise null. */
function agreed(from: number, to: number, read: (at: number) => number): number | null {
  const first = read(from);
  for (let at = from + 1; at <= to; at++) if (read(at) !== first) return null;
  return first;
}

export const rangeFormatType = hostType("RangeFormat", {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, area }) =>
        agreed(area.left, area.right, (column) =>
          charactersToPoints(sheet.columns.get(column)?.width ?? sheet.standardWidth),
        ),
      set: ({ sheet, area }, value, host, member) => {
        host.guard.sheetChange(sheet, member, "allowFormatColumns");
        const width = pointsToCharacters(number(value, member));
        for (let column = area.left; column <= area.right; column++) sheet.column(column).width = width;
        host.changed();
      },
    },
    HorizontalAlignment: formatField(
      "horizontal",
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
    ),
    IndentLevel: formatField("indent", number),
    RowHeight: {
      get: ({ sheet, area }) =>
        agreed(area.top, area.bottom, (row) => sheet.rows.get(row)?.height ?? sheet.standardHeight),
      set: ({ sheet, area, others = [] }, value, host, member) => {
        host.guard.sheetChange(sheet, member, "allowFormatRows");
        const height = number(value, member);
        for (const { top, bottom } of [area, ...others])
          for (let row = top; row <= bottom; row++) sheet.row(row).height = height;
        host.changed();
      },
    },
    ShrinkToFit: formatField("shrink", flag),
    VerticalAlignment: formatField("vertical", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    WrapText: formatField("wrap", flag),
  },
  navigations: {
    Borders: (target) => object("RangeBorderCollection", target),
    Fill: (target) => object("RangeFill", target),
    Font: (target) => object("RangeFont", target),
    Protection: (target) => object("FormatProtection", target),
  },
});
