import { describe, expect, test } from "vitest";
import { figureOfText, senseOf } from "../../../src/domain/changes/sense.ts";
import { saysTheSame } from "../../../src/domain/changes/sides.ts";
import { readQuantities } from "../../../src/domain/quantity/index.ts";
import { sideOf } from "./sketch.ts";

const isSame = (one: string, other: string): boolean => {
  const sides = [sideOf(one, "E5", "表"), sideOf(other, "E5", "表")] as const;
  const inLog = sides.map(({ text }) => ({ text, cell: null, figure: null }));
  const known = saysTheSame(...sides);
  // A log that has the text alone comes to the same.
  expect(saysTheSame(inLog[0]!, sides[1])).toBe(known);
  expect(saysTheSame(sides[1], sides[0])).toBe(known);
  return known;
};

describe("texts that say the same", () => {
  test.each([
    ["1,540人", "1540人"],
    ["1,540人", "１，５４０人"],
    ["1,540人", "1,540 人"],
    ["1,540人", " 1,540人 "],
    ["1,540人", "1,540\n人"],
    ["3か所", "3ヶ所"],
    ["80%", "80％"],
    ["100㎡", "100m2"],
    ["250社(500人)", "250社（500人）"],
    ["2.9億円", "290,000,000円"],
    ["-", "－"],
    ["―", "ー"],
    ["", "　"],
    ["", "\n"],
    ["検討 中", "検討中"],
    ["令和5年3月31日", "R5.3.31"],
    ["30～40人", "30〜40人"],
    ["5,000人（見込み）", "5,000人(見込み)"],
    ["5,000人（見込み）", "5,000人 見込み"],
    ["初級:151人、中級:185人", "初級：151人 中級：185人"],
    ["▲5人", "△5人"],
  ])("%j and %j", (one, other) => expect(isSame(one, other)).toBe(true));
});

describe("texts that do not", () => {
  test.each([
    ["", "-"],
    ["", "0"],
    ["-", "0"],
    ["-", "…"],
    ["0", "0人"],
    ["1,540人", "1,541人"],
    ["1,540人", "1,540社"],
    ["1,540人", "1,540"],
    ["1,540人", "1,540人以上"],
    ["1,540人以上", "1,540人超"],
    ["90人以下", "90人未満"],
    ["1,540人", "約1,540人"],
    ["1,540人", "延べ1,540人"],
    ["1,540人", "年間1,540人"],
    ["2年間で5,000人", "3年間で5,000人"],
    ["12月末現在165人", "1月末現在165人"],
    ["30～40人", "30～50人"],
    ["30人減", "30人増"],
    ["30人減", "30人"],
    ["16回(うち2回オンライン)", "16回(うち5回オンライン)"],
    ["250社(500人)", "250社(600人)"],
    ["企業開拓250社", "企業訪問250社"],
    ["4.2点(5点満点)", "4.2点(10点満点)"],
    ["77分/日", "77分/週"],
    ["集計中", "未定"],
    ["中止", "延期"],
    ["検討中", "策定済"],
    ["○", "×"],
    ["○", "-"],
    ["3月末", "9月末"],
    ["令和5年3月31日", "令和6年3月31日"],
    ["12,34人", "1,234人"],
    ["5,000人（見込み）", "5,000人（確定）"],
    ["5,000人を予定", "5,000人"],
    ["5人 中止", "5人"],
    ["5人（コロナのため減）", "5人"],
    ["○(5回)", "×(5回)"],
    ["①5人②6人", "②5人①6人"],
    ["▲5人", "5人"],
  ])("%j and %j", (one, other) => expect(isSame(one, other)).toBe(false));
});

describe("a cell that two indicators share", () => {
  const before = readQuantities("250社(500人)うち5社は再訪");
  const after = readQuantities("250社(600人)うち5社は再訪");
  const own = (reading: typeof before, at: number) => ({
    quantities: [reading.quantities[at]!],
    isFirst: at === 0,
    owned: [reading.quantities[0]!, reading.quantities[1]!],
  });

  test("says of each what is its own", () => {
    expect(senseOf(before, own(before, 0))).toBe(senseOf(after, own(after, 0)));
    expect(senseOf(before, own(before, 1))).not.toBe(senseOf(after, own(after, 1)));
  });

  test("says of the first what is nobody's, once", () => {
    const other = readQuantities("250社(500人)うち9社は再訪");
    expect(senseOf(before, own(before, 0))).not.toBe(senseOf(other, own(other, 0)));
    expect(senseOf(before, own(before, 1))).toBe(senseOf(other, own(other, 1)));
  });
});

test.each([
  ["1,540人", { value: 1540, unit: "人" }],
  ["0", { value: 0, unit: null }],
  ["", null],
  ["-", null],
  ["30～40人", null],
  ["250社(500人)", null],
])("the figure of the text %j is %j", (text, figure) => expect(figureOfText(text)).toEqual(figure));
