import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { lines, read, type Rows } from "./brief.ts";

const table = (...rows: Rows): Rows => [
  ["令和5年度 事業一覧"],
  ["事業名", "目標", "実績"],
  ...rows,
  ["講座の参加者数", 100, 95],
];

const dates: readonly (readonly [CellValue, CellValue])[] = [
  ["令和5年9月", "令和5年12月"],
  ["R5.9", "R5.12"],
  ["令和5年9月末", "令和6年3月末"],
  ["9月末", "12月末"],
  ["2023年9月", "2023年12月"],
  ["令和6年度", "令和5年度"],
  ["令和5年度上半期", "令和5年度下半期"],
];

describe("first lines whose plan and actual are dates", () => {
  test.each(dates)("%s | %s are lines and no heading", (plan, actual) => {
    expect(lines(table(["条例制定", plan, actual]))).toEqual([
      "3 program - - 条例制定 B3 C3",
      "4 program - - 講座の参加者数 B4 C4",
    ]);
  });

  test.each(["実施計画", "地域福祉計画の策定", "評価指標の見直し"])("%s, made of words of headings", (name) => {
    expect(lines(table([name, "令和5年9月", "令和5年12月"]))[0]).toBe(`3 program - - ${name} B3 C3`);
  });

  test("and nothing else", () => {
    const rows = table(["条例制定", "令和5年9月", "令和5年12月"], ["施設開設", "令和5年4月", "令和5年4月"]).slice(
      0,
      -1,
    );
    expect(lines(rows)).toEqual(["3 program - - 条例制定 B3 C3", "4 program - - 施設開設 B4 C4"]);
  });

  test.each<[string, readonly CellValue[]]>([
    ["years under the sides", ["", "令和5年度", "令和5年度"]],
    ["parts of the year under them", ["", "年間", "9月末"]],
    ["a further heading of names beside them", ["名称", "令和5年度", "令和5年度"]],
  ])("are not: %s", (_, row) => {
    const reading = read(table(row));
    expect(reading.layout.pages[0]!.headingRows).toEqual([2, 3]);
    expect([...reading.lines].map(({ row: at }) => at)).toEqual([4]);
  });
});
