import { quotedSheet } from "../../src/domain/grid.ts";
import { dropStaleCalculationChain } from "../../src/xlsx/edit/calculation-chain.ts";
import { removingUnreachable } from "../../src/xlsx/edit/reachable.ts";
import { writeSheet } from "../../src/xlsx/edit/report-sheet.ts";
import {
  editWorkbookDocument,
  freshSheetId,
  type NewName,
  type NewSheet,
} from "../../src/xlsx/edit/workbook-document.ts";
import { contentTypes } from "../../src/xlsx/package/dialect.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { folderOf, relationshipsPartOf, relativeTarget } from "../../src/xlsx/package/part-names.ts";
import { type DefinedName, readWorkbookPart, type WorkbookPart } from "../../src/xlsx/read/workbook-part.ts";
import { joinWorksheet, readWorksheetPart } from "../../src/xlsx/read/worksheet-part.ts";
import { fileFormula } from "../../src/xlsx/write/functions.ts";
import { minimalStyles, StyleBook } from "../../src/xlsx/write/style-book.ts";
import { absoluteAddress } from "../model/area.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { WorkbookModel } from "../model/workbook.ts";
import { changedCells, refuseUnsaved, sameRest, sameRules } from "./compare.ts";
import { loadWorkbook } from "./load.ts";
import { changeRows } from "./save-cells.ts";
import { changeRules } from "./save-rules.ts";
import { sheetEdit } from "./sheet-edit.ts";

interface Saving {
  readonly pkg: OpcPackage;
  readonly part: WorkbookPart;
  readonly book: StyleBook;
  readonly workbook: WorkbookModel;
}

/**
 * The workbook as a file: the bytes it was loaded from with what has changed since. Parts that nothing changed
 * stay byte for byte; sheets that the add-in made are written whole.
 * @throws Error naming what cannot be written, rather than losing it.
 */
export async function saveWorkbook(workbook: WorkbookModel, base: Uint8Array): Promise<Uint8Array> {
  const pkg = await OpcPackage.open(base, workbook.fileName);
  const part = await readWorkbookPart(pkg, workbook.fileName);
  const before = await loadWorkbook(base, workbook.fileName);
  const styles = part.styles === null ? minimalStyles(part.dialect.main) : await pkg.text(part.styles);
  const book = new StyleBook(styles, null, part.styles === null);
  const saving: Saving = { pkg, part, book, workbook };
  const kept = workbook.sheets.filter(({ origin }) => origin !== null);
  if (
    kept.some((sheet, at) => at > 0 && sheet.origin! < kept[at - 1]!.origin!) ||
    workbook.sheets.indexOf(kept.at(-1)!) >= kept.length
  ) {
    throw new Error("not implemented: saving sheets in another order");
  }
  const rewritten = new Set<number>();
  for (const sheet of kept) {
    if (await saveSheet(saving, before.sheets[sheet.origin!]!, sheet)) rewritten.add(sheet.origin!);
  }
  const added: { readonly sheet: SheetModel; readonly entry: NewSheet }[] = [];
  for (const sheet of workbook.sheets.filter(({ origin }) => origin === null)) {
    added.push({ sheet, entry: await addSheet(saving, sheet, freshSheetId(part) + added.length) });
  }
  const grown = book.finish().text;
  if (grown !== styles) await saveStyles(pkg, part, grown);
  await saveDocument(saving, before, kept, added, rewritten);
  await nameSeriesByText(pkg);
  return pkg.save();
}

async function saveStyles(pkg: OpcPackage, part: WorkbookPart, text: string): Promise<void> {
  if (part.styles !== null) return pkg.editText(part.styles, () => text);
  const target = pkg.freshName(`${folderOf(part.part)}styles`, ".xml");
  pkg.setText(target, text);
  await pkg.declareTypes(new Map([[target, contentTypes.styles]]));
  await pkg.relate(part.part, {
    type: `${part.dialect.relationships}/styles`,
    target: relativeTarget(part.part, target),
  });
}

/** @returns true where the sheet was written whole. */
async function saveSheet(
  { pkg, part, book, workbook }: Saving,
  before: SheetModel,
  after: SheetModel,
): Promise<boolean> {
  refuseUnsaved(before, after);
  const entry = part.sheets[after.origin!]!;
  if (!sameRest(before, after)) {
    await removingUnreachable(pkg, async () => pkg.delete(relationshipsPartOf(entry.part)));
    await writeSheet(pkg, entry.part, sheetEdit(workbook, after), book, settingOf(part, after));
    return true;
  }
  const changes = changedCells(before, after);
  if (changes.length === 0 && sameRules(before, after)) return false;
  const worksheet = await readWorksheetPart(pkg, entry.part);
  const rows =
    changes.length === 0
      ? worksheet.rows
      : new TextEncoder().encode(changeRows(new TextDecoder().decode(worksheet.rows), changes, book, after.baseFormat));
  const frame = sameRules(before, after)
    ? worksheet.frame
    : changeRules(worksheet.frame, worksheet.root, before, after, book);
  pkg.setBytes(entry.part, joinWorksheet({ ...worksheet, rows }, frame));
  return false;
}

const settingOf = (part: WorkbookPart, sheet: SheetModel) => ({
  dialect: part.dialect,
  defaultRowHeight: String(sheet.standardHeight),
  folder: folderOf(part.part),
});

async function addSheet({ pkg, part, book, workbook }: Saving, sheet: SheetModel, sheetId: number): Promise<NewSheet> {
  const target = pkg.freshName(`${folderOf(part.part)}worksheets/sheet`, ".xml");
  await writeSheet(pkg, target, sheetEdit(workbook, sheet), book, settingOf(part, sheet));
  await pkg.declareTypes(new Map([[target, contentTypes.worksheet]]));
  const relationshipId = await pkg.relate(part.part, {
    type: `${part.dialect.relationships}/worksheet`,
    target: relativeTarget(part.part, target),
  });
  return { name: sheet.name, sheetId, relationshipId };
}

async function saveDocument(
  { pkg, part, workbook }: Saving,
  before: WorkbookModel,
  kept: readonly SheetModel[],
  added: readonly { readonly sheet: SheetModel; readonly entry: NewSheet }[],
  rewritten: ReadonlySet<number>,
): Promise<void> {
  const left = new Set(kept.map(({ origin }) => origin!));
  const removed = new Set(part.sheets.map((_, tab) => tab).filter((tab) => !left.has(tab)));
  const unchanged = (name: DefinedName): boolean => {
    const now = workbook.name(name.name);
    return now !== undefined && now.formula === `=${name.formula}` && now.visible === before.name(name.name)?.visible;
  };
  const text = editWorkbookDocument(part, {
    addSheets: added.map(({ entry }) => entry),
    renameSheets: new Map(
      kept
        .filter(({ origin, name }) => before.sheets[origin!]!.name !== name)
        .map(({ origin, name }) => [origin!, name]),
    ),
    removeSheets: removed,
    keepName: (name) =>
      name.localSheet === null ? unchanged(name) : !(rewritten.has(name.localSheet) && name.name.startsWith("_xlnm.")),
    addNames: [
      ...workbook.names
        .filter((name) => {
          const known = before.name(name.name);
          return !known || known.formula !== name.formula || known.visible !== name.visible;
        })
        .map(({ name, formula, visible }): NewName => ({
          name,
          formula: fileFormula(formula.slice(1)),
          hidden: !visible,
          localSheet: null,
        })),
      ...workbook.sheets.flatMap((sheet, tab) =>
        sheet.origin === null || rewritten.has(sheet.origin) ? printNames(sheet, tab) : [],
      ),
    ],
  });
  await pkg.editText(part.part, () => text);
  if (removed.size === 0) return;
  const gone = part.sheets.filter((_, tab) => removed.has(tab));
  await removingUnreachable(pkg, () =>
    pkg.unrelate(part.part, new Set(gone.map(({ relationshipId }) => relationshipId))),
  );
  await dropStaleCalculationChain(pkg, part, new Set(gone.map(({ sheetId }) => sheetId)));
}

function printNames({ name, page }: SheetModel, localSheet: number): NewName[] {
  const names: NewName[] = [];
  const add = (builtIn: string, reference: string): void => {
    names.push({ name: builtIn, formula: `${quotedSheet(name)}!${reference}`, hidden: false, localSheet });
  };
  if (page.printArea) add("_xlnm.Print_Area", absoluteAddress(page.printArea));
  if (page.titleRows) add("_xlnm.Print_Titles", `$${page.titleRows.top}:$${page.titleRows.bottom}`);
  return names;
}

/** Series whose name is no cell's: the file port writes a reference, which here is empty. */
async function nameSeriesByText(pkg: OpcPackage): Promise<void> {
  const empty =
    /<c:tx><c:strRef><c:f><\/c:f><c:strCache><c:ptCount val="1"\/><c:pt idx="0">(<c:v>[^<]*<\/c:v>)<\/c:pt><\/c:strCache><\/c:strRef><\/c:tx>/g;
  for (const name of pkg.names()) {
    if (!/\/charts\/chart\d+\.xml$/.test(name)) continue;
    await pkg.editText(name, (text) => text.replace(empty, "<c:tx>$1</c:tx>"));
  }
}
