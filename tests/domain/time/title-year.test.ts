import { describe, expect, it } from "vitest";
import { titleYear } from "../../../src/domain/time/title-year.ts";

describe("the year that a sheet is of", () => {
  it.each<[readonly string[], number | null, string]>([
    [["令和4年度 事業の進捗"], 2022, "令和4年度"],
    [["令和 ４ 年度 事業の進捗"], 2022, "令和 ４ 年度"],
    [["事業の進捗（Ｒ４）"], 2022, "Ｒ４"],
    [["2022年度実績"], 2022, "2022年度"],
    [["進捗", "令和4年度"], 2022, "令和4年度"],
    // The first that names one.
    [["令和3年度", "令和4年度"], 2021, "令和3年度"],
    [["令和4年度実績（令和5年度報告）"], 2022, "令和4年度"],
    // The one whose results are told.
    [["令和６年度版 評価報告書（令和５年度実績）"], 2023, "令和５年度"],
    [["令和5年度 事務事業評価（令和4年度実施事業）"], 2022, "令和4年度"],
    [["令和5年度 評価シート（令和4年度分）"], 2022, "令和4年度"],
    [["令和5年度 評価（令和4年度の事業実績）"], 2022, "令和4年度"],
    [["R6年度版 R5決算"], 2023, "R5"],
    [["令和5年度 事務事業評価（令和6年度予算）"], 2023, "令和5年度"],
    [["令和5年度 事業分析（令和4年度分析）"], 2023, "令和5年度"],
    [["令和6年度版 報告書"], 2024, "令和6年度"],
    // A plan's years are not the sheet's.
    [["令和3年度～令和7年度計画"], null, ""],
    [["令和3年度～令和7年度計画", "令和4年度"], 2022, "令和4年度"],
    // A day that figures are as of, where nothing else names a year; it lies in its fiscal year.
    [["令和5年3月末現在"], 2022, "令和5年3月末現在"],
    [["令和5年4月末現在"], 2023, "令和5年4月末現在"],
    [["令和5年3月末現在", "令和4年度"], 2022, "令和4年度"],
    [["令和5年3月末現在", "令和6年9月末現在"], 2022, "令和5年3月末現在"],
    [["3月末現在"], null, ""],
    [["3月末現在", "令和5年9月末現在"], 2023, "令和5年9月末現在"],
    // A mere date may be the one it was printed on.
    [["令和5年5月10日"], null, ""],
    [["事業の進捗"], null, ""],
    [[""], null, ""],
    [[], null, ""],
  ])("%j: %s", (texts, year, seen) => {
    expect(titleYear(texts)).toEqual(year === null ? null : { year, seen });
  });
});
