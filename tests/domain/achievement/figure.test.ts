import { describe, expect, it } from "vitest";
import { figuresIn } from "./objections/pair-sketch.ts";

const shown = (text: string, side: "plan" | "actual") =>
  figuresIn(text, side).map(({ label, value, unit, ceiling }) => [label, value, unit.written, ceiling]);

describe("the figures of a cell", () => {
  it.each([
    ["目標値100人", "plan", [[null, 100, "人", null]]],
    ["実績:95人", "actual", [[null, 95, "人", null]]],
    ["年間目標 100人", "plan", [[null, 100, "人", null]]],
    ["(目標)40.0%", "plan", [[null, 40, "%", null]]],
    ["企業開拓 100社", "plan", [["企業開拓", 100, "社", null]]],
    ["現状値120人 目標値150人", "plan", [[null, 150, "人", null]]],
    ["(現状)32.1%\n(目標)40.0%", "plan", [[null, 40, "%", null]]],
    ["基準値45.2% 目標値60.0%", "plan", [[null, 60, "%", null]]],
    ["目標15人 実績12人", "actual", [[null, 12, "人", null]]],
    ["計画数15人 実績数12人", "actual", [[null, 12, "人", null]]],
    ["100人(うち女性30人)", "actual", [[null, 100, "人", null]]],
    ["うち女性30人", "actual", [["女性", 30, "人", null]]],
    ["内訳:女性30人", "actual", [["内訳:女性", 30, "人", null]]],
    [
      "100人 おうち講座30人",
      "actual",
      [
        [null, 100, "人", null],
        ["おうち講座", 30, "人", null],
      ],
    ],
    ["就職目標 100人", "plan", [["就職目標", 100, "人", null]]],
    ["計画策定 3件", "plan", [["計画策定", 3, "件", null]]],
    ["【目標】100人", "plan", [[null, 100, "人", null]]],
    ["当初見込み 100人", "plan", [[null, 100, "人", null]]],
    ["目標達成者 12人", "actual", [["目標達成者", 12, "人", null]]],
    ["見込15人 実績12人", "actual", [[null, 12, "人", null]]],
    ["見込み15人 実績12人", "actual", [[null, 12, "人", null]]],
    ["参加目標15人 実績12人", "actual", [[null, 12, "人", null]]],
    ["策定時12人 目標15人", "plan", [[null, 15, "人", null]]],
    ["前年度実績12人 目標15人", "plan", [[null, 15, "人", null]]],
    ["【参考】12人 目標15人", "plan", []],
    ["74人減", "plan", [[null, 74, "人", null]]],
    ["△74人", "plan", [[null, -74, "人", null]]],
    ["400万人泊", "plan", [[null, 4_000_000, "人泊", null]]],
  ] as const)("%s as %s", (text, side, expected) => expect(shown(text, side)).toEqual(expected));

  it.each([
    ["40%以上60%以下", [[null, 40, "%", 60]]],
    ["40%以上,60%以下", [[null, 40, "%", 60]]],
    ["60%以下40%以上", [[null, 40, "%", 60]]],
    ["女性比率40%以上、女性比率60%以下", [["女性比率", 40, "%", 60]]],
    [
      "女性比率40%以上、男性比率60%以下",
      [
        ["女性比率", 40, "%", null],
        ["男性比率", 60, "%", null],
      ],
    ],
    [
      "40%以上60人以下",
      [
        [null, 40, "%", null],
        [null, 60, "人", null],
      ],
    ],
    [
      "1km以上 500m以下",
      [
        [null, 1, "km", null],
        [null, 500, "m", null],
      ],
    ],
    [
      "40%以上60%以下70%以下",
      [
        [null, 40, "%", 60],
        [null, 70, "%", null],
      ],
    ],
    [
      "40%以上60%以上",
      [
        [null, 40, "%", null],
        [null, 60, "%", null],
      ],
    ],
  ] as const)("of a target with two sides: %s", (text, expected) => expect(shown(text, "plan")).toEqual(expected));

  it.each([
    ["4,825人", "level"],
    ["74人減", "change"],
    ["10%増", "change"],
  ])("%s is a %s", (text, kind) => expect(figuresIn(text, "plan")[0]?.kind).toBe(kind));

  it.each([
    ["98件(96%)", [false, true]],
    ["98件(速報)96%", [false, false]],
    ["98件〔96%〕", [false, true]],
    ["(98件)96%", [false, false]],
    ["98件(10回(96%)5校)", [false, true, true, true]],
    ["会場(50社)で100件(96%)", [false, false, true]],
    ["98件", [false]],
  ])("stands in a bracket behind another: %s", (text, expected) =>
    expect(figuresIn(text, "actual").map(({ isRemark }) => isRemark)).toEqual(expected),
  );

  it.each([
    ["400万人泊", 10_000],
    ["95人", 1],
    ["1,234人", 1],
    ["1.2千人", 1000],
    ["十二回", 1],
    ["0人", 1],
  ])("%s is written as so many times its digits: %s", (text, multiplier) =>
    expect(figuresIn(text, "plan")[0]?.multiplier).toBeCloseTo(multiplier, 6),
  );
});

describe("a plus before a figure", () => {
  it.each([
    ["95人＋オンライン30人", [false, true]],
    ["会場95人 + 大学30人", [false, true]],
    ["95人、オンライン30人", [false, false]],
    ["95人（オンライン＋会場 30人）", [false, false]],
    ["＋95人", [false]],
  ])("of %s adds %j", (text, expected) =>
    expect(figuresIn(text, "actual").map(({ isAdded }) => isAdded)).toEqual(expected),
  );
});
