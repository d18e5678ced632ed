// A program sheet of any length, for measuring. Not committed: npm run bench makes it where it needs it.
import { Zip, ZipDeflate, strToU8 } from "fflate";
import { createWriteStream } from "node:fs";
import { once } from "node:events";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const fixedParts = {
  "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="事業一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
};

const text = (reference, value) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (reference, value) => `<c r="${reference}"><v>${value}</v></c>`;
const grouped = (value) => value.toLocaleString("ja-JP");

/** Row `index` (0-based): figures as words in two of three rows, as numbers in the third. */
function rowXml(index, row) {
  const plan = 10 + ((index * 7919) % 4990);
  const actual = Math.round(plan * (0.3 + ((index * 104_729) % 900) / 1000));
  const typed = index % 3 === 0;
  const unit = ["人", "件", "社", "回"][index % 4];
  const cells = [
    number(`A${row}`, index + 1),
    text(`B${row}`, `就労支援の取組その${index + 1}`),
    text(`C${row}`, "○対象となる方に相談、講習、面接会を組み合わせて提供し、早い就職につなげる"),
    text(`D${row}`, `約${1 + (index % 90)}千万円`),
    typed ? number(`E${row}`, plan) : text(`E${row}`, `${grouped(plan)}${unit}`),
    typed
      ? number(`F${row}`, actual)
      : text(
          `F${row}`,
          index % 50 === 1 ? `会場:${grouped(actual)}${unit} 別枠:${index % 7}${unit}` : `${grouped(actual)}${unit}`,
        ),
    text(`G${row}`, unit),
  ];
  return `<row r="${row}">${cells.join("")}</row>`;
}

function* sheetXml(rows) {
  const headings = ["No.", "事業名", "事業概要", "予算", "計画", "実績", "単位"]
    .map((heading, index) => text(`${"ABCDEFG"[index]}3`, heading))
    .join("");
  yield `${declaration}<worksheet xmlns="${main}"><sheetData><row r="1">${text("A1", "令和4年度 事業の実施状況")}</row><row r="3">${headings}</row>`;
  const chunk = 2000;
  for (let start = 0; start < rows; start += chunk) {
    let xml = "";
    for (let index = start; index < Math.min(start + chunk, rows); index += 1) xml += rowXml(index, index + 4);
    yield xml;
  }
  yield "</sheetData></worksheet>";
}

/** Writes a workbook of `rows` programs to `path`, piece by piece. */
export async function writeLargeWorkbook(path, rows) {
  const out = createWriteStream(path);
  const zip = new Zip((error, data, final) => {
    if (error) throw error;
    out.write(data);
    if (final) out.end();
  });
  for (const [name, xml] of Object.entries(fixedParts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(declaration + xml), true);
  }
  const sheet = new ZipDeflate("xl/worksheets/sheet1.xml", { level: 6 });
  zip.add(sheet);
  for (const piece of sheetXml(rows)) sheet.push(strToU8(piece));
  sheet.push(new Uint8Array(0), true);
  zip.end();
  await once(out, "finish");
}
