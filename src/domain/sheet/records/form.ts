import type { ColumnMap, Form, FormColumn, HeadedColumn, Layout } from "./reading.ts";
import { headingKeys, shapeOf } from "./shape.ts";
import { slotNames, usesOf } from "./uses.ts";

/** The form of a page as it was read: given back, it reads the page the same. */
export function formOf(page: ColumnMap, frame: Form["frame"]): Form {
  const uses = usesOf(page);
  const headings = new Map((page.headed ?? []).map(({ column, heading }) => [column, heading]));
  const columns = [...new Set([...headings.keys(), ...uses.keys()])].sort((a, b) => a - b);
  return {
    frame,
    headingRows: page.headingRows.length,
    columns: columns.map((column): FormColumn => ({
      column,
      heading: headings.get(column) ?? "",
      use: uses.get(column) ?? null,
    })),
    slots: slotNames(page),
  };
}

/** The forms of a sheet's pages, like ones once. */
export function formsOf({ pages, frame }: Pick<Layout, "pages" | "frame">): readonly Form[] {
  const byShape = new Map<string, Form>();
  for (const page of pages) {
    const form = formOf(page, frame);
    const shape = shapeOf(form.columns);
    if (!byShape.has(shape)) byShape.set(shape, form);
  }
  return [...byShape.values()];
}

/**
 * A form's columns by where they stand under headings of its shape: those with a heading in order, one without as far
 * from its neighbour as on the form's own sheet. null where the headings are of another shape.
 */
export function placedOn(form: Form, headed: readonly HeadedColumn[]): ReadonlyMap<number, FormColumn> | null {
  const own = headingKeys(form.columns);
  const there = headingKeys(headed);
  if (own.length === 0 || own.length !== there.length || own.some(({ key }, at) => key !== there[at]!.key)) return null;
  const target = new Map(own.map(({ column }, at) => [column, there[at]!.column]));
  const placed = new Map<number, FormColumn>();
  for (const one of form.columns) {
    const column = target.get(one.column) ?? besideNeighbour(one.column, own, target);
    if (column >= 1 && !placed.has(column)) placed.set(column, { ...one, column });
  }
  return placed;
}

function besideNeighbour(
  column: number,
  own: readonly { readonly column: number }[],
  target: ReadonlyMap<number, number>,
): number {
  const neighbour = own.findLast((one) => one.column < column) ?? own[0]!;
  return target.get(neighbour.column)! + column - neighbour.column;
}
