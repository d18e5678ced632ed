import { type TypedPlaces, typedPlaces } from "../domain/report/typed-places.ts";
import { rangeOf } from "./addresses.ts";
import { cellInput } from "./cell-inputs.ts";
import { weight } from "./pieces.ts";
import type { TypedOn } from "./typed-sheet.ts";
import { actionBytes, type Step } from "./steps.ts";
import {
  bandBytes,
  changedCells,
  type Input,
  placeKey,
  type TypedCell,
  typedBands,
  TypedRequest,
  within,
} from "./typed-cells.ts";

type Typed = Omit<TypedCell, "value">;

/** What people typed on a report sheet while it was written, as far as it can be found. */
export interface TypedSince {
  readonly on: TypedOn;
  /** What the sheet is called now. */
  readonly sheet: string;
  /** Where people type on it, whether the old lines stand there or the new ones, in bands that each fit in an answer. */
  readonly bands: readonly TypedPlaces[];
  /** What stands there when all is about to be taken back. */
  readonly first: readonly TypedRequest[];
  /** Which lines stand there now: the column of keys that the new sheet has. */
  readonly keys: TypedRequest;
  /** The same as `first`, each asked by the request that empties its band again. */
  readonly last: TypedRequest[];
}

function bandsOf({ places, bands, edit, after, grid }: TypedOn): readonly TypedPlaces[] {
  const others = typedPlaces(edit.role, after);
  const either = {
    ...places,
    areas: [...places.areas, ...others.areas],
    inputs: [...places.inputs, ...others.inputs],
    isTyped: (row: number, column: number) => places.isTyped(row, column) || others.isTyped(row, column),
  };
  return bands.length === 1 ? [either] : typedBands(either, grid);
}

/** One sync for a usual sheet, one a band for a large one. */
export async function askTypedSince(context: Excel.RequestContext, sheet: string, on: TypedOn): Promise<TypedSince> {
  const now = context.workbook.worksheets.getItem(sheet);
  const { right, bottom } = on.after;
  const keys = new TypedRequest(now, { areas: [{ top: 1, left: right, bottom, right }], isTyped: () => true });
  const bands = bandsOf(on);
  const first: TypedRequest[] = [];
  for (const band of bands) {
    first.push(new TypedRequest(now, band));
    await context.sync();
  }
  return { on, sheet, bands, first, keys, last: [] };
}

/** Empties a sheet before it is put back, asking once more in the same request. */
export const emptyAgain = (context: Excel.RequestContext, { sheet, bands, last }: TypedSince): Step[] =>
  bands.map((band, index) => ({
    bytes: actionBytes * band.areas.length * 5 + (bands.length === 1 ? 0 : bandBytes),
    queue: () => {
      const now = context.workbook.worksheets.getItem(sheet);
      last.push(new TypedRequest(now, band));
      if (index === bands.length - 1) now.getRange().clear("Contents");
      else for (const area of band.inputs) rangeOf(now, area).clear("Contents");
    },
  }));

/** Excel may spell a formula otherwise than it was written. */
const someFormula = Symbol("formula");
type Put = Input | typeof someFormula;

const isFormula = (input: Input): boolean => typeof input === "string" && input.startsWith("=");

/** What the run put into cells, by place: the new sheet's own, and people's that it moved there. */
function putBy({ edit, others, keep, cells }: TypedOn): ReadonlyMap<string, Put> {
  const put = new Map<string, Put>();
  for (const { row, column } of others) {
    const there = keep.cell(row, column);
    const input = cells.get(placeKey(row, column))?.input;
    if (input !== undefined) put.set(placeKey(there.row, there.column), isFormula(input) ? someFormula : input);
  }
  for (const { row, column, text } of keep.labels) put.set(placeKey(row, column), text);
  for (const { top, left, rows } of edit.blocks)
    for (const [down, line] of rows.entries())
      for (const [along, cell] of line.entries())
        if (cell !== null) put.set(placeKey(top + down, left + along), typeof cell === "object" ? someFormula : cell);
  return put;
}

/** What has to be put back beside what stood there before. */
function found({ on, first, keys, last }: TypedSince): Typed[] {
  const { before, after, cells, emptied, writing } = on;
  const put = putBy(on);
  const lines = keys.answer();
  /** A row that is the new sheet's already is another one on the old sheet. */
  const home = ({ row, column, input }: Typed): Typed => {
    const key = after.rows.get(row)?.key;
    const stands = lines?.get(placeKey(row, after.right))?.input;
    if (key === undefined || stands === undefined || stands !== put.get(placeKey(row, after.right)))
      return { row, column, input };
    const columnKey = after.columns.get(column);
    const there = { row: before.rowOf.get(key), column: columnKey && before.columnOf.get(columnKey) };
    return { row: there.row ?? row, column: there.column || column, input };
  };
  const isNew = ({ row, column, input }: Typed): boolean => {
    const own = put.get(placeKey(row, column));
    return input !== "" && (own === someFormula ? !isFormula(input) : input !== own);
  };
  const standing = first.flatMap((request, index) => {
    const now = request.answer() ?? new Map<string, TypedCell>();
    return [...now.values(), ...changedCells(now, last[index]?.answer() ?? now)];
  });
  return [
    ...emptied.flatMap(({ band, request }) =>
      changedCells(within(band, cells), request.answer() ?? within(band, cells)),
    ),
    ...writing.flatMap((request) => [...(request.answer()?.values() ?? [])]),
    ...standing
      .filter(isNew)
      .map(home)
      .filter(({ row, column, input }) => cells.get(placeKey(row, column))?.input !== input),
  ];
}

/** Puts what people typed where it belongs on the sheet as it was. */
export const typedSteps = (context: Excel.RequestContext, since: TypedSince): Step[] =>
  found(since).map(({ row, column, input }) => ({
    bytes: actionBytes + weight(input),
    queue: () => {
      const isText = typeof input === "string" && !input.startsWith("=");
      context.workbook.worksheets.getItem(since.sheet).getCell(row - 1, column - 1).formulas = [
        [isText ? cellInput(input) : input],
      ];
    },
  }));
