import { describe, expect, test } from "vitest";
import { review } from "../../../src/domain/review.ts";
import { bracketOf, saysUnit, unitInName } from "../../../src/domain/sheet/words/unit-in-name.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

describe("the unit that stands behind a name", () => {
  test.each<[string, string, number]>([
    ["受講者数（人）", "人", 1],
    ["受講者数(人)", "人", 1],
    ["受講者数［人］", "人", 1],
    ["受講者数【名】", "名", 1],
    ["受講者数\n（人）", "人", 1],
    ["受講者数 （ 人 ）", "人", 1],
    ["受講者数（単位：人）", "人", 1],
    ["受講者数（累計）（人）", "人", 1],
    ["受講者数（人）※", "人", 1],
    ["受講者数（人）※１", "人", 1],
    ["組織率（％）", "%", 1],
    ["組織率（%）", "%", 1],
    ["交付件数（件）", "件", 1],
    ["開催回数（回）", "回", 1],
    ["実施地区数（地区）", "地区", 1],
    ["開講数（講座）", "講座", 1],
    ["貸出点数（点）", "点", 1],
    ["設置数（か所）", "か所", 1],
    ["設置数（ヶ所）", "ヶ所", 1],
    ["設置延長（ｍ）", "m", 1],
    ["設置延長（km）", "km", 1],
    ["森林の面積（ha）", "ha", 1],
    ["床面積（㎡）", "m2", 1],
    ["排出量（t-CO2）", "t-CO2", 1],
    ["医療費（千円）", "円", 1000],
    ["来場者数（万人）", "人", 10_000],
    ["健康寿命（年）", "年", 1],
    ["平均待機（月）", "月", 1],
    ["participants (persons)", "persons", 1],
  ])("%s: %s × %d", (name, unit, multiplier) => {
    expect(unitInName(name, false)).toMatchObject({ unit, multiplier });
  });

  test.each([
    "受講者数",
    "（人）",
    "受講者数（累計）",
    "受講者数（延べ）",
    "受講者数（女性）",
    "受講者数（65歳以上）",
    "受講者数（R5）",
    "受講者数（令和5年度）",
    "受講者数（3年間）",
    "開催回数（年）",
    "読書が好きな児童の割合（小学校）",
    "待機児童数（保育園）",
    "補助を受けた数（県）",
    "連携する数（市）",
    "学習会の参加者数（児童）",
    "受講者数（人）の割合",
    "受講者数（再掲）",
    "受講者数（10人）",
    "受講者数（人",
    "",
  ])("none: %s", (name) => {
    expect(unitInName(name, false)).toBeNull();
  });

  test.each<[string, string | null]>([
    ["受講者数（人）", "人"],
    ["連携する数（市）", "市"],
    ["参加した数（小学校）", "小学校"],
    ["受講者数 人", "人"],
    ["受講者数\n人", "人"],
    ["受講者数／人", "人"],
    ["受講者数", null],
    ["受講者数（累計）", null],
    ["地域の 受講者数", null],
  ])("under a heading that says so: %s: %s", (name, unit) => {
    expect(unitInName(name, true)?.unit ?? null).toBe(unit);
  });

  test.each([
    ["指標（単位）", true],
    ["指標の名称\n（単位）", true],
    ["指標名・単位", true],
    ["indicator (unit)", true],
    ["指標", false],
    ["community", false],
  ])("%s: %s", (heading, says) => {
    expect(saysUnit(heading)).toBe(says);
  });

  test("a name without its bracket", () => {
    expect(bracketOf("受講者数（累計）（人）")).toEqual({ name: "受講者数（累計）", words: "人" });
    expect(bracketOf("受講者数")).toBeNull();
  });
});

const unitsOf = (rows: Rows) =>
  read(rows).lines.map(({ plan, actual }) => [plan, actual].map((cell) => cell?.reading.quantities[0]?.unit ?? null));

describe("bare figures beside such names", () => {
  test.each<[string, Rows, readonly (string | null)[]]>([
    [
      "the indicator's column",
      [
        ["事業名", "指標（単位）", "目標", "実績"],
        ["講座", "受講者数（人）", 10, 9],
      ],
      ["人", "人"],
    ],
    [
      "the program's own name",
      [
        ["指標", "目標", "実績"],
        ["受講者数（人）", 10, 9],
      ],
      ["人", "人"],
    ],
    [
      "not where a column of units stands",
      [
        ["事業名", "指標", "単位", "目標", "実績"],
        ["講座", "受講者数（人）", "回", 10, 9],
      ],
      ["回", "回"],
    ],
    [
      "the heading of a figure says more",
      [
        ["事業名", "指標", "目標（件）", "実績（件）"],
        ["講座", "受講者数（人）", 10, 9],
      ],
      ["件", "件"],
    ],
    [
      "the cell says more still",
      [
        ["事業名", "指標", "目標", "実績"],
        ["講座", "受講者数（人）", "10回", 9],
      ],
      ["回", "人"],
    ],
    [
      "the line over the table says less",
      [
        ["令和5年度", "", "（単位：件）", ""],
        ["事業名", "指標", "目標", "実績"],
        ["講座", "受講者数（人）", 10, 9],
      ],
      ["人", "人"],
    ],
    [
      "a name without one under a heading that says so",
      [
        ["事業名", "指標（単位）", "目標", "実績"],
        ["講座", "受講者数", 10, 9],
      ],
      [null, null],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(unitsOf(rows)).toEqual([expected]);
  });

  test("the baseline, the final target and other years have it too; money planned and spent has not", () => {
    const { lines } = read([
      ["事業名", "指標", "基準値", "R4目標", "R4実績", "R5目標", "R5実績", "最終目標"],
      ["講座", "受講者数（人）", 5, 8, 7, 10, 9, 20],
    ]);
    const [line] = lines;
    const units = [line?.baseline, line?.finalTarget, line?.otherTimes?.[0]?.plan, line?.otherTimes?.[0]?.actual].map(
      (cell) => cell?.reading.quantities[0]?.unit,
    );
    expect(units).toEqual(["人", "人", "人", "人"]);
    const money = read(
      [
        ["事業名", "指標", "計画", "", "実績", ""],
        ["", "", "事業量", "事業費", "事業量", "事業費"],
        ["講座", "受講者数（人）", 10, 500, 9, 480],
        ["教室", "開催回数（回）", 10, 500, 9, 480],
      ],
      {
        merges: [
          { top: 1, left: 3, bottom: 1, right: 4 },
          { top: 1, left: 5, bottom: 1, right: 6 },
        ],
      },
    );
    expect(money.lines.map(({ slot = 0, plan }) => [slot, plan?.reading.quantities[0]?.unit ?? null])).toEqual([
      [0, "人"],
      [1, null],
      [0, "回"],
      [1, null],
    ]);
  });

  test("plan and actual in rows, and years in rows", () => {
    const pairs = read([
      ["指標", "区分", "R4", "R5"],
      ["受講者数（人）", "目標", 8, 10],
      ["", "実績", 7, 9],
      ["開催回数（回）", "目標", 8, 10],
      ["", "実績", 7, 9],
    ]);
    expect(pairs.lines.map(({ actual }) => actual?.reading.quantities[0]?.unit)).toEqual(["人", "回"]);
    const years = read([
      ["指標", "年度", "目標", "実績"],
      ["受講者数（人）", "R4", 8, 7],
      ["", "R5", 10, 9],
      ["開催回数（回）", "R4", 8, 7],
      ["", "R5", 10, 9],
    ]);
    expect(
      years.lines.map(({ actual, otherTimes }) =>
        [actual, otherTimes?.[0]?.actual].map((cell) => cell?.reading.quantities[0]?.unit),
      ),
    ).toEqual([
      ["人", "人"],
      ["回", "回"],
    ]);
  });

  test("the indicator is called without it", () => {
    const found = review(
      gridOf([
        ["事業名", "指標（単位）", "目標", "実績"],
        ["講座", "受講者数（人）", 10, 9],
        ["教室", "満足度（5点満点）", 4, 3],
        ["広報", "発行部数（全戸）", 100, 90],
      ]),
    );
    if (!("rows" in found)) throw new Error("no table");
    expect(found.rows.map(({ indicators }) => [indicators[0]?.name, indicators[0]?.unit])).toEqual([
      ["受講者数", "人"],
      ["満足度（5点満点）", null],
      ["発行部数（全戸）", null],
    ]);
  });
});
