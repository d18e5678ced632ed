import { address, areaAddress, lastRow } from "../../domain/grid.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import { contentTypes, transitional } from "../package/dialect.ts";
import type { PartContent } from "../package/part-content.ts";
import { relationshipsDocument } from "../package/relationships.ts";
import { writeArchive } from "../package/write-archive.ts";
import { encodeXString, escapeXml } from "../xml/text.ts";
import { minimalStyles, StyleBook } from "./style-book.ts";

export type ListCell = string | number | boolean | null;

/** A new workbook of one list under one row of headings. */
export interface ListWorkbook {
  /** Of the sheet; further ones, where one does not hold all rows, have a number behind it. */
  readonly sheet: string;
  /** Of the Excel table that the list is: letters, digits and _, and a number where there are several. */
  readonly table: string;
  readonly headings: readonly string[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ListCell[])[];
}

const { main, relationships } = transitional;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What Excel would take for a formula when somebody opens the cell and presses Enter. */
const formulaLike = /^[=+\-@]/u;
/** Excel's limit for a cell's text. */
const textLimit = 32_767;
/** Cells to a piece of text that is handed on. */
const cellsInPiece = 4000;

interface ListSheet extends Pick<ListWorkbook, "headings" | "widths" | "rows"> {
  readonly name: string;
  readonly table: string;
  /** 1-based. */
  readonly number: number;
}

function sheetsOf({ sheet, table, rows, ...shared }: ListWorkbook, most: number): readonly ListSheet[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: count }, (_, index) => {
    const behind = count === 1 ? "" : String(index + 1);
    const own = rows.slice(index * most, (index + 1) * most);
    return { ...shared, name: `${sheet}${behind}`, table: `${table}${behind}`, number: index + 1, rows: own };
  });
}

const sheetPart = ({ number }: ListSheet): string => `xl/worksheets/sheet${number}.xml`;
const tablePart = ({ number }: ListSheet): string => `xl/tables/table${number}.xml`;

const areaOf = ({ headings, rows }: ListSheet): string =>
  // A table has at least one row of its own.
  areaAddress({ top: 1, left: 1, bottom: Math.max(2, rows.length + 1), right: headings.length });

const text = (content: string): PartContent => ({ kind: "bytes", bytes: new TextEncoder().encode(content) });

function cellXml(cell: ListCell, row: number, column: number, quoted: number): string {
  if (cell === null) return "";
  const reference = address(row, column);
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const style = formulaLike.test(cell) ? ` s="${quoted}"` : "";
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${encodeXString(cell.slice(0, textLimit))}</t></is></c>`;
}

function* sheetXml(sheet: ListSheet, quoted: number): Generator<string> {
  const { headings, rows, widths } = sheet;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationships}"><dimension ref="${areaOf(sheet)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join("")}</cols><sheetData>`
  );
  const rowsInPiece = Math.max(1, Math.floor(cellsInPiece / headings.length));
  let piece = rowXml(headings, 1, quoted);
  for (const [index, row] of rows.entries()) {
    piece += rowXml(row, index + 2, quoted);
    if ((index + 1) % rowsInPiece !== 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
}

const rowXml = (cells: readonly ListCell[], row: number, quoted: number): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(cell, row, index + 1, quoted)).join("")}</row>`;

function tableXml(sheet: ListSheet): string {
  const { headings, table, number } = sheet;
  const area = areaOf(sheet);
  const columns = headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${escapeXml(heading)}"/>`);
  return (
    `${declaration}<table xmlns="${main}" id="${number}" name="${table}" displayName="${table}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${headings.length}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

const workbookXml = (sheets: readonly ListSheet[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>` +
  sheets
    .map(({ name, number }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)
    .join("") +
  "</sheets></workbook>";

function contentTypesXml(sheets: readonly ListSheet[]): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="${contentTypesNamespace}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("xl/workbook.xml", workbookType) +
    override("xl/styles.xml", contentTypes.styles) +
    sheets
      .map(
        (sheet) => override(sheetPart(sheet), contentTypes.worksheet) + override(tablePart(sheet), contentTypes.table),
      )
      .join("") +
    "</Types>"
  );
}

/**
 * Packs a new workbook; the same list gives the same bytes. `rowsOfSheet`: what a sheet holds beside its headings.
 * @throws WorkbookError cancelled.
 */
export async function writeListWorkbook(
  list: ListWorkbook,
  options: WorkOptions = {},
  rowsOfSheet = lastRow - 1,
): Promise<Uint8Array> {
  const sheets = sheetsOf(list, rowsOfSheet);
  const book = new StyleBook(minimalStyles(main), null, true);
  const quoted = book.cellFormat({}, true);
  const parts = new Map<string, PartContent>([
    ["[Content_Types].xml", text(contentTypesXml(sheets))],
    [
      "_rels/.rels",
      text(relationshipsDocument([{ id: "rId1", type: `${relationships}/officeDocument`, target: "xl/workbook.xml" }])),
    ],
    ["xl/workbook.xml", text(workbookXml(sheets))],
    [
      "xl/_rels/workbook.xml.rels",
      text(
        relationshipsDocument([
          ...sheets.map(({ number }) => ({
            id: `rId${number}`,
            type: `${relationships}/worksheet`,
            target: `worksheets/sheet${number}.xml`,
          })),
          { id: `rId${sheets.length + 1}`, type: `${relationships}/styles`, target: "styles.xml" },
        ]),
      ),
    ],
    ["xl/styles.xml", text(book.finish().text)],
  ]);
  for (const sheet of sheets) {
    const { number, rows, headings } = sheet;
    // For telling progress: characters that a cell comes to, as they are on average.
    const length = 60 * rows.length * headings.length;
    parts.set(sheetPart(sheet), { kind: "pieces", pieces: () => sheetXml(sheet, quoted), length });
    parts.set(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      text(
        relationshipsDocument([{ id: "rId1", type: `${relationships}/table`, target: `../tables/table${number}.xml` }]),
      ),
    );
    parts.set(tablePart(sheet), text(tableXml(sheet)));
  }
  return writeArchive(parts, options);
}
