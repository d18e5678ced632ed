import { type Grid, intersection, noCells } from "../domain/grid.ts";
import { formerFrame } from "../domain/report/former-frame.ts";
import { frameOf, readFrame } from "../domain/report/frame.ts";
import { type Cell, keeping } from "../domain/report/keeping.ts";
import { isPlainColumn, type TypedPlaces, typedPlaces } from "../domain/report/typed-places.ts";
import { WorkbookError } from "../workbook/errors.ts";
import type { PlacedSheet } from "./plan.ts";
import { type Snapshot, takeSnapshots } from "./snapshot.ts";
import type { SheetPlace } from "./state.ts";
import type { TypedOn } from "./typed-sheet.ts";
import { differsFrom, placeKey, type TypedCell, typedBands, type TypedCells, TypedRequest } from "./typed-cells.ts";

interface Replaced extends PlacedSheet {
  readonly earlier: SheetPlace;
}

interface Known extends Replaced {
  readonly grid: Grid;
}

/** null where nobody can tell whose a cell is. */
function typedOn({ edit, earlier, grid }: Known): Omit<TypedOn, "cells"> | null {
  const after = frameOf(edit);
  const before = after === null ? null : (readFrame(grid) ?? formerFrame(grid, edit, after));
  if (after === null || before === null) return null;
  const places = typedPlaces(edit.role, before);
  const bands = typedBands(places, grid);
  const others = othersIn(grid, places);
  const keep = keeping(grid, before, after, others);
  return { place: earlier, edit, grid, before, after, places, others, keep, bands, emptied: [], writing: [] };
}

function othersIn(grid: Grid, { areas, isTyped, isInput }: TypedPlaces): Cell[] {
  const cells: Cell[] = [];
  for (const area of areas) {
    const { top, left, bottom, right } = intersection(area, grid) ?? noCells;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (grid.value(row, column) !== null && isTyped(row, column) && !isInput(row, column))
          cells.push({ row, column });
  }
  return cells;
}

/** Rows or columns were put in or taken out. */
const isResized = ({ earlier, grid }: Known): boolean =>
  earlier.rows !== grid.bottom - grid.top + 1 || earlier.columns !== grid.right - grid.left + 1;

/** What a snapshot holds of what people typed. */
function typedIn({ pieces }: Snapshot, { isTyped }: TypedPlaces): TypedCells {
  const cells = new Map<string, TypedCell>();
  for (const { row: top, column: left, inputs } of pieces) {
    for (const [down, line] of inputs.entries()) {
      for (const [along, given] of line.entries()) {
        const [row, column] = [top + 1 + down, left + 1 + along];
        if (given === "" || !isTyped(row, column)) continue;
        const input = typeof given === "string" && given.startsWith("'") ? given.slice(1) : given;
        cells.set(placeKey(row, column), { row, column, input, value: null });
      }
    }
  }
  return cells;
}

/**
 * What stands on the sheets that are about to be written over, and what people typed there. One sync for usual reports.
 * @param read sheets as the edits know them, by Excel's id of the sheet.
 * @throws WorkbookError report-edited where somebody typed there since.
 */
export async function readTyped(
  context: Excel.RequestContext,
  placed: readonly PlacedSheet[],
  read: ReadonlyMap<string, Grid>,
  list: () => void,
): Promise<{ readonly snapshots: readonly Snapshot[]; readonly typed: ReadonlyMap<string, TypedOn> }> {
  const replaced = placed.filter((one): one is Replaced => one.earlier !== null);
  if (replaced.length === 0) return { snapshots: [], typed: new Map() };
  const known = replaced.flatMap((one): Known[] => {
    const grid = read.get(one.earlier.id);
    return grid === undefined ? [] : [{ ...one, grid }];
  });
  const resized = known.find(isResized);
  if (resized !== undefined) throw new WorkbookError("report-edited", { sheet: resized.earlier.name });
  const found = known.flatMap((one) => typedOn(one) ?? []);
  const ask = (place: SheetPlace, band: TypedPlaces): TypedRequest =>
    new TypedRequest(context.workbook.worksheets.getItem(place.name), band, true);
  let asked = new Map<string, TypedRequest>();
  const alongside = (): void => {
    list();
    const small = found.filter(({ bands }) => bands.length === 1);
    asked = new Map(small.map(({ place, bands }) => [place.name, ask(place, bands[0]!)]));
  };
  const snapshots = await takeSnapshots(
    context,
    replaced.map(({ edit, earlier }) => {
      const frame = found.find(({ place }) => place === earlier)?.before;
      return {
        place: earlier,
        known: read.get(earlier.id),
        isPlain: frame === undefined ? () => false : isPlainColumn(edit.role, frame),
      };
    }),
    alongside,
  );
  const typed = new Map<string, TypedOn>();
  for (const one of found) {
    const cells = asked.get(one.place.name)?.cells() ?? (await cellsOfBands(context, one, ask));
    if (differsFrom(one.grid, cells, one.places)) throw new WorkbookError("report-edited", { sheet: one.place.name });
    typed.set(one.place.name, { ...one, cells });
  }
  for (const one of replaced.filter(({ earlier }) => !read.has(earlier.id))) {
    const snapshot = snapshots.find(({ sheet }) => sheet === one.earlier.name);
    const unread = snapshot === undefined ? null : typedOn({ ...one, grid: snapshot.grid });
    if (snapshot !== undefined && unread !== null)
      typed.set(one.earlier.name, { ...unread, cells: typedIn(snapshot, unread.places) });
  }
  return { snapshots, typed };
}

async function cellsOfBands(
  context: Excel.RequestContext,
  { place, bands }: Pick<TypedOn, "place" | "bands">,
  ask: (place: SheetPlace, band: TypedPlaces) => TypedRequest,
): Promise<TypedCells> {
  const cells = new Map<string, TypedCell>();
  for (const band of bands) {
    const request = ask(place, band);
    await context.sync();
    for (const [key, cell] of request.cells()) cells.set(key, cell);
  }
  return cells;
}
