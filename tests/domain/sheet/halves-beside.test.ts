import { describe, expect, test } from "vitest";
import { Recheck } from "../../../src/domain/recheck.ts";
import { review } from "../../../src/domain/review.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

/** Name (or indicator), where plan and actual stand, and the verdict or why there is none. */
function judged(rows: Rows): readonly string[] {
  const found = review(gridOf(rows));
  if (!("rows" in found)) throw new Error("no table");
  return found.rows.map(({ line: { row, name, measure, plan, actual }, indicators: [one] }) =>
    [row, measure ?? name, plan?.address ?? "-", actual?.address ?? "-", one?.reason ?? one?.verdict].join(" "),
  );
}

const byName = ["2 講座 B2 E4 nearly", "3 相談 B3 E2 nearly", "4 公園 B4 E3 achieved"];

describe("plans and results in two tables on the same rows", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "in another order, behind a gap",
      [
        ["事業名", "計画", "", "事業名", "実績"],
        ["講座", 10, "", "相談", 290],
        ["相談", 300, "", "公園", 22],
        ["公園", 20, "", "講座", 9],
      ],
      byName,
    ],
    [
      "under another heading of names",
      [
        ["事業名", "計画", "", "事業", "実績"],
        ["講座", 10, "", "相談", 290],
        ["相談", 300, "", "公園", 22],
        ["公園", 20, "", "講座", 9],
      ],
      byName,
    ],
    [
      "names that no heading tells, but that are the same",
      [
        ["事業名", "計画", "", "対象", "実績"],
        ["講座", 10, "", "相談", 290],
        ["相談", 300, "", "公園", 22],
        ["公園", 20, "", "講座", 9],
      ],
      byName,
    ],
    [
      "results on the left",
      [
        ["事業名", "実績", "", "事業名", "計画"],
        ["相談", 290, "", "講座", 10],
        ["講座", 9, "", "相談", 300],
      ],
      ["2 講座 E2 B3 nearly", "3 相談 E3 B2 nearly"],
    ],
    [
      "numbers alone on the right",
      [
        ["番号", "事業名", "計画", "", "番号", "実績"],
        [1, "講座", 10, "", 2, 290],
        [2, "相談", 300, "", 1, 9],
      ],
      ["2 講座 C2 F3 nearly", "3 相談 C3 F2 nearly"],
    ],
    [
      "indicators alone on the right",
      [
        ["番号", "事業名", "指標名", "計画", "", "番号", "指標名", "実績"],
        [1, "講座", "開催回数", 10, "", 2, "巡回箇所数", 290],
        [2, "巡回", "巡回箇所数", 300, "", 1, "開催回数", 9],
      ],
      ["2 講座 D2 H3 nearly", "3 巡回 D3 H2 nearly"],
    ],
    [
      "results of the year before on the left",
      [
        ["事業名", "R4実績", "R5計画", "", "事業名", "R5実績"],
        ["講座", 8, 10, "", "相談", 290],
        ["相談", 280, 300, "", "講座", 9],
      ],
      ["2 講座 C2 F3 nearly", "3 相談 C3 F2 nearly"],
    ],
    [
      "a table of rates behind them",
      [
        ["事業名", "計画", "", "事業名", "実績", "", "事業名", "達成率"],
        ["講座", 10, "", "相談", 290, "", "講座", "90%"],
        ["相談", 300, "", "講座", 9, "", "相談", "97%"],
      ],
      ["2 講座 B2 E3 nearly", "3 相談 B3 E2 nearly"],
    ],
    [
      "units that differ",
      [
        ["事業名", "単位", "計画", "", "事業名", "単位", "実績"],
        ["講座", "回", 10, "", "相談", "件", 290],
        ["相談", "件", 300, "", "講座", "人", 9],
      ],
      ["2 講座 C2 G3 unit-mismatch", "3 相談 C3 G2 nearly"],
    ],
    [
      "names that are only like each other are asked about",
      [
        ["事業名", "計画", "", "事業名", "実績"],
        ["講座", 10, "", "相談", 290],
        ["相談", 300, "", "講座の開催", 9],
      ],
      ["2 講座 B2 E3 label-unmatched", "3 相談 B3 E2 nearly"],
    ],
    [
      "names that differ on a row are asked about",
      [
        ["事業名", "活動指標", "目標", "成果指標", "実績"],
        ["講座", "開催回数", 10, "参加者数", 290],
        ["巡回", "巡回箇所数", 300, "解決件数", 90],
      ],
      ["2 講座 C2 E2 label-unmatched", "3 巡回 C3 E3 label-unmatched"],
    ],
    [
      "lines that only one of them has",
      [
        ["事業名", "計画", "", "事業名", "実績"],
        ["講座", 10, "", "相談", 290],
        ["相談", 300, "", "", ""],
        ["", "", "", "記念式典", 100],
      ],
      ["2 講座 B2 - actual-missing", "3 相談 B3 E2 nearly", "5 記念式典 - E4 plan-missing"],
    ],
  ])("%s", (_what, rows, lines) => {
    expect(judged(rows)).toEqual(lines);
  });

  test.each<[string, Rows, readonly string[]]>([
    [
      "the office that carries it out",
      [
        ["事業名", "所管課", "計画", "実施課", "実績"],
        ["講座", "総務課", 10, "総務課", 9],
        ["相談", "市民課", 300, "福祉課", 290],
        ["公園", "公園課", 20, "公園課", 22],
      ],
      ["2 講座 C2 E2 nearly", "3 相談 C3 E3 nearly", "4 公園 C4 E4 achieved"],
    ],
    [
      "what was done, in words",
      [
        ["事業名", "取組内容", "目標値", "取組実績", "実績値"],
        ["講座", "年に数回開く", 10, "開いた", 9],
        ["相談", "窓口を設ける", 300, "設けた", 290],
      ],
      ["2 講座 C2 E2 nearly", "3 相談 C3 E3 nearly"],
    ],
  ])("not apart by %s", (_what, rows, lines) => {
    expect(judged(rows)).toEqual(lines);
  });

  test("an edit of a result reaches the plan on another row", () => {
    const rows = (result: number): Rows => [
      ["事業名", "計画", "", "事業名", "実績"],
      ["講座", 10, "", "相談", 290],
      ["相談", 300, "", "講座", result],
    ];
    const checked = new Recheck(gridOf(rows(9)));
    const again = checked.after(gridOf(rows(2)), new Set([3]));
    expect("rows" in again && again.rows.at(0)?.indicators[0]?.actual).toBe(2);
  });
});
