import type { CellValue, Grid, SheetFacts } from "../grid.ts";
import { GridBuilder } from "./builder.ts";

/** A small sheet, written out: rows of values from its top-left cell on. */
export interface GridRows extends Partial<SheetFacts> {
  readonly top?: number;
  readonly left?: number;
  readonly values: readonly (readonly CellValue[])[];
  /** What the cells display, in the rows' shape; as the values read where it is left out. */
  readonly text?: readonly (readonly (string | undefined)[])[];
  readonly formats?: readonly (readonly string[])[];
}

const nothingKnown: SheetFacts = {
  sheet: "",
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  tables: [],
  protected: false,
  formulas: null,
  objects: null,
};

/** The grid of these rows; it is as wide as the widest, short ones end in blanks. */
export function gridOf({ values, text, formats, top = 1, left = 1, ...facts }: GridRows): Grid {
  const builder = new GridBuilder();
  for (const [at, row] of values.entries()) {
    for (const [index, value] of row.entries())
      builder.add(top + at, left + index, value, formats?.[at]?.[index] ?? "General", text?.[at]?.[index]);
  }
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const area = { top, left, bottom: top + values.length - 1, right: left + width - 1 };
  return builder.build({ ...nothingKnown, ...facts }, area);
}
