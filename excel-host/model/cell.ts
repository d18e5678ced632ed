import type { CellError } from "../../src/domain/grid.ts";
import type { CellFormat } from "./format.ts";

export type HeldValue = string | number | boolean | CellError | null;

export interface Cell {
  /** What it holds, or what its formula came to. */
  value: HeldValue;
  /** Without "="; null on a constant. */
  formula: string | null;
  format: CellFormat;
}
