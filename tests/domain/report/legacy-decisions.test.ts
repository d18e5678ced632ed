import { describe, expect, test } from "vitest";
import { type CellValue, columnName, type Grid } from "../../../src/domain/grid.ts";
import { gridOf as gridOfRows } from "../../../src/domain/grid/grid-of.ts";
import {
  decisionsFromFindings,
  decisionsFromLedger,
  type LegacyDecision,
  mergedDecisions,
  wholeColumn,
} from "../../../src/domain/report/legacy-decisions.ts";
import { adopted, legacyColumn as columnSaid } from "../../../src/domain/report/legacy-record.ts";
import { orphansMarker } from "../../../src/domain/report/marker.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { review } from "../../../src/domain/review.ts";
import { valuesOf } from "../../tools/grid-rows.ts";
import { type Change, legacyColumn, legacyOrphans, legacyRow, legacySheet } from "./legacy-sheets.ts";
import { cityGrid, gridOf } from "./program-grid.ts";
import { nowOf } from "./recorded.ts";

const found = review(cityGrid());
if (!("rows" in found)) throw new Error("no table");
const columns = legacyColumn;
const { firstLine } = legacyRow;

/** Identities by line. */
const identities = found.rows.flatMap((row) => row.indicators.map(({ identity }) => identity));

const orphan: LegacyDecision = {
  identity: "1|99|消えた事業||",
  choice: "confirmed",
  comment: "済",
  by: "鈴木",
  on: "",
  seen: null,
};
const another: LegacyDecision = { ...orphan, identity: "1|98|別の事業||", comment: "" };

const ledgerWith = (...changes: readonly Change[]): Grid => legacySheet("ledger", changes);

type Entered = "decision" | "comment" | "by" | "on";

const typed = (line: number, column: Entered, value: CellValue): Change => ({
  row: firstLine + line,
  column: columns[column],
  value,
});

const pointer = (offset: number, value: CellValue): Change => ({
  row: legacyRow.marker,
  column: columns.marker + offset,
  value,
});

const address = (line: number, column: Entered): string => `${columnName(columns[column])}${firstLine + line}`;

const cellsOf = (grid: Grid): (string | null)[] => decisionsFromLedger(grid).unreadable.map(({ cell }) => cell);

const lastLine = identities.length - 1;
const below = lastLine + 1;

describe("a ledger that nobody can read", () => {
  test.each<[string, readonly Change[]]>([
    ["without its marker", [pointer(0, null)]],
    ["its pointers as text", [pointer(1, "12")]],
    ["its pointers as errors", [pointer(2, { error: "#REF!" })]],
    ["its pointers not calculated", [pointer(3, { notCalculated: true })]],
    ["a pointer missing", [pointer(4, null)]],
    ["a heading far above", [pointer(5, -1e9)]],
    ["a heading far below", [pointer(5, 1e9)]],
    ["a heading on the marker's own row", [pointer(5, 1)]],
    ["a heading between two rows", [pointer(5, legacyRow.heading + 0.5)]],
    ["a column far to the right", [pointer(4, 1e9)]],
    ["a column left of the first", [pointer(4, 0)]],
    ["two columns in one", [pointer(4, columns.by)]],
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
        { row: firstLine + below, column: columns.identity, value: identities[0] ?? null },
      ],
      [address(0, "comment"), address(below, "comment")],
    ],
    [
      "a word over the column that is no option",
      [{ row: legacyRow.wholeColumn, column: columns.decision, value: "多い方" }],
      [`${columnName(columns.decision)}${legacyRow.wholeColumn}`],
    ],
    [
      "an error over the column",
      [{ row: legacyRow.wholeColumn, column: columns.decision, value: { error: "#N/A" } }],
      [`${columnName(columns.decision)}${legacyRow.wholeColumn}`],
    ],
  ])("%s is told with its cell", (_title, changes, cells) => {
    expect(cellsOf(ledgerWith(...changes))).toEqual(cells);
  });

  test("leaves the others as they are", () => {
    const grid = ledgerWith(typed(0, "comment", { error: "#N/A" }), typed(1, "by", "佐藤"));
    expect(decisionsFromLedger(grid).decisions).toMatchObject([
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
    const copied: Change = { row: firstLine + below, column: columns.identity, value: identities[0] ?? null };
    for (const value of ["同じ", null]) {
      const grid = ledgerWith(typed(0, "comment", "同じ"), typed(below, "comment", value), copied);
      expect(decisionsFromLedger(grid)).toMatchObject({ decisions: [{ comment: "同じ" }], unreadable: [] });
    }
  });

  test("rows copied above the real ones, marker and all, mislead nobody", () => {
    const rows = valuesOf(ledgerWith(typed(0, "decision", "確認済（判定のまま）")));
    const down = (value: CellValue, column: number): CellValue =>
      column === columns.marker + 5 - 1 ? legacyRow.heading + 1 : value;
    const head = (rows[0] ?? []).map(down);
    const { decisions, unreadable } = decisionsFromLedger(gridOf("判定明細", [head, head, ...rows.slice(1)]));
    expect([decisions, unreadable]).toMatchObject([[{ identity: identities[0], choice: "confirmed" }], []]);
  });

  test("the word over the column is found where a row was put in under it", () => {
    const rows = valuesOf(
      ledgerWith({ row: legacyRow.wholeColumn, column: columns.decision, value: "少ないほど良い" }),
    );
    const head = (rows[0] ?? []).map((value, column) =>
      column === columns.marker + 5 - 1 ? legacyRow.heading + 1 : value,
    );
    const grid = gridOf("判定明細", [
      head,
      ...rows.slice(1, legacyRow.wholeColumn),
      [null],
      ...rows.slice(legacyRow.wholeColumn),
    ]);
    expect(decisionsFromLedger(grid)).toMatchObject({
      decisions: [{ identity: wholeColumn, choice: "less-is-better" }],
      unreadable: [],
    });
  });
});

describe("decisions that lost their indicator", () => {
  const grid = legacySheet("findings");
  const rows = valuesOf(grid);
  const heads = rows.findIndex((row) => row[legacyOrphans - 1] === orphansMarker);
  const at = (down: number, right: number, value: CellValue): Change => ({
    row: heads + 1 + down,
    column: legacyOrphans + right,
    value,
  });
  const read = (...changes: readonly Change[]) => decisionsFromFindings(legacySheet("findings", changes));

  test.each<CellValue>([1e9, -1, 0, "2", null, { error: "#REF!" }])("are read whatever their count is: %j", (count) => {
    expect(read(at(0, 1, count))).toEqual({ decisions: [orphan, another], unreadable: [] });
  });

  test("are told where one cannot be read", () => {
    const cell = `${columnName(legacyOrphans)}${heads + 2}`;
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
    const shown = rows.map((row) => row.slice(0, legacyOrphans - 1));
    const tables = [{ name: "jisseki_table_orphans_2", area: { top: 1, left: 1, bottom: 2, right: 2 } }];
    const without = (names: typeof tables) => gridOfRows({ sheet: "指摘事項", values: shown, tables: names });
    expect(decisionsFromFindings(without(tables)).unreadable).toEqual([{ sheet: "指摘事項", cell: null }]);
    expect(decisionsFromFindings(without([])).unreadable).toEqual([]);
  });
});

test("decisions that were listed give way to what the ledger says of the same indicator", () => {
  const newer = { ...orphan, choice: "excluded" };
  expect(mergedDecisions([newer], [orphan, another])).toEqual([newer, another]);
});

describe("decisions of the first edition as lines of the record", () => {
  const now = nowOf(tableSubject(found));
  const readings = (...changes: readonly Change[]) =>
    adopted(decisionsFromLedger(ledgerWith(...changes)).decisions, now);

  test.each<[string, string, Partial<Record<"decision" | "reading", string>>]>([
    ["confirmed", "確認済（判定のまま）", { decision: "confirmed", reading: "" }],
    ["left out", "判定対象外とする", { decision: "exclude", reading: "" }],
    ["turned", "少ないほど良い", { decision: "", reading: "less-is-better" }],
    ["typed freely", "あとで相談", { decision: "", reading: "あとで相談" }],
  ])("%s", (_name, word, expected) => {
    const [line] = readings(typed(1, "decision", word), typed(1, "comment", "済"), typed(1, "on", 46346));
    expect(line).toMatchObject({
      entry: { ...expected, comment: "済", on: "2026-11-20" },
      parts: { name: "職業訓練" },
      seen: { planText: "930人", actualText: "667人", plan: 930, actual: 667, rate: 0.717204301075, rank: 2 },
      basis: null,
    });
  });

  test("a reading by the key of its label, in either language", () => {
    for (const language of ["ja", "en"] as const) {
      const sheet = legacySheet("ledger", [], language);
      const label = sheet.value(firstLine + 3, columns.firstOption + 1);
      const grid = legacySheet("ledger", [typed(3, "decision", label)], language);
      expect(decisionsFromLedger(grid).decisions).toMatchObject([
        { choice: "one-year-share", seen: { planText: "5,000人", rank: 5 } },
      ]);
    }
  });

  test("of an indicator that is gone, by what its identity was put together from", () => {
    const { decisions } = decisionsFromFindings(legacySheet("findings"));
    expect(adopted(decisions, now)).toMatchObject([
      { parts: { section: "1", no: "99", name: "消えた事業" }, entry: { decision: "confirmed", comment: "済" } },
      { parts: { no: "98" }, entry: { decision: "confirmed" } },
    ]);
  });

  test("what was said for the whole column is no line's", () => {
    const { decisions } = decisionsFromLedger(
      ledgerWith({ row: legacyRow.wholeColumn, column: columns.decision, value: "多いほど良い" }),
    );
    expect([adopted(decisions, now), columnSaid(decisions), columnSaid([])]).toEqual([[], "more-is-better", ""]);
  });
});
