// A program sheet of any length, for measuring. Not committed: npm run bench makes it where it needs it.
import { headings, text } from "./cells.mjs";
import { plainRow } from "./plain-rows.mjs";
import { inlineStrings, sharedStrings } from "./strings.mjs";
import { wordedRow } from "./worded-rows.mjs";
import { writeZip } from "./zip.mjs";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const override = (part, kind) => `<Override PartName="/xl/${part}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`;
const relationship = (id, kind, target) =>
  `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}.xml"/>`;

const fixedParts = (shared) => ({
  "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("worksheets/sheet1", "worksheet")}${override("styles", "styles")}${shared ? override("sharedStrings", "sharedStrings") : ""}</Types>`,
  "_rels/.rels": `<Relationships xmlns="${packaged}/relationships">${relationship(1, "officeDocument", "xl/workbook")}</Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="事業一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${relationship(1, "worksheet", "worksheets/sheet1")}${relationship(2, "styles", "styles")}${shared ? relationship(3, "sharedStrings", "sharedStrings") : ""}</Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});

const letters = "ABCDEFGHIJ";
const firstLine = 4;

/** Pairs of a row's number and its cells. */
function* rowsOf(rows, lineOf) {
  yield [1, [text("令和4年度 事業の実施状況", true)]];
  yield [firstLine - 1, headings.map((heading) => text(heading, true))];
  for (let index = 0; index < rows; index += 1) yield [firstLine + index, lineOf(index)];
}

const numberXml = (reference, cell) =>
  `<c r="${reference}"${cell.format === 0 ? "" : ` s="${cell.format}"`}><v>${cell.number}</v></c>`;

function rowXml(row, cells, strings) {
  let xml = `<row r="${row}" spans="1:${headings.length}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell === null) continue;
    const reference = letters[column] + row;
    xml += cell.text === undefined ? numberXml(reference, cell) : strings.cellXml(reference, cell);
  }
  return `${xml}</row>`;
}

const bottomOf = (rows) => firstLine - 1 + rows;

function* sheetXml(rows, lineOf, strings, count) {
  yield `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:J${bottomOf(rows)}"/><sheetData>`;
  for (const [row, cells] of rowsOf(rows, lineOf)) {
    count(cells.filter((cell) => cell !== null).length);
    yield rowXml(row, cells, strings);
  }
  yield "</sheetData></worksheet>";
}

function* textCells(rows, lineOf) {
  for (const [, cells] of rowsOf(rows, lineOf)) for (const cell of cells) if (cell?.text !== undefined) yield cell;
}

/**
 * Writes a workbook of `rows` programs to `path`, piece by piece; `figures`: "plain" | "worded", `texts`: "shared" | "inline".
 * Gives the number of its last row and how many cells are filled.
 */
export function writeLargeWorkbook(path, rows, { figures = "plain", texts = "shared" } = {}) {
  const lineOf = figures === "worded" ? wordedRow : plainRow;
  const shared = texts === "shared";
  const strings = shared ? sharedStrings() : inlineStrings();
  let filled = 0;
  const count = (cells) => (filled += cells);
  const parts = Object.entries(fixedParts(shared)).map(([name, xml]) => [name, [declaration, xml]]);
  parts.push(["xl/worksheets/sheet1.xml", sheetXml(rows, lineOf, strings, count)]);
  // Behind the sheet, as Excel has it; generators run when they are asked, so the sheet's texts are numbered by then.
  if (shared) parts.push(["xl/sharedStrings.xml", strings.listXml(main, textCells(rows, lineOf))]);
  writeZip(path, parts);
  return { bottom: bottomOf(rows), filled };
}
