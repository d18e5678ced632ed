import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly value: number | string;
}

/** As a text stands in a part. */
export const xmlEscaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, "u").exec(tag)?.[1];
}

/** Which part holds each sheet, by its name as it stands in the workbook's part. */
export function sheetParts(files: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const text = (part: string): string => strFromU8(files[part] ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const [tag] of text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/gu)) {
    const target = attribute(tag, "Target") ?? "";
    targets.set(attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const parts = new Map<string, string>();
  for (const [tag] of text("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/gu)) {
    parts.set(attribute(tag, "name") ?? "", targets.get(attribute(tag, "r:id") ?? "") ?? "");
  }
  return parts;
}

/**
 * The workbook as if someone had typed into cells that exist already, everything else as it was; formulas keep
 * their old cached values.
 * @throws where a sheet or cell is not there.
 */
export function setCells(workbook: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  const files = unzipSync(workbook);
  const parts = sheetParts(files);
  for (const { sheet, address, value } of changes) {
    const part = parts.get(xmlEscaped(sheet)) ?? parts.get(sheet);
    const content = part === undefined ? undefined : files[part];
    if (part === undefined || content === undefined) throw new Error(`no sheet ${sheet}`);
    const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "su");
    const xml = strFromU8(content);
    const found = cell.exec(xml);
    if (found === null) throw new Error(`no cell ${sheet}!${address}`);
    const style = (found[1] ?? "").replace(/\st="[^"]*"/u, "");
    const typed =
      typeof value === "number"
        ? `<c r="${address}"${style}><v>${value}</v></c>`
        : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlEscaped(value)}</t></is></c>`;
    files[part] = strToU8(xml.slice(0, found.index) + typed + xml.slice(found.index + found[0].length));
  }
  return zipSync(files);
}
