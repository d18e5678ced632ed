import type { CellValue, Grid } from "../../../domain/grid.ts";
import { isCellError, isImpossible, stateText } from "../../../domain/grid.ts";
import { anchorsTold } from "./moved-drawing.ts";
import { noteTexts } from "./moved-notes.ts";
import type { Matter, MatterItem } from "../../../workbook/matter.ts";
import { othersHere } from "./others-here.ts";
import { readReports } from "../marks.ts";
import type { OpcPackage } from "../../package/package.ts";
import { isFileRecord, setOfName } from "../../../workbook/marks.ts";
import { readGrid } from "../../read/grid.ts";
import type { SheetEntry, WorkbookPart } from "../../read/workbook-part.ts";

const prime = 0x01000193;

/** FNV-1a over texts as they come, twice: 16 hex digits. */
class Print {
  #one = 0x811c9dc5;
  #other = 0x050c5d1f;

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.#one = Math.imul(this.#one ^ code, prime);
      this.#other = Math.imul(this.#other ^ code, prime);
    }
    // No text holds this, so that "a" and "bc" are not "ab" and "c".
    this.#one = Math.imul(this.#one ^ 0xffff, prime);
    this.#other = Math.imul(this.#other ^ 0xffff, prime);
  }

  toString(): string {
    return [this.#one, this.#other].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

/** A formula that was never computed says nothing. */
function valueText(value: CellValue): string {
  if (typeof value === "object" && value !== null)
    return isCellError(value) || isImpossible(value) ? stateText(value) : "";
  return `${typeof value} ${value}`;
}

function addCells(grid: Grid, print: Print): void {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      const value = grid.value(row, column);
      if (value === null || value === "") continue;
      print.add(`${row} ${column}`);
      print.add(valueText(value));
    }
  }
}

async function sheetPrint(pkg: OpcPackage, workbook: WorkbookPart, sheet: SheetEntry): Promise<string> {
  const print = new Print();
  addCells(await readGrid(pkg, workbook, sheet), print);
  const relationships = sheet.part === "" ? [] : await pkg.relationships(sheet.part);
  for (const { place, text } of await noteTexts(pkg, relationships)) print.add(`note ${place} ${text}`);
  for (const { kind, target } of relationships)
    if (kind === "drawing" && pkg.has(target)) for (const told of await anchorsTold(pkg, target)) print.add(told.text);
  return print.toString();
}

async function itemsOn(pkg: OpcPackage, workbook: WorkbookPart, sheet: SheetEntry): Promise<MatterItem[] | null> {
  const here = await othersHere(pkg, workbook, sheet);
  if (here === null) return null;
  const { grid, raw, relationships, tables, drawing } = here;
  const drawn = drawing === null ? [] : (await anchorsTold(pkg, drawing)).filter(({ isOwn }) => !isOwn);
  return [
    // Where a formula stands, it counts that something does.
    ...raw.cells.filter(({ isBlank }) => !isBlank).map(({ row, column }) => `cell ${grid.text(row, column)}`),
    ...(await noteTexts(pkg, relationships)).map(({ text }) => `note ${text}`),
    ...tables.map(({ name }) => `table ${name}`),
    ...drawn.map(({ text }) => `drawing ${text}`),
  ].map((what) => ({ sheet: sheet.name, what }));
}

/** Reads every sheet. */
export async function readMatter(pkg: OpcPackage, workbook: WorkbookPart): Promise<Matter> {
  const { reports } = await readReports(pkg, workbook);
  const own = new Set(reports.flatMap((report) => Object.values(report.sheets)));
  const sheets: { name: string; print: string }[] = [];
  const items: MatterItem[] = [];
  const unknown: string[] = [];
  for (const sheet of workbook.sheets) {
    if (!own.has(sheet.name)) {
      sheets.push({ name: sheet.name, print: await sheetPrint(pkg, workbook, sheet) });
      continue;
    }
    const found = await itemsOn(pkg, workbook, sheet);
    if (found === null) unknown.push(sheet.name);
    else items.push(...found);
  }
  for (const { name, localSheet } of workbook.names) {
    const isOwn = isFileRecord(name) || setOfName(name) !== null || name.toLowerCase().startsWith("_xlnm.");
    if (localSheet === null && !isOwn) items.push({ sheet: "", what: `name ${name}` });
  }
  return { sheets, items, unknown };
}
