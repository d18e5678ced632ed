import { encodingOf } from "../../xml/text.ts";
import { placed, type SharedStrings } from "../numbered-strings.ts";
import { PlaceList } from "../place-list.ts";
import { bytesOf, stands } from "./plain-cell.ts";
import { PlainText } from "./plain-text.ts";
import { StringItem } from "./string-item.ts";
import { closed, empty, ended, opened, text, Tokens } from "./tokens.ts";
import { Unfamiliar, unlessUnfamiliar } from "./unfamiliar.ts";

/** The usual declarations; any other is for the full parser. */
const declaration =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"utf-8"|'utf-8'))?(?: standalone=(?:"yes"|"no"|'yes'|'no'))? ?\?>/i;
const longestDeclaration = 100;

/** Where the root may begin: behind a byte order mark and the declaration. */
function startOf(bytes: Uint8Array): number {
  if (encodingOf(bytes) !== "utf-8") throw new Unfamiliar();
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const head = new TextDecoder().decode(bytes.subarray(from, from + longestDeclaration));
  return from + (declaration.exec(head)?.[0].length ?? 0);
}

/** The strings of a shared strings part, each made when it is asked for; null where the full parser is to read them. */
export const scanStrings = (bytes: Uint8Array): SharedStrings | null =>
  unlessUnfamiliar(() => {
    const tokens = new Tokens(bytes, startOf(bytes));
    const strings = new PlaceList();
    let token = tokens.next();
    while (token === text) token = tokens.next();
    if (!tokens.isNamed("sst")) throw new Unfamiliar();
    const item = new StringItem();
    if (token === opened) readPlainItems(tokens, strings);
    for (token = tokens.next(); token !== ended; token = tokens.next()) {
      if (token === text || token === closed) continue;
      if (!tokens.isNamed("si")) throw new Unfamiliar();
      if (token === empty) item.clear();
      else item.read(tokens);
      if (item.isPlain) strings.addPlace(item.from, item.to);
      else strings.addString(item.string(bytes));
      readPlainItems(tokens, strings);
    }
    return placed(strings.places(bytes));
  });

const itemStart = bytesOf("<si><t>");
const keptItemStart = bytesOf('<si><t xml:space="preserve">');
const itemEnd = bytesOf("</t></si>");

/** As many items as follow in the words that nearly all are written in. */
function readPlainItems(tokens: Tokens, strings: PlaceList): void {
  const { bytes } = tokens;
  const content = new PlainText();
  for (;;) {
    const { at } = tokens;
    const start = stands(bytes, at, itemStart) ? itemStart : keptItemStart;
    if (start !== itemStart && !stands(bytes, at, start)) return;
    content.read(bytes, at + start.length);
    if (!stands(bytes, content.to, itemEnd)) return;
    strings.addPlace(at + start.length, content.to);
    tokens.at = content.to + itemEnd.length;
  }
}
