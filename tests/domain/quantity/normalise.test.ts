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
    ["5\u200b0\ufeff0人\u200e", "500人"],
    ["\u202a50\u00ad0人\u202c", "500人"],
    ["500人\ufe00", "500人"],
    ["葛\u{e0100}城市", "葛城市"],
    ["人\udb40", "人"],
    ["500⼈、3⼾、⽇", "500人、3戸、日"],
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

  it("finds its way back past characters that nothing shows of", () => {
    const given = "約\u200e50\u200b0⼈\u202c";
    const normalised = normalise(given);
    expect(normalised.text).toBe("約500人");
    expect(given.slice(...originalSpan(normalised, 1, 5))).toBe("50\u200b0⼈\u202c");
  });
});
