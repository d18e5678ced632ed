import { SaxesParser } from "saxes";
import type { OpcPackage } from "../package/package.ts";
import { encodingOf } from "../xml/text.ts";
import { XmlSyntaxError } from "../xml/element.ts";
import { listed, type SharedStrings } from "./numbered-strings.ts";
import { RichText } from "./rich-text.ts";
import { scanStrings } from "./scan/strings.ts";

/** Furigana is left out of them; read once for all sheets of a workbook. */
export async function readSharedStrings(pkg: OpcPackage, part: string | null): Promise<SharedStrings> {
  return part === null ? listed([]) : pkg.readOnce(part, stringsIn);
}

const stringsIn = (bytes: Uint8Array): SharedStrings => scanStrings(bytes) ?? parseStrings(bytes);

/** Bytes that are parsed at a time, so that no part needs to be one string. */
const pieceSize = 2 ** 20;

/** As `scanStrings`, by the full parser. */
export function parseStrings(bytes: Uint8Array): SharedStrings {
  const strings: string[] = [];
  const content = new RichText();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new XmlSyntaxError(error.message);
  });
  parser.on("opentag", (tag) => {
    if (localName(tag.name) === "si") content.reset();
    else content.open(localName(tag.name), tag.attributes);
  });
  parser.on("text", (text) => content.characters(text));
  parser.on("cdata", (text) => content.characters(text));
  parser.on("closetag", (tag) => {
    if (localName(tag.name) === "si") strings.push(content.text());
    else content.close(localName(tag.name));
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceSize)
    parser.write(decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true }));
  parser.close();
  return listed(strings);
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
