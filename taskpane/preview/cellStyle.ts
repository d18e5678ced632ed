import type { CSSProperties } from "react";
import type { CellValue } from "../../src/domain/grid.ts";
import type { RuleFormat } from "../../excel-host/model/conditional-format.ts";
import type { Border, BorderSide, CellFormat } from "../../excel-host/model/format.ts";

const sides: readonly (readonly [BorderSide, "borderTop" | "borderBottom" | "borderLeft" | "borderRight"])[] = [
  ["top", "borderTop"],
  ["bottom", "borderBottom"],
  ["left", "borderLeft"],
  ["right", "borderRight"],
];

const widths: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const strokes: Readonly<Record<string, string>> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dotted",
  Dot: "dotted",
  Double: "double",
};

const line = ({ style, weight, color }: Border): string | null =>
  style === "None" ? null : `${widths[weight] ?? 1}px ${strokes[style] ?? "solid"} ${color}`;

function align(horizontal: string, value: CellValue): CSSProperties["justifyContent"] {
  if (horizontal === "Center" || horizontal === "CenterAcrossSelection") return "center";
  if (horizontal === "Right") return "flex-end";
  if (horizontal === "Left" || typeof value === "string") return "flex-start";
  return typeof value === "number" ? "flex-end" : "center";
}

/** A cell's look as CSS, conditional formats on top of its own. */
export function cellStyle(format: CellFormat, value: CellValue, rule: RuleFormat | null): CSSProperties {
  const fill = rule?.fill ?? format.fill;
  const underline = (rule?.underline ?? format.underline) !== "None";
  const strike = rule?.strikethrough ?? format.strikethrough;
  const justify = align(format.horizontal, value);
  const style: CSSProperties = {
    fontFamily: `"${format.fontName}", "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", sans-serif`,
    fontSize: `${format.fontSize}pt`,
    fontWeight: (rule?.bold ?? format.bold) ? 700 : 400,
    fontStyle: (rule?.italic ?? format.italic) ? "italic" : "normal",
    textDecoration: [underline ? "underline" : "", strike ? "line-through" : ""].join(" ").trim() || "none",
    color: rule?.fontColor ?? format.fontColor,
    justifyContent: justify,
    textAlign: justify === "center" ? "center" : justify === "flex-end" ? "right" : "left",
    alignItems: format.vertical === "Top" ? "flex-start" : format.vertical === "Center" ? "center" : "flex-end",
    whiteSpace: format.wrap ? "pre-wrap" : "pre",
    paddingInlineStart: `${3 + format.indent * 9}px`,
  };
  if (fill !== null) style.backgroundColor = fill;
  for (const [side, property] of sides) {
    const border = format.borders[side];
    const drawn = border === undefined ? null : line(border);
    if (drawn !== null) style[property] = drawn;
    const ruled = rule?.borders[side];
    if (ruled !== undefined && ruled.style !== "None")
      style[property] = `1px ${strokes[ruled.style] ?? "solid"} ${ruled.color}`;
  }
  return style;
}
