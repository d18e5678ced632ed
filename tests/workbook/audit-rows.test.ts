import * as XLSX from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { roundRate } from "../../src/domain/achievement/rate.ts";
import { deleteRow, insertRow } from "../tools/change-rows.ts";
import { type CellChange, setCells } from "../tools/set-cells.ts";
import {
  answered,
  cell,
  dropDowns,
  line,
  programs,
  recalculated,
  run,
  type Run,
  sample,
  saved,
  source,
  state,
  statesNow,
  typed,
  written,
} from "./audit.ts";

const columns = ["A", "B", "C", "D", "E", "F", "G"] as const;

/** What stands in a row of the program sheet. */
const rowOf = (bytes: Uint8Array, row: number): (string | number)[] => {
  const sheet = XLSX.read(bytes).Sheets[source]!;
  return columns.map(
    (letter) => ((sheet[`${letter}${row}`] as XLSX.CellObject | undefined)?.v ?? "") as string | number,
  );
};

const put = (row: number, values: readonly (string | number)[]): CellChange[] =>
  values.map((value, at) => ({ sheet: source, address: `${columns[at]!}${row}`, value }));

/** Which line of the ledger is about a program. */
const lineOf = (done: Run, program: string): number =>
  Array.from({ length: done.reported.record.lines.length }, (_, at) => at + 1).find(
    (number) => written(done, number, "program")[0] === program,
  )!;

/** What the run's log tells beside the run itself and what it saw. */
const told = ({ reported }: Run): string[] =>
  reported.record.events.map(({ kind }) => kind).filter((kind) => kind !== "run");

const { confirmed } = dropDowns.decision;
const [first, second, third] = [
  "雇用創出・安定化支援事業",
  "早期再就職緊急支援事業",
  "業界連携再就職支援事業",
] as const;

describe("rows of the program sheet put in, moved, renamed and taken out in the course of an audit", () => {
  let start: Run;
  beforeAll(async () => {
    const report = await run(await sample());
    start = await run(
      setCells(report.bytes, [
        ...typed(2, { decision: confirmed, by: "確認 花子", on: 46327 }),
        ...typed(3, { decision: dropDowns.decision.explain, comment: "所管課に照会" }),
        ...typed(4, { decision: dropDowns.decision.correct, corrected_actual: 168, ground: "実績報告書" }),
        ...typed(6, { decision: dropDowns.decision.exclude }),
        ...typed(30, { decision: confirmed, by: "確認 花子", on: 46327, comment: "三十行目" }),
      ]),
    );
  }, 300_000);

  test("14: a program put in before another, and all numbered anew: every decision stays with its program", async () => {
    const wide = insertRow(start.bytes, source, 10);
    const numbers = Array.from({ length: 60 }, (_, at) => at + 10).flatMap((row): CellChange[] => {
      const [number] = rowOf(wide, row);
      const section = row === 31 || row === 41 || row === 51;
      return typeof number === "number" || (/^\d+$/u.test(String(number)) && !section)
        ? [{ sheet: source, address: `A${row}`, value: String(Number(number) + 1) }]
        : [];
    });
    const edited = setCells(wide, [
      ...numbers,
      ...put(10, ["4", "新規就業相談事業", "○相談", "約1千万円", "100件", "80件", "相談件数"]),
    ]);
    // Before anybody runs it again: what moved along with its row is no change.
    const book = await recalculated(edited);
    expect(line(book, 4, "state", "changed", "rate")).toEqual([dropDowns.decision.correct, "", roundRate(168 / 180)]);
    const next = await run(edited);
    expect(next.reported.record.lines).toHaveLength(57);
    expect([next.reported.record.waiting, next.reported.record.doubts]).toEqual([[], []]);
    expect(told(next)).toEqual([]);
    expect(written(next, 4, "program", "rate", "verdict", "state")).toEqual([
      "新規就業相談事業",
      0.8,
      "概ね達成",
      state.open,
    ]);
    expect(written(next, 5, "decision", "corrected_actual", "ground")).toEqual([
      dropDowns.decision.correct,
      168,
      "実績報告書",
    ]);
    expect(written(next, 31, "comment", "state")).toEqual(["三十行目", confirmed]);
    const [, nearly] = programs(await recalculated(start.bytes));
    expect(programs(await recalculated(next.bytes))[1]).toBe((nearly as number) + 1);
  });

  test("15: a program moved to another section goes on with its decision", async () => {
    const moved = rowOf(start.bytes, 39);
    const number = lineOf(start, moved[1] as string);
    const before = await run(setCells(start.bytes, typed(number, { decision: confirmed, by: "確認 花子" })));
    const next = await run(deleteRow(setCells(insertRow(before.bytes, source, 59), put(59, moved)), source, 39));
    expect([next.reported.record.waiting, next.reported.record.doubts]).toEqual([[], []]);
    const at = lineOf(next, moved[1] as string);
    expect(written(next, at, "section", "decision", "by", "state")).toEqual([
      expect.stringContaining("働き方改革"),
      confirmed,
      "確認 花子",
      confirmed,
    ]);
  });

  test("16 and 17: a program renamed is asked about; inherited, its decision is one to be made again", async () => {
    const edited = setCells(start.bytes, [{ sheet: source, address: "B7", value: "早期再就職等緊急支援プログラム" }]);
    const asked = await run(edited);
    expect(asked.reported.record.doubts).toHaveLength(1);
    expect(asked.reported.record.doubts[0]!.candidates.length).toBeGreaterThanOrEqual(1);
    expect(written(asked, 2, "decision", "by", "state")).toEqual(["", "", state.open]);
    const next = await run(setCells(asked.bytes, answered(asked, "take-1")));
    expect(next.reported.record.doubts).toEqual([]);
    expect(told(next)).toEqual(["carry"]);
    expect(written(next, 2, "program", "decision", "by", "state")).toEqual([
      "早期再就職等緊急支援プログラム",
      confirmed,
      "確認 花子",
      state.recheck,
    ]);
    // Signed again, it is signed.
    const last = await run(setCells(next.bytes, typed(2, { on: 46348 })));
    expect(written(last, 2, "state")).toEqual([confirmed]);
  });

  test("18: a program's row deleted: its words wait; the row back: they are there again", async () => {
    const values = rowOf(start.bytes, 8);
    const without = deleteRow(start.bytes, source, 8);
    const book = await recalculated(without);
    expect(line(book, 3, "verdict", "rate")).toEqual([expect.anything(), ""]);
    const gone = await run(without);
    expect(gone.reported.record.lines).toHaveLength(55);
    expect(gone.reported.record.waiting).toHaveLength(1);
    expect(told(gone)).toEqual(["orphan"]);
    expect(lineOf(gone, third)).toBeUndefined();
    const back = await run(setCells(insertRow(gone.bytes, source, 8), put(8, values)));
    expect(back.reported.record.waiting).toEqual([]);
    expect(written(back, 3, "program", "decision", "comment", "state")).toEqual([
      third,
      dropDowns.decision.explain,
      "所管課に照会",
      dropDowns.decision.explain,
    ]);
  });

  test("20: saved by LibreOffice, everything is kept, and a run of it says the same", async () => {
    const next = await run(await saved(start.bytes));
    expect(statesNow(next)).toEqual(statesNow(start));
    expect(next.reported.record.lines.map(({ entry }) => entry)).toEqual(
      start.reported.record.lines.map(({ entry }) => entry),
    );
    expect([written(next, 1, "program"), written(next, 2, "program")]).toEqual([[first], [second]]);
    expect(programs(await recalculated(next.bytes))).toEqual(programs(await recalculated(start.bytes)));
    expect(cell(await recalculated(next.bytes), source, "F10")).toBe("165人");
  });
});
