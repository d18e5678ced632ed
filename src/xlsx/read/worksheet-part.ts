import type { OpcPackage } from "../package/package.ts";
import { SaxesParser } from "saxes";
import { childNamed, isTrue, parseXml, XmlSyntaxError, type XmlElement } from "../xml/element.ts";
import { decodeXml, encodeXml, encodingOf, type XmlEncoding } from "../xml/text.ts";

/**
 * A worksheet in three pieces: what stands before the rows, the rows, what stands behind them.
 * Rows can be a hundred megabytes and are only ever streamed; the rest is small and gets parsed.
 */
export interface WorksheetPart {
  readonly head: string;
  /** From `<sheetData` to its end, UTF-8. */
  readonly rows: Uint8Array;
  readonly tail: string;
  readonly encoding: XmlEncoding;
  /** Head and tail with an empty `sheetData` between; offsets count in `frame`. */
  readonly frame: string;
  readonly root: XmlElement;
}

export async function readWorksheetPart(pkg: OpcPackage, part: string): Promise<WorksheetPart> {
  const bytes = await pkg.bytes(part);
  const cut = (encodingOf(bytes) === "utf-8" ? cutBytes(bytes) : null) ?? cutText(bytes);
  const frame = frameOf(cut.head, cut.prefix, cut.tail);
  return { ...cut, frame, root: parseXml(frame) };
}

/** The worksheet's bytes after its frame was edited; the rows and all before them must be unchanged. */
export function joinWorksheet(worksheet: WorksheetPart, editedFrame: string): Uint8Array {
  const behindRows =
    editedFrame.length -
    (worksheet.frame.length - worksheet.head.length - worksheet.tail.length) -
    worksheet.head.length;
  const tail = editedFrame.slice(editedFrame.length - behindRows);
  const { head, rows, encoding } = worksheet;
  if (encoding !== "utf-8") return encodeXml({ text: head + new TextDecoder().decode(rows) + tail, encoding });
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(head), rows, encoder.encode(tail)];
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

export const isProtected = (root: XmlElement): boolean =>
  isTrue(childNamed(root, "sheetProtection")?.attributes["sheet"]);

type Cut = Pick<WorksheetPart, "head" | "rows" | "tail" | "encoding"> & { readonly prefix: string };

/** As `WorksheetPart.frame`. */
export const frameOf = (head: string, prefix: string, tail: string): string => `${head}<${prefix}sheetData/>${tail}`;

/** Where the text between cannot mislead (no comment, no CDATA section near), the rows are found without parsing them. */
function cutBytes(bytes: Uint8Array): Cut | null {
  const found = openingOfRows(bytes);
  if (found === null) return null;
  const { from: opening, to: openingEnd, prefix } = found;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const head = decoder.decode(bytes.subarray(0, opening));
  const end = bytes[openingEnd - 2] === 0x2f ? openingEnd : lastClosing(bytes, `</${prefix}sheetData`);
  if (end === null || end < openingEnd) return null;
  const tail = decoder.decode(bytes.subarray(end));
  if (misleads(head) || misleads(tail)) return null;
  return { head, rows: bytes.subarray(opening, end), tail, encoding: "utf-8", prefix };
}

/** The start tag of `sheetData`, and its prefix with the colon; null where it is not there, or not all of it. */
export function openingOfRows(bytes: Uint8Array): { from: number; to: number; prefix: string } | null {
  const from = findTag(bytes, "sheetData", 0);
  if (from === null) return null;
  const to = bytes.indexOf(0x3e, from) + 1;
  return to === 0 ? null : { from, to, prefix: ascii(bytes, from + 1, indexOfWord(bytes, "sheetData", from)) };
}

/** Whether what looks like a tag in the text may be none. */
export const misleads = (text: string): boolean => text.includes("<!--") || text.includes("<![CDATA[");

/** Index of the "<" of the first start tag with this local name. */
function findTag(bytes: Uint8Array, local: string, from: number): number | null {
  for (let at = indexOfWord(bytes, local, from); at >= 0; at = indexOfWord(bytes, local, at + 1)) {
    const open = bytes.lastIndexOf(0x3c, at);
    const before = ascii(bytes, open + 1, at);
    const after = bytes[at + local.length];
    if (/^(?:[\w.-]+:)?$/.test(before) && (after === 0x3e || after === 0x2f || isSpace(after))) return open;
  }
  return null;
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function indexOfWord(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, word, at)) return at;
  }
  return -1;
}

/** Just behind the last end tag that starts so. */
function lastClosing(bytes: Uint8Array, start: string): number | null {
  for (let at = bytes.lastIndexOf(0x3c); at > 0; at = bytes.lastIndexOf(0x3c, at - 1)) {
    if (matches(bytes, start, at)) return bytes.indexOf(0x3e, at) + 1;
  }
  return null;
}

function matches(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  to - from > 200 ? "too long for a tag name" : String.fromCharCode(...bytes.subarray(from, to));

/** Any other spelling: the whole text is walked through. */
function cutText(bytes: Uint8Array): Cut {
  const { text, encoding } = decodeXml(bytes);
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new XmlSyntaxError(error.message);
  });
  let start = -1;
  let end = -1;
  let name = "";
  parser.on("opentag", (tag) => {
    if (start >= 0 || tag.name.slice(tag.name.indexOf(":") + 1) !== "sheetData") return;
    name = tag.name;
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("closetag", (tag) => {
    if (start >= 0 && end < 0 && tag.name === name) end = parser.position;
  });
  parser.write(text).close();
  if (end < 0) throw new XmlSyntaxError("a worksheet without sheetData");
  return {
    head: text.slice(0, start),
    rows: new TextEncoder().encode(text.slice(start, end)),
    tail: text.slice(end),
    encoding,
    prefix: name.slice(0, name.length - "sheetData".length),
  };
}
