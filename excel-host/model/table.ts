import type { Area } from "../../src/domain/grid.ts";

export interface TableModel {
  readonly id: string;
  name: string;
  /** Heading row included, and the totals row where it shows. */
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
}
