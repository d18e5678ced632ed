import { describe, expect, test } from "vitest";
import { confirmed, type Decision, wholeColumn } from "../../../src/domain/achievement/decision.ts";
import { type CellValue, columnName, type Grid } from "../../../src/domain/grid.ts";
import { gridOf as gridOfRows } from "../../../src/domain/grid/grid-of.ts";
import { decisionsFromFindings, decisionsFromLedger } from "../../../src/domain/report/earlier-decisions.ts";
import {
  firstLine,
  headingRow,
  helperColumn,
  ledgerColumn,
  markerOffset,
  wholeColumnRow,
} from "../../../src/domain/report/ledger-columns.ts";
import { orphansHelper } from "../../../src/domain/report/findings.ts";
import { orphansMarker } from "../../../src/domain/report/marker.ts";
import { report } from "../../../src/domain/report/report.ts";
import { review } from "../../../src/domain/review.ts";
import { messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { valuesOf } from "../../tools/grid-rows.ts";
import { cityGrid, gridOf, gridOfSheet } from "./program-grid.ts";

const found = review(cityGrid());
if (!("rows" in found)) throw new Error("no table");
const words = reportWords(messages("ja"));
const columns = {
  decision: ledgerColumn.decision,
  comment: ledgerColumn.comment,
  by: ledgerColumn.by,
  on: ledgerColumn.on,
};

/** Identities by line. */
const identities = found.rows.flatMap((row) => row.indicators.map(({ identity }) => identity));

const orphan: Decision = { identity: "1|99|消えた事業||", choice: confirmed, comment: "済", by: "鈴木", on: "" };
const another: Decision = { ...orphan, identity: "1|98|別の事業||", comment: "" };

const edits = report(found, {
  set: 1,
  earlier: {},
  otherSheets: [],
  decisions: [orphan, another],
  title: null,
  dateText: null,
  words,
  date: "2026-11-22",
});
const [, ledgerEdit, findingsEdit] = edits.sheets;
if (ledgerEdit === undefined || findingsEdit === undefined) throw new Error("no report");

type Change = { readonly row: number; readonly column: number; readonly value: CellValue };

const ledgerWith = (...changes: readonly Change[]): Grid => gridOfSheet(ledgerEdit, changes);

const typed = (line: number, column: keyof typeof columns, value: CellValue): Change => ({
  row: firstLine + line,
  column: columns[column],
  value,
});

const pointer = (offset: number, value: CellValue): Change => ({
  row: 1,
  column: helperColumn.rank + offset,
  value,
});

const address = (line: number, column: keyof typeof columns): string =>
  `${columnName(columns[column])}${firstLine + line}`;

const cellsOf = (grid: Grid): (string | null)[] => decisionsFromLedger(grid).unreadable.map(({ cell }) => cell);

const lastLine = identities.length - 1;
const below = lastLine + 1;

describe("a ledger that nobody can read", () => {
  test.each<[string, readonly Change[]]>([
    ["without its marker", [pointer(0, null)]],
    ["its pointers as text", [pointer(markerOffset.decisionColumn, "12")]],
    ["its pointers as errors", [pointer(markerOffset.commentColumn, { error: "#REF!" })]],
    ["its pointers not calculated", [pointer(markerOffset.byColumn, { notCalculated: true })]],
    ["a pointer missing", [pointer(markerOffset.onColumn, null)]],
    ["a heading far above", [pointer(markerOffset.headingRow, -1e9)]],
    ["a heading far below", [pointer(markerOffset.headingRow, 1e9)]],
    ["a heading on the marker's own row", [pointer(markerOffset.headingRow, 1)]],
    ["a heading between two rows", [pointer(markerOffset.headingRow, headingRow + 0.5)]],
    ["a column far to the right", [pointer(markerOffset.onColumn, 1e9)]],
    ["a column left of the first", [pointer(markerOffset.onColumn, 0)]],
    ["two columns in one", [pointer(markerOffset.onColumn, columns.by)]],
  ])("%s is told as a whole", (_title, changes) => {
    expect(decisionsFromLedger(ledgerWith(...changes))).toEqual({
      decisions: [],
      unreadable: [{ sheet: "判定明細", cell: null }],
    });
  });
});

describe("an entry that nobody can read", () => {
  test.each<[string, readonly Change[], readonly string[]]>([
    ["a comment in an error cell", [typed(0, "comment", { error: "#NAME?" })], [address(0, "comment")]],
    ["a formula without a result", [typed(1, "decision", { notCalculated: true })], [address(1, "decision")]],
    ["a day that is none", [typed(1, "on", { impossible: "NaN" })], [address(1, "on")]],
    ["a line of the user's own", [typed(below, "comment", "追加の事業")], [address(below, "comment")]],
    [
      "a copied line that says something else",
      [
        typed(0, "comment", "一つ目"),
        typed(below, "comment", "二つ目"),
        { row: firstLine + below, column: helperColumn.identity, value: identities[0] ?? null },
      ],
      [address(0, "comment"), address(below, "comment")],
    ],
    [
      "a word over the column that is no option",
      [{ row: wholeColumnRow, column: columns.decision, value: "多い方" }],
      [`${columnName(columns.decision)}${wholeColumnRow}`],
    ],
    [
      "an error over the column",
      [{ row: wholeColumnRow, column: columns.decision, value: { error: "#N/A" } }],
      [`${columnName(columns.decision)}${wholeColumnRow}`],
    ],
  ])("%s is told with its cell", (_title, changes, cells) => {
    expect(cellsOf(ledgerWith(...changes))).toEqual(cells);
  });

  test("leaves the others as they are", () => {
    const grid = ledgerWith(typed(0, "comment", { error: "#N/A" }), typed(1, "by", "佐藤"));
    expect(decisionsFromLedger(grid).decisions).toEqual([
      { identity: identities[1], choice: "", comment: "", by: "佐藤", on: "" },
    ]);
  });
});

describe("an entry that can be read all the same", () => {
  test("TRUE and a number are what was typed", () => {
    const grid = ledgerWith(typed(0, "comment", true), typed(0, "by", 7));
    expect(decisionsFromLedger(grid).decisions).toMatchObject([{ comment: "TRUE", by: "7" }]);
  });

  test("a copied line that says the same, or nothing, is one", () => {
    const copied: Change = { row: firstLine + below, column: helperColumn.identity, value: identities[0] ?? null };
    for (const value of ["同じ", null]) {
      const grid = ledgerWith(typed(0, "comment", "同じ"), typed(below, "comment", value), copied);
      expect(decisionsFromLedger(grid)).toMatchObject({ decisions: [{ comment: "同じ" }], unreadable: [] });
    }
  });

  test("rows copied above the real ones, marker and all, mislead nobody", () => {
    const rows = valuesOf(ledgerWith(typed(0, "decision", words.confirmed)));
    const down = (value: CellValue, column: number): CellValue =>
      column === helperColumn.rank + markerOffset.headingRow - 1 ? headingRow + 1 : value;
    const head = (rows[0] ?? []).map(down);
    const { decisions, unreadable } = decisionsFromLedger(gridOf("判定明細", [head, head, ...rows.slice(1)]));
    expect([decisions, unreadable]).toMatchObject([[{ identity: identities[0], choice: confirmed }], []]);
  });

  test("the word over the column is found where a row was put in under it", () => {
    const rows = valuesOf(ledgerWith({ row: wholeColumnRow, column: columns.decision, value: words.lessIsBetter }));
    const head = (rows[0] ?? []).map((value, column) =>
      column === helperColumn.rank + markerOffset.headingRow - 1 ? headingRow + 1 : value,
    );
    const grid = gridOf("判定明細", [head, ...rows.slice(1, wholeColumnRow), [null], ...rows.slice(wholeColumnRow)]);
    expect(decisionsFromLedger(grid)).toMatchObject({
      decisions: [{ identity: wholeColumn, choice: "less-is-better" }],
      unreadable: [],
    });
  });
});

describe("decisions that lost their indicator", () => {
  const grid = gridOfSheet(findingsEdit);
  const rows = valuesOf(grid);
  const heads = rows.findIndex((row) => row[orphansHelper - 1] === orphansMarker);
  const at = (down: number, right: number, value: CellValue): Change => ({
    row: heads + 1 + down,
    column: orphansHelper + right,
    value,
  });
  const read = (...changes: readonly Change[]) => decisionsFromFindings(gridOfSheet(findingsEdit, changes));

  test.each<CellValue>([1e9, -1, 0, "2", null, { error: "#REF!" }])("are read whatever their count is: %j", (count) => {
    expect(read(at(0, 1, count))).toEqual({ decisions: [orphan, another], unreadable: [] });
  });

  test("are told where one cannot be read", () => {
    const cell = `${columnName(orphansHelper)}${heads + 2}`;
    expect(read(at(1, 2, { error: "#N/A" }))).toEqual({
      decisions: [another],
      unreadable: [{ sheet: "指摘事項", cell }],
    });
  });

  test("are told where two of one indicator differ, and are one where they agree", () => {
    expect(read(at(2, 0, orphan.identity)).unreadable).toHaveLength(2);
    const { choice, comment, by } = orphan;
    const same = [orphan.identity, choice, comment, by].map((value, right) => at(2, right, value));
    expect(read(...same)).toEqual({ decisions: [orphan], unreadable: [] });
  });

  test("are told as a whole where their table is there and the hidden cells are gone", () => {
    const shown = rows.map((row) => row.slice(0, orphansHelper - 1));
    const tables = [{ name: "jisseki_table_orphans_2", area: { top: 1, left: 1, bottom: 2, right: 2 } }];
    const without = (names: typeof tables) => gridOfRows({ sheet: "指摘事項", values: shown, tables: names });
    expect(decisionsFromFindings(without(tables)).unreadable).toEqual([{ sheet: "指摘事項", cell: null }]);
    expect(decisionsFromFindings(without([])).unreadable).toEqual([]);
  });
});
