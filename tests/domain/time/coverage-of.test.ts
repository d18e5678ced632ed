import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../src/domain/time/coverage-of.ts";
import { short } from "./short.ts";

const fy2022 = "2022-04–2023-03";
const firstHalf = "2022-04–2022-09 part";

it.each([
  ["R3～R5目標", "3 years"],
  ["令和3～5年度目標", "3 years"],
  ["R3～R5目", "null"],
])("a range of years before 目標 is one: %s", (text, wanted) => {
  const coverage = coverageOf(text, 2023);
  expect(coverage?.how === "cumulative" ? `${coverage.years} years` : "null").toBe(wanted);
});

describe("what time words say, on a sheet of 令和4年度", () => {
  it.each([
    // One year, however it is written.
    ["令和4年度", `${fy2022} single`],
    ["令 和 ４ 年 度", `${fy2022} single`],
    ["令和４年\n度目標", `${fy2022} single`],
    ["R4", `${fy2022} single`],
    ["r4年度", `${fy2022} single`],
    ["R.4", `${fy2022} single`],
    ["2022年度", `${fy2022} single`],
    ["２０２２ 年度", `${fy2022} single`],
    ["西暦2022年度", `${fy2022} single`],
    ["FY2022", `${fy2022} single`],
    ["FY22", `${fy2022} single`],
    ["'22年度", `${fy2022} single`],
    ["二〇二二年度", `${fy2022} single`],
    ["令和四年度", `${fy2022} single`],
    ["4年度", `${fy2022} single`],
    ["2022(令和4)年度", `${fy2022} single`],
    ["令和4(2022)年度", `${fy2022} single`],
    ["㋿4年度", `${fy2022} single`],
    ["令和元年度", "2019-04–2020-03 single"],
    ["元年度", "2019-04–2020-03 single"],
    ["指標 / 成果 / 元年度 / 実績", "2019-04–2020-03 single"],
    ["元年度末", "?–2020-03 as-of"],
    ["元年", "2019-01–2019-12 single"],
    ["令和十二年度", "2030-04–2031-03 single"],
    ["H28", "2016-04–2017-03 single"],
    ["㍻28年度", "2016-04–2017-03 single"],
    ["28年度", "2016-04–2017-03 single"],
    ["昭和60年度", "1985-04–1986-03 single"],
    ["明治元年", "1868-01–1868-12 single"],
    ["大正2年", "1913-01–1913-12 single"],
    ["令和4年", "2022-01–2022-12 single"],
    ["29年", "2017-01–2017-12 single"],
    ["令和4年末", "2022-01–2022-12 single"],
    ["令和8年度までに", "2026-04–2027-03 single"],
    // By the sheet's own.
    ["今年度", `${fy2022} single`],
    ["本年度目標", `${fy2022} single`],
    ["当該年度", `${fy2022} single`],
    ["前年度", "2021-04–2022-03 single"],
    ["昨年度実績", "2021-04–2022-03 single"],
    ["前々年度", "2020-04–2021-03 single"],
    ["次年度", "2023-04–2024-03 single"],
    ["来年度", "2023-04–2024-03 single"],
    ["翌年度計画", "2023-04–2024-03 single"],
    ["翌々年度", "2024-04–2025-03 single"],
    // One year, nobody says which.
    ["年間", "single"],
    ["年間目標", "single"],
    ["毎年度", "single"],
    ["毎事業年度", "single"],
    ["各年度", "single"],
    ["単年度", "single"],
    ["通年", "single"],
    ["年度目標", "single"],
    ["年平均", "single"],
    ["1年間", "single"],
    ["年間累計", "single"],
    ["今年度累計", "single"],
    ["年", "single"],
    // Parts.
    ["上半期", firstHalf],
    ["前期", firstHalf],
    ["上期実績", firstHalf],
    ["前半", firstHalf],
    ["令和4年度上半期", firstHalf],
    ["上半期累計", firstHalf],
    ["4～9月", firstHalf],
    ["4月から9月", firstHalf],
    ["(４～９月)", firstHalf],
    ["令和4年4月～9月", firstHalf],
    ["令和4年4月～令和4年9月末", firstHalf],
    ["9月まで", firstHalf],
    ["9/30まで", firstHalf],
    ["令和4年9月まで", firstHalf],
    ["第2四半期まで", firstHalf],
    ["第2四半期累計", firstHalf],
    ["第1・第2四半期", firstHalf],
    ["下半期", "2022-10–2023-03 part"],
    ["後期", "2022-10–2023-03 part"],
    ["下期", "2022-10–2023-03 part"],
    ["10月～翌3月", "2022-10–2023-03 part"],
    ["第1四半期", "2022-04–2022-06 part"],
    ["第一四半期", "2022-04–2022-06 part"],
    ["1Q", "2022-04–2022-06 part"],
    ["Q4", "2023-01–2023-03 part"],
    ["第４四半期", "2023-01–2023-03 part"],
    ["第1～3四半期", "2022-04–2022-12 part"],
    ["12月まで", "2022-04–2022-12 part"],
    ["令和5年1月まで", "2022-04–2023-01 part"],
    ["9月分", "2022-09–2022-09 part"],
    ["9月実績", "2022-09–2022-09 part"],
    ["4月以降の累計値", "2022-04–? part"],
    ["令和4年10月以降", "2022-10–? part"],
    ["半期", "part"],
    ["半年間", "part"],
    ["四半期実績", "part"],
    ["四半期累計", "part"],
    ["中間値", "part"],
    ["中間実績", "part"],
    ["令和4年度中間実績", `${fy2022} part`],
    // All of a year, by its months.
    ["4～3月", `${fy2022} single`],
    ["3月まで", `${fy2022} single`],
    ["第4四半期まで", `${fy2022} single`],
    ["令和4年4月～令和5年3月", `${fy2022} single`],
    ["1月～12月", "2022-01–2022-12 single"],
    ["令和4年(1月～12月)", "2022-01–2022-12 single"],
    // Days.
    ["12月末", "?–2022-12 as-of"],
    ["12月末現在", "?–2022-12 as-of"],
    ["12月末までに", "?–2022-12 as-of"],
    ["9月30日時点", "?–2022-09 as-of"],
    ["9/30現在", "?–2022-09 as-of"],
    ["令和4年9月末", "?–2022-09 as-of"],
    ["令和4年9月", "?–2022-09 as-of"],
    ["R5.3.31現在", "?–2023-03 as-of"],
    ["2023/3/31", "?–2023-03 as-of"],
    ["2023-03-31", "?–2023-03 as-of"],
    ["R5.3", "?–2023-03 as-of"],
    ["R5.3末", "?–2023-03 as-of"],
    ["H30.2月末", "?–2018-02 as-of"],
    ["3月末", "?–2023-03 as-of"],
    ["1月末", "?–2023-01 as-of"],
    ["年度末", "?–2023-03 as-of"],
    ["令和4年度末", "?–2023-03 as-of"],
    ["R3末", "?–2022-03 as-of"],
    ["第3四半期末", "?–2022-12 as-of"],
    ["上半期末", "?–2022-09 as-of"],
    ["令和5年4月1日現在", "2023-03–2023-04 as-of"],
    ["令和4年10月1日現在", `${fy2022} as-of`],
    ["令和5年1月1日現在", `${fy2022} as-of`],
    ["令和4年11月1日現在", "?–2022-11 as-of"],
    ["4月1日現在", "as-of"],
    // Several years.
    ["R4-R8", "2022-04–2027-03 cumulative 5y"],
    ["R4～8", "2022-04–2027-03 cumulative 5y"],
    ["令和4～8年度", "2022-04–2027-03 cumulative 5y"],
    ["令和４年度から令和８年度まで", "2022-04–2027-03 cumulative 5y"],
    ["2020～24年度", "2020-04–2025-03 cumulative 5y"],
    ["FY2020-2024", "2020-04–2025-03 cumulative 5y"],
    ["2020年から2024年", "2020-01–2024-12 cumulative 5y"],
    ["17〜23年度", "2005-04–2012-03 cumulative 7y"],
    ["25年度末〜29年度", "2014-04–2018-03 cumulative 4y"],
    ["28～令和2年度", "2016-04–2021-03 cumulative 5y"],
    ["平成30～令和4年度", "2018-04–2023-03 cumulative 5y"],
    ["令和3年10月～令和5年3月", "2021-10–2023-03 cumulative 2y"],
    ["R2~R6累計", "2020-04–2025-03 cumulative 5y"],
    ["5年間", "cumulative 5y"],
    ["５か年", "cumulative 5y"],
    ["三年間", "cumulative 3y"],
    ["十ヶ年", "cumulative 10y"],
    ["計画(3か年)", "cumulative 3y"],
    ["5か年計画", "cumulative 5y"],
    ["5年間累計", "cumulative 5y"],
    ["令和8年度までの5年間", "2022-04–2027-03 cumulative 5y"],
    // From nobody knows when.
    ["累計", "cumulative"],
    ["延べ累計", "cumulative"],
    ["累積", "cumulative"],
    ["通算", "cumulative"],
    ["計画期間の目標（累計）", "cumulative"],
    ["計画期間", "cumulative"],
    ["全期間", "cumulative"],
    ["期間中", "cumulative"],
    ["期間累計", "cumulative"],
    ["全体計画", "cumulative"],
    ["12月末累計", "?–2022-12 cumulative"],
    ["令和4年度までの累計", "?–2023-03 cumulative"],
    // The plan's own stages.
    ["最終目標", "single final"],
    ["最終年度", "single final"],
    ["目標年度", "single final"],
    ["目標年次", "single final"],
    ["目標最終年度", "single final"],
    ["計画終了時", "single final"],
    ["計画期間終了時", "single final"],
    ["計画期間満了時", "single final"],
    ["中間目標", "single final"],
    ["中間年度", "single final"],
    ["中期目標", "single final"],
    ["5年後目標", "single final"],
    ["3年後の目標値", "single final"],
    ["(5年後)", "single final"],
    ["中長期的な目標", "single final"],
    ["前期基本計画", "single final"],
    ["最終目標値(R8)", "2026-04–2027-03 single final"],
    ["中間目標(R4)", `${fy2022} single final`],
    // Means.
    ["月平均", "average 月"],
    ["月間", "average 月"],
    ["毎月", "average 月"],
    ["日平均", "average 日"],
    ["1日平均", "average 日"],
    ["平均月額", "average 月"],
    ["四半期平均", "average 四半期"],
    ["各四半期", "average 四半期"],
    ["期間平均", "average 期"],
    ["3か年平均", "average 3年"],
    ["過去3年間の平均", "average 3年"],
    ["上半期月平均", "2022-04–2022-09 average 月"],
    // A year beside the plan's name, its making, its length.
    ["5か年計画の令和4年度計画値", `${fy2022} single`],
    ["令和4年度目標(令和2年度策定)", `${fy2022} single`],
    ["令和3～7年度 / 令和4年度 / 目標値", `${fy2022} single`],
    ["R5 / 3月末実績", "?–2024-03 as-of"],
    ["令和5年 / 9月末", "?–2023-09 as-of"],
  ])("%s: %s", (text, expected) => {
    expect(short(coverageOf(text, 2022))).toBe(expected);
  });

  it.each([
    "目標値",
    "実績",
    "",
    "計画",
    "年度当初",
    "令和3年度策定",
    "平成28年度比",
    "令和元年東日本台風",
    "地元年度",
    "元年中",
    "元気度",
    "令和4年度以降",
    "過去5年間",
    "5年間保存",
    "3年以上",
    "5年間継続雇用者数",
    "後期高齢者数",
    "前期課程",
    "中間支援団体数",
    "強化月間",
    "3か月間",
    "開催期間中",
    "年末年始",
    "10月開催",
    "9月補正後",
    "6月に3回",
    "13月",
    "R4B",
    "PR4",
    "A4",
    "累積赤字",
    "年間パスポート",
    "数年間",
    "前年度比",
    "次々回",
    "今後5年間",
    "月額",
    "第3",
    "1,234人",
    "人",
  ])("nothing in %s", (text) => {
    expect(coverageOf(text, 2022)).toBeNull();
  });
});

describe("where the sheet names no year", () => {
  it.each([
    ["上半期", "0-04–0-09 part relative"],
    ["12月末", "?–0-12 as-of relative"],
    ["3月末", "?–1-03 as-of relative"],
    ["前年度", "-1-04–0-03 single relative"],
    ["今年度", "0-04–1-03 single relative"],
    ["令和4年度", `${fy2022} single`],
    ["令和4年9月末", "?–2022-09 as-of"],
    ["年間", "single"],
    ["29年度", "2017-04–2018-03 single"],
    ["10年度", "2028-04–2029-03 single"],
    ["11年度", "1999-04–2000-03 single"],
  ])("%s: %s", (text, expected) => {
    expect(short(coverageOf(text, null))).toBe(expected);
  });
});

describe("an era that is left out is the one nearest to the sheet's year", () => {
  it.each([
    [36, 2015, 2024],
    [6, 2022, 2024],
    [11, 2022, 2029],
    [16, 2004, 2004],
    [29, 2017, 2017],
    [1, 2004, 1989],
    [1, 2005, 2019],
  ])("%s年度 on a sheet of %s is %s", (year, sheetYear, expected) => {
    expect(coverageOf(`${year}年度`, sheetYear)?.from).toBe(expected * 12 + 3);
  });
});

it("says how sure it is that one year is meant", () => {
  expect(["令和4年度", "年間", "単年度", "上半期", "累計"].map((text) => coverageOf(text, 2022)?.told)).toEqual([
    "none",
    "weak",
    "strong",
    "strong",
    "strong",
  ]);
});

it("keeps the words as written, apart where they stood apart", () => {
  expect(coverageOf("令和４年度上半期", 2022)?.text).toBe("令和4年度上半期");
  expect(coverageOf("計画期間の目標（累計）", 2022)?.text).toBe("計画期間 累計");
});

it("reads any text without throwing, and never backwards", () => {
  const characters = [..."令和平成年度月日末間半期四前後上下第累計最終目標中R4H0123456789~～-./()（） ・"];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...characters), maxLength: 40 }),
      fc.option(fc.integer({ min: 1990, max: 2040 })),
      (text, sheetYear) => {
        const coverage = coverageOf(text, sheetYear);
        if (coverage?.from == null || coverage.to === null) return;
        expect(coverage.from).toBeLessThanOrEqual(coverage.to);
      },
    ),
    { numRuns: 3000 },
  );
});
