import type { OpcPackage } from "../../src/xlsx/package/package.ts";
import { readNumberFormats } from "../../src/xlsx/read/number-formats.ts";
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { newRuleFormat, type RuleFormat } from "../model/conditional-format.ts";
import { type Border, type BorderSide, type CellFormat, defaultFormat } from "../model/format.ts";
import type { ColourReader } from "./colours.ts";

export interface Styles {
  /** By index of the cell formats. */
  readonly formats: readonly CellFormat[];
  /** By index of the differential formats, for rules. */
  readonly rules: readonly RuleFormat[];
}

const sides: readonly BorderSide[] = ["top", "bottom", "left", "right"];

export async function readStyles(pkg: OpcPackage, part: string | null, colour: ColourReader): Promise<Styles> {
  if (part === null) return { formats: [defaultFormat], rules: [] };
  const root = parseXml(await pkg.text(part));
  const codes = await readNumberFormats(pkg, part);
  const fonts = childrenNamed(childNamed(root, "fonts"), "font").map((font) => fontOf(font, colour));
  const fills = childrenNamed(childNamed(root, "fills"), "fill").map((fill) => fillOf(fill, colour));
  const borders = childrenNamed(childNamed(root, "borders"), "border").map((border) => bordersOf(border, colour));
  const formats = childrenNamed(childNamed(root, "cellXfs"), "xf").map((xf, at): CellFormat => ({
    ...defaultFormat,
    ...fonts[Number(xf.attributes["fontId"] ?? 0)],
    fill: fills[Number(xf.attributes["fillId"] ?? 0)] ?? null,
    borders: borders[Number(xf.attributes["borderId"] ?? 0)] ?? {},
    numberFormat: codes[at] ?? "General",
    ...alignmentOf(childNamed(xf, "alignment")),
    locked: childNamed(xf, "protection")?.attributes["locked"] !== "0",
  }));
  return {
    formats: formats.length === 0 ? [defaultFormat] : formats,
    rules: childrenNamed(childNamed(root, "dxfs"), "dxf").map((dxf) => ruleOf(dxf, colour)),
  };
}

const on = (element: XmlElement | undefined): boolean =>
  element !== undefined && (element.attributes["val"] === undefined || isTrue(element.attributes["val"]));

function fontOf(font: XmlElement, colour: ColourReader): Partial<CellFormat> {
  return {
    fontName: childNamed(font, "name")?.attributes["val"] ?? defaultFormat.fontName,
    fontSize: Number(childNamed(font, "sz")?.attributes["val"] ?? defaultFormat.fontSize),
    bold: on(childNamed(font, "b")),
    italic: on(childNamed(font, "i")),
    strikethrough: on(childNamed(font, "strike")),
    underline: underlineOf(childNamed(font, "u")),
    fontColor: colour(childNamed(font, "color")) ?? "#000000",
  };
}

function underlineOf(element: XmlElement | undefined): string {
  if (element === undefined) return "None";
  const value = element.attributes["val"] ?? "single";
  return value.charAt(0).toUpperCase() + value.slice(1);
}

function fillOf(fill: XmlElement, colour: ColourReader): string | null {
  const pattern = childNamed(fill, "patternFill");
  const type = pattern?.attributes["patternType"] ?? "none";
  return type === "none" ? null : colour(childNamed(pattern, "fgColor"));
}

const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function bordersOf(element: XmlElement, colour: ColourReader): Partial<Record<BorderSide, Border>> {
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of sides) {
    const line = childNamed(element, side);
    const known = lines[line?.attributes["style"] ?? "none"];
    if (known)
      borders[side] = { style: known[0], weight: known[1], color: colour(childNamed(line, "color")) ?? "#000000" };
  }
  return borders;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function alignmentOf(element: XmlElement | undefined): Partial<CellFormat> {
  const { horizontal, vertical, wrapText, shrinkToFit, indent } = element?.attributes ?? {};
  return {
    horizontal:
      horizontal === undefined
        ? "General"
        : horizontal === "centerContinuous"
          ? "CenterAcrossSelection"
          : capital(horizontal),
    vertical: vertical === undefined ? "Bottom" : capital(vertical),
    wrap: isTrue(wrapText),
    shrink: isTrue(shrinkToFit),
    indent: Number(indent ?? 0),
  };
}

function ruleOf(dxf: XmlElement, colour: ColourReader): RuleFormat {
  const format = newRuleFormat();
  const font = childNamed(dxf, "font");
  const bold = childNamed(font, "b");
  const italic = childNamed(font, "i");
  const underline = childNamed(font, "u");
  const strike = childNamed(font, "strike");
  if (bold) format.bold = on(bold);
  if (italic) format.italic = on(italic);
  if (underline) format.underline = underlineOf(underline);
  if (strike) format.strikethrough = on(strike);
  format.fontColor = colour(childNamed(font, "color"));
  const pattern = childNamed(childNamed(dxf, "fill"), "patternFill");
  format.fill = colour(childNamed(pattern, "bgColor")) ?? colour(childNamed(pattern, "fgColor"));
  format.numberFormat = childNamed(dxf, "numFmt")?.attributes["formatCode"] ?? null;
  const border = childNamed(dxf, "border");
  if (border) {
    for (const [side, line] of Object.entries(bordersOf(border, colour))) {
      format.borders[side as BorderSide] = { style: line.style, color: line.color };
    }
  }
  return format;
}
