import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import { writtenNumber } from "../../../src/domain/achievement/scale.ts";

describe("how a figure's number is written", () => {
  it.each([
    ["95人", 1, 0],
    ["1,234人", 1, 0],
    ["1,234 人", 1, 0],
    ["3.14%", 1, 2],
    ["12.5人", 1, 1],
    ["400万人泊", 1e4, 0],
    ["1.2千人", 1e3, 1],
    ["２．５億円", 1e8, 1],
    ["十二回", 1, 0],
    ["0人", 1, 0],
    ["0.0%", 1, 1],
    ["△3.5%", 1, 1],
    ["△400万円", 1e4, 0],
    ["6割", 10, 0],
    ["30人×4回", 1, 0],
    ["230人+250人", 1, 0],
    ["30人x4回=120人", 1, 0],
    ["累計31橋", 1, 0],
  ])("%s", (text, multiplier, decimals) => {
    const [quantity] = readQuantities(text).quantities;
    if (quantity === undefined) throw new Error(`nothing in ${text}`);
    const found = writtenNumber(quantity, text);
    expect(found.multiplier).toBeCloseTo(multiplier, 6);
    expect(found.decimals).toBe(decimals);
  });

  it("goes by the characters that it was read from alone", () => {
    const text = "2校で1.5万人";
    const figures = readQuantities(text).quantities.map((quantity) => writtenNumber(quantity, text));
    expect(figures.at(-1)).toEqual({ multiplier: 1e4, decimals: 1 });
  });
});
