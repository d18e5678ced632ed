import type { CellStyle, ConditionalFormatEdit } from "../../domain/report/edits.ts";
import { childNamed, parseXml, type XmlElement } from "../xml/element.ts";
import { placeInOrder, Splice } from "../xml/splice.ts";
import {
  alignmentXml,
  borderXml,
  differentialFillXml,
  differentialFontXml,
  fillXml,
  fontXml,
  impliedFont,
  impliedFormats,
  numberFormatXml,
  writerFor,
  type DefaultFormat,
  type ElementWriter,
} from "./style-parts.ts";
import { hashOf, stateOf, styleLists, type ListRecord, type StyleList, type StyleRecord } from "./style-record.ts";

const stylesOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const firstOwnNumberFormat = 164;

/** What a workbook without a styles part is understood to have. */
export const minimalStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A list of the styles part: what was there, what Jisseki added before, what it adds now. */
interface Growing {
  readonly element: XmlElement | undefined;
  readonly before: ListRecord["before"];
  readonly count: string | null;
  readonly ownBefore: number;
  readonly length: number;
  readonly indexes: Map<string, number>;
  readonly added: string[];
}

/** Adds formats to a styles part, at the end of its lists, each once. */
export class StyleBook {
  readonly #document: string;
  readonly #root: XmlElement;
  readonly #write: ElementWriter;
  readonly #lists: Readonly<Record<StyleList, Growing>>;
  readonly #default: DefaultFormat;
  readonly #cellFormats = new Map<string, number>();
  /** The part has the formats of cell styles, of which a cell format names one. */
  readonly #hasCellStyles: boolean;
  #nextNumberFormat: number;
  readonly #part: StyleRecord["part"];

  /** @param known what earlier runs added, where that is still as they left it (see `checkStyleRecord`). */
  constructor(document: string, known: StyleRecord | null, created: boolean) {
    this.#document = document;
    this.#root = parseXml(document);
    this.#write = writerFor(this.#root.prefix);
    this.#part = known?.part ?? (created ? "absent" : stateOf(this.#root));
    this.#lists = Object.fromEntries(
      styleLists.map((name) => [name, growing(document, this.#root, name, known)]),
    ) as Record<StyleList, Growing>;
    const implied = impliedFormats(this.#write);
    for (const name of styleLists) if (this.#lists[name].length === 0) this.#lists[name].added.push(...implied[name]);
    this.#default = defaultFormat(document, this.#root, impliedFont(this.#write));
    this.#hasCellStyles = (childNamed(this.#root, "cellStyleXfs")?.children.length ?? 0) > 0;
    const ids =
      childNamed(this.#root, "numFmts")?.children.map(({ attributes }) => Number(attributes["numFmtId"])) ?? [];
    this.#nextNumberFormat = ids.reduce((highest, id) => Math.max(highest, id), firstOwnNumberFormat - 1) + 1;
  }

  /**
   * Index of the cell format for a style.
   * @param quoted the cell shows the mark that keeps a text starting with "=" a text when somebody edits it.
   */
  cellFormat(style: CellStyle, quoted = false): number {
    const key = JSON.stringify([style, quoted]);
    let index = this.#cellFormats.get(key);
    if (index === undefined) {
      index = this.#add("cellXfs", this.#cellFormatXml(style, quoted));
      this.#cellFormats.set(key, index);
    }
    return index;
  }

  /** Index of the format that a rule lays over its cells. */
  differentialFormat(style: ConditionalFormatEdit["style"]): number {
    const code = style.numberFormat;
    const children =
      differentialFontXml(this.#write, style) +
      (code === undefined ? "" : numberFormatXml(this.#write, this.#numberFormat(code), code)) +
      (style.fill === undefined ? "" : differentialFillXml(this.#write, style.fill)) +
      (style.border === undefined ? "" : borderXml(this.#write, style.border, true));
    return this.#add("dxfs", this.#write("dxf", "", children));
  }

  /** The part's new text, and the record of all that is Jisseki's in it now. */
  finish(): { text: string; record: Omit<StyleRecord, "names"> } {
    const splice = new Splice(this.#document);
    if (this.#root.selfClosing) splice.append(this.#root, styleLists.map((name) => this.#newList(name)).join(""));
    else for (const name of styleLists) this.#grow(splice, name);
    const text = splice.toString();
    const lists = Object.fromEntries(
      styleLists.map((name) => {
        const { before, count, ownBefore, added } = this.#lists[name];
        return [name, { before, count, added: ownBefore + added.length }];
      }),
    ) as Record<StyleList, ListRecord>;
    return { text, record: { part: this.#part, lists, hash: addedHash(text, lists) } };
  }

  #cellFormatXml(style: CellStyle, quoted: boolean): string {
    const base = this.#default;
    const write = this.#write;
    const ownFont = style.bold ?? style.italic ?? style.underline ?? style.size ?? style.color;
    const numberFormat =
      style.numberFormat === undefined || style.numberFormat === "General"
        ? base.numFmtId
        : String(this.#numberFormat(style.numberFormat));
    const font = ownFont === undefined ? base.fontId : String(this.#add("fonts", fontXml(write, style, base.font)));
    const fill = style.fill === undefined ? base.fillId : String(this.#add("fills", fillXml(write, style.fill)));
    const border =
      style.border === undefined ? base.borderId : String(this.#add("borders", borderXml(write, style.border, false)));
    const alignment = alignmentXml(write, style);
    const protection = style.locked === undefined ? "" : write("protection", `locked="${style.locked ? 1 : 0}"`);
    const attributes = [
      `numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}"${this.#hasCellStyles ? ' xfId="0"' : ""}`,
      quoted ? 'quotePrefix="1"' : "",
      numberFormat === base.numFmtId ? "" : 'applyNumberFormat="1"',
      ownFont === undefined ? "" : 'applyFont="1"',
      style.fill === undefined ? "" : 'applyFill="1"',
      style.border === undefined ? "" : 'applyBorder="1"',
      alignment === "" ? "" : 'applyAlignment="1"',
      protection === "" ? "" : 'applyProtection="1"',
    ];
    return write("xf", attributes.filter(Boolean).join(" "), alignment + protection);
  }

  #numberFormat(code: string): number {
    if (code === "@") return 49;
    const list = this.#lists.numFmts;
    const known = list.indexes.get(`code ${code}`);
    if (known !== undefined) return known;
    const id = this.#nextNumberFormat;
    this.#nextNumberFormat += 1;
    list.indexes.set(`code ${code}`, id);
    list.added.push(numberFormatXml(this.#write, id, code));
    return id;
  }

  #add(name: StyleList, xml: string): number {
    const list = this.#lists[name];
    const known = list.indexes.get(xml);
    if (known !== undefined) return known;
    const index = list.length + list.added.length;
    list.indexes.set(xml, index);
    list.added.push(xml);
    return index;
  }

  #newList(name: StyleList): string {
    const { added } = this.#lists[name];
    return added.length === 0 ? "" : this.#write(name, `count="${added.length}"`, added.join(""));
  }

  #grow(splice: Splice, name: StyleList): void {
    const { element, added, length } = this.#lists[name];
    if (added.length === 0) return;
    if (element === undefined) {
      splice.insert(placeInOrder(this.#root, name, stylesOrder), this.#newList(name));
      return;
    }
    const count = element.attributes["count"];
    if (count !== undefined) splice.attribute(element, "count", String((Number(count) || length) + added.length));
    splice.append(element, added.join(""));
  }
}

function growing(document: string, root: XmlElement, name: StyleList, known: StyleRecord | null): Growing {
  const element = childNamed(root, name);
  const children = element?.children ?? [];
  const ownBefore = known?.lists[name].added ?? 0;
  const indexes = new Map<string, number>();
  for (const [index, child] of children.entries()) {
    if (index < children.length - ownBefore) continue;
    if (name === "numFmts")
      indexes.set(`code ${child.attributes["formatCode"] ?? ""}`, Number(child.attributes["numFmtId"]));
    else indexes.set(document.slice(child.start, child.end), index);
  }
  const before = known?.lists[name] ?? {
    before: stateOf(element),
    count: element?.attributes["count"] ?? null,
  };
  return {
    element,
    before: before.before,
    count: before.count,
    ownBefore,
    length: children.length,
    indexes,
    added: [],
  };
}

function defaultFormat(document: string, root: XmlElement, implied: DefaultFormat["font"]): DefaultFormat {
  const format = childNamed(root, "cellXfs")?.children[0]?.attributes ?? {};
  const fontId = format["fontId"] ?? "0";
  const font = childNamed(root, "fonts")?.children[Number(fontId)];
  return {
    numFmtId: format["numFmtId"] ?? "0",
    fontId,
    fillId: format["fillId"] ?? "0",
    borderId: format["borderId"] ?? "0",
    font:
      font === undefined
        ? implied
        : new Map(font.children.map((child) => [child.local, document.slice(child.start, child.end)])),
  };
}

/** Hash over the last children of every list, as many as were added. */
export function addedHash(document: string, lists: StyleRecord["lists"]): string {
  const root = parseXml(document);
  return hashOf(
    styleLists
      .map((name) => {
        const children = childNamed(root, name)?.children ?? [];
        const own = lists[name].added === 0 ? [] : children.slice(-lists[name].added);
        return own.map((child) => document.slice(child.start, child.end)).join("");
      })
      .join("\n"),
  );
}
