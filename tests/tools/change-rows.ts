import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheetParts, xmlEscaped } from "./set-cells.ts";

/** Where a row goes; null: it is no more. */
type Way = (row: number) => number | null;

const reference = /(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?/gu;

/** An area's reference after the rows moved; a range shrinks to the rows that are left. */
function movedReferences(text: string, way: Way): string {
  return text.replaceAll(reference, (...found) => {
    const [, columnMark, column, rowMark, row, toColumnMark, toColumn, toRowMark, toRow] = found as string[];
    if (toRow === undefined) {
      const at = way(Number(row));
      return at === null ? "#REF!" : `${columnMark}${column}${rowMark}${at}`;
    }
    let [first, last] = [Number(row), Number(toRow)];
    while (first <= last && way(first) === null) first += 1;
    while (last >= first && way(last) === null) last -= 1;
    if (first > last) return "#REF!";
    return `${columnMark}${column}${rowMark}${way(first)}:${toColumnMark}${toColumn}${toRowMark}${way(last)}`;
  });
}

/** What a program sheet's own part says with its rows moved. */
function movedSheet(xml: string, way: Way): string {
  const rows = xml.replaceAll(
    /<row\b([^>]*?)\br="(\d+)"([^>]*?)(\/>|>.*?<\/row>)/gsu,
    (whole: string, before: string, row: string, after: string, content: string) => {
      void whole;
      const at = way(Number(row));
      if (at === null) return "";
      const cells = content.replaceAll(/(<c\b[^>]*?\br=")([A-Z]+)\d+"/gu, `$1$2${at}"`);
      return `<row${before}r="${at}"${after}${cells}`;
    },
  );
  const merged = rows.replaceAll(/(<(?:mergeCell|dimension)\b[^>]*?ref=")([^"]*)"/gu, (_, tag: string, ref: string) => {
    const moved = movedReferences(ref, way);
    return `${tag}${moved}"`;
  });
  const kept = merged.replaceAll(/<mergeCell ref="(?:#REF!|([A-Z]+\d+)(?::\1)?)"\/>/gu, "");
  return kept
    .replaceAll(
      /<mergeCells count="\d+">/gu,
      () => `<mergeCells count="${[...kept.matchAll(/<mergeCell /gu)].length}">`,
    )
    .replaceAll(/(sqref=")([^"]*)"/gu, (_, tag: string, refs: string) => `${tag}${movedReferences(refs, way)}"`);
}

/** What formulas, names and charts elsewhere say of the sheet, as a spreadsheet program writes them after the rows moved. */
function movedFormulas(xml: string, sheet: string, way: Way): string {
  const named = `'${xmlEscaped(sheet)}'!`;
  const pattern = new RegExp(
    `${named.replaceAll(/[.*+?^$(){}|[\]\\]/gu, String.raw`\$&`)}\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?`,
    "gu",
  );
  return xml.replaceAll(pattern, (found) => named + movedReferences(found.slice(named.length), way));
}

function withRows(workbook: Uint8Array, sheet: string, way: Way): Uint8Array {
  const files = unzipSync(workbook);
  const own = sheetParts(files).get(xmlEscaped(sheet));
  if (own === undefined || files[own] === undefined) throw new Error(`no sheet ${sheet}`);
  for (const [part, content] of Object.entries(files)) {
    if (!part.endsWith(".xml")) continue;
    const xml = strFromU8(content);
    const moved = movedFormulas(part === own ? movedSheet(xml, way) : xml, sheet, way);
    if (moved !== xml) files[part] = strToU8(moved);
  }
  return zipSync(files);
}

/**
 * The workbook as if a person had put an empty row before `row`: formulas, names and merges follow. The new row has cells of
 * the row that was there, without content, so that `setCells` can type into them.
 */
export function insertRow(workbook: Uint8Array, sheet: string, row: number): Uint8Array {
  const files = unzipSync(withRows(workbook, sheet, (at) => (at < row ? at : at + 1)));
  const part = sheetParts(files).get(xmlEscaped(sheet))!;
  const xml = strFromU8(files[part]!);
  const model = new RegExp(`<row\\b[^>]*?\\br="${row + 1}".*?</row>`, "su").exec(xml);
  if (model === null) throw new Error(`no row ${row}`);
  const empty = model[0]
    .replaceAll(
      /<c\b([^>]*?)(?:\/>|>.*?<\/c>)/gsu,
      (_, attributes: string) => `<c${attributes.replace(/ t="\w+"/u, "")}/>`,
    )
    .replace(`r="${row + 1}"`, `r="${row}"`)
    .replaceAll(/(<c\b[^>]*?\br=")([A-Z]+)\d+"/gu, `$1$2${row}"`);
  files[part] = strToU8(xml.slice(0, model.index) + empty + xml.slice(model.index));
  return zipSync(files);
}

/** The workbook as if a person had deleted the row: what was over it is a lost reference. */
export const deleteRow = (workbook: Uint8Array, sheet: string, row: number): Uint8Array =>
  withRows(workbook, sheet, (at) => (at === row ? null : at > row ? at - 1 : at));
