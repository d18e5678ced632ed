import { describe, expect, test } from "vitest";
import { keyNamesIndicator, slotKey, slotName } from "../../../src/domain/sheet/words/slot-key.ts";

describe("what a heading path says of its indicator", () => {
  test.each([
    ["計　画 / 取扱量", "取扱量"],
    ["取組指標② / 目標値", "取組<2>"],
    ["R6_取組指標３_実績", "取組3"],
    ["取組指標３_単位", "取組3"],
    ["取組指標３_名称", "取組3"],
    ["貸出冊数 / 目標（冊）", "貸出冊数"],
    ["2024年度 / 貸出冊数 / 達成率(%)", "貸出冊数"],
    ["計画(大人)", "大人"],
    ["実績（大人）", "大人"],
    ["当初計画", ""],
    ["変更後計画", ""],
    ["上半期実績", ""],
    ["第2四半期 / 計画", ""],
    ["3Q実績", ""],
    ["元年度 / 目標値", ""],
    ["令和元年度 / 目標値", ""],
    ["FY2024 Target", ""],
    ["前年度実績", ""],
    ["累計実績", ""],
    ["月平均 / 実績", ""],
    ["最終目標（R9）", ""],
    ["達成率(B/A)", ""],
    ["R4～R8計画", ""],
    ["指標名", ""],
    ["単位", ""],
    ["", ""],
  ])("%s: %s", (heading, key) => {
    expect(slotKey(heading)).toBe(key);
  });

  test("numbers of columns tell none apart, and units do, where nothing else is tried", () => {
    expect([slotKey("目標①"), slotKey("実績②")]).toEqual(["<1>", "<2>"]);
    expect([slotKey("目標①", "unnumbered"), slotKey("達成率②/①", "unnumbered")]).toEqual(["", ""]);
    expect([slotKey("計画（校）"), slotKey("計画（校）", "with-units")]).toEqual(["", "校"]);
  });

  test.each([
    ["貸出冊数 / 目標（冊）", "貸出冊数"],
    ["活　動　指　標 / 計画値", "活動指標"],
    ["活動指標（アウトプット） / ② / 名称", "活動指標（アウトプット）②"],
    ["R5_成果指標１_目標", "成果指標１"],
    ["計画（大人）", "大人"],
    ["目標", ""],
  ])("%s is called %s", (heading, name) => {
    expect(slotName(heading)).toBe(name);
  });

  test.each([
    ["貸出冊数", true],
    ["活動", false],
    ["成果アウトカム<2>", false],
    ["男", false],
    ["", false],
  ])("whether %s names an indicator: %s", (key, names) => {
    expect(keyNamesIndicator(key)).toBe(names);
  });
});
