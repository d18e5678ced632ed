import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "../sheet/grid-builder.ts";

/** The verdict or the reason of each line of a table; every line is 100 against 90. */
function judged(headings: readonly string[], lines: readonly (readonly CellValue[])[], title = "事業実績一覧") {
  const result = review(
    gridOf([[title], ["番号", "事業名", ...headings], ...lines.map((line, at) => [at + 1, `講座${at}`, ...line])]),
  );
  if (!("rows" in result)) throw new Error("no table");
  return result.rows.flatMap(({ indicators }) => indicators.map(({ verdict, reason }) => reason ?? verdict));
}

const asked = "period-mismatch";
const divided = "nearly";

describe("a column that says when the planned figure is for", () => {
  it.each([
    ["目標年度", "R7", "R5"],
    ["目標年次", "令和8年度", "令和5年度"],
    ["達成期限", "R7年度末", "R5年度末"],
    ["期限", "令和7年度まで", "令和6年1月"],
    ["目標年度", 7, 5],
    ["目標年度", 2025, 2023],
    ["計画期間", "R3～R7", "R5"],
    ["計画期間", "5年間", "毎年度"],
    ["区分", "累計", "単年度"],
    ["集計方法", "累計", "単年"],
  ])("is heard as the plan's cell is: %s %s asks, %s does not", (heading, other, own) => {
    const lines = [
      [other, 100, 90],
      [own, 100, 90],
    ];
    expect(judged([heading, "目標値", "R5実績値"], lines)).toEqual([asked, divided]);
    expect(judged([heading, "目標値", "実績値（R5）"], lines)).toEqual([asked, divided]);
  });

  it("stands behind the plan as well, and a blank one says nothing", () => {
    expect(judged(["目標値", "目標年度", "実績値"], [[100, "R7", 90]])).toEqual([asked]);
    expect(
      judged(
        ["目標値", "目標年度", "実績値"],
        [
          [100, "R7", 90],
          [100, "R5", 90],
          [100, "", 90],
        ],
        "令和5年度 実績",
      ),
    ).toEqual([asked, divided, divided]);
  });

  it.each([
    [["目標年度", "R5目標", "R5実績"], "R7"],
    [["計画期間", "R5目標", "R5実績"], "R3～R7"],
    [["計画期間", "年間目標", "年間実績"], "R3～R7"],
    // Of both alike.
    [["区分", "目標値", "実績値"], "累計"],
    [["目標年度", "目標値", "実績値"], "随時"],
    [["期限", "目標値", "実績値"], "9月末"],
    [["事業期間", "目標値", "実績値"], "R3～R7"],
    [["提出期限", "目標値", "実績値"], "令和7年3月"],
    [["区分", "目標値", "R5実績値"], "継続"],
  ])("is not: %j %s", (headings, cell) => expect(judged(headings, [[cell, 100, 90]])).toEqual([divided]));

  it("beside 最終目標 is that one's", () => {
    expect(judged(["目標値", "実績値", "最終目標", "目標年度"], [[100, 90, 200, "R7"]], "令和5年度")).toEqual([
      divided,
    ]);
  });

  it("is a section's heading where it tells more than how figures are counted", () => {
    const lines = [
      ["累計", 100, 90],
      ["福祉", 100, 90],
    ];
    expect(judged(["区分", "目標値", "R5実績値"], lines)).toEqual([divided, divided]);
  });
});

describe("a remark that is of the plan's time or the result's", () => {
  it.each([
    "実績は9月末現在",
    "9月末現在",
    "12月末時点の数値",
    "※12月末現在の実績値",
    "目標はR7年度",
    "目標値は計画期間（5年間）の累計",
    "参加者の満足度は高い。実績は12月末現在。",
    "目標は5年間の累計である。",
    "計画値は令和3年度から令和7年度までの累計",
  ])("asks about its own line: %s", (remark) =>
    expect(
      judged(
        ["目標", "実績", "備考"],
        [
          [100, 90, remark],
          [100, 90, ""],
        ],
        "令和5年度 実績",
      ),
    ).toEqual([asked, divided]),
  );

  it("is heard of how figures are counted", () =>
    expect(judged(["目標", "実績", "備考"], [["100人", "90人", "目標は実人数、実績は延べ人数"]])).toEqual([
      "counting-basis-mixed",
    ]));

  it.each([
    "9月末に終了",
    "9月末現在の担当課は福祉課",
    "実績は前年度並み",
    "実績は前年度より増加",
    "実績は令和5年度末現在",
    "実績は減少",
    "実績は速報値",
    "目標は令和5年4月時点の人口による",
    "令和7年度に見直し予定",
    "5年間の事業",
    "計画は令和5年4月時点",
  ])("is not: %s", (remark) =>
    expect(judged(["目標", "実績", "備考"], [[100, 90, remark]], "令和5年度 実績")).toEqual([divided]),
  );
});
