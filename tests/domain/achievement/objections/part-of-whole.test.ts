import { describe, expect, it } from "vitest";
import { partOfWhole } from "../../../../src/domain/achievement/objections/part-of-whole.ts";
import { objected } from "./pair-sketch.ts";

describe("one side of a whole against what may be the whole", () => {
  it.each([
    ["新規50社", "268社"],
    ["1,000人(年度末)", "新規 150人"],
    ["新規登録 20人", "320人"],
    ["新規会員 20人", "320人"],
    ["参加者 100人", "女性参加者 40人"],
    ["女性 40人", "100人"],
    ["100人", "女性 40人"],
    ["市内企業 10社", "企業 40社"],
    ["登録企業 300社", "新規登録企業 20社"],
    ["500人", "午前 230人"],
    ["会員 100人", "個人会員 80人"],
    ["オンライン 10回", "24回"],
    ["平日 100人", "250人"],
    ["総人口 5万人", "生産年齢人口 3万人"],
    ["医師 20人", "常勤医師 18人"],
  ])("%s | %s", (plan, actual) =>
    expect(objected(partOfWhole, { plan, actual })).toMatchObject({ reason: "label-unmatched" }),
  );

  it.each([
    ["新規50社", "新規48社"],
    ["新規雇用 10人", "8人"],
    ["新規就農 10人", "8人"],
    ["女性委員 40人", "38人"],
    ["市内企業 10社", "9社"],
    ["新規・継続 50社", "48社"],
    ["男女 50人", "48人"],
    ["参加者 100人", "95人"],
    ["講座参加者 100人", "参加者 95人"],
    ["100人", "95人"],
    ["新規開拓 50社", "48社"],
    ["小学校 10校", "小学校 9校"],
  ])("none in %s | %s", (plan, actual) => expect(objected(partOfWhole, { plan, actual })).toBeNull());

  it.each([
    ["新規就農者数", "10人", "新規 8人"],
    ["女性委員数", "女性 40人", "38人"],
    ["オンライン講座の開催", "10回", "オンライン 9回"],
    ["市内企業の参加", "市内企業 10社", "企業 9社"],
  ])("none where the indicator tells it: %s: %s | %s", (indicator, plan, actual) =>
    expect(objected(partOfWhole, { plan, actual, indicator })).toBeNull(),
  );

  it("calls a figure without a label what its cell says", () => {
    expect(objected(partOfWhole, { plan: "新規50社", actual: "268社" })?.reasonParams).toEqual({
      planLabel: "新規",
      actualLabel: "268社",
    });
  });
});
