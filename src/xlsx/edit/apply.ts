import type { Edits, ReportRole, SheetEdit } from "../../domain/report/edits.ts";
import { followed, type MovedSheets } from "../../domain/report/followed.ts";
import type { Keeping } from "../../domain/report/keeping.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { isStyleRecord, setOfName } from "../../workbook/marks.ts";
import type { ApplyOutcome, ReportMark, WorkOptions } from "../../workbook/port.ts";
import { contentTypes } from "../package/dialect.ts";
import type { OpcPackage } from "../package/package.ts";
import { folderOf, relationshipsPartOf, relativeTarget } from "../package/part-names.ts";
import { findSheet, sheetNamed, type DefinedName, type SheetEntry, type WorkbookPart } from "../read/workbook-part.ts";
import { readWorksheetPart } from "../read/worksheet-part.ts";
import { childNamed } from "../xml/element.ts";
import { isDrawable } from "../write/chart.ts";
import { fileFormula } from "../write/functions.ts";
import { isWritableValidation } from "../write/rules.ts";
import { minimalStyles, StyleBook } from "../write/style-book.ts";
import { stateOf } from "../write/style-record.ts";
import { dropStaleCalculationChain } from "./calculation-chain.ts";
import { addHighlights, removeHighlights } from "./highlights.ts";
import { readReports } from "./marks.ts";
import { followInCharts, followOnSheet } from "./others/follow.ts";
import { othersOn, type OthersOn } from "./others/others-on.ts";
import { takeOver, type TakenOver } from "./others/take-over.ts";
import { removingUnreachable } from "./reachable.ts";
import { writeSheet } from "./report-sheet.ts";
import { recordAsName, recordedIn, stylesStandAsRecorded } from "./style-record-name.ts";
import { printNames } from "./print-names.ts";
import { editWorkbookDocument, freshSheetId, type NewName, type NewSheet } from "./workbook-document.ts";

/** Where a report sheet goes: into an earlier one's place or into a new one. */
interface Placed {
  readonly edit: SheetEdit;
  readonly tab: number;
  readonly part: string;
  readonly earlier: SheetEntry | null;
}

/** Writes one report set into the package; see `WorkbookPort.apply`. */
export async function applyEdits(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  edits: Edits,
  options: WorkOptions = {},
): Promise<ApplyOutcome> {
  if (workbook.structureLocked) throw new WorkbookError("workbook-protected");
  const source = sheetNamed(workbook, edits.highlights.sheet);
  const mark = (await readReports(pkg, workbook)).reports.find(({ set }) => set === edits.set);
  const placed = placeSheets(pkg, workbook, edits, mark);
  const recorded = recordedIn(workbook);
  const known = recorded !== null && (await stylesStandAsRecorded(pkg, workbook, recorded)) ? recorded : null;
  const stylesPart = workbook.styles ?? pkg.freshName(`${folderOf(workbook.part)}styles`, ".xml");
  const stylesDocument =
    workbook.styles === null ? minimalStyles(workbook.dialect.main) : await pkg.text(workbook.styles);
  const book = new StyleBook(stylesDocument, known, workbook.styles === null);

  const replaced = placed.filter(({ earlier }) => earlier !== null);
  const { taken, moved } = await replaceSheets(pkg, workbook, placed);
  if (mark !== undefined) await removeHighlights(pkg, workbook, new Set([edits.set]));
  let highlighted = true;
  for (const each of [edits.highlights, ...(edits.highlightsElsewhere ?? [])]) {
    if (!(await addHighlights(pkg, sheetNamed(workbook, each.sheet), each, book))) highlighted = false;
  }

  await pkg.declareTypes(
    new Map([
      ...(workbook.styles === null ? [[stylesPart, contentTypes.styles] as const] : []),
      ...placed.filter(({ earlier }) => earlier === null).map(({ part }) => [part, contentTypes.worksheet] as const),
    ]),
  );
  const setting = {
    dialect: workbook.dialect,
    defaultRowHeight: await rowHeightOf(pkg, source),
    folder: folderOf(workbook.part),
  };
  for (const [index, { edit, part }] of placed.entries()) {
    if (options.signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: options.signal.reason });
    await writeSheet(pkg, part, edit, book, { ...setting, others: taken.get(part) ?? null });
    options.progress?.(index + 1, placed.length);
  }

  const { text: styles, record } = book.finish();
  if (workbook.styles === null) {
    pkg.setText(stylesPart, styles);
    await pkg.relate(workbook.part, {
      type: `${workbook.dialect.relationships}/styles`,
      target: relativeTarget(workbook.part, stylesPart),
    });
  } else {
    await pkg.editText(stylesPart, () => styles);
  }
  await editWorkbook(
    pkg,
    workbook,
    edits,
    { placed, moved },
    recordAsName({
      names: recorded?.names ?? stateOf(childNamed(workbook.root, "definedNames")),
      ...record,
    }),
  );
  await dropStaleCalculationChain(pkg, workbook, new Set(replaced.map(({ earlier }) => earlier?.sheetId ?? 0)));
  return { skipped: skippedOf(edits, highlighted) };
}

function placeSheets(pkg: OpcPackage, workbook: WorkbookPart, edits: Edits, mark: ReportMark | undefined): Placed[] {
  const earlierOf = (role: ReportRole): SheetEntry | undefined => {
    const name = mark?.sheets[role];
    return name === undefined ? undefined : findSheet(workbook, name);
  };
  const stem = `${folderOf(workbook.part)}worksheets/sheet`;
  const taken = new Set<string>();
  let tab = workbook.sheets.length;
  return edits.sheets.map((edit) => {
    const earlier = earlierOf(edit.role);
    const namesake = findSheet(workbook, edit.name);
    if (namesake !== undefined && !edits.sheets.some(({ role }) => earlierOf(role) === namesake)) {
      throw new WorkbookError("sheet-exists", { sheet: edit.name });
    }
    if (earlier !== undefined) return { edit, earlier, tab: workbook.sheets.indexOf(earlier), part: earlier.part };
    let number = 1;
    while (pkg.has(`${stem}${number}.xml`) || taken.has(`${stem}${number}.xml`)) number += 1;
    const part = `${stem}${number}.xml`;
    taken.add(part);
    tab += 1;
    return { edit, earlier: null, tab: tab - 1, part };
  });
}

/**
 * What an earlier run's sheets led to (tables, charts) goes, and the sheets are written anew in their places; what people put
 * on them stays, and formulas anywhere in the workbook go on naming what they named.
 * @returns by part.
 */
async function replaceSheets(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  placed: readonly Placed[],
): Promise<{ readonly taken: ReadonlyMap<string, TakenOver>; readonly moved: MovedSheets }> {
  const found = new Map<string, OthersOn>();
  const moved = new Map<string, Keeping>();
  for (const { edit, earlier } of placed) {
    const others = earlier === null ? null : await othersOn(pkg, workbook, earlier, edit);
    if (earlier === null || others === null) continue;
    found.set(earlier.part, others);
    moved.set(earlier.name.toLowerCase(), others.keep);
  }
  const taken = new Map<string, TakenOver>();
  if (placed.every(({ earlier }) => earlier === null)) return { taken, moved };
  await removingUnreachable(pkg, async () => {
    for (const { earlier } of placed) {
      const others = found.get(earlier?.part ?? "");
      if (earlier === null) continue;
      if (others === undefined) pkg.delete(relationshipsPartOf(earlier.part));
      else taken.set(earlier.part, await takeOver(pkg, earlier.part, others, moved, workbook.dialect));
    }
  });
  for (const sheet of workbook.sheets) {
    if (sheet.kind === "worksheet" && !found.has(sheet.part)) await followOnSheet(pkg, sheet, moved);
  }
  await followInCharts(pkg, moved);
  return { taken, moved };
}

/** Report rows are as high as the user's own where nothing else is said. */
async function rowHeightOf(pkg: OpcPackage, source: SheetEntry): Promise<string> {
  if (source.kind !== "worksheet") return "15";
  const { root } = await readWorksheetPart(pkg, source.part);
  return childNamed(root, "sheetFormatPr")?.attributes["defaultRowHeight"] ?? "15";
}

async function editWorkbook(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  edits: Edits,
  { placed, moved }: { readonly placed: readonly Placed[]; readonly moved: MovedSheets },
  record: NewName,
): Promise<void> {
  const addSheets: NewSheet[] = [];
  let sheetId = freshSheetId(workbook);
  for (const { edit, part, earlier } of placed) {
    if (earlier !== null) continue;
    const relationshipId = await pkg.relate(workbook.part, {
      type: `${workbook.dialect.relationships}/worksheet`,
      target: relativeTarget(workbook.part, part),
    });
    addSheets.push({ name: edit.name, sheetId, relationshipId });
    sheetId += 1;
  }
  const replacedTabs = new Set(placed.filter(({ earlier }) => earlier !== null).map(({ tab }) => tab));
  const text = editWorkbookDocument(workbook, {
    addSheets,
    renameSheets: new Map(
      placed
        .filter(({ earlier, edit }) => earlier !== null && earlier.name !== edit.name)
        .map(({ tab, edit }) => [tab, edit.name]),
    ),
    keepName: (name) => {
      if (isReplaced(name, edits.set, replacedTabs)) return false;
      const formula = followed(name.formula, moved, null);
      return formula === name.formula || formula;
    },
    addNames: [
      ...edits.names.map(({ name, formula, hidden }) => ({
        name,
        formula: fileFormula(formula),
        hidden,
        localSheet: null,
      })),
      record,
      ...placed.flatMap(({ edit, tab }) => printNames(edit, tab)),
    ],
  });
  await pkg.editText(workbook.part, () => text);
}

function isReplaced(name: DefinedName, set: number, replacedTabs: ReadonlySet<number>): boolean {
  if (name.localSheet !== null) return replacedTabs.has(name.localSheet) && name.name.startsWith("_xlnm.");
  return isStyleRecord(name.name) || setOfName(name.name) === set;
}

function skippedOf(edits: Edits, highlighted: boolean): ApplyOutcome["skipped"] {
  return [
    ...(highlighted ? [] : [{ what: "highlights", why: "sheet-protected" } as const]),
    ...(edits.sheets.some(({ charts }) => !charts.every(isDrawable))
      ? [{ what: "chart", why: "not-supported" } as const]
      : []),
    ...(edits.sheets.some(({ validations }) => !validations.every(isWritableValidation))
      ? [{ what: "validation", why: "not-supported" } as const]
      : []),
  ];
}
