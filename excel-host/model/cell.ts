import type { CellValue } from "../../src/domain/grid.ts";
import type { CellFormat } from "./format.ts";

export interface Cell {
  /** What it holds, or what its formula came to. */
  value: CellValue;
  /** Without "="; null on a constant. */
  formula: string | null;
  format: CellFormat;
}
