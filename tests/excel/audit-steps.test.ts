import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roundRate } from "../../src/domain/achievement/rate.ts";
import { columnName } from "../../src/domain/grid.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import type { LedgerKey } from "../../src/domain/report/ledger-keys.ts";
import { questionFields } from "../../src/domain/report/questions-columns.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import type { ReportedSheet } from "../../src/workbook/report.ts";
import { openSetting, type Setting, writeReport } from "./setting.ts";

/** The same audit as tests/workbook/audit-steps.test.ts, in Excel: a person types while the add-in runs beside it. */
const words = reportWords(messages("ja"));
const { recheck } = words;
const { state, decision } = words.record;
const { ledger, questions, summary } = words.sheetName;
let source = "令和4年度";

let setting: Setting;
let last: ReportedSheet;

const user = () => setting.host.user;
const cellAt = (sheet: string, row: number, column: number): unknown => {
  const value = setting.host.workbook.sheet(sheet)?.cells.at(row, column)?.value ?? "";
  return typeof value === "number" ? roundRate(value) : value;
};
const line = (number: number, ...keys: readonly LedgerKey[]): unknown[] =>
  keys.map((key) => cellAt(ledger, firstLine + number - 1, ledgerColumn[key]));
const type = (number: number, entries: Partial<Record<LedgerKey, string | number>>): void => {
  for (const [key, value] of Object.entries(entries))
    user().edit(ledger, `${columnName(ledgerColumn[key as LedgerKey])}${firstLine + number - 1}`, value);
};
const programs = (): unknown[] => [24, 25, 26, 27, 28, 29].map((row) => cellAt(summary, row, 17));
const run = async (): Promise<ReportedSheet> => {
  last = (await writeReport(setting.port))[0]!;
  return last;
};
const told = (): string[] => last.record.events.map(({ kind }) => kind).filter((kind) => kind !== "run");
const rowOf = (row: number): unknown[] => [1, 2, 3, 4, 5, 6, 7].map((column) => cellAt(source, row, column));
const put = (row: number, values: readonly unknown[]): void => {
  for (const [at, value] of values.entries())
    user().edit(source, `${columnName(at + 1)}${row}`, value as string | number);
};
const lineOf = (program: string): number => last.record.lines.findIndex(({ parts }) => parts.name === program) + 1;

beforeAll(async () => {
  setting = await openSetting();
});
afterAll(() => setting.office.close());

describe("an audit of 56 indicators, in Excel", () => {
  test("1: every line is open", async () => {
    await run();
    expect(programs()).toEqual([12, 7, 10, 2, 2, 5]);
    expect(line(1, "state")).toEqual([state.open]);
  });

  test("2 to 6: what is typed takes effect at once", () => {
    type(2, { decision: decision.confirmed, by: "確認 花子", on: 46327 });
    type(3, { decision: decision.explain, comment: "所管課に照会" });
    type(1, { reading: "2年間の計画全体（5,000人）と比べる [75.1%]", decision: decision.confirmed });
    type(4, { decision: decision.correct, corrected_actual: 168, ground: "実績報告書" });
    type(6, { decision: decision.exclude });
    expect(line(1, "rate", "verdict", "state")).toEqual([0.7514, "未達", decision.confirmed]);
    expect(line(4, "actual", "rate")).toEqual([165, roundRate(168 / 180)]);
    expect(line(6, "verdict")).toEqual(["判定対象外"]);
    expect(programs()).toEqual([11, 7, 11, 2, 1, 6]);
  });

  test("7: an update keeps them and logs each", async () => {
    await run();
    expect(told()).toEqual(Array.from({ length: 5 }, () => "decide"));
    expect(line(2, "on", "by", "basis_rate", "state")).toEqual([
      "2026-11-01",
      "確認 花子",
      roundRate(1559 / 1540),
      decision.confirmed,
    ]);
  });

  test("8 to 10: a figure changed under a decision, and signed anew", async () => {
    user().edit(source, "F7", "1,500人");
    expect(line(2, "verdict", "rate", "state")).toEqual([recheck, roundRate(1559 / 1540), state.recheck]);
    expect(programs()).toEqual([10, 7, 11, 2, 1, 6]);
    await run();
    expect(line(2, "rate", "verdict", "state", "basis_actual_text")).toEqual([
      roundRate(1500 / 1540),
      "概ね達成",
      state.recheck,
      "1,559人",
    ]);
    expect(programs()).toEqual([10, 8, 11, 2, 1, 6]);
    type(2, { on: 46348 });
    await run();
    expect(line(2, "state", "on", "basis_actual_text")).toEqual([decision.confirmed, "2026-11-22", "1,500人"]);
    expect(told()).toEqual(["decide"]);
  });

  test("11: a space is no change", async () => {
    user().edit(source, "F7", "1,500 人");
    expect(line(2, "changed", "state")).toEqual(["", decision.confirmed]);
    await run();
    expect(line(2, "state")).toEqual([decision.confirmed]);
  });

  test("12 and 13: two rows change places", async () => {
    const [first, second] = [rowOf(6), rowOf(7)];
    put(6, second);
    put(7, first);
    for (const number of [1, 2])
      expect(line(number, "state", "verdict", "rate")).toEqual([state["row-swapped"], recheck, ""]);
    await run();
    expect(line(1, "program", "by", "state")).toEqual(["早期再就職緊急支援事業", "確認 花子", decision.confirmed]);
    expect(line(2, "program", "rate", "state")).toEqual(["雇用創出・安定化支援事業", 0.7514, decision.confirmed]);
  });

  test("14: a row put in, all numbered anew", async () => {
    user().shiftRows(source, 10, "insert");
    put(10, ["4", "新規就業相談事業", "○相談", "約1千万円", "100件", "80件", "相談件数"]);
    for (let row = 11; row <= 64; row += 1) {
      const [number] = rowOf(row);
      if (![31, 41, 51].includes(row) && /^\d+$/u.test(String(number)))
        user().edit(source, `A${row}`, Number(number) + 1);
    }
    await run();
    expect(last.record.lines).toHaveLength(57);
    expect([told(), last.record.waiting, last.record.doubts]).toEqual([[], [], []]);
    expect(line(4, "program", "rate", "verdict")).toEqual(["新規就業相談事業", 0.8, "概ね達成"]);
    expect(line(5, "decision", "corrected_actual", "ground")).toEqual([decision.correct, 168, "実績報告書"]);
    expect(programs()[1]).toBe(9);
  });

  test("15: a program moved to another section", async () => {
    const moved = rowOf(40);
    type(lineOf(moved[1] as string), { decision: decision.confirmed, by: "確認 花子" });
    await run();
    user().shiftRows(source, 60, "insert");
    put(60, moved);
    user().shiftRows(source, 40, "delete");
    await run();
    expect([last.record.waiting, last.record.doubts]).toEqual([[], []]);
    expect(line(lineOf(moved[1] as string), "decision", "by")).toEqual([decision.confirmed, "確認 花子"]);
  });

  test("16 and 17: a program renamed is asked about, and its decision made again", async () => {
    user().edit(source, "B6", "早期再就職等緊急支援プログラム");
    await run();
    expect(last.record.doubts).toHaveLength(1);
    expect(line(1, "decision", "state")).toEqual(["", state.open]);
    const column = questionFields.indexOf("answer") + 1;
    const heading = [...setting.host.workbook.sheet(questions)!.cells.entries()].find(
      ([, at, cell]) => at === column && cell.value === words.questions.questions.headings.answer,
    )!;
    user().edit(questions, `${columnName(column)}${heading[0] + 1}`, words.questions.answers["take-1"]);
    await run();
    expect(told()).toEqual(["carry"]);
    expect(line(1, "decision", "by", "state")).toEqual([decision.confirmed, "確認 花子", state.recheck]);
  });

  test("18: a row deleted and put back", async () => {
    const values = rowOf(8);
    user().shiftRows(source, 8, "delete");
    await run();
    expect([last.record.waiting.length, told()]).toEqual([1, ["orphan"]]);
    user().shiftRows(source, 8, "insert");
    put(8, values);
    await run();
    expect(last.record.waiting).toEqual([]);
    expect(line(3, "decision", "comment")).toEqual([decision.explain, "所管課に照会"]);
  });

  test("19: the sheet renamed", async () => {
    const before = last.record.lines.map(({ entry }) => entry);
    user().renameSheet(source, "R4");
    source = "R4";
    await run();
    expect(last.edits.set).toBe(1);
    expect(last.record.lines.map(({ entry }) => entry)).toEqual(before);
  });
});
