import { describe, expect, test } from "vitest";
import { hasBudgets, headingOfIndicator, numberShown } from "../../../src/domain/sheet/records/line-told.ts";
import { read, type Rows } from "./brief.ts";

const rows: Rows = [
  ["番号", "事業名", "活動指標", "", "成果指標", ""],
  ["", "", "目標", "実績", "目標", "実績"],
  ["2-1", "講座", 10, 9, 5, 6],
  [3, "相談", 20, 20, 8, 8],
];
const merges = [3, 5].map((left) => ({ top: 1, left, bottom: 1, right: left + 1 }));

const headings = (sheet: Rows, merged = merges) => {
  const { lines, layout } = read(sheet, { merges: merged });
  return lines.map((line) => headingOfIndicator(layout.pages, line));
};

describe("what a line is told by", () => {
  test("its number, or what stands there", () => {
    expect(read(rows, { merges }).lines.map(numberShown)).toEqual(["2-1", null, 3, null]);
    expect(numberShown({ no: null, noCell: null })).toBeNull();
  });

  test("the heading of its indicator, where it is one of several and nothing names it", () => {
    expect(headings(rows)).toEqual(["活動指標", "", "活動指標", ""]);
  });

  test.each<[string, Rows]>([
    [
      "one indicator",
      [
        ["番号", "事業名", "目標", "実績"],
        [1, "講座", 10, 9],
      ],
    ],
    [
      "indicators with names",
      [
        ["番号", "事業名", "指標名", "目標", "実績", "指標名", "目標", "実績"],
        [1, "講座", "回数", 10, 9, "参加者数", 5, 6],
      ],
    ],
  ])("not of %s", (_what, sheet) => {
    expect(headings(sheet, []).every((heading) => heading === "")).toBe(true);
  });

  test("a sheet has budgets where a column has", () => {
    expect(hasBudgets(read(rows, { merges }))).toBe(false);
    expect(
      hasBudgets(
        read([
          ["番号", "事業名", "予算額", "目標", "実績"],
          [1, "講座", 5000, 10, 9],
        ]),
      ),
    ).toBe(true);
  });
});
