import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../src/domain/sheet/records/shape.ts";

const shape = (headings: readonly string[]): string =>
  shapeOf(headings.map((heading, at) => ({ column: at + 1, heading })));

/** Headings by spaces. */
const row = (text: string): readonly string[] => text.split(" | ");

describe("of one form", () => {
  test.each([
    ["令和4年度計画 | 令和4年度実績", "R5計画 | R5実績"],
    ["令和4年度計画 | 令和4年度実績", "2023年度計画 | 2023年度実績"],
    ["事業名 | R4計画 | R4実績", "事業名 | R５ 計画 | Ｒ5実績"],
    ["R元年度計画 | R元年度実績", "令和2年度計画 | 令和2年度実績"],
    ["平成30年度計画 | 令和元年度計画", "令和元年度計画 | 令和2年度計画"],
    ["4年度計画 | 4年度実績", "5年度計画 | 5年度実績"],
    ["FY2022 Plan | FY2022 Actual", "FY2023 plan | FY2023 ACTUAL"],
    ["R3実績 | R4計画 | R4実績", "R4実績 | R5計画 | R5実績"],
    ["基準値（R2） | R4計画 | R4実績 | 最終目標（R7）", "基準値(R2) | R5計画 | R5実績 | 最終目標(R7)"],
    ["R3～R7累計 | R4計画", "R3～R7累計 | R5計画"],
    ["令和4年度 / 計画 | 令和4年度 / 実績", "令和5年度 / 計画 | 令和5年度 / 実績"],
    ["事業名 | 計画（人） | 実績（人）", "事 業 名 | 計画(人) | 実\n績(人)"],
    ["事業名 | 【計画】 | 実績※1", "事業名 | 〔計画〕 | 実績"],
    ["活動指標① / 目標 | 活動指標② / 目標", "活動指標1 / 目標 | 活動指標2 / 目標"],
    ["事業名 |  | 計画 | 実績", "事業名 | 計画 |  | 実績"],
    ["前年度実績 | 今年度計画", "前年度実績 | 今年度計画"],
    ["令和4年3月末現在 | 計画", "令和5年3月末現在 | 計画"],
  ])("%s ~ %s", (one, other) => {
    expect(shape(row(one))).toBe(shape(row(other)));
  });
});

describe("of two forms", () => {
  test.each([
    ["計画 | 実績", "実績 | 計画"],
    ["R3実績 | R4計画", "R4実績 | R4計画"],
    ["R4実績 | R4計画", "R5実績 | R4計画"],
    ["前年度実績 | 今年度計画", "今年度実績 | 今年度計画"],
    ["計画（人） | 実績（人）", "計画（件） | 実績（件）"],
    ["上期計画 | 上期実績", "下期計画 | 下期実績"],
    ["1Q実績 | 2Q実績", "1Q実績 | 3Q実績"],
    ["令和4年9月末現在 | 計画", "令和4年12月末現在 | 計画"],
    ["事業名 | 計画 | 実績", "事業名 | 計画 | 実績 | 備考"],
    ["目標① | 目標②", "目標① | 目標③"],
    ["事業名 | 計画 / 実績", "事業名 | 計画 | 実績"],
    ["計画 | R4実績", "R4計画 | R4実績"],
    ["当初計画 | 実績", "変更後計画 | 実績"],
  ])("%s ≠ %s", (one, other) => {
    expect(shape(row(one))).not.toBe(shape(row(other)));
  });
});

test("a column without a heading has no part in it, and a year alone has one", () => {
  expect(shape(["", "　", "※"])).toBe("");
  expect(shape(["令和4年度", "令和5年度"])).toBe("{1}|{2}");
});
