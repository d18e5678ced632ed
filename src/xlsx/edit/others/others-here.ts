import { areaAt, type Grid } from "../../../domain/grid.ts";
import { type Frame, readFrame } from "../../../domain/report/frame.ts";
import type { Cell } from "../../../domain/report/keeping.ts";
import { isOwnTable } from "../../../domain/report/names.ts";
import type { OpcPackage } from "../../package/package.ts";
import type { Relationship } from "../../package/relationships.ts";
import { readGrid, readTables, type TableEntry } from "../../read/grid.ts";
import type { SheetEntry, WorkbookPart } from "../../read/workbook-part.ts";
import { readWorksheetPart, type WorksheetPart } from "../../read/worksheet-part.ts";
import { childNamed, childrenNamed } from "../../xml/element.ts";
import { hasOthersDrawing } from "./moved-drawing.ts";
import { notedCells } from "./moved-notes.ts";
import { rawCells, type RawCells } from "./raw-cells.ts";

/** What people put on a report sheet. */
export interface OthersHere {
  readonly grid: Grid;
  readonly frame: Frame;
  readonly worksheet: WorksheetPart;
  readonly relationships: readonly Relationship[];
  readonly raw: RawCells;
  /** Cells with notes or links, the report's own cells among them. */
  readonly noted: readonly Cell[];
  readonly tables: readonly TableEntry[];
  /** The report's own. */
  readonly ownTables: readonly TableEntry[];
  /** The drawing, where pictures, shapes or charts of theirs are in it. */
  readonly drawing: string | null;
}

const noCells: RawCells = { cells: [], rows: new Map(), shared: new Map() };

const isOwn = (frame: Frame, row: number, column: number): boolean =>
  frame.rows.get(row)?.covers(frame.columns.get(column) ?? "") === true;

/** Whether a cell may be a person's, as far as the sheet's size and the rows that hold blanks of the report's tell. */
function mayHaveCells(grid: Grid, { root }: WorksheetPart, frame: Frame): boolean {
  const declared = areaAt(childNamed(root, "dimension")?.attributes["ref"] ?? "");
  if (Math.max(grid.right, declared?.right ?? 0) > frame.right) return true;
  if (Math.max(grid.bottom, declared?.bottom ?? 0) > frame.bottom) return true;
  const keys = [...frame.columns.values()];
  if (frame.columns.size < frame.right) return true;
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const own = frame.rows.get(row);
    if (own !== undefined && keys.every(own.covers)) continue;
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) !== null && !isOwn(frame, row, column)) return true;
  }
  return false;
}

/** A blank cell among the report's is one of its own that only looks like something. */
function isOthers({ row, column, isBlank }: RawCells["cells"][number], { right, bottom, columns }: Frame): boolean {
  return !isBlank || row > bottom || column > right || !columns.has(column);
}

function cellsOn(grid: Grid, worksheet: WorksheetPart, frame: Frame): RawCells {
  if (!mayHaveCells(grid, worksheet, frame)) return noCells;
  const found = rawCells(worksheet.rows, (row, column) => !isOwn(frame, row, column));
  return { ...found, cells: found.cells.filter((cell) => isOthers(cell, frame)) };
}

/** Links are people's, as the report's own are formulas. */
const linkedCells = ({ root }: WorksheetPart): Cell[] =>
  childrenNamed(childNamed(root, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const area = areaAt(attributes["ref"] ?? "");
    return area === null ? [] : [{ row: area.top, column: area.left }];
  });

/**
 * null where the sheet has no frame, so that nobody can tell what is whose.
 * @param former finds one all the same.
 */
export async function othersHere(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  former: (grid: Grid) => Frame | null = () => null,
): Promise<OthersHere | null> {
  const grid = await readGrid(pkg, workbook, sheet);
  const frame = readFrame(grid) ?? former(grid);
  if (frame === null) return null;
  const worksheet = await readWorksheetPart(pkg, sheet.part);
  const relationships = await pkg.relationships(sheet.part);
  const tables = await readTables(pkg, sheet.part, worksheet.root, workbook.dialect.relationships);
  const drawing = relationships.find(({ kind, target }) => kind === "drawing" && pkg.has(target))?.target ?? null;
  return {
    grid,
    frame,
    worksheet,
    relationships,
    raw: cellsOn(grid, worksheet, frame),
    noted: [...(await notedCells(pkg, relationships)), ...linkedCells(worksheet)],
    tables: tables.filter(({ name }) => !isOwnTable(name)),
    ownTables: tables.filter(({ name }) => isOwnTable(name)),
    drawing: drawing !== null && (await hasOthersDrawing(pkg, drawing)) ? drawing : null,
  };
}
