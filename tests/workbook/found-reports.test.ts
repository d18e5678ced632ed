import { describe, expect, test } from "vitest";
import {
  findingsMarker,
  ledgerMarker,
  type MarkedSheet,
  markedSheet,
  orphansMarker,
  sealText,
  summaryMarker,
} from "../../src/domain/report/marker.ts";
import { findReports, pendingText } from "../../src/workbook/marks.ts";

const seal = (sheet: string, set = 1): string => sealText({ set, sheet, source: "計画" });

const sheetsOf = (...names: readonly string[]) => names.map((name) => ({ name, empty: false }));

const name = (stem: string, sheet: string) => ({ name: `jisseki_${stem}`, formula: `'${sheet}'!$A$1` });

const marked = (sheet: string, ...texts: readonly string[]): MarkedSheet => {
  const found = markedSheet(sheet, texts, []);
  if (found === null) throw new Error(`${sheet} bears no marker`);
  return found;
};

describe("a sheet says of itself", () => {
  test.each<[string, readonly string[], readonly string[], Partial<MarkedSheet> | null]>([
    ["a ledger", [ledgerMarker, seal("判定")], [], { role: "ledger", set: 1, isOriginal: true, source: "計画" }],
    ["a summary", [summaryMarker, seal("判定", 12)], [], { role: "summary", set: 12, isOriginal: true }],
    ["findings", [findingsMarker, seal("判定"), orphansMarker], [], { role: "findings", isOriginal: true }],
    ["a copy", [ledgerMarker, seal("元")], ["jisseki_table_ledger3"], { role: "ledger", set: 1, isOriginal: false }],
    ["an earlier edition's ledger", [ledgerMarker], ["jisseki_table_ledger"], { set: 1, isOriginal: true }],
    ["an earlier edition's findings", [], ["jisseki_table_findings_2"], { role: "findings", set: 2, isOriginal: true }],
    ["an earlier edition's summary", [summaryMarker], [], { role: "summary", set: null, isOriginal: false }],
    ["a seal of no set", [ledgerMarker, "jisseki-set:1e9/判定/計画"], [], { set: null, isOriginal: false }],
    ["a torn seal", [ledgerMarker, "jisseki-set:1"], [], { set: null, isOriginal: false }],
    ["nothing", ["jisseki", "jisseki-ledgers", seal("判定")], ["jisseki_table_x", "表1"], null],
  ])("%s", (_title, texts, tables, expected) => {
    const found = markedSheet("判定", texts, tables);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

describe("the sheet of a role", () => {
  test("is the one its name leads to, also where it was renamed", () => {
    const found = findReports([name("ledger", "明細")], sheetsOf("明細"), [marked("明細", ledgerMarker, seal("判定"))]);
    expect(found).toEqual({ reports: [{ set: 1, source: null, sheets: { ledger: "明細" } }], strays: [] });
  });

  test("is the one that bears the marker where the name leads to a user's sheet", () => {
    const { reports, strays } = findReports(
      [name("ledger", "メモ"), name("source", "計画")],
      sheetsOf("計画", "判定", "判定 (2)", "メモ"),
      [marked("判定 (2)", ledgerMarker, seal("判定")), marked("判定", ledgerMarker, seal("判定"))],
    );
    expect(reports).toEqual([{ set: 1, source: "計画", sheets: { ledger: "判定" } }]);
    expect(strays).toEqual(["判定 (2)"]);
  });

  test("is none where no marker is left, and that is told", () => {
    const { reports } = findReports([name("ledger", "判定")], sheetsOf("判定"), []);
    expect(reports).toEqual([{ set: 1, source: null, sheets: {}, unmarked: { ledger: "判定" } }]);
  });

  test("is none of another role or set", () => {
    const { reports, strays } = findReports([name("ledger", "甲"), name("summary", "乙")], sheetsOf("甲", "乙"), [
      marked("甲", summaryMarker),
      marked("乙", summaryMarker, seal("丙", 2)),
    ]);
    expect(reports).toEqual([{ set: 1, source: null, sheets: {}, unmarked: { ledger: "甲", summary: "乙" } }]);
    expect(strays).toEqual(["甲", "乙"]);
  });

  test("is what a failed run left, while its own pending name says so", () => {
    const pending = (sheet: string) => ({ name: "jisseki_pending", formula: `=${pendingText({ ledger: sheet })}` });
    const sheets = [
      { name: "判定", empty: false },
      { name: "空", empty: true },
      { name: "メモ", empty: false },
    ];
    const found = (...names: Parameters<typeof findReports>[0]) => findReports(names, sheets, []).reports[0]?.sheets;
    expect(found(pending("判定"), name("ledger", "判定"))).toEqual({ ledger: "判定" });
    expect(found(pending("判定"), name("ledger", "メモ"))).toEqual({});
    expect(found(pending("空"))).toEqual({ ledger: "空" });
    expect(found(pending("判定"))).toEqual({});
  });
});

describe("a report whose names are gone", () => {
  test("is known by its sheets, with the program sheet it is about", () => {
    const { reports } = findReports([], sheetsOf("計画", "状況", "判定"), [
      marked("状況", summaryMarker, seal("状況", 3)),
      marked("判定", ledgerMarker, seal("判定", 3)),
    ]);
    expect(reports).toEqual([{ set: 3, source: "計画", sheets: { summary: "状況", ledger: "判定" } }]);
  });

  test("is none where only a copy is left", () => {
    const found = findReports([], sheetsOf("計画", "判定 (2)"), [marked("判定 (2)", ledgerMarker, seal("判定"))]);
    expect(found).toEqual({ reports: [], strays: ["判定 (2)"] });
  });

  test("is about no sheet where the source's name says that it was deleted", () => {
    const gone = { name: "jisseki_source", formula: "#REF!" };
    const { reports } = findReports([gone], sheetsOf("計画", "判定"), [marked("判定", ledgerMarker, seal("判定"))]);
    expect(reports[0]?.source).toBeNull();
  });
});
