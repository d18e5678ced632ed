import { areaAt } from "../../../domain/grid.ts";
import { followed, type MovedSheets } from "../../../domain/report/followed.ts";
import { markPrefix } from "../../../domain/report/edits.ts";
import { filledInto, referenceText, withReferences } from "../../../domain/report/references.ts";
import { contentTypes } from "../../package/dialect.ts";
import type { OpcPackage } from "../../package/package.ts";
import type { SheetEntry } from "../../read/workbook-part.ts";
import { parseXml } from "../../xml/element.ts";
import { includesText } from "../../xml/search.ts";
import { encodingOf, escapeXml } from "../../xml/text.ts";

/** How the names of a report's tables begin. */
const ownTables = `${markPrefix}table_`;

const formulaElement = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^<>]*)?>)([^<]*)(?=<\/)/gu;

/** A cell's start, or a formula that it shares with others. */
const cellOrShared =
  /<(?:[\w.-]+:)?c\s[^<>]*?\br="(?<place>[A-Z]+\d+)"|<(?<name>(?:[\w.-]+:)?f)(?<attributes>(?=[^<>]*\st="shared")[^<>]*?)(?:\/>|>(?<text>[^<]*)<\/\k<name>>)/gu;

const unescaped = (written: string): string => parseXml(`<f>${written}</f>`).text;

const numberOf = (attributes: string): string => /\ssi="([^"]*)"/u.exec(attributes)?.[1] ?? "";

/** Whether formulas of a part may name one of the sheets, or their tables; parts in UTF-16 are few and small. */
async function mayName(pkg: OpcPackage, part: string, sheets: MovedSheets): Promise<boolean> {
  const bytes = await pkg.bytes(part);
  if (encodingOf(bytes) !== "utf-8") return true;
  const names = [...sheets].flatMap(([lower, { name }]) => [lower, name, escapeXml(name.replaceAll("'", "''"))]);
  return [...names, ownTables].some((name) => includesText(bytes, name));
}

/** Whether the formula names one of the sheets or a table of theirs. */
function isAbout(formula: string, sheets: MovedSheets): boolean {
  let found = formula.toLowerCase().includes(ownTables);
  withReferences(formula, (reference) => {
    if (reference.sheet !== null && sheets.has(reference.sheet.toLowerCase())) found = true;
    return referenceText(reference);
  });
  return found;
}

type Shared = {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
};

/** Calls for each formula that a cell shares, with the cell's place; what comes back stands in its stead. */
function eachShared(document: string, change: (shared: Shared) => string | null): string {
  let place = "A1";
  return document.replace(cellOrShared, (whole, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["place"] !== undefined) place = groups["place"];
    const area = areaAt(place);
    if (groups["name"] === undefined || area === null) return whole;
    const { name, attributes = "", text = "" } = groups;
    return change({ name, id: numberOf(attributes), text, row: area.top, column: area.left }) ?? whole;
  });
}

/** Formulas that cells share, each cell's written out where what they share is about the sheets: lines move apart. */
function unshared(document: string, sheets: MovedSheets): string {
  const masters = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  eachShared(document, ({ id, text, row, column }) => {
    const formula = unescaped(text);
    if (formula !== "" && isAbout(formula, sheets)) masters.set(id, { formula, row, column });
    return null;
  });
  if (masters.size === 0) return document;
  return eachShared(document, ({ id, name, row, column }) => {
    const master = masters.get(id);
    if (master === undefined) return null;
    const formula = filledInto(master.formula, row - master.row, column - master.column);
    return `<${name}>${escapeXml(formula)}</${name}>`;
  });
}

const isCells = (opening: string): boolean => /^<(?:[\w.-]+:)?f[\s>]/u.test(opening);

/** Every formula in a part's text follows what it named; cells' that are about the sheets are to be computed anew. */
const withFormulas = (document: string, sheets: MovedSheets): string =>
  document.replace(formulaElement, (whole, opening: string, written: string) => {
    const formula = unescaped(written);
    if (!isAbout(formula, sheets)) return whole;
    const awaits = isCells(opening) && !opening.includes(' ca="');
    return (awaits ? opening.replace(/>$/u, ' ca="1">') : opening) + escapeXml(followed(formula, sheets, null));
  });

/**
 * Formulas of a sheet that stays as it is, its cells', rules' and drop-downs', name what they named on sheets that are
 * written anew, and what they come to is not taken for what it is now.
 */
export async function followOnSheet(pkg: OpcPackage, { part }: SheetEntry, sheets: MovedSheets): Promise<void> {
  if (sheets.size === 0 || !(await mayName(pkg, part, sheets))) return;
  await pkg.editText(part, (document) => withFormulas(unshared(document, sheets), sheets));
}

/** The same of charts, wherever they are drawn. */
export async function followInCharts(pkg: OpcPackage, sheets: MovedSheets): Promise<void> {
  if (sheets.size === 0) return;
  const types = await pkg.contentTypes();
  for (const part of pkg.names()) {
    if (types.typeOf(part) !== contentTypes.chart || !(await mayName(pkg, part, sheets))) continue;
    await pkg.editText(part, (document) =>
      document.replace(formulaElement, (whole, opening: string, written: string) => {
        const formula = unescaped(written);
        const now = followed(formula, sheets, null);
        return now === formula ? whole : opening + escapeXml(now);
      }),
    );
  }
}
