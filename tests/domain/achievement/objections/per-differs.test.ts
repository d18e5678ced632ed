import { describe, expect, it } from "vitest";
import { perDiffers } from "../../../../src/domain/achievement/objections/per-differs.ts";
import { objected, type PairSketch } from "./pair-sketch.ts";

const heads = (plan: string, actual: string, more: Partial<PairSketch> = {}) =>
  objected(perDiffers, { plan: "100人", actual: "90人", headings: { plan, actual }, ...more });

describe("a heading that makes another unit of one side", () => {
  it.each([
    ["1日当たり目標", "実績", "人/日", "人"],
    ["目標", "1日当たり実績", "人", "人/日"],
    ["1日当たり目標", "1時間当たり実績", "人/日", "人/時間"],
    ["1回当たり目標", "実績", "人/回", "人"],
  ])("%s | %s", (plan, actual, planUnit, actualUnit) => {
    expect(heads(plan, actual)).toMatchObject({
      reason: "unit-mismatch",
      reasonParams: { planUnit, actualUnit },
      alternatives: [{ reading: "as-paired", rate: 0.9 }],
    });
  });

  it("is told without a unit, too", () => {
    expect(heads("1日当たり目標", "実績", { plan: "100", actual: "90" })?.reasonParams).toEqual({
      planUnit: "/日",
      actualUnit: "",
    });
    expect(heads("目標", "1日当たり実績", { plan: "100", actual: "90" })?.reasonParams).toEqual({
      planUnit: "",
      actualUnit: "/日",
    });
  });

  it.each([
    ["目標", "実績"],
    ["1日当たり目標", "1日当たり実績"],
    // What a year's sheet means anyway.
    ["1年当たり目標", "実績"],
    ["目標", "年間実績"],
  ])("none in %s | %s", (plan, actual) => expect(heads(plan, actual)).toBeNull());

  it.each<[string, string, string, string]>([
    ["1日当たり利用者数", "100人", "年間36,500人", "人/日"],
    ["1か月当たりの利用者数", "年間1,200人", "100人", "人/か月"],
    ["1時間当たり通行量", "2台", "年間100台", "台/時間"],
  ])("or a name, of a figure that says it is a year's: %s %s | %s", (indicator, plan, actual, unit) => {
    const params = objected(perDiffers, { indicator, plan, actual })?.reasonParams;
    expect(Object.values(params ?? {})).toContain(unit);
  });

  it.each<[string, string, string]>([
    ["1日当たり利用者数", "100人", "90人"],
    ["1日当たり利用者数", "年間36,500人", "年間30,000人"],
    ["1日当たり利用者数", "100人", "年間平均90人"],
    // A year's figure of each is what such a name counts.
    ["1人当たりごみ排出量", "300kg", "年間290kg"],
    ["利用者数", "100人", "年間90人"],
  ])("none in %s %s | %s", (indicator, plan, actual) => {
    expect(objected(perDiffers, { indicator, plan, actual })).toBeNull();
  });

  it("leaves it to the cells where one of them says so itself", () => {
    expect(heads("1日当たり目標", "実績", { plan: "100人/日", actual: "90人/日" })).toBeNull();
    const { plan, actual } = { plan: "100人", actual: "90人" };
    const withPer = (side: "plan" | "actual") =>
      objected(perDiffers, { plan, actual, headings: { plan: "1日当たり目標", actual: "実績" } }, (figure) =>
        figure.value === (side === "plan" ? 100 : 90)
          ? { ...figure, quantity: { ...figure.quantity, per: "日" } }
          : figure,
      );
    expect([withPer("plan"), withPer("actual")]).toEqual([null, null]);
  });
});
