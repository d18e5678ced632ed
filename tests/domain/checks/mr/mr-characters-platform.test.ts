import { describe, expect, it } from "vitest";
import { namedCharacter, platformCharactersIn } from "../../../../src/domain/checks/notation/platform-characters.ts";
import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-characters-platform", {
  accept: [["letters, kana, kanji and the signs of JIS X 0208", sheet([4, "支援○※→髙﨑", 1, 10, 9, "〇△"])]],
  reject: [
    ["a company's sign", sheet([4, "㈱支援", 1, 10, 9, null]), ["B5"]],
    [
      "others in one column together",
      sheet([4, "①支援", 1, 10, 9, null], [5, "②訪問", 1, 10, 9, null], [6, "①調査", 1, 10, 9, null]),
      ["B5"],
    ],
    ["a title's", { values: [["㍻30年度の事業"], ...sheet().values] }, ["A1"]],
  ],
});

describe("characters that not every machine shows alike", () => {
  it.each([
    ["①②①", ["①", "②"]],
    ["Ⅳ ⅳ", ["Ⅳ", "ⅳ"]],
    ["㈱㈲㊤㍻㋿", ["㈱", "㈲", "㊤", "㍻", "㋿"]],
    ["50㎡ 3㌔", ["㎡", "㌔"]],
    ["№1 ℡", ["№", "℡"]],
    ["⑴ ⒜ ❶", ["⑴", "⒜", "❶"]],
    ["🎉", ["🎉"]],
    ["\uE000", ["\uE000"]],
    ["\u{F0000}", ["\u{F0000}"]],
    ["○〇◎※§★☆♀♂→≒≡∵√±×÷℃‰〒々ヶ髙﨑ｱ", []],
    ["", []],
  ])("%s", (text, found) => {
    expect(platformCharactersIn(text)).toEqual(found);
  });
  it("are named by their number where they show nothing elsewhere", () => {
    expect(["①", "\uE000", "\u{F0000}"].map(namedCharacter)).toEqual(["①", "U+E000", "U+F0000"]);
  });
});
