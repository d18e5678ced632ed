import { describe, expect, it } from "vitest";
import type { QuantityRole } from "../../../src/domain/quantity/quantity.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

type Row = readonly [text: string, ...figures: (readonly [value: number, role: QuantityRole])[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows.map(([text, ...figures]) => ({ text, figures })))("$text", ({ text, figures }) => {
    expect(readQuantities(text).quantities.map(({ value, role }) => [value, role])).toEqual(figures);
  });
};

describe("a part of the figure before it", () => {
  check([
    ["5回(うち2回オンライン)", [5, "main"], [2, "part"]],
    ["5回、うち2回オンライン", [5, "main"], [2, "part"]],
    ["累計31橋(うちR4:6橋)", [31, "main"], [6, "part"]],
    ["120人、うち令和4年度 30人", [120, "main"], [30, "part"]],
    ["12人(内訳:男5人、女7人)", [12, "main"], [5, "part"], [7, "part"]],
    ["12人(うち男5人)、8件", [12, "main"], [5, "part"], [8, "main"]],
    ["うち女性30人", [30, "main"]],
    ["33市町村のうち28市町村", [33, "base"], [28, "main"]],
  ]);
});

describe("a figure of another time, or of others", () => {
  check([
    ["18団体(前年20団体)", [18, "main"], [20, "reference"]],
    ["前年度20団体 今年度18団体", [20, "reference"], [18, "main"]],
    ["前年度 1,200人", [1200, "main"]],
    ["前年度30回 参加者120人", [30, "main"], [120, "main"]],
    ["100経営体(H28:85経営体)", [100, "main"], [85, "reference"]],
    ["92人(R3:85人、R2:60人)", [92, "main"], [85, "reference"], [60, "reference"]],
    ["累計310人(R4:120人)", [310, "main"], [120, "main"]],
    ["100経営体(H28:85人)", [100, "main"], [85, "main"]],
    ["85%以上(全国平均88%)", [85, "main"], [88, "reference"]],
    ["480人(前年度比105.5%)", [480, "main"], [105.5, "main"]],
    ["96%(達成率90%)", [96, "main"], [90, "reference"]],
    ["達成率90%", [90, "main"]],
    ["認定農業者を現状の85経営体から100経営体に増やす", [85, "reference"], [100, "main"]],
    ["85経営体から100経営体へ", [85, "reference"], [100, "main"]],
    ["10人から20人", [10, "main"], [20, "main"]],
    ["3校から20人に配布", [3, "main"], [20, "main"]],
  ]);
});

describe("what a figure is set against", () => {
  check([
    ["定員100人に対し85人", [100, "base"], [85, "main"]],
    ["100人の計画に対し85人", [100, "base"], [85, "main"]],
    ["33市町村中28市町村", [33, "base"], [28, "main"]],
    ["120人/150人", [120, "main"], [150, "base"]],
  ]);
});

describe("a label in brackets", () => {
  it.each([
    ["(現状)32.1%\n(目標)40.0%", ["現状", "目標"]],
    ["【実績】12件", ["実績"]],
    ["(1)相談(窓口)3件", ["相談(窓口)"]],
  ])("%s", (text, labels) => {
    expect(readQuantities(text).quantities.map(({ label }) => label)).toEqual(labels);
  });
});
