import { readFileSync } from "node:fs";
import type { Area, CellValue, Grid } from "../../../src/domain/grid.ts";
import type { SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { gridOf } from "./grid-builder.ts";

/** How a careful person reads one row of the sheet. */
export interface ExpectedLine {
  readonly key: string;
  readonly kind: string;
  readonly section: number;
  readonly no: number | null;
  readonly name: string;
  readonly measure: string | null;
  readonly parent: string | null;
  readonly budget: string;
  readonly plan: string;
  readonly actual: string;
  readonly unit: string;
}

export interface Expected {
  readonly sections: readonly { readonly no: number; readonly name: string }[];
  readonly lines: readonly ExpectedLine[];
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/sheet/${name}`, import.meta.url), "utf8"));

export const expected = fixture("r4-lines.json") as Expected;
export const pastedRows = (fixture("r4-as-pasted.json") as { rows: string[][] }).rows;

/** Excel makes numbers of the texts that are numbers when a table is pasted. */
const asPasted = (text: string): CellValue => (/^\d+$/u.test(text) ? Number(text) : text);

export const pastedGrid = (): Grid => gridOf(pastedRows.map((row) => row.map(asPasted)));

export const title = "令和4年度 就労支援事業計画 事業の実施状況";

/** Heading lines of the ministry-style original, with merges, from the given row on. */
function ministryHeading(row: number): { rows: string[][]; merges: Area[] } {
  return {
    rows: [
      ["重点事業", "", "事業概要", "計画", "", "実績", ""],
      ["", "", "", "予算", "規模", "規模", "単位の説明"],
    ],
    merges: [
      { top: row, left: 1, bottom: row + 1, right: 2 },
      { top: row, left: 3, bottom: row + 1, right: 3 },
      { top: row, left: 4, bottom: row, right: 5 },
      { top: row, left: 6, bottom: row, right: 7 },
    ],
  };
}

/** Two merged heading lines, merged section rows, a group's number and name merged over its measures. */
export function ministryGrid(repeatHeadings: boolean): Grid {
  const rows: CellValue[][] = [[title], []];
  const merges: Area[] = [{ top: 1, left: 1, bottom: 1, right: 7 }];
  const heading = (): void => {
    const next = ministryHeading(rows.length + 1);
    rows.push(...next.rows);
    merges.push(...next.merges);
  };
  heading();
  let section = 0;
  let groupRow = 0;
  const closeGroup = (): void => {
    if (groupRow > 0)
      for (const column of [1, 2]) merges.push({ top: groupRow, left: column, bottom: rows.length, right: column });
    groupRow = 0;
  };
  for (const line of expected.lines) {
    if (line.kind !== "measure") closeGroup();
    if (line.section !== section) {
      section = line.section;
      if (repeatHeadings && section > 1) heading();
      rows.push([section, expected.sections[section - 1]!.name]);
      merges.push({ top: rows.length, left: 2, bottom: rows.length, right: 7 });
    }
    const overview =
      line.measure === null ? "○内容の説明" : /^[①-⑳「]/u.test(line.measure) ? line.measure : `・${line.measure}`;
    rows.push([line.no, line.name, overview, line.budget, line.plan, line.actual, line.unit]);
    if (line.kind === "group") groupRow = rows.length;
  }
  closeGroup();
  return gridOf(rows, { merges });
}

/** What the lines of a reading come to, in the form of the expected ones. */
export function linesOf(reading: SheetReading): readonly ExpectedLine[] {
  const keys = new Map<number, string>();
  const measures = new Map<number, number>();
  return reading.lines.map((line) => {
    const parent = line.parentRow === null ? null : (keys.get(line.parentRow) ?? "?");
    const ordinal = (measures.get(line.parentRow ?? 0) ?? 0) + 1;
    measures.set(line.parentRow ?? 0, ordinal);
    const key = parent === null ? String(keys.size + 1) : `${parent}-${ordinal}`;
    if (parent === null) keys.set(line.row, key);
    return {
      key,
      kind: line.kind,
      section: reading.sections[line.section ?? -1]?.no ?? -1,
      no: line.no,
      name: line.name,
      measure: line.measure,
      parent,
      budget: line.budget?.text ?? "",
      plan: line.plan?.text ?? "",
      actual: line.actual?.text ?? "",
      unit: line.unitNote?.text.trim() ?? "",
    };
  });
}
