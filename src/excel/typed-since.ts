import { typedPlaces } from "../domain/report/typed-places.ts";
import { cellInput } from "./cell-inputs.ts";
import { weight } from "./pieces.ts";
import type { TypedOn } from "./plan.ts";
import { actionBytes, type Step } from "./steps.ts";
import { changedCells, type Input, placeKey, type TypedCell, TypedRequest, within } from "./typed-cells.ts";

type Typed = Omit<TypedCell, "value">;

/** What people typed on a report sheet while it was written, as far as it can be found. */
export interface TypedSince {
  readonly on: TypedOn;
  /** What the sheet is called now. */
  readonly sheet: string;
  /** What stands there when all is about to be taken back. */
  readonly first: TypedRequest;
  /** Which lines stand there now: the column of keys that the new sheet has. */
  readonly keys: TypedRequest;
  /** The same as `first`, asked by the request that puts the sheet back. */
  last: TypedRequest | null;
}

/** Where people type on the sheet, whether the old lines stand there or the new ones. */
function placesOf({ places, edit, after }: TypedOn) {
  const others = typedPlaces(edit.role, after);
  return {
    areas: [...places.areas, ...others.areas],
    isTyped: (row: number, column: number) => places.isTyped(row, column) || others.isTyped(row, column),
  };
}

export function askTypedSince(context: Excel.RequestContext, sheet: string, on: TypedOn): TypedSince {
  const now = context.workbook.worksheets.getItem(sheet);
  const { right, bottom } = on.after;
  const column = { areas: [{ top: 1, left: right, bottom, right }], isTyped: () => true };
  return {
    on,
    sheet,
    first: new TypedRequest(now, placesOf(on)),
    keys: new TypedRequest(now, column),
    last: null,
  };
}

/** Asks once more, in the request that puts the sheet back. */
export function askAgain(context: Excel.RequestContext, since: TypedSince): void {
  since.last = new TypedRequest(context.workbook.worksheets.getItem(since.sheet), placesOf(since.on));
}

/** What the new sheet has in its cells, by place. */
function writtenBy({ edit }: TypedOn): ReadonlyMap<string, Input> {
  const written = new Map<string, Input>();
  for (const { top, left, rows } of edit.blocks)
    for (const [down, cells] of rows.entries())
      for (const [along, cell] of cells.entries())
        if (typeof cell === "string" || typeof cell === "number") written.set(placeKey(top + down, left + along), cell);
  return written;
}

/** What has to be put back beside what stood there before. */
function found({ on, first, keys, last }: TypedSince): Typed[] {
  const { before, after, cells, emptied, writing } = on;
  const written = writtenBy(on);
  const lines = keys.answer();
  /** A row that is the new sheet's already is another one on the old sheet. */
  const home = ({ row, column, input }: Typed): Typed => {
    const key = after.rows.get(row)?.key;
    const stands = lines?.get(placeKey(row, after.right))?.input;
    if (key === undefined || stands === undefined || stands !== written.get(placeKey(row, after.right)))
      return { row, column, input };
    const columnKey = after.columns.get(column);
    const there = { row: before.rowOf.get(key), column: columnKey && before.columnOf.get(columnKey) };
    return { row: there.row ?? row, column: there.column || column, input };
  };
  const isNew = ({ row, column, input }: Typed): boolean =>
    input !== "" && input !== written.get(placeKey(row, column));
  const now = first.answer();
  const since = now === null || last === null ? [] : changedCells(now, last.answer() ?? now);
  const standing = [...(now?.values() ?? []), ...since].filter(isNew).map(home);
  return [
    ...emptied.flatMap(({ band, request }) => changedCells(within(band, cells), request.answer() ?? within(band, cells))),
    ...writing.flatMap((request) => [...(request.answer()?.values() ?? [])]),
    ...standing.filter(({ row, column, input }) => cells.get(placeKey(row, column))?.input !== input),
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
