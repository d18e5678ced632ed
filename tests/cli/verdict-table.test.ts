import { describe, expect, it } from "vitest";
import { plainTerminal } from "../../src/cli/output/terminal.ts";
import { verdictTable } from "../../src/cli/output/verdict-table.ts";
import { review } from "../../src/domain/review.ts";
import { ja } from "../../src/messages/ja.ts";
import type { Area, CellValue } from "../../src/domain/grid.ts";
import { gridOf } from "../domain/report/program-grid.ts";
import { gridOf as linesGrid } from "../domain/sheet/grid-builder.ts";

/** The table's line of one program with this plan and actual, its columns closed up. */
function lineOf(plan: string, actual: string, unit: string | null = null): string {
  const grid = gridOf("表", [
    ["令和5年度 事業一覧"],
    [null],
    ["番号", "事業名", "単位", "計画", "実績"],
    [1, "講座", unit, plan, actual],
    [2, "相談", null, "20件", "18件"],
    [3, "訪問", null, "30戸", "27戸"],
  ]);
  const checked = review(grid);
  if (!("rows" in checked)) throw new Error("no table");
  const table = verdictTable(checked, ja, plainTerminal, 0);
  return (table.split("\n").find((line) => line.includes("講座")) ?? "").replaceAll(/ +/g, " ").trim();
}

describe("a figure in the table of verdicts", () => {
  it.each([
    ["10時間", "450分", null, "600分 450分"],
    ["450分", "10時間", null, "450分 600分"],
    ["2.5km", "2,300m", null, "2,500m 2,300m"],
    ["10ha", "95,000㎡", null, "100,000㎡ 95,000㎡"],
    ["10", "450分", "時間", "600分 450分"],
    ["0時間以上", "450分", null, "0時間 450分"],
    ["20人", "18名", null, "20人 18名"],
    ["85%", "82", null, "85% 82%"],
    ["10件", "93.4㎥", null, "10件 93.4㎥"],
  ])("%s against %s (%s) is told as %s", (plan, actual, unit, told) => {
    expect(lineOf(plan, actual, unit)).toContain(` ${told} `);
  });
});

describe("a line in the table of verdicts", () => {
  const tableOf = (rows: readonly (readonly unknown[])[], merges: readonly Area[] = []): readonly string[] => {
    const checked = review(linesGrid(rows as readonly (readonly CellValue[])[], { merges }));
    if (!("rows" in checked)) throw new Error("no table");
    const lines = verdictTable(checked, ja, plainTerminal, 0).split("\n").slice(2);
    return lines.map((line) => line.replaceAll(/ +/g, " ").trim());
  };
  const over = (left: number, right: number): Area => ({ top: 1, left, bottom: 1, right });

  it("has its number as it stands there: 2-1 is no blank", () => {
    const rows = [
      ["番号", "事業名", "計画", "実績"],
      ["1-1", "講座", 10, 9],
      [2, "相談", 20, 20],
      ["", "展示", 5, 5],
    ];
    expect(tableOf(rows).map((line) => line.split(" ").slice(1, 3))).toEqual([
      ["1-1", "講座"],
      ["2", "相談"],
      ["展示", "5"],
    ]);
  });

  it("tells days as they are written", () => {
    const rows = [
      ["番号", "事業名", "計画", "実績"],
      [1, "開館", "令和5年10月1日", "令和5年9月21日"],
      [2, "相談", 20, 20],
    ];
    expect(tableOf(rows)[0]).toContain(" 令和5年10月1日 令和5年9月21日 ");
  });

  it("says which indicator of its row it is, where no name does", () => {
    const head = [
      ["番号", "事業名", "活動指標", "", "成果指標", ""],
      ["", "", "目標", "実績", "目標", "実績"],
    ];
    const rows = [...head, [1, "講座", 10, 9, 6, 6], [2, "相談", 20, 20, 8, 8]];
    expect(tableOf(rows, [over(3, 4), over(5, 6)]).map((line) => line.split(" ").slice(1, -4).join(" "))).toEqual([
      "1 講座（活動指標）",
      "・成果指標",
      "2 相談（活動指標）",
      "・成果指標",
    ]);
    const named = [
      ["番号", "事業名", "指標名", "目標", "実績", "指標名", "目標", "実績"],
      [1, "講座", "回数", 10, 9, "参加者数", 5, 6],
    ];
    expect(tableOf(named)[0]).toMatch(/^2 1 講座 /u);
  });
});
