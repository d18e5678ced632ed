import { describe, expect, test } from "vitest";
import { review } from "../../../src/domain/review.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

/** What each figure was planned and achieved under which indicator's name. */
function bound(rows: Rows): readonly string[] {
  const found = review(gridOf(rows));
  if (!("rows" in found)) throw new Error("no table");
  return found.rows.map(({ line: { plan, actual, measure, indicatorCell } }) =>
    [indicatorCell?.text ?? measure, plan?.address, actual?.address].join(" "),
  );
}

const under = (names: readonly [string, string], ...classes: readonly [string, string, string, string]): Rows => [
  ["事業", ...names, "目標", "", "実績", ""],
  ["", "", "", ...classes],
  ["講座", "開催回数", "参加者数", 1, 2, 3, 4],
  ["巡回", "巡回箇所数", "苦情件数", 5, 6, 7, 8],
];

describe("sub-headings under 目標 and 実績 bind figures to the indicator that they are of", () => {
  test.each<[string, Rows]>([
    ["成果, 活動, 活動, 成果", under(["活動指標", "成果指標"], "成果", "活動", "活動", "成果")],
    ["成果値 and 活動量", under(["活動指標", "成果指標"], "成果値", "活動量", "活動量", "成果値")],
    ["成果2 and 成果1", under(["成果指標1", "成果指標2"], "成果2", "成果1", "成果1", "成果2")],
    ["効果 and 成果", under(["成果指標", "効果指標"], "効果", "成果", "成果", "効果")],
  ])("%s", (_what, rows) => {
    expect(bound(rows)).toEqual(["参加者数 D3 G3", "開催回数 E3 F3", "苦情件数 D4 G4", "巡回箇所数 E4 F4"]);
  });

  test("in the order of the names", () => {
    expect(bound(under(["活動指標", "成果指標"], "活動", "成果", "活動", "成果"))).toEqual([
      "開催回数 D3 F3",
      "参加者数 E3 G3",
      "巡回箇所数 D4 F4",
      "苦情件数 E4 G4",
    ]);
  });

  test("without any, the first of the plans and of the results are of the first name", () => {
    const merge = (left: number) => ({ top: 1, left, bottom: 1, right: left + 1 });
    const rows: Rows = [
      ["事業", "活動指標", "成果指標", "目標", "", "実績", ""],
      ["講座", "開催回数", "参加者数", 1, 2, 3, 4],
      ["巡回", "巡回箇所数", "苦情件数", 5, 6, 7, 8],
    ];
    const found = review(gridOf(rows, { merges: [merge(4), merge(6)] }));
    const lines = "rows" in found ? found.rows.map(({ line }) => line) : [];
    expect(
      lines.map(({ indicatorCell, plan, actual }) => [indicatorCell?.text, plan?.address, actual?.address]),
    ).toEqual([
      ["開催回数", "D2", "F2"],
      ["参加者数", "E2", "G2"],
      ["巡回箇所数", "D3", "F3"],
      ["苦情件数", "E3", "G3"],
    ]);
  });
});
