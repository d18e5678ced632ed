import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { areaAt } from "../../src/domain/grid.ts";

/** What a person puts into cells of a sheet: a text, a number, or with "=" a formula and what it came to. */
export type Typed = string | number | { readonly formula: string; readonly value: number | string };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A workbook file while somebody works in it by another program; its parts as text. */
export class WorkedFile {
  readonly #parts: Record<string, Uint8Array>;

  constructor(file: Uint8Array) {
    this.#parts = unzipSync(file);
  }

  file(): Uint8Array {
    return zipSync(this.#parts);
  }

  has(part: string): boolean {
    return part in this.#parts;
  }

  text(part: string): string {
    return strFromU8(this.#parts[part] ?? new Uint8Array());
  }

  edit(part: string, change: (text: string) => string): void {
    const before = this.text(part);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${part}`);
    this.#parts[part] = strToU8(after);
  }

  add(part: string, text: string, type?: string): void {
    this.#parts[part] = strToU8(text);
    if (type === undefined) return;
    this.edit("[Content_Types].xml", (types) =>
      types.replace("</Types>", `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
    );
  }

  /** The part of a sheet. */
  partOf(sheet: string): string {
    const workbook = this.text("xl/workbook.xml");
    const id = new RegExp(`<sheet [^>]*name="${escaped(sheet)}"[^>]*r:id="([^"]*)"`, "u").exec(workbook)?.[1];
    const target = new RegExp(
      `<Relationship [^>]*Id="${id}"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Id="${id}"`,
      "u",
    ).exec(this.text("xl/_rels/workbook.xml.rels"));
    const found = target?.[1] ?? target?.[2];
    if (id === undefined || found === undefined) throw new Error(`no sheet ${sheet}`);
    return found.startsWith("/") ? found.slice(1) : `xl/${found}`;
  }

  /** @returns the relationship's id. */
  relate(part: string, kind: string, target: string): string {
    const name = part.replace(/([^/]*)$/u, "_rels/$1.rels");
    const known = this.text(name);
    let number = 50;
    while (known.includes(`"rId${number}"`)) number += 1;
    const type = kind.includes("/") ? kind : `${officeDocument}/${kind}`;
    const entry = `<Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`;
    if (known === "")
      this.#parts[name] = strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entry}</Relationships>`,
      );
    else this.edit(name, (text) => text.replace("</Relationships>", `${entry}</Relationships>`));
    return `rId${number}`;
  }

  /** Types into cells, over what is there. */
  type(sheet: string, cells: Readonly<Record<string, Typed>>, looks: Readonly<Record<string, number>> = {}): void {
    for (const [address, typed] of Object.entries(cells)) {
      const style = looks[address] === undefined ? "" : ` s="${looks[address]}"`;
      const cell =
        typeof typed === "number"
          ? `<c r="${address}"${style}><v>${typed}</v></c>`
          : typeof typed === "string"
            ? `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(typed)}</t></is></c>`
            : `<c r="${address}"${style}${typeof typed.value === "string" ? ' t="str"' : ""}><f>${escaped(typed.formula)}</f><v>${escaped(String(typed.value))}</v></c>`;
      this.put(sheet, address, cell);
    }
  }

  /** Puts a `c` element into its row. */
  put(sheet: string, address: string, cell: string): void {
    const { top: row = 0, left: column = 0 } = areaAt(address) ?? {};
    this.edit(this.partOf(sheet), (text) => {
      const found = new RegExp(`<row r="${row}"[^>]*?(?:/>|>(.*?)</row>)`, "su").exec(text);
      if (found === null) {
        const next = [...text.matchAll(/<row r="(\d+)"/gu)].find((match) => Number(match[1]) > row);
        const at = next?.index ?? text.indexOf("</sheetData>");
        return `${text.slice(0, at)}<row r="${row}">${cell}</row>${text.slice(at)}`;
      }
      const cells = [...(found[1] ?? "").matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gsu)].map(
        ([xml, letters = ""]) => ({
          xml,
          column: areaAt(`${letters}1`)?.left ?? 0,
        }),
      );
      const kept = [...cells.filter((one) => one.column !== column), { xml: cell, column }].sort(
        (one, other) => one.column - other.column,
      );
      const opening = /^<row[^>]*?(?=\/?>)/u.exec(found[0])?.[0] ?? "";
      const line = `${opening}>${kept.map(({ xml }) => xml).join("")}</row>`;
      return text.slice(0, found.index) + line + text.slice(found.index + found[0].length);
    });
  }

  /** Puts an element where the schema has it: before the first of these. */
  putBefore(sheet: string, followers: readonly string[], xml: string): void {
    this.edit(this.partOf(sheet), (text) => {
      const places = [...followers, "/worksheet"].map((local) => text.indexOf(`<${local}`)).filter((at) => at >= 0);
      const at = Math.min(...places);
      return text.slice(0, at) + xml + text.slice(at);
    });
  }

  /** Notes (the yellow ones), with the boxes that they are shown in. */
  note(sheet: string, notes: Readonly<Record<string, string>>, number = 1): void {
    const part = this.partOf(sheet);
    const comments = Object.entries(notes).map(
      ([address, text]) => `<comment ref="${address}" authorId="0"><text><t>${escaped(text)}</t></text></comment>`,
    );
    this.add(
      `xl/comments${number}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors><author>監査</author></authors><commentList>${comments.join("")}</commentList></comments>`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    );
    const boxes = Object.keys(notes).map((address, index) => {
      const { top: row = 1, left: column = 1 } = areaAt(address) ?? {};
      return (
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note">` +
        `<x:Anchor>${column}, 15, ${row - 1}, 2, ${column + 2}, 31, ${row + 3}, 1</x:Anchor><x:AutoFill>False</x:AutoFill>` +
        `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
      );
    });
    this.add(
      `xl/drawings/vmlDrawing${number}.vml`,
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${boxes.join("")}</xml>`,
      "application/vnd.openxmlformats-officedocument.vmlDrawing",
    );
    this.relate(part, "comments", `../comments${number}.xml`);
    const id = this.relate(part, "vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
    this.putBefore(sheet, ["legacyDrawingHF", "tableParts", "extLst"], `<legacyDrawing r:id="${id}"/>`);
  }

  /** A sheet of one's own, behind all others. */
  addSheet(name: string, rows: string): void {
    const part = "xl/worksheets/own.xml";
    this.add(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    );
    const id = this.relate("xl/workbook.xml", "worksheet", "worksheets/own.xml");
    const ids = [...this.text("xl/workbook.xml").matchAll(/sheetId="(\d+)"/gu)].map(([, text]) => Number(text));
    this.edit("xl/workbook.xml", (text) =>
      text.replace(
        "</sheets>",
        `<sheet name="${escaped(name)}" sheetId="${Math.max(...ids) + 1}" r:id="${id}"/></sheets>`,
      ),
    );
  }

  /** A name of one's own. */
  addName(name: string, formula: string): void {
    this.edit("xl/workbook.xml", (text) =>
      text.replace("</definedNames>", `<definedName name="${name}">${escaped(formula)}</definedName></definedNames>`),
    );
  }

  /** A picture over cells, in the sheet's drawing where it has one. */
  picture(sheet: string, from: string, to: string): void {
    const part = this.partOf(sheet);
    const [start, end] = [areaAt(from), areaAt(to)];
    // One grey dot.
    this.#parts["xl/media/stamp.png"] = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
      "base64",
    );
    this.edit("[Content_Types].xml", (types) =>
      types.includes('Extension="png"')
        ? `${types} `
        : types.replace(/(<Types[^>]*>)/u, '$1<Default Extension="png" ContentType="image/png"/>'),
    );
    const rels = this.text(part.replace(/([^/]*)$/u, "_rels/$1.rels"));
    const known = /Target="\.\.\/drawings\/(drawing\d+\.xml)"/u.exec(rels)?.[1];
    const drawing = `xl/drawings/${known ?? "drawing90.xml"}`;
    const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    if (known === undefined) {
      this.add(
        drawing,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>`,
        "application/vnd.openxmlformats-officedocument.drawing+xml",
      );
      const id = this.relate(part, "drawing", "../drawings/drawing90.xml");
      this.putBefore(sheet, ["legacyDrawing", "tableParts", "extLst"], `<drawing r:id="${id}"/>`);
    }
    const image = this.relate(drawing, "image", "../media/stamp.png");
    const corner = (local: string, row: number, column: number): string =>
      `<xdr:${local}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
    const anchor =
      `<xdr:twoCellAnchor>${corner("from", start?.top ?? 1, start?.left ?? 1)}${corner("to", end?.top ?? 1, end?.left ?? 1)}` +
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="77" name="印影"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${officeDocument}" r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
      '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>';
    this.edit(drawing, (text) => text.replace("</xdr:wsDr>", `${anchor}</xdr:wsDr>`));
  }
}
