import { describe, expect, it, test } from "vitest";
import { columnUses } from "./column-uses.ts";
import { planStage } from "../../../src/domain/sheet/words/restated.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { read } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const tableOf = (headings: readonly string[], ...cells: readonly (readonly (string | number)[])[]) =>
  read([
    ["令和5年度 事業実績一覧"],
    ["番号", "事業名", ...headings],
    ...cells.map((line, index) => [index + 1, `事業${index}`, ...line]),
  ]);

test.each([
  ["変更後計画", "restated"],
  ["計画（改定後）", "restated"],
  ["見直し後の目標値", "restated"],
  ["修正目標", "restated"],
  ["目標値（変更）", "restated"],
  ["Revised plan", "restated"],
  ["当初計画", "first"],
  ["計画（改定前）", "first"],
  ["当初計画（変更後の基準による）", "first"],
  ["計画", null],
  ["変更届出件数の目標", null],
  ["改修計画", null],
  ["変更", "restated"],
  ["変更後", "restated"],
  ["第2回変更", "restated"],
  ["計画 / 2回変更", "restated"],
  ["補正後", "restated"],
  ["当初", "first"],
  ["変更理由", null],
  ["変更回数", null],
])("%s is the plan: %s", (heading, stage) => expect(planStage(heading)).toBe(stage));

describe("of two plans the one in force", () => {
  it.each([
    [["当初計画", "計画（改定後）", "実績"], 4],
    [["計画（改定後）", "当初計画", "実績"], 3],
    [["計画", "変更後計画", "実績"], 4],
    [["計画（当初）", "計画（変更後）", "実績"], 4],
    [["目標", "修正目標", "実績"], 4],
    [["当初計画", "計画", "実績"], 4],
  ])("%j: column %i", (headings, column) => {
    const { layout } = tableOf(headings, ["100人", "200人", "90人"], ["50人", "60人", "45人"]);
    expect(layout.pages[0]?.columns.plan).toBe(column);
    const other = column === 3 ? 4 : 3;
    expect(columnUses(layout).filter(({ setAside }) => setAside !== null)).toMatchObject([
      { column: other, field: "plan", setAside: "competing" },
    ]);
  });

  it("is the first where the sheet's own rates come out by it, or the other is another year's", () => {
    const rated = tableOf(["当初計画", "変更後計画", "実績", "達成率"], ["100人", "150人", "90人", "90%"]);
    expect(rated.layout.pages[0]?.columns.plan).toBe(3);
    const years = tableOf(["R5当初計画", "R6計画（変更後）", "R5実績"], ["100人", "150人", "90人"]);
    expect(years.layout.pages[0]?.columns.plan).toBe(3);
    expect(tableOf(["当初計画", "実績"], ["100人", "90人"]).layout.pages[0]?.columns.plan).toBe(3);
  });

  it.each([
    [["当初", "変更", "実績"], 4, [3]],
    [["当初", "変更後", "実績"], 4, [3]],
    [["当初計画", "変更", "実績"], 4, [3]],
    [["当初計画", "第1回変更", "第2回変更", "実績"], 5, [3, 4]],
    [["計画", "1次補正", "2次補正", "実績"], 5, [3, 4]],
  ])("%j: column %i, after %j", (headings, column, others) => {
    const figures = headings.map((_, at) => 100 + at);
    const { layout } = tableOf(headings, figures, figures);
    expect(layout.pages[0]?.columns.plan).toBe(column);
    expect(layout.setAside?.map((aside) => [aside.field, aside.column])).toEqual(
      others.map((other) => ["plan", other]),
    );
  });

  it.each([
    [
      ["目標", "変更", "実績"],
      ["100人", "有", "90人"],
    ],
    [
      ["予算額", "目標", "変更理由", "実績"],
      [500, "100人", "2回延期のため", "90人"],
    ],
    [
      ["目標", "実績", "変更"],
      ["100人", "90人", 95],
    ],
  ])("not of %j", (headings, cells) => {
    const { layout } = tableOf(headings, cells, cells);
    expect(layout.pages[0]?.columns.plan).toBe(3 + headings.indexOf("目標"));
  });

  it("is the last one that was changed on each line", () => {
    const { lines } = tableOf(
      ["当初計画", "第1回変更", "第2回変更", "実績"],
      [100, 90, 80, 85],
      [100, 90, "", 85],
      [100, "－", "変更なし", 85],
      [100, "", 80, 85],
      ["", "", "", 85],
    );
    expect(lines.map(({ plan }) => plan?.text)).toEqual(["80", "90", "100", "80", ""]);
  });

  it("is the first on lines where nothing was changed", () => {
    const { lines } = tableOf(
      ["当初計画", "変更後計画", "実績"],
      ["100人", "", "90人"],
      ["100人", "200人", "90人"],
      ["100人", "－", "90人"],
      ["100人", "変更なし", "90人"],
      ["100人", "中止", "90人"],
    );
    expect(lines.map(({ plan }) => plan?.text)).toEqual(["100人", "200人", "100人", "100人", "中止"]);
    expect(lines.at(0)?.plan?.column).toBe(3);
  });
});

describe("決算 is the actual", () => {
  const actualOf = (headings: readonly string[], ...cells: readonly (readonly (string | number)[])[]) => {
    const reading = readSheet(
      gridOf([["番号", "指標名", ...headings], ...cells.map((line, index) => [index + 1, `指標${index}`, ...line])]),
    );
    return reading.found ? reading.layout.pages[0]?.columns.actual : "no table";
  };

  it("beside a target, where no column is headed so and its figures are of the plan's size", () => {
    expect(actualOf(["R5目標", "R5決算"], ["95%", "92.3%"], ["80%", "81%"])).toBe(4);
    expect(actualOf(["目標", "決算値"], [95, 92.3])).toBe(4);
  });

  it("nowhere else", () => {
    expect(actualOf(["目標", "R5決算", "実績"], ["95%", "92.3%", "90%"])).toBe(5);
    expect(actualOf(["目標", "決算"], ["100人", "1,200千円"])).toBe("no table");
    expect(actualOf(["予算", "目標", "決算"], [1200, 100, 110])).toBe("no table");
    expect(actualOf(["目標", "決算額"], ["100人", "90人"])).toBe("no table");
  });
});
