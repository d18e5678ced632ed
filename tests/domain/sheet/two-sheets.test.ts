import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { halfOf, reviewHalves } from "../../../src/domain/halves.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "./grid-builder.ts";

type Rows = readonly (readonly CellValue[])[];

const plans = (rows: Rows, title = "令和5年度 事業計画書") =>
  gridOf([[title], ["番号", "事業名", "計画数", "単位"], ...rows], { sheet: "計画" });
const results = (rows: Rows, title = "令和5年度 実績報告書") =>
  gridOf([[title], ["番号", "事業名", "実績数", "単位"], ...rows], { sheet: "実績" });

const planned: Rows = [
  [1, "音楽祭", 20, "団体"],
  [2, "映画会", 400, "人"],
  [3, "講座", 12, "回"],
];

const judged = (achieved: Rows, title?: string) => {
  const found = reviewHalves(plans(planned), results(achieved, title));
  return found === null
    ? null
    : found.rows.map(({ line, indicators: [one] }) => [
        line.no,
        one?.plan ?? null,
        one?.actual ?? null,
        one?.reason ?? one?.verdict,
        line.actual?.sheet ?? line.sheet ?? null,
      ]);
};

describe("the plan on one sheet, the results on another", () => {
  it("joins lines by number and name, whatever rows they stand on", () => {
    expect(judged([[3, "講 座", 12, "回"], [], [1, "音楽祭", 8, "団体"], [2, "映画会", 390, "人"]])).toEqual([
      [1, 20, 8, "far-under", "実績"],
      [2, 400, 390, "nearly", "実績"],
      [3, 12, 12, "achieved", "実績"],
    ]);
  });

  it("keeps lines that only one of the sheets has", () => {
    expect(
      judged([
        [1, "音楽祭", 20, "団体"],
        ["追加", "記念式典", 300, "人"],
        [2, "映画会", 400, "人"],
      ]),
    ).toEqual([
      [1, 20, 20, "achieved", "実績"],
      [2, 400, 400, "achieved", "実績"],
      [3, 12, null, "actual-missing", null],
      [null, null, 300, "plan-missing", "実績"],
    ]);
  });

  it("asks where the number alone is the same", () => {
    expect(
      judged([
        [1, "音楽祭", 20, "団体"],
        [2, "映画会", 400, "人"],
        [3, "体験教室", 12, "回"],
      ])?.[2],
    ).toEqual([3, 12, 12, "label-unmatched", "実績"]);
  });

  it.each<[string, Rows, readonly (readonly [number | null, unknown])[]]>([
    [
      "a name that resembles another one under its number",
      [
        [1, "音楽祭の開催", 19, "団体"],
        [2, "映画会", 400, "人"],
        [3, "講座", 12, "回"],
      ],
      [
        [19, "label-unmatched"],
        [400, "achieved"],
        [12, "achieved"],
      ],
    ],
    [
      "names that resemble others, without numbers",
      [
        ["", "音楽祭（中央）", 19, "団体"],
        ["", "映画会", 400, "人"],
        ["", "市民講座", 12, "回"],
      ],
      [
        [19, "label-unmatched"],
        [400, "achieved"],
        [12, "label-unmatched"],
      ],
    ],
    [
      "a name that two of the others resemble: none is taken",
      [
        ["", "音楽祭（中央）", 19, "団体"],
        ["", "音楽祭（西）", 18, "団体"],
        ["", "映画会", 400, "人"],
        ["", "講座", 12, "回"],
      ],
      [
        [null, "actual-missing"],
        [400, "achieved"],
        [12, "achieved"],
        [19, "plan-missing"],
        [18, "plan-missing"],
      ],
    ],
  ])("%s", (_what, achieved, expected) => {
    expect(judged(achieved)?.map(([, , actual, why]) => [actual, why])).toEqual(expected);
  });

  it("reads results that go by their numbers alone", () => {
    const numbered = gridOf([["令和5年度 実績報告書"], ["番号", "実績数"], [3, 12], [1, 8], [2, 390]], {
      sheet: "実績",
    });
    const found = reviewHalves(plans(planned), numbered);
    expect(found?.rows.map(({ indicators: [one] }) => [one?.actual, one?.verdict])).toEqual([
      [8, "far-under"],
      [390, "nearly"],
      [12, "achieved"],
    ]);
    const without = review(numbered);
    expect("rows" in without ? "whole" : halfOf(without)).toBe("actual");
  });

  it("asks where the results are of a part of the year", () => {
    expect(judged(planned, "令和5年度 上半期 実績報告書")?.[0]).toEqual([1, 20, 20, "period-mismatch", "実績"]);
  });

  it("asks where the results are of another year", () => {
    expect(judged(planned, "令和4年度 実績報告書")?.[0]?.[3]).toBe("period-mismatch");
  });

  it.each<[string, Rows]>([
    [
      "other programs",
      [
        [7, "道路", 3, "件"],
        [8, "橋", 2, "件"],
      ],
    ],
    [
      "one program of three",
      [
        [1, "音楽祭", 20, "団体"],
        [8, "橋", 2, "件"],
      ],
    ],
  ])("takes no results of %s", (_what, achieved) => {
    expect(judged(achieved)).toBeNull();
  });

  it("knows the half that a sheet has", () => {
    const halves = [plans(planned), results(planned), gridOf([["目次"], ["計画"]])].map((grid) => {
      const found = review(grid);
      return "rows" in found ? "whole" : halfOf(found);
    });
    expect(halves).toEqual(["plan", "actual", null]);
  });
});

describe("lines of one name on both sheets", () => {
  const found = (
    planned: Rows,
    achieved: Rows,
    headings = ["番号", "事業名", "指標", "計画", "単位"],
  ): readonly (readonly unknown[])[] | undefined =>
    reviewHalves(
      gridOf([["令和5年度 事業計画"], headings, ...planned], { sheet: "計画" }),
      gridOf([["令和5年度 事業実績"], headings.with(3, "実績"), ...achieved], { sheet: "実績" }),
    )?.rows.map(({ line, indicators: [one] }) => [
      line.plan?.address ?? "-",
      line.actual?.address ?? "-",
      one?.reason ?? one?.verdict,
    ]);

  it.each<[string, Rows, Rows, readonly (readonly unknown[])[]]>([
    [
      "are told apart by their numbers, whatever their order",
      [
        [1, "講座", "", 10, ""],
        [2, "講座", "", 300, ""],
        [3, "展示", "", 30, ""],
      ],
      [
        [2, "講座", "", 290, ""],
        [1, "講座", "", 9, ""],
        [3, "展示", "", 31, ""],
      ],
      [
        ["D3", "D4", "nearly"],
        ["D4", "D3", "nearly"],
        ["D5", "D5", "achieved"],
      ],
    ],
    [
      "by their indicators",
      [
        ["", "講座", "回数", 10, ""],
        ["", "講座", "参加者数", 300, ""],
      ],
      [
        ["", "講座", "参加者数（人）", 290, ""],
        ["", "講座", "回数", 9, ""],
      ],
      [
        ["D3", "D4", "nearly"],
        ["D4", "D3", "nearly"],
      ],
    ],
    [
      "by their units",
      [
        ["", "講座", "", 10, "回"],
        ["", "講座", "", 300, "人"],
      ],
      [
        ["", "講座", "", 290, "人"],
        ["", "講座", "", 9, "回"],
      ],
      [
        ["D3", "D4", "nearly"],
        ["D4", "D3", "nearly"],
      ],
    ],
    [
      "or are asked about, in their order",
      [
        ["", "講座", "", 10, ""],
        ["", "講座", "", 300, ""],
        ["", "展示", "", 30, ""],
      ],
      [
        ["", "講座", "", 9, ""],
        ["", "講座", "", 290, ""],
        ["", "展示", "", 30, ""],
      ],
      [
        ["D3", "D3", "rows-alike"],
        ["D4", "D4", "rows-alike"],
        ["D5", "D5", "achieved"],
      ],
    ],
    [
      "where there are more results than plans too",
      [
        ["", "講座", "", 10, ""],
        ["", "展示", "", 30, ""],
      ],
      [
        ["", "講座", "", 9, ""],
        ["", "講座", "", 290, ""],
        ["", "展示", "", 30, ""],
      ],
      [
        ["D3", "D3", "rows-alike"],
        ["D4", "D5", "achieved"],
        ["-", "D4", "plan-missing"],
      ],
    ],
    [
      "another number than that of the only one left is asked about",
      [
        [1, "講座", "", 10, ""],
        [2, "講座", "", 20, ""],
        [3, "展示", "", 30, ""],
      ],
      [
        [1, "講座", "", 9, ""],
        [8, "講座", "", 19, ""],
        [3, "展示", "", 30, ""],
      ],
      [
        ["D3", "D3", "nearly"],
        ["D4", "D4", "rows-alike"],
        ["D5", "D5", "achieved"],
      ],
    ],
    [
      "of another indicator are asked about",
      [
        ["", "講座", "参加者数", 100, "人"],
        ["", "展示", "来場者数", 30, "人"],
      ],
      [
        ["", "講座", "修了者数", 100, "人"],
        ["", "展示", "来場者数", 30, "人"],
      ],
      [
        ["D3", "D3", "label-unmatched"],
        ["D4", "D4", "achieved"],
      ],
    ],
    [
      "indicators of a program in another order are told by their names",
      [
        [1, "音楽祭", "参加団体数", 20, "団体"],
        ["", "", "来場者数", 4000, "人"],
      ],
      [
        [1, "音楽祭", "来場者数", 3900, "人"],
        ["", "", "参加団体数", 19, "団体"],
      ],
      [
        ["D3", "D4", "nearly"],
        ["D4", "D3", "nearly"],
      ],
    ],
  ])("%s", (_what, planned, achieved, expected) => {
    expect(found(planned, achieved)).toEqual(expected);
  });

  it("is told of where their numbers are exchanged", () => {
    const headings = ["番号", "事業名", "計画"];
    const numbered = (numbers: readonly number[], heading: string, sheet: string) =>
      gridOf(
        [
          ["令和5年度"],
          headings.with(2, heading),
          ...["講座", "相談", "展示", "健診"].map((name, at) => [numbers[at]!, name, 10]),
        ],
        { sheet },
      );
    const told = (numbers: readonly number[]) =>
      reviewHalves(numbered([1, 2, 3, 4], "計画", "計画"), numbered(numbers, "実績", "実績"))?.findings.flatMap(
        ({ rule, cell, params }) => (rule === "number-differs" ? [[cell, params["other"] ?? params["count"]]] : []),
      );
    expect(told([1, 2, 3, 4])).toEqual([]);
    expect(told([2, 1, 3, 4])).toEqual([
      ["A3", 2],
      ["A4", 1],
    ]);
    expect(told([11, 12, 13, 14])).toEqual([[null, 4]]);
  });

  it.each([
    [
      ["活動指標", "数値", "成果指標", "数値"],
      ["回数", 10, "満足度", 80],
      ["回数", 9, "満足度", 85],
    ],
    [
      ["指標", "活動指標の数値", "備考", "成果指標の数値"],
      ["", 10, "", 80],
      ["", 9, "", 85],
    ],
  ])("of several indicators beside each other each has its own: %j", (headings, planned, achieved) => {
    const grid = (word: string, cells: readonly CellValue[], sheet: string) =>
      gridOf(
        [
          ["番号", "事業名", ...headings.map((heading) => heading.replace("数値", word))],
          [1, "講座", ...cells],
          [2, "相談", ...cells],
        ],
        { sheet },
      );
    const joined = reviewHalves(grid("目標", planned, "計画"), grid("実績", achieved, "実績"));
    expect(
      joined?.rows.map(({ line, indicators: [one] }) => [
        line.plan?.address,
        `${line.actual?.sheet} ${line.actual?.address}`,
        one?.reason ?? one?.verdict,
      ]),
    ).toEqual([
      ["D2", "実績 D2", "nearly"],
      ["F2", "実績 F2", "achieved"],
      ["D3", "実績 D3", "nearly"],
      ["F3", "実績 F3", "achieved"],
    ]);
  });

  it("keeps the years of both sheets", () => {
    const grid = (heads: readonly string[], sheet: string) =>
      gridOf(
        [
          ["番号", "事業名", ...heads],
          [1, "講座", 9, 10],
          [2, "相談", 8, 7],
        ],
        { sheet },
      );
    const joined = reviewHalves(
      grid(["令和4年度目標", "令和5年度目標"], "計画"),
      grid(["令和4年度実績", "令和5年度実績"], "実績"),
    );
    const [row] = [...(joined?.rows ?? [])];
    expect([row?.line.plan?.address, row?.line.actual?.address]).toEqual(["D2", "D2"]);
    expect(row?.line.otherTimes?.map(({ plan, actual }) => [plan?.address, actual?.address, actual?.sheet])).toEqual([
      ["C2", "C2", "実績"],
    ]);
  });
});
