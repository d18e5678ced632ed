import type { SheetContent } from "../../domain/report/edits.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import { contentTypes, transitional } from "../package/dialect.ts";
import { OpcPackage } from "../package/package.ts";
import { relativeTarget } from "../package/part-names.ts";
import { relationshipsDocument } from "../package/relationships.ts";
import { minimalStyles, StyleBook } from "../write/style-book.ts";
import { escapeXml } from "../xml/text.ts";
import { printNames } from "./print-names.ts";
import { writeSheet } from "./report-sheet.ts";

const { main, relationships } = transitional;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
const workbookPart = "xl/workbook.xml";
const stylesPart = "xl/styles.xml";
const defaultRowHeight = "15";

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

function emptyPackage(): OpcPackage {
  return OpcPackage.made(
    new Map([
      [
        "[Content_Types].xml",
        `${declaration}<Types xmlns="${contentTypesNamespace}">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Default Extension="xml" ContentType="application/xml"/>' +
          `<Override PartName="/${workbookPart}" ContentType="${workbookType}"/></Types>`,
      ],
      [
        "_rels/.rels",
        relationshipsDocument([{ id: "rId1", type: `${relationships}/officeDocument`, target: workbookPart }]),
      ],
    ]),
  );
}

/**
 * A new workbook of these sheets, the first in view; the same sheets give the same bytes. Formulas
 * carry what they come to.
 * @throws WorkbookError cancelled.
 */
export async function writeNewWorkbook(
  sheets: readonly SheetContent[],
  options: WorkOptions = {},
): Promise<Uint8Array> {
  const pkg = emptyPackage();
  const book = new StyleBook(minimalStyles(main), null, true);
  await pkg.declareTypes(
    new Map([
      [stylesPart, contentTypes.styles],
      ...sheets.map((_, index) => [sheetPart(index), contentTypes.worksheet] as const),
    ]),
  );
  const setting = { dialect: transitional, defaultRowHeight, folder: "xl/" };
  const ids: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (options.signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: options.signal.reason });
    const part = sheetPart(index);
    await writeSheet(pkg, part, sheet, book, setting);
    ids.push(
      await pkg.relate(workbookPart, {
        type: `${relationships}/worksheet`,
        target: relativeTarget(workbookPart, part),
      }),
    );
  }
  await pkg.relate(workbookPart, { type: `${relationships}/styles`, target: relativeTarget(workbookPart, stylesPart) });
  pkg.setText(stylesPart, book.finish().text);
  pkg.setText(workbookPart, workbookXml(sheets, ids));
  return pkg.save(options);
}

function workbookXml(sheets: readonly SheetContent[], ids: readonly string[]): string {
  const names = sheets.flatMap((sheet, index) => printNames(sheet, index));
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets>` +
    sheets
      .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="${ids[index] ?? ""}"/>`)
      .join("") +
    "</sheets>" +
    (names.length === 0
      ? ""
      : `<definedNames>${names
          .map(
            ({ name, formula, localSheet }) =>
              `<definedName name="${name}" localSheetId="${localSheet ?? 0}">${escapeXml(formula)}</definedName>`,
          )
          .join("")}</definedNames>`) +
    "</workbook>"
  );
}
