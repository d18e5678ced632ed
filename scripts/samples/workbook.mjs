// Writes small, styled workbooks as Excel itself would lay them out: shared strings, one style table, page setup.
import { strToU8, zipSync } from "fflate";

const escape = (text) =>
  text.replace(/[&<>"]/gu, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);

export function columnLetters(column) {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
export const at = (row, column) => `${columnLetters(column)}${row}`;

/** Collects distinct styles: { font, size, bold, color, fill, border, horizontal, vertical, wrap, shrink, format }. */
function styleTable() {
  const fonts = [],
    fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  const borders = ["<border><left/><right/><top/><bottom/><diagonal/></border>"];
  const formats = new Map(),
    formatCodes = [],
    cells = [];
  const indexOf = (list, xml) => (list.includes(xml) ? list.indexOf(xml) : list.push(xml) - 1);
  const fontOf = ({ font = "ＭＳ Ｐゴシック", size = 10, bold = false, color }) =>
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>${color ? `<color rgb="FF${color}"/>` : '<color indexed="8"/>'}<name val="${font}"/><family val="3"/><charset val="128"/></font>`;
  const fillOf = ({ fill }) =>
    fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
      : fills[0];
  const side = (name, style) => (style ? `<${name} style="${style}"><color indexed="64"/></${name}>` : `<${name}/>`);
  const borderOf = ({ border }) =>
    border
      ? `<border>${["left", "right", "top", "bottom"].map((name) => side(name, border)).join("")}<diagonal/></border>`
      : borders[0];
  const formatOf = ({ format }) => {
    if (!format) return 0;
    if (!formats.has(format)) {
      formats.set(format, 176 + formats.size);
      formatCodes.push(format);
    }
    return formats.get(format);
  };
  const register = (style) => {
    const { horizontal, vertical = "center", wrap, shrink } = style;
    const alignment = `<alignment${horizontal ? ` horizontal="${horizontal}"` : ""} vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}${shrink ? ' shrinkToFit="1"' : ""}/>`;
    const xml = `<xf numFmtId="${formatOf(style)}" fontId="${indexOf(fonts, fontOf(style))}" fillId="${indexOf(fills, fillOf(style))}" borderId="${indexOf(borders, borderOf(style))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
    return indexOf(cells, xml);
  };
  register({});
  const toXml = () => {
    const numFmts =
      formatCodes.length === 0
        ? ""
        : `<numFmts count="${formatCodes.length}">${formatCodes.map((code) => `<numFmt numFmtId="${formats.get(code)}" formatCode="${escape(code)}"/>`).join("")}</numFmts>`;
    const list = (name, items) => `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return `<styleSheet xmlns="${main}">${numFmts}${list("fonts", fonts)}${list("fills", fills)}${list("borders", borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list("cellXfs", cells)}<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  };
  return { register, toXml };
}

function stringTable() {
  const strings = new Map();
  let uses = 0;
  const register = (text) => {
    uses += 1;
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const item = (text) =>
    `<si><t${/^\s|\s$|\n| {2}/u.test(text) ? ' xml:space="preserve"' : ""}>${escape(text)}</t></si>`;
  const toXml = () =>
    `<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">${[...strings.keys()].map(item).join("")}</sst>`;
  return { register, toXml };
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** value: text, number, { formula, value }, { error } or null. */
function cellXml(reference, { value = null, style }, styles, strings) {
  const s = `s="${styles.register(style)}"`;
  if (value === null) return `<c r="${reference}" ${s}/>`;
  if (typeof value === "number") return `<c r="${reference}" ${s}><v>${value}</v></c>`;
  if (typeof value === "string") return `<c r="${reference}" ${s} t="s"><v>${strings.register(value)}</v></c>`;
  if ("error" in value)
    return `<c r="${reference}" ${s} t="e">${value.formula ? `<f>${escape(value.formula)}</f>` : ""}<v>${value.error}</v></c>`;
  return `<c r="${reference}" ${s}><f>${escape(value.formula)}</f><v>${value.value}</v></c>`;
}

function sheetXml(sheet, styles, strings, selected) {
  const { columns, rows, merges = [], page = {}, freeze } = sheet;
  const last = Math.max(...rows.map((row) => Math.max(...Object.keys(row.cells).map(Number), 1)));
  const cols = columns
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const rowXml = (row) => {
    const cells = Object.entries(row.cells)
      .map(([column, cell]) => cellXml(at(row.number, Number(column)), cell, styles, strings))
      .join("");
    const height = row.height ? ` ht="${row.height}" customHeight="1"` : "";
    return `<row r="${row.number}"${height}${row.hidden ? ' hidden="1"' : ""}>${cells}</row>`;
  };
  const pane = freeze
    ? `<pane ySplit="${freeze}" topLeftCell="A${freeze + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
    : "";
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
  return `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${at(rows.at(-1).number, last)}"/><sheetViews><sheetView${selected ? ' tabSelected="1"' : ""}${page.gridlines === false ? ' showGridLines="0"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols>${cols}</cols><sheetData>${rows.map(rowXml).join("")}</sheetData>${merged}<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The zip's times are local; a fixed local time gives the same bytes everywhere. */
const written = new Date(2024, 3, 1, 9, 0, 0);

/** { title, sheets: [{ name, columns, rows, merges, page, freeze, repeatRows }] } → the bytes of an .xlsx file. */
export function workbookBytes({ title, sheets }) {
  const styles = styleTable(),
    strings = stringTable();
  const sheetParts = sheets.map((sheet, index) => sheetXml(sheet, styles, strings, index === 0));
  const names = sheets
    .map((sheet, index) =>
      sheet.repeatRows
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escape(sheet.name)}'!$${sheet.repeatRows[0]}:$${sheet.repeatRows[1]}</definedName>`
        : "",
    )
    .join("");
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:creator>Jisseki</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-04-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${sheets.map((sheet, index) => `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": styles.toXml(),
    "xl/sharedStrings.xml": strings.toXml(),
  };
  sheetParts.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  const files = Object.entries(parts).map(([path, xml]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: written });
}
