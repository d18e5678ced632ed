import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { antonyms, sidesOf } from "../../../src/domain/achievement/antonyms.ts";
import { apart, plainLabel } from "../../../src/domain/achievement/label.ts";
import { isWider } from "../../../src/domain/achievement/wider.ts";

describe("a group and one that holds it", () => {
  it.each([
    ["市内", "市内外"],
    ["男性", "男女"],
    ["公立", "公私立"],
    ["正規職員", "正規・非正規職員"],
    ["大人", "大人と子ども"],
    ["一般", "一般＋学生"],
    ["満足と回答した割合", "「満足」「やや満足」"],
    ["未成年", "全年齢"],
    ["職員", "職員（派遣を除く）"],
    ["満足", "満足以上"],
  ])("%s / %s", (one, other) => {
    expect(isWider(one, other)).toBe(true);
    expect(isWider(other, one)).toBe(true);
  });

  it.each([
    ["市内", "市内"],
    ["市内", ""],
    ["参加者", "市内外"],
    ["男女", "男性・女性"],
    ["講座", "研修"],
    ["満足以上", "満足以上"],
    ["全体", "合計"],
  ])("not %s / %s", (one, other) => {
    expect(isWider(one, other)).toBe(false);
    expect(isWider(other, one)).toBe(false);
  });

  it("is the same both ways, and never of one text", () => {
    const words = fc.constantFrom(...antonyms.flatMap(({ example, counterExample }) => [...example, counterExample]));
    fc.assert(fc.property(words, words, (one, other) => isWider(one, other) === isWider(other, one)));
    fc.assert(fc.property(words, (one) => !isWider(one, one)));
  });
});

it("the sides of a whole that a label is on", () => {
  const told = (label: string) => sidesOf(label).filter((sides) => sides.length > 0);
  expect(told("市内")).toEqual([[0]]);
  expect(told("市内外")).toEqual([[0, 1]]);
  expect(told("新規・継続")).toEqual([[0, 1]]);
  expect(told("着工")).toEqual([]);
});

describe("numerals in letters", () => {
  it("are numbers", () => {
    expect(plainLabel("Ⅰ期")).toBe("1期");
    expect(plainLabel("Ⅻ類・ⅻ")).toBe("12類12");
    expect(apart("Ⅰ期", "Ⅱ期")).toBe(true);
    expect(apart("Ⅰ期", "1期")).toBe(false);
  });
});
