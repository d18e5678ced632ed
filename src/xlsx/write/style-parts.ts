import type { CellStyle } from "../../domain/report/edits.ts";
import { escapeXml } from "../xml/text.ts";
import type { StyleList } from "./style-record.ts";

/** What a new cell format starts from: the workbook's own default format. */
export interface DefaultFormat {
  readonly numFmtId: string;
  readonly fontId: string;
  readonly fillId: string;
  readonly borderId: string;
  /** Children of the default font, by local name, as written. */
  readonly font: ReadonlyMap<string, string>;
}

export type ElementWriter = (local: string, attributes?: string, children?: string) => string;

/** Writes elements under one prefix. Attributes and children are XML already. */
export const writerFor =
  (prefix: string): ElementWriter =>
  (local, attributes = "", children = "") => {
    const name = prefix === "" ? local : `${prefix}:${local}`;
    const opening = attributes === "" ? name : `${name} ${attributes}`;
    return children === "" ? `<${opening}/>` : `<${opening}>${children}</${name}>`;
  };

// The order that Excel writes and its schema asks for.
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
] as const;

type FontStyle = Pick<CellStyle, "bold" | "italic" | "underline" | "size" | "color">;

export function fontXml(write: ElementWriter, style: FontStyle, base: ReadonlyMap<string, string>): string {
  const parts = new Map(base);
  const flag = (local: string, on: boolean | undefined): void => {
    if (on === true) parts.set(local, write(local));
    else if (on === false) parts.delete(local);
  };
  flag("b", style.bold);
  flag("i", style.italic);
  flag("u", style.underline);
  if (style.size !== undefined) parts.set("sz", write("sz", `val="${style.size}"`));
  if (style.color !== undefined) parts.set("color", write("color", `rgb="${argb(style.color)}"`));
  return write("font", "", fontOrder.map((local) => parts.get(local) ?? "").join(""));
}

/** In a rule even "not bold" is said out loud: it overrides what the cell has. */
export function differentialFontXml(write: ElementWriter, style: Omit<FontStyle, "size">): string {
  const flag = (local: string, on: boolean | undefined): string =>
    on === undefined ? "" : write(local, on ? "" : local === "u" ? 'val="none"' : 'val="0"');
  const color = style.color === undefined ? "" : write("color", `rgb="${argb(style.color)}"`);
  const children = flag("b", style.bold) + flag("i", style.italic) + flag("u", style.underline) + color;
  return children === "" ? "" : write("font", "", children);
}

const solidFill = (write: ElementWriter, color: string, background: string): string =>
  write(
    "fill",
    "",
    write(
      "patternFill",
      'patternType="solid"',
      write("fgColor", `rgb="${argb(color)}"`) + write("bgColor", background),
    ),
  );

export const fillXml = (write: ElementWriter, color: string): string => solidFill(write, color, 'indexed="64"');

/** In a rule the background carries a solid fill's colour. */
export const differentialFillXml = (write: ElementWriter, color: string): string =>
  solidFill(write, color, `rgb="${argb(color)}"`);

export const impliedFont = (write: ElementWriter): ReadonlyMap<string, string> =>
  new Map([
    ["sz", write("sz", 'val="11"')],
    ["name", write("name", 'val="Calibri"')],
  ]);

/** What the first of each list is understood to be where a part has none: every cell without a style is of it. */
export function impliedFormats(write: ElementWriter): Readonly<Record<StyleList, readonly string[]>> {
  const sides = ["left", "right", "top", "bottom", "diagonal"];
  return {
    numFmts: [],
    fonts: [write("font", "", [...impliedFont(write).values()].join(""))],
    fills: ["none", "gray125"].map((type) => write("fill", "", write("patternFill", `patternType="${type}"`))),
    borders: [write("border", "", sides.map((side) => write(side)).join(""))],
    cellXfs: [write("xf", 'numFmtId="0" fontId="0" fillId="0" borderId="0"')],
    dxfs: [],
  };
}

type Border = NonNullable<CellStyle["border"]>;

export function borderXml(write: ElementWriter, border: Border, differential: boolean): string {
  const side = (local: Border["sides"][number]): string =>
    border.sides.includes(local)
      ? write(local, 'style="thin"', write("color", `rgb="${argb(border.color)}"`))
      : differential
        ? ""
        : write(local);
  return write(
    "border",
    "",
    side("left") + side("right") + side("top") + side("bottom") + (differential ? "" : write("diagonal")),
  );
}

export function alignmentXml(write: ElementWriter, style: CellStyle): string {
  const attributes: string[] = [];
  if (style.horizontal !== undefined) attributes.push(`horizontal="${style.horizontal}"`);
  else if (style.indent !== undefined && style.indent > 0) attributes.push('horizontal="left"');
  if (style.vertical !== undefined) attributes.push(`vertical="${style.vertical}"`);
  if (style.wrap === true) attributes.push('wrapText="1"');
  if (style.indent !== undefined && style.indent > 0) attributes.push(`indent="${style.indent}"`);
  if (style.shrink === true) attributes.push('shrinkToFit="1"');
  return attributes.length === 0 ? "" : write("alignment", attributes.join(" "));
}

export const numberFormatXml = (write: ElementWriter, id: number, code: string): string =>
  write("numFmt", `numFmtId="${id}" formatCode="${escapeXml(code)}"`);

export const argb = (color: string): string => `FF${color.toUpperCase()}`;
