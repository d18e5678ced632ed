import { SaxesParser } from "saxes";
import type { OpcPackage } from "../package/package.ts";
import { encodingOf } from "../xml/text.ts";
import { XmlSyntaxError } from "../xml/element.ts";
import { RichText } from "./rich-text.ts";

/** The strings that cells name by number, furigana left out. */
export async function readSharedStrings(pkg: OpcPackage, part: string | null): Promise<string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const content = new RichText();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new XmlSyntaxError(error.message);
  });
  parser.on("opentag", (tag) => {
    if (localName(tag.name) === "si") content.reset();
    else content.open(localName(tag.name));
  });
  parser.on("text", (text) => content.characters(text));
  parser.on("cdata", (text) => content.characters(text));
  parser.on("closetag", (tag) => {
    if (localName(tag.name) === "si") strings.push(content.text());
    else content.close(localName(tag.name));
  });
  let decoder: TextDecoder | undefined;
  await pkg.stream(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
  });
  parser.close();
  return strings;
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
