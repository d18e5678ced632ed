import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkWorkbook } from "../../src/workbook/check.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { deleteRow, insertRow } from "../tools/change-rows.ts";
import { type CellChange, setCells, sheetParts } from "../tools/set-cells.ts";
import { sample } from "./jisseki.ts";

export const sheetOfSample = "令和4年度";
export const sheetBefore = "令和3年度";

/** The workbook with a text in all of its parts, its sheets' names among them, said otherwise. */
export function saidOtherwise(workbook: Uint8Array, text: string, instead: string): Uint8Array {
  const files = unzipSync(workbook);
  for (const [part, content] of Object.entries(files)) {
    if (!part.endsWith(".xml")) continue;
    const xml = strFromU8(content);
    if (xml.includes(text)) files[part] = strToU8(xml.replaceAll(text, instead));
  }
  return zipSync(files);
}

/** The rows of its programs by their numbers. */
export async function numberedRows(workbook: Uint8Array, sheet: string): Promise<ReadonlyMap<number, number>> {
  const [checked] = await checkWorkbook(await openWorkbook(workbook), { sheets: [sheet] });
  const lines = checked!.review.reading.lines.filter(({ no }) => no !== null);
  return new Map(lines.map(({ no, row }) => [no!, row]));
}

const change = (address: string, value: string | number, sheet = sheetBefore): CellChange => ({
  sheet,
  address,
  value,
});

/**
 * The sample as if it were the year before's: every number 100 higher, program 2 called otherwise, 3 still two programs, and 9
 * not there yet.
 */
export async function yearBefore(): Promise<Uint8Array> {
  const before = saidOtherwise(readFileSync(sample), sheetOfSample, sheetBefore);
  const rows = await numberedRows(before, sheetBefore);
  const third = rows.get(3)!;
  const changed = setCells(before, [
    ...[...rows].map(([no, row]) => change(`A${row}`, no + 100)),
    change(`B${rows.get(2)!}`, "早期再就職等緊急支援プログラム"),
    change(`B${third}`, "業界連携再就職支援事業（相談）"),
    change(`E${third}`, "200人"),
    change(`F${third}`, "150人"),
  ]);
  const parted = setCells(insertRow(changed, sheetBefore, third + 1), [
    change(`A${third + 1}`, 139),
    change(`B${third + 1}`, "業界連携再就職支援事業（研修）"),
    change(`E${third + 1}`, "100人"),
    change(`F${third + 1}`, "63人"),
  ]);
  return deleteRow(parted, sheetBefore, rows.get(9)! + 1);
}

/** The sample with a column behind its table of what was achieved the year before, by the programs' numbers. */
export async function withLastYear(workbook: Uint8Array, said: ReadonlyMap<number, string>): Promise<Uint8Array> {
  const rows = await numberedRows(workbook, sheetOfSample);
  const files = unzipSync(workbook);
  const part = sheetParts(files).get(sheetOfSample)!;
  let xml = strFromU8(files[part]!);
  const put = (row: number, text: string): void => {
    const cell = `<c r="H${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
    xml = xml.replace(new RegExp(`(<row\\b[^>]*?\\br="${row}"[^>]*?>)(.*?)</row>`, "su"), (_, open, content) => {
      const kept = String(content).replace(new RegExp(`<c r="H${row}"[^>]*?(?:/>|>.*?</c>)`, "su"), "");
      return `${open}${kept}${cell}</row>`;
    });
  };
  put(3, "令和3年度実績");
  for (const [no, text] of said) put(rows.get(no)!, text);
  files[part] = strToU8(xml);
  return zipSync(files);
}

/** What the programs of a sheet show in a column, by their numbers. */
export async function columnOf(workbook: Uint8Array, sheet: string, column: number): Promise<Map<number, string>> {
  const grid = await (await openWorkbook(workbook)).readGrid(sheet);
  const rows = await numberedRows(workbook, sheet);
  return new Map([...rows].map(([no, row]) => [no, grid.text(row, column)]));
}

export const writeTo = (folder: string, name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
