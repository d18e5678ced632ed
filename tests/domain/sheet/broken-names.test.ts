import { describe, expect, test } from "vitest";
import { Recheck } from "../../../src/domain/recheck.ts";
import { review } from "../../../src/domain/review.ts";
import { breaksOff } from "../../../src/domain/sheet/words/broken-names.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

function judged(rows: Rows): readonly string[] {
  const found = review(gridOf(rows));
  if (!("rows" in found)) throw new Error("no table");
  return found.rows.map(({ line: { name, indicatorCell }, indicators: [one] }) =>
    [indicatorCell?.text ?? name, one?.reason ?? one?.verdict].join(" "),
  );
}

describe("a name that breaks off", () => {
  test.each([
    ["生活道路の", true],
    ["不登校・", true],
    ["苦情（窓口に", true],
    ["住民票、", true],
    ["事故及び", true],
    ["ごみ処理に係る", true],
    ["職員1人当たり", true],
    ["講座", false],
    ["道の駅", false],
    ["苦情（窓口）", false],
    ["ごみと", false],
    ["はたちのつどい", false],
  ])("%s: %s", (name, open) => {
    expect(breaksOff(name)).toBe(open);
  });
});

describe("a name over two rows whose figures stand beside the first", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "numbered",
      [
        ["番号", "事業名", "目標", "実績"],
        [1, "生活道路の", 20, 25],
        ["", "事故件数", "", ""],
        [2, "職員1人当たりの", 30, 35],
        ["", "時間外勤務", "", ""],
        [3, "講座の開催回数", 10, 9],
      ],
      ["生活道路の事故件数 under", "職員1人当たりの時間外勤務 under", "講座の開催回数 nearly"],
    ],
    [
      "without numbers, the last line too",
      [
        ["事業名", "目標", "実績"],
        ["講座", 10, 9],
        ["市営住宅の", 20, 25],
        ["滞納件数", "", ""],
      ],
      ["講座 nearly", "市営住宅の滞納件数 under"],
    ],
    [
      "of an indicator, over three rows",
      [
        ["事業名", "指標", "単位", "目標", "実績"],
        ["交通安全", "市内の", "件", 20, 25],
        ["", "生活道路の", "", "", ""],
        ["", "事故件数", "", "", ""],
      ],
      ["市内の生活道路の事故件数 under"],
    ],
    [
      "words that may be the rest are asked about where they would turn the direction",
      [
        ["番号", "事業名", "目標", "実績"],
        [1, "交通", 20, 25],
        ["", "事故件数", "", ""],
        [2, "保育", 30, 35],
        ["", "子育て支援", "", ""],
        [3, "相談", 10, 9],
      ],
      ["交通 direction-unclear", "保育 achieved", "相談 nearly"],
    ],
    [
      "a section under a whole name",
      [
        ["事業名", "目標", "実績"],
        ["講座", 10, 9],
        ["福祉", "", ""],
        ["訪問", 20, 25],
      ],
      ["講座 nearly", "訪問 achieved"],
    ],
  ])("%s", (_what, rows, lines) => {
    expect(judged(rows)).toEqual(lines);
  });

  test("an edit of the rest is an edit of the line", () => {
    const rows = (rest: string): Rows => [
      ["番号", "事業名", "目標", "実績"],
      [1, "生活道路の", 20, 25],
      ["", rest, "", ""],
      [2, "講座", 10, 9],
    ];
    const checked = new Recheck(gridOf(rows("事故件数")));
    for (const rest of ["整備箇所数", ""]) {
      const again = checked.after(gridOf(rows(rest)), new Set([3]));
      expect("rows" in again && again.rows.at(0)?.indicators[0]?.verdict).toBe("achieved");
    }
  });
});
