import { describe, expect, it } from "vitest";
import { boundInName } from "../../../src/domain/achievement/bound-in-name.ts";
import { judged } from "../checks/table.ts";
import { figuresIn } from "./objections/pair-sketch.ts";

const read = (name: string, plan: string) => boundInName(name, figuresIn(plan, "plan")[0]!);

describe("a bound at the end of a name", () => {
  it.each([
    ["苦情件数10件以下", "10件", "苦情件数", false],
    ["苦情件数を10件以下にする", "10件", "苦情件数", false],
    ["苦情件数 ８件以下", "10件", "苦情件数", false],
    ["喫煙率20%以下", "20%", "喫煙率", false],
    ["喫煙率20%以下", "25%", "喫煙率", false],
    ["滞納率2%未満", "2%", "滞納率", true],
    ["自殺死亡率13.0以下", "13.0", "自殺死亡率", false],
    ["時間外勤務月30時間以下", "30時間", "時間外勤務", false],
    ["救急現着時間8分以内", "480秒", "救急現着時間", false],
    ["苦情件数（年間10件以下）", "10件", "苦情件数", false],
    ["待機児童ゼロ", "0人", "待機児童", false],
    ["待機児童ゼロの維持", "0", "待機児童", false],
    ["待機児童数0人を維持する", "0人", "待機児童数", false],
  ])("%s of %s is that of %s", (name, plan, stem, isStrict) =>
    expect(read(name, plan)).toEqual({ name: stem, bound: "max", isStrict }),
  );

  it.each([
    ["BMI25未満", "80%"],
    ["HbA1c7.0%未満", "80%"],
    ["苦情件数10件以下", "3校"],
    ["自殺死亡率13.0以下", "12.5"],
    ["小規模事業所（20人以下）", "15人"],
    ["待機児童ゼロ", "3校"],
    ["いじめゼロの学校", "0校"],
    ["ゼロ", "0"],
    ["10件以下", "10件"],
    ["受診率60%以上", "60%"],
    ["待ち時間15分以下の割合", "80%"],
  ])("%s of %s has none", (name, plan) => expect(read(name, plan)).toEqual({ name, bound: null, isStrict: false }));

  it.each([
    ["待ち時間15分以下", "待ち時間15分以下の割合"],
    ["待ち時間（15分以下）", "待ち時間15分以下の割合"],
    ["残業月45時間以下", "残業月45時間以下の割合"],
  ])("%s of a share is %s", (name, share) =>
    expect(read(name, "80%")).toEqual({ name: share, bound: null, isStrict: false }),
  );
});

describe("judged by it", () => {
  const verdictOf = (indicator: string, plan: string, actual: string) =>
    judged({ lines: [{ no: 1, name: "事業", indicator, plan, actual }] }).rows.at(0)?.indicators[0]?.verdict;

  it.each([
    ["苦情件数10件以下", "10件", "12件", "under"],
    ["苦情件数10件以下", "10件", "10件", "achieved"],
    ["相談件数10件以下", "10件", "12件", "under"],
    ["講座参加者数30人以下", "30人", "25人", "review"],
    ["待ち時間（15分以下の割合）", "80%", "85%", "achieved"],
    ["救急現着時間（8分以内の割合）", "80%", "75%", "nearly"],
    ["血圧（140以上の割合）", "20%", "25%", "under"],
    ["待機児童ゼロ", "0人", "0人", "achieved"],
    ["待機児童ゼロ", "0人", "3人", "under"],
  ])("%s: %s | %s is %s", (name, plan, actual, verdict) => expect(verdictOf(name, plan, actual)).toBe(verdict));
});
