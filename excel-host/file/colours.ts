import type { OpcPackage } from "../../src/xlsx/package/package.ts";
import { childNamed, parseXml, type XmlElement } from "../../src/xlsx/xml/element.ts";
import type { Colour } from "../model/format.ts";

/** Office's own theme, in the order of the theme attribute: 0 lt1, 1 dk1, 2 lt2, 3 dk2, then accents and links. */
const officeTheme: readonly Colour[] = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** The palette of the indexed attribute (ECMA-376 part 1, 18.8.27). */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export type ColourReader = (element: XmlElement | undefined) => Colour | null;

/** Reads `color`, `fgColor` … elements: rgb, theme with tint, or indexed; null where there is none or it is automatic. */
export async function colourReader(pkg: OpcPackage, themePart: string | null): Promise<ColourReader> {
  const theme = themePart === null ? officeTheme : themeColours(parseXml(await pkg.text(themePart)));
  return (element) => {
    if (!element) return null;
    const { rgb, theme: number, indexed, tint } = element.attributes;
    const base =
      rgb !== undefined
        ? `#${rgb.slice(-6).toUpperCase()}`
        : number !== undefined
          ? theme[Number(number)]
          : indexed !== undefined && palette[Number(indexed)] !== undefined
            ? `#${palette[Number(indexed)]}`
            : undefined;
    if (base === undefined) return null;
    return tint === undefined ? base : tinted(base, Number(tint));
  };
}

function themeColours(root: XmlElement): readonly Colour[] {
  const scheme = childNamed(childNamed(root, "themeElements"), "clrScheme");
  const order = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  return order.map((name, at) => {
    const colour = childNamed(scheme, name)?.children[0];
    const value = colour?.attributes["lastClr"] ?? colour?.attributes["val"];
    return value === undefined ? officeTheme[at]! : `#${value.toUpperCase()}`;
  });
}

/** Lighter towards 1, darker towards -1. */
function tinted(colour: Colour, tint: number): Colour {
  const channel = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, changed)))
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
