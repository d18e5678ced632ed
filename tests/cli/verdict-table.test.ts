import { describe, expect, it } from "vitest";
import { plainTerminal } from "../../src/cli/output/terminal.ts";
import { verdictTable } from "../../src/cli/output/verdict-table.ts";
import { review } from "../../src/domain/review.ts";
import { ja } from "../../src/messages/ja.ts";
import { gridOf } from "../domain/report/program-grid.ts";

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
