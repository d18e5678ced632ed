import { stateText, type Area, type CellValue, type Grid, type GridTable } from "../../../src/domain/grid.ts";
import { gridOf as gridOfRows } from "../../../src/domain/grid/grid-of.ts";

export interface GridExtras {
  readonly sheet?: string;
  readonly top?: number;
  readonly left?: number;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tables?: readonly GridTable[];
  /** Formats by column index of the block. */
  readonly columnFormats?: Readonly<Record<number, string>>;
}

/** What Excel would display of a number under the few formats that the tests use. */
function displayed(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return stateText(value);
  if (typeof value !== "number") return String(value);
  const unit = /"([^"]*)"$/u.exec(format)?.[1] ?? "";
  if (format.startsWith("0.0%")) return `${(value * 100).toFixed(1)}%`;
  return format === "General" ? String(value) : value.toLocaleString("en-US") + unit;
}

/** A grid of the given rows; short rows are filled up with blanks, "" is a blank cell. */
export function gridOf(rows: readonly (readonly CellValue[])[], extras: GridExtras = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) =>
    Array.from({ length: width }, (_, index) => (row[index] === "" ? null : (row[index] ?? null))),
  );
  const formats = values.map((row) =>
    row.map((value, index) => (typeof value === "number" ? (extras.columnFormats?.[index] ?? "General") : "General")),
  );
  const { columnFormats: _, ...facts } = extras;
  return gridOfRows({
    sheet: "Sheet1",
    values,
    text: values.map((row, r) => row.map((value, c) => displayed(value, formats[r]![c]!))),
    formats,
    ...facts,
  });
}
