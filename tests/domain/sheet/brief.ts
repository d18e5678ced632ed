import type { CellValue } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { LayoutHint, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { gridOf, type GridExtras } from "./grid-builder.ts";

export type Rows = readonly (readonly CellValue[])[];

export function read(rows: Rows, extras: GridExtras = {}, hint?: LayoutHint): SheetReading {
  const reading = readSheet(gridOf(rows, extras), { hint });
  if (!reading.found) throw new Error(`no table: ${JSON.stringify(reading)}`);
  return reading;
}

/** One line a program: row, kind, section, no, name, then where plan and actual stand. */
export function brief(reading: SheetReading): readonly string[] {
  return reading.lines.map((line) => {
    const section = line.section === null ? "-" : reading.sections[line.section]!.name;
    const name = line.measure ?? line.name;
    return `${line.row} ${line.kind} ${section} ${line.no ?? "-"} ${name} ${line.plan?.address ?? "-"} ${line.actual?.address ?? "-"}`;
  });
}

export const lines = (rows: Rows, extras?: GridExtras, hint?: LayoutHint): readonly string[] =>
  brief(read(rows, extras, hint));
