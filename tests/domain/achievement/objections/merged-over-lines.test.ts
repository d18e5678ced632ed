import { describe, expect, test } from "vitest";
import { Recheck } from "../../../../src/domain/recheck.ts";
import type { Area } from "../../../../src/domain/grid.ts";
import { review, type Review } from "../../../../src/domain/review.ts";
import type { NoTable } from "../../../../src/domain/sheet/records/reading.ts";
import type { Rows } from "../../sheet/brief.ts";
import { gridOf } from "../../sheet/grid-builder.ts";

const down = (column: number, top: number, bottom: number): Area => ({ top, left: column, bottom, right: column });
const list = (...rows: Rows): Rows => [["令和5年度 事業一覧"], ["事業名", "目標", "実績"], ...rows];

const toldOf = (sheet: Review | NoTable): readonly string[] => {
  if (!("rows" in sheet)) throw new Error("no table");
  return sheet.rows.flatMap(({ indicators }) =>
    indicators.map(({ planCell, actualCell, reason, verdict, reasonParams }) =>
      [
        `${planCell?.address}/${actualCell?.address}`,
        reason ?? verdict,
        ...(reason === "several-figures" ? [`${reasonParams["plans"]}:${reasonParams["actuals"]}`] : []),
      ].join(" "),
    ),
  );
};
const told = (rows: Rows, merges: readonly Area[]) => toldOf(review(gridOf(rows, { merges })));

describe("a figure that is merged down over several programs", () => {
  const shared = list(
    ["歩く教室", "参加者300人", "120人"],
    ["泳ぐ教室", "", "90人"],
    ["走る教室", "", "60人"],
    ["食育講座", "参加者100人", "80人"],
  );

  test("is a target of all of them: each is asked about", () => {
    expect(told(shared, [down(2, 3, 5)])).toEqual([
      "B3/C3 several-figures 1:3",
      "B3/C4 several-figures 1:3",
      "B3/C5 several-figures 1:3",
      "B6/C6 nearly",
    ]);
  });

  test("or a result of all of them", () => {
    const rows = list(
      ["歩く教室", "参加者100人", "300人"],
      ["泳ぐ教室", "参加者100人", ""],
      ["食育講座", "100人", "80人"],
    );
    expect(told(rows, [down(3, 3, 4)])).toEqual([
      "B3/C3 several-figures 2:1",
      "B4/C3 several-figures 2:1",
      "B5/C5 nearly",
    ]);
  });

  test("is each one's where it is a share that is wanted", () => {
    const rows = list(["胃がん検診受診率", "50%", "45%"], ["肺がん検診受診率", "", "55%"]);
    expect(told(rows, [down(2, 3, 4)])).toEqual(["B3/C3 nearly", "B3/C4 achieved"]);
  });

  test("is one row's where the other side has one figure", () => {
    const rows = list(["歩く教室", "参加者100人", "80人"], ["", "", ""], ["食育講座", "参加者100人", "80人"]);
    expect(told(rows, [down(1, 3, 4), down(2, 3, 4), down(3, 3, 4)])).toEqual(["B3/C3 nearly", "B5/C5 nearly"]);
    expect(told(rows, [down(1, 3, 4), down(2, 3, 4)])).toEqual(["B3/C3 nearly", "B5/C5 nearly"]);
  });

  test("is asked about, or not, after an edit as anew", () => {
    const merges = [down(2, 3, 5)];
    const before = list(
      ["歩く教室", "参加者300人", "120人"],
      ["泳ぐ教室", "", ""],
      ["走る教室", "", ""],
      ["食育講座", "参加者100人", "80人"],
    );
    const recheck = new Recheck(gridOf(before, { merges }));
    expect(toldOf(recheck.after(gridOf(shared, { merges }), new Set([4, 5])))).toEqual(told(shared, merges));
  });
});
