import { describe, expect, it } from "vitest";
import { maxCandidates } from "../../../src/domain/achievement/pair.ts";
import { assessLabels, assessSeveral, assessUnits } from "../../../src/domain/achievement/several.ts";
import type { Judged } from "../../../src/domain/achievement/judged.ts";
import { figuresIn, pairWith } from "./objections/pair-sketch.ts";

const { context } = pairWith("1人", "1人");
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

const shown = ({ label, unit, plan, actual, reason, reasonParams, alternatives }: Judged) => ({
  figures: [label, plan, actual, unit],
  reason: [reason, reasonParams],
  readings: alternatives.map(({ reading, params, rate }) => [reading, params["label"] ?? "", round(rate)]),
});

const several = (plan: string, actual: string) =>
  shown(assessSeveral(figuresIn(plan, "plan"), figuresIn(actual, "actual"), context));

describe("several figures of one unit", () => {
  it("are many for one: their sum, or one of them", () => {
    expect(several("参加者300人", "春期80人 夏期90人")).toEqual({
      figures: ["参加者", 300, null, "人"],
      reason: ["several-figures", { plans: 1, actuals: 2 }],
      readings: [
        ["sum-of-all", "", 0.5667],
        ["part", "春期", 0.2667],
        ["part", "夏期", 0.3],
      ],
    });
  });

  it("are one for many", () => {
    expect(several("春期80人 夏期90人", "170人")).toEqual({
      figures: [null, null, 170, "人"],
      reason: ["several-figures", { plans: 2, actuals: 1 }],
      readings: [
        ["sum-of-all", "", 1],
        ["part", "春期", 2.125],
        ["part", "夏期", 1.8889],
      ],
    });
  });

  it("are many for many: all together alone", () => {
    expect(several("100人、50人、20人", "90人、40人")).toEqual({
      figures: [null, null, null, "人"],
      reason: ["several-figures", { plans: 3, actuals: 2 }],
      readings: [["sum-of-all", "", 0.7647]],
    });
  });

  it("are called what is written where they have no label", () => {
    expect(several("300人", "80人、90").readings).toEqual([
      ["sum-of-all", "", 0.5667],
      ["part", "80人", 0.2667],
      ["part", "90", 0.3],
    ]);
  });

  it("are compared in the finest of their units, one without taking it as it is", () => {
    expect(several("2km", "A地区500m B地区1km C地区:250")).toMatchObject({
      figures: [null, 2000, null, "m"],
      readings: [
        ["sum-of-all", "", 0.875],
        ["part", "A地区", 0.25],
        ["part", "B地区", 0.5],
        ["part", "C地区", 0.125],
      ],
    });
    expect(several("2", "500m 1km").figures).toEqual([null, 2, null, "m"]);
    expect(several("2km", "500 1").figures).toEqual([null, 2, null, "km"]);
  });

  it.each(["%", "倍", "ポイント", "‰"])("have no sum in %s", (unit) => {
    expect(several(`80${unit}`, `春期75${unit} 秋期90${unit}`).readings).toEqual([
      ["part", "春期", 0.9375],
      ["part", "秋期", 1.125],
    ]);
  });

  it("may be mixed in how they were counted", () => {
    expect(several("930人", "65歳以上コース151人 延べ受講者1,102人 のべ来場者10人")).toEqual({
      figures: [null, 930, null, "人"],
      reason: ["counting-basis-mixed", { plans: 1, actuals: 3, label: "延べ受講者、のべ来場者" }],
      readings: [
        ["sum-of-all", "", 1.3581],
        ["without-cumulative", "延べ受講者、のべ来場者", 0.1624],
      ],
    });
    expect(several("930人", "延べ151人 延べ1,102人").reason[0]).toBe("several-figures");
    expect(several("930人", "50人(累計120人) 30人").reason).toEqual([
      "counting-basis-mixed",
      { plans: 1, actuals: 3, label: "" },
    ]);
  });

  it("give no more readings than anybody chooses among", () => {
    const many = Array.from({ length: maxCandidates + 3 }, (_, index) => `${index + 1}人`).join("、");
    expect(several("300人", many).readings).toHaveLength(maxCandidates + 1);
  });

  it("are for a person to choose from, with the first day that is told", () => {
    const found = assessSeveral(figuresIn("300人", "plan"), figuresIn("80人(令和5年3月末) 90人", "actual"), context);
    expect(found).toMatchObject({ verdict: "review", basis: { kind: "choice" }, rate: null });
    expect(found.asOf).toBe("令和5年3月末");
    expect(found.planQuantity?.value).toBe(300);
    expect(found.actualQuantities.map(({ value }) => value)).toEqual([80, 90]);
  });
});

describe("figures whose labels do not meet", () => {
  const labels = (plan: string, actual: string) =>
    shown(assessLabels(figuresIn(plan, "plan"), figuresIn(actual, "actual")));

  it("are taken in order, or together", () => {
    expect(labels("相談100人 研修50人", "見学40人 派遣120人")).toEqual({
      figures: [null, null, null, "人"],
      reason: ["label-unmatched", { planLabel: "相談", actualLabel: "見学" }],
      readings: [
        ["sum-of-all", "", 1.0667],
        ["part", "相談 / 見学", 0.4],
        ["part", "研修 / 派遣", 2.4],
      ],
    });
  });

  it("have no order where one side has more", () => {
    expect(labels("相談100人 研修50人", "見学40人").readings).toEqual([["sum-of-all", "", 0.2667]]);
  });

  it("give no more readings than anybody chooses among", () => {
    const many = (ending: string): string =>
      Array.from({ length: maxCandidates + 2 }, (_, index) => `${"甲乙丙丁戊己庚辛壬癸"[index]}${ending}1人`).join(
        "、",
      );
    expect(labels(many("班"), many("組")).readings).toHaveLength(maxCandidates + 1);
  });
});

describe("figures of two units", () => {
  const units = (plan: string, actual: string) => {
    const [planned] = figuresIn(plan, "plan");
    if (planned === undefined) throw new Error(`no figure: ${plan}`);
    return assessUnits(planned, figuresIn(actual, "actual"));
  };

  it("may be meant as the same", () => {
    expect(shown(units("相談100社", "見学50件"))).toEqual({
      figures: ["相談", 100, 50, null],
      reason: ["unit-mismatch", { planUnit: "社", actualUnit: "件" }],
      readings: [["units-as-same", "", 0.5]],
    });
  });

  it("are one for many", () => {
    expect(shown(units("100社", "見学50件 30回"))).toEqual({
      figures: [null, 100, null, null],
      reason: ["unit-mismatch", { planUnit: "社", actualUnit: "件、回" }],
      readings: [
        ["units-as-same", "", 0.5],
        ["units-as-same", "", 0.3],
      ],
    });
    expect(units("100社", "見学50件 30回").alternatives.map(({ params }) => params)).toEqual([
      { planUnit: "社", actualUnit: "件" },
      { planUnit: "社", actualUnit: "回" },
    ]);
  });

  it("take label and day from whoever has them", () => {
    expect(units("100社", "見学50件(令和5年3月末)")).toMatchObject({ label: "見学", asOf: "令和5年3月末" });
    expect(units("100社(令和5年3月末)", "50件")).toMatchObject({ label: null, asOf: "令和5年3月末" });
    expect(units("100社", "見学50件(令和5年3月末) 3回")).toMatchObject({ label: null, asOf: null });
    expect(units("100", "50件")).toMatchObject({ reasonParams: { planUnit: "", actualUnit: "件" } });
    expect(units("100社", "50件")).toMatchObject({ verdict: "review", basis: { kind: "choice" } });
  });
});
