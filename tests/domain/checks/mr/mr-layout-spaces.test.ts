import { describe, expect, it } from "vitest";
import { layoutBy } from "../../../../src/domain/checks/notation/layout-spaces.ts";
import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-layout-spaces", {
  accept: [
    ["texts without spaces", sheet()],
    ["one space between words", sheet([4, "ICT 活用　研修", 1, 10, 10, "第１期　基本計画"])],
  ],
  reject: [
    ["a break", sheet([4, "支援\n事業", 1, 10, 10, null]), ["B5"]],
    ["an indent", sheet([4, "　支援", 1, 10, 10, null]), ["B5"]],
    ["two kinds in one column", sheet([4, "支\n援", 1, 10, 10, null], [5, " 訪問", 1, 10, 10, null]), ["B5", "B6"]],
    [
      "a heading spread over its column",
      {
        values: [
          ["番号", "事 業 名", "計画(人)", "実績(人)"],
          [1, "研修", 10, 9],
        ],
      },
      ["B1"],
    ],
    ["a title above the table", { values: [["　　事業一覧"], ...sheet().values] }, ["A1"]],
  ],
});

describe("a text laid out by", () => {
  it.each([
    ["a\nb", "break"],
    ["a\rb", "break"],
    [" a", "edge"],
    ["a　", "edge"],
    ["a\t", "edge"],
    ["a  b", "run"],
    ["a　 b", "run"],
    ["計　画", "spread"],
    ["東 京 都", "spread"],
    ["サ ー ビ ス", "spread"],
    ["計　　画", "spread"],
    ["a b", null],
    ["山田 太郎", null],
    ["A 社", null],
    ["計画", null],
    ["計", null],
    ["", null],
  ] as const)("%j: %s", (text, by) => {
    expect(layoutBy(text)).toBe(by);
  });
});
