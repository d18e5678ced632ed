import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "./grid-builder.ts";

const figures = (rows: readonly (readonly CellValue[])[]) => {
  const found = review(gridOf(rows));
  return "rows" in found
    ? found.rows.map(({ line, indicators: [one] }) => [line.name, one?.plan, one?.actual, one?.reason ?? one?.verdict])
    : null;
};

describe("the side on which figures have their units", () => {
  it("is behind them", () => {
    expect(
      figures([
        ["事業名", "計画", "単位", "実績", "単位"],
        ["水路の改修", 1.2, "km", 900, "m"],
        ["舗装の修繕", 850, "m", 820, "m"],
        ["橋の点検", 4, "橋", 4, "橋"],
      ]),
    ).toEqual([
      ["水路の改修", 1200, 900, "under"],
      ["舗装の修繕", 850, 820, "nearly"],
      ["橋の点検", 4, 4, "achieved"],
    ]);
  });

  it("is before them where each has one before it and the last has none behind", () => {
    expect(
      figures([
        ["事業名", "単位", "計画", "単位", "実績"],
        ["水路の改修", "km", 1.2, "m", 900],
        ["舗装の修繕", "m", 850, "m", 820],
        ["橋の点検", "橋", 4, "橋", 4],
      ]),
    ).toEqual([
      ["水路の改修", 1200, 900, "under"],
      ["舗装の修繕", 850, 820, "nearly"],
      ["橋の点検", 4, 4, "achieved"],
    ]);
  });
});

it("is behind them where the row has one of its own before them", () => {
  expect(
    figures([
      ["事業名", "単位", "計画", "単位", "実績", "単位"],
      ["水路の改修", "路線", 1.2, "km", 900, "m"],
      ["舗装の修繕", "路線", 850, "m", 820, "m"],
      ["橋の点検", "件", 4, "橋", 4, "橋"],
    ])?.[0],
  ).toEqual(["水路の改修", 1200, 900, "under"]);
});

describe("two columns of words left of the figures", () => {
  it("takes the one of each line's own for the name, the one that repeats for the section", () => {
    const found = review(
      gridOf([
        ["推進項目", "実施項目", "計画", "実績"],
        ["歳入の確保", "広告の導入", "3件", "2件"],
        ["歳入の確保", "寄附の募集", "500件", "610件"],
        ["歳入の確保", "財産の売却", "2件", "2件"],
        ["民間活力", "窓口の委託", "1か所", "1か所"],
      ]),
    );
    expect("rows" in found && found.rows.map(({ line }) => line.name)).toEqual([
      "広告の導入",
      "寄附の募集",
      "財産の売却",
      "窓口の委託",
    ]);
    expect("rows" in found && found.reading.sections.map(({ name }) => name)).toEqual(["歳入の確保", "民間活力"]);
  });

  it("takes the one that says what is counted for the indicator", () => {
    const found = review(
      gridOf([
        ["路線", "内容", "計画", "実績"],
        ["市道12号線", "舗装の修繕延長", "850m", "820m"],
        ["中央公園", "用地の取得面積", "2,400㎡", "1,310㎡"],
        ["市営住宅", "改修戸数", "24戸", "11戸"],
      ]),
    );
    expect("rows" in found && found.rows.map(({ line }) => [line.name, line.indicatorCell?.text])).toEqual([
      ["市道12号線", "舗装の修繕延長"],
      ["中央公園", "用地の取得面積"],
      ["市営住宅", "改修戸数"],
    ]);
  });

  it("leaves a name that repeats the program's where another column has remarks of its own", () => {
    const found = review(
      gridOf([
        ["事業名", "会場", "計画", "実績"],
        ["講座", "中央公民館", "3回", "2回"],
        ["講座", "北公民館", "5回", "6回"],
        ["講座", "南公民館", "2回", "2回"],
      ]),
    );
    expect("rows" in found && found.rows.map(({ line }) => line.name)).toEqual(["講座", "講座", "講座"]);
  });
});

it.each([
  ["時間外勤務の縮減", "38,000時間", "41,200時間", "direction-unclear"],
  ["光熱費の削減", "2,400千円", "2,600千円", "direction-unclear"],
  ["防犯対策", "12回", "14回", "achieved"],
  ["ごみ減量の推進", "6回", "5回", "nearly"],
])("a program called %s: %s | %s", (name, plan, actual, outcome) => {
  expect(
    figures([
      ["事業名", "計画", "実績"],
      [name, plan, actual],
      ["研修", "10回", "10回"],
    ])?.[0]?.[3],
  ).toBe(outcome);
});
