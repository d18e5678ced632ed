import type { HighlightEdit } from "../../domain/report/edits.ts";
import type { OpcPackage } from "../package/package.ts";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part.ts";
import { isProtected, joinWorksheet, readWorksheetPart, type WorksheetPart } from "../read/worksheet-part.ts";
import { conditionalFormatsXml, placeForRules } from "../write/rules.ts";
import type { StyleBook } from "../write/style-book.ts";
import { writerFor } from "../write/style-parts.ts";
import { childrenNamed, descendantsNamed } from "../xml/element.ts";
import { Splice } from "../xml/splice.ts";
import { setsInFormula } from "../../workbook/marks.ts";

/** Takes the rules of these sets off every sheet: a copied sheet carries copies of its rules. */
export async function removeHighlights(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sets: ReadonlySet<number>,
): Promise<void> {
  for (const sheet of worksheets(workbook)) {
    await editFrame(pkg, sheet, (worksheet, splice) => {
      for (const formats of childrenNamed(worksheet.root, "conditionalFormatting")) {
        const rules = childrenNamed(formats, "cfRule");
        const own = rules.filter((rule) =>
          rule.children.some(({ text }) => setsInFormula(text).some((set) => sets.has(set))),
        );
        if (own.length === rules.length && own.length > 0) splice.remove(formats);
        else for (const rule of own) splice.remove(rule);
      }
    });
  }
}

const worksheets = ({ sheets }: WorkbookPart): SheetEntry[] => sheets.filter(({ kind }) => kind === "worksheet");

/** @returns false where the sheet is protected: its owner did not want its looks changed. */
export async function addHighlights(
  pkg: OpcPackage,
  sheet: SheetEntry,
  { formats }: HighlightEdit,
  book: StyleBook,
): Promise<boolean> {
  if (formats.length === 0) return true;
  let added = true;
  await editFrame(pkg, sheet, (worksheet, splice) => {
    added = !isProtected(worksheet.root);
    if (!added) return;
    splice.insert(
      placeForRules(worksheet.root),
      conditionalFormatsXml(writerFor(worksheet.root.prefix), formats, book, lastPriority(worksheet) + 1),
    );
  });
  return added;
}

/** The user's own rules come first, those of newer Excels' extension list among them. */
const lastPriority = ({ root }: WorksheetPart): number =>
  descendantsNamed(root, "cfRule").reduce(
    (last, { attributes }) => Math.max(last, Number(attributes["priority"] ?? 0)),
    0,
  );

async function editFrame(
  pkg: OpcPackage,
  sheet: SheetEntry,
  edit: (worksheet: WorksheetPart, splice: Splice) => void,
): Promise<void> {
  const worksheet = await readWorksheetPart(pkg, sheet.part);
  const splice = new Splice(worksheet.frame);
  edit(worksheet, splice);
  const edited = splice.toString();
  if (edited !== worksheet.frame) pkg.setBytes(sheet.part, joinWorksheet(worksheet, edited));
}
