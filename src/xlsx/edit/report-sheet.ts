import type { SheetContent } from "../../domain/report/edits.ts";
import { contentTypes, type Dialect } from "../package/dialect.ts";
import type { OpcPackage } from "../package/package.ts";
import { relativeTarget } from "../package/part-names.ts";
import { chartXml, isDrawable } from "../write/chart.ts";
import { drawingXml, withCharts } from "../write/drawing.ts";
import type { StyleBook } from "../write/style-book.ts";
import { tableXml } from "../write/table.ts";
import { collectFormats, worksheetXml } from "../write/worksheet.ts";
import { parseXml } from "../xml/element.ts";
import type { TakenOver } from "./others/take-over.ts";

export interface ReportSetting {
  readonly dialect: Dialect;
  readonly defaultRowHeight: string;
  /** Of the workbook part: "xl/". */
  readonly folder: string;
  /** What people put on the sheet that this one takes the place of; null or left out where that is nothing. */
  readonly others?: TakenOver | null;
}

/** Writes a sheet with its tables and charts; its content type and its place among the tabs are the caller's. */
export async function writeSheet(
  pkg: OpcPackage,
  part: string,
  edit: SheetContent,
  book: StyleBook,
  setting: ReportSetting,
): Promise<void> {
  collectFormats(edit, book);
  const tables = await writeTables(pkg, part, edit, setting);
  const drawing = await writeDrawing(pkg, part, edit, setting);
  const others = setting.others?.xml ?? null;
  const links = { tables, drawing };
  pkg.setPieces(part, () => worksheetXml(edit, book, { ...setting, others, links }), aboutLength(edit));
}

/** For telling progress: cells with their text or formula, as they are on average. */
const charactersPerCell = 80;

const aboutLength = ({ blocks }: SheetContent): number =>
  charactersPerCell * blocks.reduce((cells, { rows }) => cells + rows.length * (rows[0]?.length ?? 0), 1);

async function writeTables(
  pkg: OpcPackage,
  sheetPart: string,
  edit: SheetContent,
  { dialect, folder, others }: ReportSetting,
): Promise<string[]> {
  if (edit.tables.length === 0) return [];
  const types = new Map<string, string>();
  const ids: string[] = [];
  let id = await lastTableId(pkg);
  for (const table of edit.tables) {
    id += 1;
    const part = pkg.freshName(`${folder}tables/table`, ".xml");
    // What stands right behind the frame is beside the table where that takes up the frame too.
    const behind = table.area.right === edit.frame?.column ? (others?.behindTables.get(table.name) ?? []) : [];
    pkg.setText(part, tableXml(dialect, edit, table, { id, behind }));
    types.set(part, contentTypes.table);
    ids.push(
      await pkg.relate(sheetPart, { type: `${dialect.relationships}/table`, target: relativeTarget(sheetPart, part) }),
    );
  }
  await pkg.declareTypes(types);
  return ids;
}

/** Table ids are unique in the workbook. */
async function lastTableId(pkg: OpcPackage): Promise<number> {
  const types = await pkg.contentTypes();
  let last = 0;
  for (const part of pkg.names()) {
    if (types.typeOf(part) !== contentTypes.table) continue;
    last = Math.max(last, Number(parseXml(await pkg.text(part)).attributes["id"] ?? 0));
  }
  return last;
}

async function writeDrawing(
  pkg: OpcPackage,
  sheetPart: string,
  edit: SheetContent,
  { dialect, folder, others }: ReportSetting,
): Promise<string | null> {
  const charts = edit.charts.filter(isDrawable);
  const known = others?.drawing ?? null;
  if (charts.length === 0) return known?.id ?? null;
  const types = new Map<string, string>();
  const drawing = known?.part ?? pkg.freshName(`${folder}drawings/drawing`, ".xml");
  if (known === null) types.set(drawing, contentTypes.drawing);
  const related: { chart: (typeof charts)[number]; relationshipId: string }[] = [];
  for (const chart of charts) {
    const part = pkg.freshName(`${folder}charts/chart`, ".xml");
    pkg.setText(part, chartXml(dialect, chart));
    types.set(part, contentTypes.chart);
    const relationshipId = await pkg.relate(drawing, {
      type: `${dialect.relationships}/chart`,
      target: relativeTarget(drawing, part),
    });
    related.push({ chart, relationshipId });
  }
  await pkg.declareTypes(types);
  if (known !== null) {
    await pkg.editText(drawing, (document) => withCharts(document, dialect, related));
    return known.id;
  }
  pkg.setText(drawing, drawingXml(dialect, related));
  return pkg.relate(sheetPart, {
    type: `${dialect.relationships}/drawing`,
    target: relativeTarget(sheetPart, drawing),
  });
}
