import { describe, expect, test } from "vitest";
import { review } from "../../../../src/domain/review.ts";
import type { Area } from "../../../../src/domain/grid.ts";
import type { Rows } from "../../sheet/brief.ts";
import { gridOf } from "../../sheet/grid-builder.ts";

/** Of each indicator: where it stands, why it is asked or how it was judged, and the rates of the readings. */
const told = (headings: readonly string[], ...lines: Rows): readonly string[] => {
  const sheet = review(gridOf([["令和5年度 事業一覧"], ["事業名", ...headings], ...lines]));
  if (!("rows" in sheet)) throw new Error("no table");
  return sheet.rows.flatMap(({ indicators }) =>
    indicators.map(({ planCell, actualCell, reason, verdict, rate, alternatives }) =>
      [
        `${planCell?.address}/${actualCell?.address}`,
        reason ?? `${verdict} ${rate}`,
        ...alternatives.map((one) => `${one.reading}=${one.rate}`),
      ].join(" "),
    ),
  );
};

const halves = ["上期計画", "上期実績", "下期計画", "下期実績"];

describe("plan and result of one part of a year, beside those of another", () => {
  test("is asked about: it is not the year's", () => {
    expect(told(halves, ["研修参加者数（人）", 100, 120, 100, 60])).toEqual([
      "D3/E3 period-mismatch sum-of-all=0.9 part=0.6",
    ]);
  });

  test("in whatever order they stand", () => {
    expect(told(["前期目標", "後期目標", "後期実績", "前期実績"], ["研修参加者数（人）", 100, 100, 60, 120])).toEqual([
      "C3/D3 period-mismatch sum-of-all=0.9 part=0.6",
    ]);
  });

  test("of quarters all are added up", () => {
    const quarters = [1, 2, 3].flatMap((at) => [`第${at}四半期計画`, `第${at}四半期実績`]);
    expect(told(quarters, ["研修参加者数（人）", 10, 12, 10, 9, 20, 15])).toEqual([
      "F3/G3 period-mismatch sum-of-all=0.9 part=0.75",
    ]);
  });

  test("says the year of each", () => {
    const merges: readonly Area[] = [{ top: 1, left: 2, bottom: 1, right: 5 }];
    const rows = [
      ["事業名", "令和5年度"],
      ["", "上半期実績", "下半期実績", "上半期目標", "下半期目標"],
      ["研修参加者数（人）", 120, 60, 100, 100],
    ];
    const sheet = review(gridOf(rows, { merges }));
    if (!("rows" in sheet)) throw new Error("no table");
    expect(sheet.rows.at(0)?.indicators[0]?.reasonParams).toMatchObject({
      kind: "one-part",
      period: "令和5年度 下半期",
      others: "令和5年度 上半期",
    });
  });

  test("is judged where the year stands as a whole", () => {
    expect(told([...halves, "年間計画", "年間実績"], ["研修参加者数（人）", 100, 120, 100, 60, 200, 180])).toEqual([
      "F3/G3 nearly 0.9",
    ]);
  });

  test("or where the other part has no result, or no plan", () => {
    expect(told(halves, ["研修参加者数（人）", 100, 120, 100, ""])).toEqual(["B3/C3 achieved 1.2"]);
    expect(told(halves, ["研修参加者数（人）", "", 120, 100, 60])).toEqual(["D3/E3 under 0.6"]);
  });

  test("or where it is a share, which adds up to nothing", () => {
    expect(told(halves, ["健診受診率（％）", 50, 40, 50, 55])).toEqual(["D3/E3 achieved 1.1"]);
  });
});
