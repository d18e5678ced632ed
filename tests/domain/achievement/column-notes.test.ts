import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "../sheet/grid-builder.ts";

/** The verdicts and reasons of a small table with these lines over and under it. */
function judgedWith(over: readonly string[], under: readonly string[], headings = ["目標", "実績"], between = "") {
  const rows: (readonly CellValue[])[] = [
    ["令和5年度 事業実績一覧"],
    ...over.map((text) => [text]),
    ["番号", "事業名", ...headings],
    [1, "出前講座", "100人", "90人"],
    ...(between === "" ? [] : [[null, between]]),
    [2, "相談会", "50人", "45人"],
    ...under.map((text) => [text]),
  ];
  const result = review(gridOf(rows));
  if (!("rows" in result)) throw new Error("no table");
  return result.rows.map(({ indicators }) => indicators.map(({ verdict, reason }) => reason ?? verdict).join(" "));
}

const asked = ["period-mismatch", "period-mismatch"];
const divided = ["nearly", "nearly"];

describe("a note of a whole column", () => {
  it.each([
    "※実績は12月末現在",
    "（実績は上半期）",
    "※目標値は5年間の累計です。",
    "注）目標値は計画期間5年間の累計である。",
    "注1 計画値は5年間の累計、実績値は単年度の数値です。",
    "※実績値については、令和5年12月末時点の数値を記載しています",
    "※令和5年度の実績は、4月から12月までの数値",
    "（実績：12月末現在）",
    "※12月末現在の実績値を記載",
    "（5年間の累計目標）",
    "※　実績欄の数値は９月末現在です。",
    "※実績は前年度の数値である",
    "なお、実績は上半期の数値である。",
    "※目標値（令和12年度）",
    "※１　目標値は、計画期間（令和3〜7年度）の累計値である。",
  ])("is heard over the table and under it: %s", (note) => {
    expect(judgedWith([note], [])).toEqual(asked);
    expect(judgedWith([], [note])).toEqual(asked);
    expect(judgedWith([], ["", note])).toEqual(asked);
  });

  it("is of more than time", () => {
    expect(judgedWith(["※目標は実人数、実績は延べ人数"], [])).toEqual(["counting-basis-mixed", "counting-basis-mixed"]);
    expect(judgedWith([], ["※計画は税込、実績は税抜"])).toEqual(["label-unmatched", "label-unmatched"]);
    expect(judgedWith([], ["※目標は1日当たり"])).toEqual(["unit-mismatch", "unit-mismatch"]);
  });

  it("with a mark is of the heading that bears it", () => {
    expect(judgedWith([], ["※1 実績は12月末現在"], ["目標", "実績※1"])).toEqual(asked);
    expect(judgedWith([], ["※1 実績は12月末現在"], ["目標※1", "実績"])).toEqual(divided);
    // What nothing bears is a number among notes.
    expect(judgedWith([], ["※1 実績は12月末現在"])).toEqual(asked);
  });

  it("with a mark is of the line that bears it", () => {
    const result = review(
      gridOf([
        ["令和5年度 事業実績一覧"],
        ["番号", "事業名", "目標", "実績"],
        [1, "出前講座※1", "100人", "90人"],
        [2, "相談会", "50人", "45人"],
        ["※１　実績は12月末現在"],
      ]),
    );
    if (!("rows" in result)) throw new Error("no table");
    expect(result.rows.map(({ indicators }) => indicators[0]?.verdict)).toEqual(["review", "nearly"]);
  });

  it.each([
    "※目標・実績は上半期の数値です",
    "※計画は令和5年4月時点、実績は令和6年3月末時点",
    "※実績は令和5年度の数値",
    "※実績は速報値です",
    "※実績は3月末に公表する",
    "※目標は令和3年3月に策定した計画による",
    "※目標は前年度実績を基に設定",
    "※目標は5年ごとに見直す",
    "※一部の事業の実績は12月末現在",
    "※実績は小数点以下四捨五入",
    "※目標値は年間の数値",
    "※12月末現在の担当課",
    "※計画期間は5年間",
    "出典：令和4年度実績報告書",
    "令和5年度実績",
  ])("is not: %s", (note) => {
    expect(judgedWith([note], [])).toEqual(divided);
    expect(judgedWith([], [note])).toEqual(divided);
  });

  it("among the lines is of the line over it", () => {
    expect(judgedWith([], [], ["目標", "実績"], "※実績は12月末現在")).toEqual(divided);
  });
});

describe("a section that is of one column", () => {
  const sections = (name: string) => {
    const result = review(
      gridOf([
        ["令和5年度 事業実績一覧"],
        ["番号", "事業名", "目標", "実績"],
        [name],
        [1, "出前講座", "100人", "90人"],
        ["■ 相談"],
        [2, "相談会", "50人", "45人"],
      ]),
    );
    if (!("rows" in result)) throw new Error("no table");
    return result.rows.map(({ indicators }) => indicators.map(({ verdict, reason }) => reason ?? verdict).join(" "));
  };

  it("says what its heading would", () => {
    expect(sections("■ 5年間の累計目標")).toEqual(["period-mismatch", "nearly"]);
    expect(sections("■ 講座（実績は上半期）")).toEqual(divided);
    expect(sections("■ 上半期")).toEqual(divided);
  });
});
