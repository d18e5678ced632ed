import { describe, expect, it } from "vitest";
import type { FieldName } from "../../../src/domain/sheet/words/field.ts";
import { columnUses } from "./column-uses.ts";
import { read } from "./brief.ts";

/** Which column (1-based) of a table with these headings holds a field; every cell is a figure, or a word under 指標 and 単位. */
function columnsOf(headings: readonly string[], over: readonly string[] = []) {
  const cells = headings.map((heading) =>
    /指標|KPI/u.test(heading)
      ? "受講者数"
      : /評価|状況/u.test(heading)
        ? "達成"
        : heading === "単位"
          ? "人"
          : /率/u.test(heading)
            ? "90%"
            : 100,
  );
  const { layout } = read([
    ...over.map((text) => [text]),
    ["番号", "事業名", ...headings],
    [1, "事業い", ...cells],
    [2, "事業ろ", ...cells],
  ]);
  const uses = columnUses(layout);
  return {
    of: (field: FieldName) => uses.find((use) => use.field === field && use.setAside === null)?.column,
    aside: uses.flatMap(({ field, column, setAside }) => (setAside === null ? [] : [`${field} ${column} ${setAside}`])),
  };
}

describe("the name and the unit of the pair that is read", () => {
  it.each([
    ["指標", "単位", "当初計画", "変更計画", "実績"],
    ["指標", "単位", "計画", "変更計画", "実績"],
    ["指標", "単位", "目標値", "目標値（修正後）", "実績値"],
    ["指標", "単位", "R5当初目標", "R5目標", "R5実績"],
    ["指標", "単位", "目標（変更前）", "目標（変更後）", "実績"],
    ["指標", "単位", "当初計画", "変更計画", "実績（速報）", "実績"],
    ["指標", "単位", "計画（男）", "計画（女）", "実績（男）", "実績（女）"],
    ["指標", "単位", "当初目標", "修正目標", "実績", "成果指標", "単位", "当初目標", "修正目標", "実績"],
  ])("stand before all of its plans: %s %s %s %s %s", (...headings) => {
    const { of } = columnsOf(headings);
    expect([of("measure"), of("unit")]).toEqual([3, 4]);
  });

  it("are not those of another whole pair", () => {
    const behind = columnsOf(["目標", "実績", "成果指標", "単位", "目標", "実績"]);
    expect([behind.of("plan"), behind.of("measure")]).toEqual([3, undefined]);
    const first = columnsOf(["活動指標", "単位", "目標", "実績", "成果指標", "単位", "目標", "実績"]);
    expect([first.of("measure"), first.of("unit"), first.of("plan")]).toEqual([3, 4, 5]);
  });
});

describe("the rate of the pair that is read", () => {
  it.each([
    [["R5計画", "R5実績", "R5達成率", "R6計画", "R6実績"], undefined, "printedRate 5 other-year"],
    [["R5計画", "R5実績", "達成率", "R6計画", "R6実績"], undefined, "printedRate 5 other-year"],
    [["R4目標", "R4実績", "R4達成率", "R5目標", "R5実績", "R5達成率"], 8, ""],
    [["R5目標", "R5実績", "達成率", "R6目標", "R6実績", "達成率"], 8, ""],
    [["R5目標", "R5実績", "前年度達成率"], undefined, "printedRate 5 other-year"],
    [["目標", "実績", "前年度達成率"], undefined, "printedRate 5 other-year"],
    [["目標", "実績", "R5達成率"], 5, ""],
    [["R4実績", "R5目標", "R5実績", "達成率"], 6, ""],
    [["R5目標", "R4実績", "達成率", "R5実績"], 5, ""],
    [["目標", "実績", "達成率", "進捗率"], 5, ""],
    [["達成率", "目標", "実績"], 3, ""],
  ] as const)("%j: %s", (headings, column, aside) => {
    const found = columnsOf(headings);
    expect(found.of("printedRate")).toBe(column);
    expect(found.aside.filter((one) => one.startsWith("printedRate")).join()).toBe(aside);
  });

  it("is that of the sheet's year, and behind another pair that one's", () => {
    expect(columnsOf(["目標", "実績", "R4達成率", "R5達成率"], ["令和5年度 実績一覧"]).of("printedRate")).toBe(6);
    expect(columnsOf(["目標", "実績", "R4達成率"], ["令和5年度 実績一覧"]).of("printedRate")).toBeUndefined();
    // A title may be of the year in which the results are told: the figures say whose rate it is.
    const { layout } = read([
      ["令和5年度 実績一覧"],
      ["番号", "事業名", "目標", "実績", "R4達成率"],
      [1, "事業", 100, 90, "90%"],
    ]);
    expect(layout.pages[0]?.columns.printedRate).toBe(5);
    const two = columnsOf(["活動指標", "目標", "実績", "成果指標", "目標", "実績", "実施率"]);
    expect([two.of("plan"), two.of("printedRate")]).toEqual([4, undefined]);
  });
});

describe("the grade of the pair that is read", () => {
  it.each([
    [["R4目標", "R4実績", "評価", "R5目標", "R5実績", "評価"], 8, "printedGrade 5 other-year"],
    [["R5目標", "R5実績", "評価", "R4目標", "R4実績", "評価"], 5, "printedGrade 8 other-year"],
    [["R4目標", "R4実績", "評価", "R5目標", "R5実績"], undefined, "printedGrade 5 other-year"],
    [["R4実績", "R4目標", "達成状況", "R5実績", "R5目標"], undefined, "printedGrade 5 other-year"],
    [["目標", "実績", "評価"], 5, ""],
    [["評価", "目標", "実績"], 3, ""],
    [["当初計画", "変更計画", "実績", "達成状況"], 6, ""],
    [["R4実績", "R5目標", "R5実績", "評価"], 6, ""],
    [["R5目標", "R5実績", "R6目標", "評価"], 6, ""],
  ] as const)("%j: %s", (headings, column, aside) => {
    const found = columnsOf(headings);
    expect(found.of("printedGrade")).toBe(column);
    expect(found.aside.filter((one) => one.startsWith("printedGrade")).join()).toBe(aside);
  });
});
