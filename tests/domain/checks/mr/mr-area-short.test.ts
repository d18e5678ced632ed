import { describe, expect, it } from "vitest";
import { isPrefectureShort, prefecturesShort } from "../../../../src/domain/checks/notation/prefectures.ts";
import { sheet, testRule } from "./sheet-cases.ts";

const remarks = (...texts: readonly string[]) =>
  sheet(...texts.map((text, index) => [4 + index, "支援", 1, 10, 9, text]));

testRule("mr-area-short", {
  accept: [
    ["names in full", remarks("青森県", "東京都", "京都府", "北海道")],
    ["one alone, which may be a person's name", remarks("福島", "福島", "佐藤")],
    ["part of a text", remarks("東京の事業", "大阪府内")],
    ["a title", { values: [["東京", "大阪"], ...sheet().values] }],
  ],
  reject: [
    ["two of them in a column", remarks("青森", "岩手県", "東 京"), ["F5"]],
    [
      "headings",
      {
        values: [
          ["番号", "事業名", "計画(人)", "実績(人)", "青森", "岩手"],
          [1, "研修", 10, 9, 1, 2],
        ],
      },
      ["E1"],
    ],
  ],
});

describe("prefectures without their last letter", () => {
  it("are all but 北海道", () => {
    expect(prefecturesShort).toHaveLength(46);
  });
  it.each([
    ["京都", true],
    ["東　京", true],
    ["京都府", false],
    ["京都市", false],
    ["北海道", false],
    ["", false],
  ])("%s: %s", (text, is) => {
    expect(isPrefectureShort(text)).toBe(is);
  });
});
