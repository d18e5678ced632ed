import { describe, expect, it } from "vitest";
import { gradeLegend, isWithin } from "../../../src/domain/sheet/words/grade-legend.ts";

const gradeOf = (line: string, rate: number) => gradeLegend([line]).find((band) => isWithin(band, rate))?.grade ?? null;

describe("the legend of printed grades", () => {
  it.each<[string, readonly [number, string | null][]]>([
    [
      "評価区分　Ａ：達成率100％以上　Ｂ：80％以上100％未満　Ｃ：50％以上80％未満　Ｄ：50％未満",
      [
        [1, "A"],
        [0.9999, "B"],
        [0.8, "B"],
        [0.5, "C"],
        [0.49, "D"],
      ],
    ],
    [
      "◎：100％以上、○：80～100％、△：60～80％、×：60％未満",
      [
        [1, "◎"],
        [0.8, "○"],
        [0.79, "△"],
        [0.1, "×"],
      ],
    ],
    [
      "S(120%以上)・A(100%以上)・B(80%以上)・C(80%未満)",
      [
        [1.2, "S"],
        [1.19, "A"],
        [0.9, "B"],
        [0.7, "C"],
      ],
    ],
    [
      "A＝目標を達成（10割以上） B＝おおむね達成（8割以上） C＝8割未満",
      [
        [1, "A"],
        [0.85, "B"],
        [0.5, "C"],
      ],
    ],
    [
      "達成：100%以上　概ね達成：80%以上100%未満　未達成：80%未満",
      [
        [1.1, "達成"],
        [0.8, "概ね達成"],
        [0.2, "未達成"],
      ],
    ],
    [
      "A:100%超 B:80%超100%以下",
      [
        [1, "B"],
        [1.01, "A"],
        [0.8, null],
      ],
    ],
  ])("%s", (line, cases) => {
    for (const [rate, grade] of cases) expect([rate, gradeOf(line, rate)]).toEqual([rate, grade]);
  });

  it.each([
    "",
    "Ａ：必要性が高い　Ｂ：普通",
    "A：100％以上",
    "受診率は80％以上100％未満",
    "A：50%以上 B：50%未満 A：80%以上",
  ])("%s is none", (line) => {
    expect(gradeLegend([line])).toEqual([]);
  });

  it.each<[string, string, number, boolean]>([
    ["A：100％以上　B：80％以上100％未満", "B", 1, false],
    ["A：100％以上　B：80％以上100％未満", "B", 0.8, true],
    ["A：100％以上　B：80％以上", "B", 1, false],
    ["A:100%超 B:80%超100%以下", "B", 1, true],
    ["A:100%超 B:80%超100%以下", "B", 0.8, false],
    ["A:100%超 B:80%超", "B", 1, true],
  ])("%s: %s at %f is within: %s", (line, grade, rate, isIn) => {
    const band = gradeLegend([line]).find((one) => one.grade === grade);
    expect(band !== undefined && isWithin(band, rate)).toBe(isIn);
  });
});
