import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const heading = ["年度", "計画", "実績"];
const years = (plan: number): Rows =>
  [3, 4, 5].map((year, at): CellValue[] => [`R${year}`, plan + 10 * at, plan + 10 * at - 5]);
const block = (name: readonly string[], plan: number): Rows => [name, heading, ...years(plan)];

/** "6 利用者数 B6 C6 人 2": row, name, plan, actual, unit, number of other years; and where the name stands. */
const told = (rows: Rows): readonly string[] =>
  read(rows).lines.map(({ row, name, plan, actual, nameCell, otherTimes = [] }) =>
    [
      row,
      name,
      plan?.address,
      actual?.address,
      plan?.reading.quantities[0]?.unit ?? "-",
      otherTimes.length,
      nameCell?.address,
    ].join(" "),
  );

describe("a plan and an actual by years under a line that names them", () => {
  test.each([
    [["指標A：利用者数（人）"], ["指標B：参加者数（人）"]],
    [["1 利用者数（人）"], ["2 参加者数（人）"]],
    [["【利用者数（人）】"], ["【参加者数（人）】"]],
    [["KPI1 利用者数（人）"], ["KPI2 参加者数（人）"]],
    [["利用者数（人）"], ["参加者数（人）"]],
  ])("%s", (one, other) => {
    const rows = [["令和5年度 事業一覧"], ...block(one, 100), ...block(other, 200)];
    const [first, second] = told(rows);
    expect(first).toMatch(/^6 利用者数（人） B6 C6 人 2 A2$/u);
    expect(second).toMatch(/^11 参加者数（人） B11 C11 人 2 A7$/u);
    const apart = [["令和5年度 事業一覧"], ...block(one, 100), [], ...block(other, 200)];
    expect(told(apart)).toHaveLength(2);
  });

  test("one alone, where it says that it is an indicator", () => {
    const title = ["令和5年度 事業評価"];
    expect(told([title, ...block(["指標：利用者数"], 100)])).toEqual(["6 利用者数 B6 C6 - 2 A2"]);
    expect(readSheet(gridOf([["施策の概要"], ...block(["市民の暮らしの安全"], 100)]), {}).found).toBe(false);
    expect(readSheet(gridOf(block(["指標の推移"], 100)), {}).found).toBe(false);
  });

  test("under headings that stand once", () => {
    const rows = [["指標の推移"], heading, ["指標A：利用者数"], ...years(100), ["指標B：参加者数"], ...years(200)];
    expect(told(rows)).toEqual(["6 利用者数 B6 C6 - 2 A3", "10 参加者数 B10 C10 - 2 A7"]);
  });

  test("is judged, and nothing is left unread", () => {
    const rows = [["令和5年度 事業一覧"], ...block(["指標A：利用者数"], 100), ...block(["指標B：参加者数"], 200)];
    const sheet = review(gridOf(rows));
    if (!("rows" in sheet)) throw new Error("no table");
    expect(sheet.rows.map(({ indicators: [one] }) => one?.verdict)).toEqual(["nearly", "nearly"]);
    expect(sheet.findings.map(({ rule }) => rule)).toEqual([]);
  });

  test("has no names where a title stands over each of the blocks, or the same one twice", () => {
    const twice = [["令和5年度"], ...block(["実績報告"], 100), ...block(["実績報告"], 200)];
    expect(readSheet(gridOf(twice), {}).found).toBe(false);
    const same = [["令和5年度"], ...block(["市民講座"], 100), ...block(["市民講座"], 200)];
    expect(readSheet(gridOf(same), {}).found).toBe(false);
  });
});
