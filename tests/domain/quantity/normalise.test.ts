import { describe, expect, it } from "vitest";
import { normalise, originalSpan } from "../../../src/domain/quantity/normalise.ts";

describe("normalise", () => {
  it.each([
    ["１２３人", "123人"],
    ["Ｌ＝１．８９ｋｍ", "L=1.89km"],
    ["ｶﾞﾊﾟｱ", "ガパア"],
    ["１２㎞", "12km"],
    ["３㏊", "3ha"],
    ["５㌔", "5キロ"],
    ["100㎡", "100㎡"],
    ["①", "①"],
    ["a\u3000b\u00a0c", "a b c"],
    ["￥500", "¥500"],
    ["plain", "plain"],
    ["\ud800ﾞ", "\ud800゙"],
  ])("%s", (given, wanted) => {
    expect(normalise(given).text).toBe(wanted);
  });

  it("finds its way back past characters that became two and two that became one", () => {
    const given = "ｶﾞ１２㎞ｱ";
    const normalised = normalise(given);
    expect(normalised.text).toBe("ガ12kmア");
    const span = originalSpan(normalised, 1, 5);
    expect(given.slice(...span)).toBe("１２㎞");
  });
});
