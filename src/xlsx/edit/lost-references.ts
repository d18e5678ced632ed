import type { OpcPackage } from "../package/package.ts";
import type { SheetEntry } from "../read/workbook-part.ts";
import { parseXml } from "../xml/element.ts";
import { includesText } from "../xml/search.ts";
import { encodingOf, escapeXml } from "../xml/text.ts";

/** What goes away, as formulas name it. */
export interface Leaving {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const reference = String.raw`${cell}(?::${cell})?|\$?\d+:\$?\d+|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|[\p{L}\p{N}_.]+`;

// Texts are passed over; a quoted or plain name is a sheet's before "!", a table's before "[".
const token = new RegExp(String.raw`"[^"]*"|(?:'((?:[^']|'')*)'|([\p{L}\p{N}_.\\]+))(?:(!)(?:${reference})?)?`, "gu");

/** The formula as Excel itself leaves it when a sheet is deleted: references to it are #REF!. */
export function withoutReferences(formula: string, leaving: Leaving): string {
  const sheets = new Set(leaving.sheets.map((name) => name.toLowerCase()));
  const tables = new Set(leaving.tables.map((name) => name.toLowerCase()));
  let result = "";
  let done = 0;
  for (const match of formula.matchAll(token)) {
    const [found, quoted, plain, exclamation] = match;
    const end = match.index + found.length;
    const name = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
    // "[1]Sheet!" is another file's.
    const isSheet = exclamation !== undefined && formula[match.index - 1] !== "]" && sheets.has(name);
    const isTable = formula[end] === "[" && tables.has(name);
    if (match.index < done || (!isSheet && !isTable)) continue;
    result += `${formula.slice(done, match.index)}#REF!`;
    done = isTable ? closingBracket(formula, end) : end;
  }
  return result + formula.slice(done);
}

/** Just behind the bracket that closes the one at `open`; an apostrophe escapes the character behind it. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

const formulaElement = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^<>]*)?>)([^<]*)(?=<\/)/g;

/**
 * Lets go of what leaves in the formulas of a sheet that stays, its cells', rules' and drop-downs'.
 * Excel calls a file damaged whose formulas name a sheet that is not there.
 * @returns whether there were any.
 */
export async function releaseReferences(pkg: OpcPackage, sheet: SheetEntry, leaving: Leaving): Promise<boolean> {
  const names = [...leaving.sheets, ...leaving.tables];
  const bytes = await pkg.bytes(sheet.part);
  // A quick look before a large part is taken apart; parts in UTF-16 are few and small.
  if (encodingOf(bytes) === "utf-8" && !names.some((name) => includesText(bytes, escapeXml(name)))) return false;
  let released = false;
  await pkg.editText(sheet.part, (text) =>
    text.replace(formulaElement, (whole, opening: string, written: string) => {
      const formula = parseXml(`<f>${written}</f>`).text;
      const kept = withoutReferences(formula, leaving);
      if (kept === formula) return whole;
      released = true;
      return opening + escapeXml(kept);
    }),
  );
  return released;
}
