import { describe, expect, test } from "vitest";
import { review } from "../../../src/domain/review.ts";
import { classOfCell } from "../../../src/domain/sheet/words/class-cell.ts";
import type { Rows } from "./brief.ts";
import { gridOf, type GridExtras } from "./grid-builder.ts";

describe("a cell that says of which class its row's indicator is", () => {
  test.each<[string, ReturnType<typeof classOfCell>]>([
    ["活動", "activity"],
    ["活動指標", "activity"],
    ["活動指標①", "activity"],
    ["活動２", "activity"],
    ["活 動", "activity"],
    ["【活動】", "activity"],
    ["アウトプット", "activity"],
    ["ｱｳﾄﾌﾟｯﾄ", "activity"],
    ["アウトプット指標", "activity"],
    ["アウトプット（活動指標）", "activity"],
    ["活動指標（アウトプット）", "activity"],
    ["Output", "activity"],
    ["成果", "outcome"],
    ["成果指標", "outcome"],
    ["アウトカム", "outcome"],
    ["中間アウトカム", "outcome"],
    ["最終成果", "outcome"],
    ["成果（アウトカム）", "outcome"],
    ["outcome", "outcome"],
    ["対象指標", "target-population"],
    ["投入指標", "cost"],
    ["効率性", null],
    ["効率指標", null],
    ["成果品の数", undefined],
    ["活動回数", undefined],
    ["活動（回）", undefined],
    ["成果（アウトプット）", undefined],
    ["ソフト", undefined],
    ["", undefined],
  ])("%s: %s", (text, found) => {
    expect(classOfCell(text)).toBe(found);
  });
});

function classesOf(rows: Rows, extras: GridExtras = {}): readonly (string | null)[] {
  const found = review(gridOf(rows, extras));
  if (!("rows" in found)) throw new Error("no table");
  return found.rows.flatMap(({ indicators }) => indicators.map((one) => one.class));
}

describe("a column of kinds", () => {
  const under = (heading: string, first: string, second: string): Rows => [
    ["番号", "事業名", heading, "指標名", "単位", "目標", "実績"],
    [1, "健康教室", first, "開催回数", "回", 10, 9],
    [2, "がん検診", second, "受診率", "%", 50, 45],
    [3, "予防接種", first, "勧奨の通数", "通", 100, 90],
  ];

  test.each<[string, string, string]>([
    ["種別", "活動", "成果"],
    ["区分", "活動指標", "成果指標"],
    ["指標区分", "アウトプット", "アウトカム"],
    ["指標の種類", "アウトプット", "アウトカム"],
    ["指標種別", "アウトプット指標", "アウトカム指標"],
    ["分類", "活動指標（アウトプット）", "成果指標（アウトカム）"],
    ["", "活動", "成果"],
  ])("%s: %s, %s", (heading, first, second) => {
    expect(classesOf(under(heading, first, second))).toEqual(["activity", "outcome", "activity"]);
  });

  test.each<[string, string, string]>([
    ["区分", "ソフト", "ハード"],
    ["種別", "新規", "継続"],
    ["区分", "対象", "その他"],
  ])("none: %s: %s, %s", (heading, first, second) => {
    expect(classesOf(under(heading, first, second))).toEqual([null, null, null]);
  });

  test("it is no section", () => {
    const found = review(gridOf(under("区分", "成果（アウトカム）", "活動（アウトプット）")));
    if (!("rows" in found)) throw new Error("no table");
    expect(found.rows.map(({ line }) => line.section)).toEqual([null, null, null]);
  });

  test("before what a heading over the figures says", () => {
    const rows = under("種別", "活動", "成果").with(0, [
      "番号",
      "事業名",
      "種別",
      "指標名",
      "単位",
      "目標",
      "成果実績",
    ]);
    expect(classesOf(rows)).toEqual(["activity", "outcome", "activity"]);
  });

  test("merged over several rows, and beside rows of plans and results", () => {
    const rows: Rows = [
      ["事業名", "種別", "指標名", "目標", "実績"],
      ["健康教室", "活動", "開催回数", 10, 9],
      ["", "", "周知の通数", 10, 9],
      ["", "成果", "受診率", 10, 9],
    ];
    const merges = [
      { top: 2, left: 1, bottom: 4, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ];
    expect(classesOf(rows, { merges })).toEqual(["activity", "activity", "outcome"]);
  });

  test("one for each of the indicators side by side", () => {
    const slots = (numbers: readonly [string, string]): Rows => [
      ["事業名", ...numbers.flatMap((no) => [`指標${no}種別`, `指標${no}名称`, `指標${no}目標`, `指標${no}実績`])],
      ["健康教室", "アウトプット", "開催回数", 10, 9, "アウトカム", "受診率", 50, 45],
      ["がん検診", "アウトカム", "受診率", 50, 45, "アウトプット", "勧奨の通数", 100, 90],
    ];
    expect(classesOf(slots(["1", "2"]))).toEqual(["activity", "outcome", "outcome", "activity"]);
    expect(classesOf(slots(["①", "②"]))).toEqual(["activity", "outcome", "outcome", "activity"]);
  });
});
