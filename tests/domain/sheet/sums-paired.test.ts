import { describe, expect, test } from "vitest";
import { review } from "../../../src/domain/review.ts";
import { coverageOf } from "../../../src/domain/time/coverage-of.ts";
import { short } from "../time/short.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const told = (rows: Rows): readonly string[] => {
  const sheet = review(gridOf(rows));
  if (!("rows" in sheet)) throw new Error("no table");
  return sheet.rows.map(({ indicators: [one] }) =>
    [`${one?.planCell?.address}/${one?.actualCell?.address}`, one?.reason ?? one?.verdict].join(" "),
  );
};

const table = (headings: readonly string[], ...figures: readonly (readonly (number | string)[])[]): Rows => [
  ["令和5年度 進捗"],
  ["番号", "事業名", ...headings],
  ...figures.map((row, at) => [at + 1, `講座${"東西南北"[at]}の参加者数`, ...row]),
];

describe("a target that is added up is answered by a result that is", () => {
  test.each([
    [["R5目標（累計）", "実績（単年度）", "実績（累計）"], [100, 20, 95], "C3/E3 nearly"],
    [["目標（累計）", "実績（累計）", "うち単年度実績"], [100, 95, 20], "C3/D3 nearly"],
    [["累計目標", "単年度実績", "累計実績"], [100, 20, 95], "C3/E3 nearly"],
    // Each of the two has its own; the first is the year's.
    [["目標（単年度）", "目標（累計）", "実績（単年度）", "実績（累計）"], [25, 100, 20, 95], "C3/E3 nearly"],
    [["目標", "実績", "累計実績"], [25, 20, 95], "C3/D3 nearly"],
    [["目標（累計）", "実績"], [100, 20], "C3/D3 period-mismatch"],
  ])("%s", (headings, figures, wanted) => {
    expect(
      told(
        table(
          headings,
          figures,
          figures.map((figure) => figure * 2),
        ),
      )[0],
    ).toBe(wanted);
  });
});

describe("累計 under each quarter", () => {
  const quarters = [1, 2, 3, 4].flatMap((quarter) => [`第${quarter}四半期`, ""]);
  const rows = (...figures: readonly (readonly (number | string)[])[]): Rows => [
    ["令和5年度 進捗"],
    ["番号", "事業名", "年間目標", ...quarters],
    ["", "", "", ...quarters.map((_, at) => (at % 2 === 0 ? "実績" : "累計"))],
    ...figures.map((row, at) => [at + 1, `講座${"東西南北"[at]}の参加者数`, ...row]),
  ];
  const merged = (grid: Rows): readonly string[] => {
    const merges = [4, 6, 8, 10].map((left) => ({ top: 2, left, bottom: 2, right: left + 1 }));
    const sheet = review(gridOf(grid, { merges }));
    if (!("rows" in sheet)) throw new Error("no table");
    return sheet.rows.map(({ indicators: [one] }) => `${one?.actualCell?.address} ${one?.reason ?? one?.verdict}`);
  };

  test("of the last is the year's", () => {
    expect(merged(rows([100, 20, 20, 25, 45, 25, 70, 25, 95], [200, 40, 40, 50, 90, 50, 140, 50, 190]))).toEqual([
      "K4 nearly",
      "K5 nearly",
    ]);
  });

  test("that goes no further than the second is asked about", () => {
    const begun = rows([100, 20, 20, 25, 45], [200, 40, 40, 50, 90]);
    expect(merged(begun)).toEqual(["F4 period-mismatch", "F5 period-mismatch"]);
    // Formulas carry the sum on through the quarters to come.
    const carried = rows([100, 20, 20, 25, 45, "", 45, "", 45], [200, 40, 40, 50, 90, "", 90, "", 90]);
    expect(merged(carried).map((told) => told.slice(3))).toEqual(["period-mismatch", "period-mismatch"]);
  });

  test.each([
    ["第2四半期 / 累計", "2023-04–2023-09 part"],
    ["第2四半期（累計）", "2023-04–2023-09 part"],
    ["上半期 / 累計", "2023-04–2023-09 part"],
    ["第4四半期 / 累計", "2023-04–2024-03 single"],
    ["第4四半期 / 実績", "2024-01–2024-03 part"],
  ])("%s is %s", (heading, wanted) => expect(short(coverageOf(heading, 2023))).toContain(wanted));
});
