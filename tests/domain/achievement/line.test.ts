import { describe, expect, it } from "vitest";
import type { Policy } from "../../../src/domain/policy.ts";
import type { CellValue } from "../../../src/domain/grid.ts";
import { judged, type LineSketch } from "../checks/table.ts";

const indicatorsOf = (plan: CellValue, actual: CellValue, more: LineSketch = {}, policy: Partial<Policy> = {}) =>
  judged({ lines: [{ no: 1, name: "事業", plan, actual, ...more }], policy }).rows.at(0)?.indicators ?? [];

/** label, plan, actual, unit, rate to four decimals, verdict */
const short = (plan: CellValue, actual: CellValue, more: LineSketch = {}, policy: Partial<Policy> = {}) =>
  indicatorsOf(plan, actual, more, policy).map((one) => [
    one.label,
    one.plan,
    one.actual,
    one.unit,
    one.rate === null ? null : Math.round(one.rate * 1e4) / 1e4,
    one.reason ?? one.verdict,
  ]);

describe("pairing", () => {
  it.each<[string, string, string, unknown[][]]>([
    ["one figure each", "1,540人", "1,559人", [[null, 1540, 1559, "人", 1.0123, "achieved"]]],
    [
      "by unit",
      "250社(500人)",
      "268社(465人)",
      [
        [null, 250, 268, "社", 1.072, "achieved"],
        [null, 500, 465, "人", 0.93, "nearly"],
      ],
    ],
    [
      "by unit whatever the order",
      "250社(500人)",
      "465人(268社)",
      [
        [null, 250, 268, "社", 1.072, "achieved"],
        [null, 500, 465, "人", 0.93, "nearly"],
      ],
    ],
    [
      "by label within a unit",
      "相談:100人 研修:50人",
      "研修:40人 相談:120人",
      [
        ["相談", 100, 120, "人", 1.2, "achieved"],
        ["研修", 50, 40, "人", 0.8, "nearly"],
      ],
    ],
    [
      "by order where nothing is labelled",
      "1,258人、1,250人、1,243人",
      "1,276人、1,200人、600人",
      [
        [null, 1258, 1276, "人", 1.0143, "achieved"],
        [null, 1250, 1200, "人", 0.96, "nearly"],
        [null, 1243, 600, "人", 0.4827, "far-under"],
      ],
    ],
    [
      "heads and their percentage",
      "470人(10%)",
      "175人(3.6%)",
      [
        [null, 470, 175, "人", 0.3723, "far-under"],
        [null, 10, 3.6, "%", 0.36, "far-under"],
      ],
    ],
    ["two words for one unit", "24名", "22人", [[null, 24, 22, "名", 0.9167, "nearly"]]],
    ["hours with minutes, in minutes", "2時間30分", "83分", [[null, 150, 83, "分", 0.5533, "under"]]],
    ["kilometres with metres, in metres", "2km", "1,890m", [[null, 2000, 1890, "m", 0.945, "nearly"]]],
    ["reductions as reductions", "74人減", "154人減", [[null, 74, 154, "人", 2.0811, "achieved"]]],
    ["an increase planned, a decrease achieved", "10%増", "5%減", [[null, 10, -5, "%", -0.5, "far-under"]]],
    ["a total with its parts", "300人", "計336人(A会場151人、B会場185人)", [[null, 300, 336, "人", 1.12, "achieved"]]],
    ["a bare number with a unit on the other side", "100", "95人", [[null, 100, 95, "人", 0.95, "nearly"]]],
    [
      "a year's figure with the sum so far",
      "50社",
      "50社(累計120社)",
      [
        [null, 50, 50, "社", 1, "achieved"],
        [null, null, 120, "社", null, "counterpart-missing"],
      ],
    ],
    [
      "what the sheet's own year says",
      "10人",
      "10人(令和4年度) 12人(令和5年度)",
      [
        [null, 10, 10, "人", 1, "achieved"],
        [null, null, 12, "人", null, "counterpart-missing"],
      ],
    ],
    ["a rate a year with a year's figure", "22人/年", "20人", [[null, 22, 20, "人/年", 0.9091, "nearly"]]],
    ["a target with the state before", "現状値:120人 目標値:150人", "135人", [[null, 150, 135, "人", 0.9, "nearly"]]],
    ["shares in tenths with percent", "6割以上", "58%", [[null, 60, 58, "%", 0.9667, "nearly"]]],
    [
      "the year that the plan names",
      "100人(令和4年度)",
      "90人(令和3年度) 95人(令和4年度)",
      [
        [null, 100, 95, "人", 0.95, "nearly"],
        [null, null, 90, "人", null, "counterpart-missing"],
      ],
    ],
  ])("%s", (_name, plan, actual, expected) => {
    expect(short(plan, actual)).toEqual(expected);
  });
});

describe("what is to be checked before it is divided", () => {
  const readings = (plan: string, actual: string, more: LineSketch = {}) =>
    indicatorsOf(plan, actual, more).map(({ verdict, rate, reason, alternatives }) => ({
      verdict,
      rate,
      reason,
      readings: alternatives.map(({ reading, rate: one }) => [
        reading,
        one === null ? null : Math.round(one * 1e4) / 1e4,
      ]),
    }));
  const review = { verdict: "review", rate: null };

  it.each<[string, string, string, LineSketch, string, unknown[][]]>([
    [
      "a two-year plan",
      "5,000人",
      "2年間で5,000人計画規模のうち 令和4年度 3,757人",
      {},
      "period-mismatch",
      [
        ["whole-period-plan", 0.7514],
        ["one-year-share", 1.5028],
      ],
    ],
    [
      "a three-year plan",
      "3年間で300人",
      "120人",
      {},
      "period-mismatch",
      [
        ["whole-period-plan", 0.4],
        ["one-year-share", 1.2],
      ],
    ],
    ["another year", "200人(令和7年度)", "150人(令和4年度)", {}, "period-mismatch", [["as-paired", 0.75]]],
    ["units that never meet", "1,700社", "858件", {}, "unit-mismatch", [["units-as-same", 0.5047]]],
    ["a day and a year", "10人/日", "900人/年", {}, "unit-mismatch", [["units-as-same", 90]]],
    ["visits and heads", "実人数500人", "延べ520人", {}, "counting-basis-mixed", [["as-paired", 1.04]]],
    ["visits and who knows", "500人", "延べ520人", {}, "counting-basis-mixed", [["as-paired", 1.04]]],
    [
      "several for one",
      "300人",
      "春期:80人 夏期:90人",
      {},
      "several-figures",
      [
        ["sum-of-all", 0.5667],
        ["part", 0.2667],
        ["part", 0.3],
      ],
    ],
    [
      "a figure too small to hold the labelled one",
      "930人",
      "151人 オンライン講座:1,102人",
      {},
      "several-figures",
      [
        ["sum-of-all", 1.3473],
        ["part", 0.1624],
        ["part", 1.1849],
      ],
    ],
    [
      "one for several",
      "春期:80人 夏期:90人",
      "170人",
      {},
      "several-figures",
      [
        ["sum-of-all", 1],
        ["part", 2.125],
        ["part", 1.8889],
      ],
    ],
    ["labels that cannot meet", "就職:100人", "見学:95人", {}, "label-unmatched", [["as-paired", 0.95]]],
    ["a change and a level", "100人増", "120人", {}, "kind-mismatch", [["as-paired", 1.2]]],
    [
      "a capacity: nobody knows which way is better",
      "定員30人以内",
      "25人",
      {},
      "direction-unclear",
      [
        ["more-is-better", 0.8333],
        ["less-is-better", null],
      ],
    ],
    [
      "half a year of what should fall: the reading is met or missed, and has no rate",
      "30分以内",
      "上半期 25分",
      {},
      "period-mismatch",
      [["as-paired", null]],
    ],
    [
      "a bare number against one in ten thousands",
      "400万人泊",
      "447",
      {},
      "unit-mismatch",
      [
        ["units-as-same", 1.1175],
        ["as-paired", 0.0001],
      ],
    ],
    [
      "a share that may be a percentage",
      "80%",
      "0.85",
      {},
      "unit-mismatch",
      [
        ["units-as-same", 1.0625],
        ["as-paired", 0.0106],
      ],
    ],
    [
      "a percentage that may be a share",
      "0.8",
      "85%",
      {},
      "unit-mismatch",
      [
        ["units-as-same", 1.0625],
        ["as-paired", 106.25],
      ],
    ],
    [
      "labels that name different things",
      "親子向け 50人",
      "学生向け 62人",
      {},
      "label-unmatched",
      [["as-paired", 1.24]],
    ],
    [
      "the target quoted in the result",
      "15人",
      "目標値15人と比較すると3件の差",
      {},
      "unit-mismatch",
      [["units-as-same", 0.2]],
    ],
    [
      "percentages, which have no sum",
      "80%",
      "春期:75% 秋期:90%",
      {},
      "several-figures",
      [
        ["part", 0.9375],
        ["part", 1.125],
      ],
    ],
    [
      "years named by letters",
      "60件(R4〜R6)",
      "25件(R4)",
      {},
      "period-mismatch",
      [
        ["whole-period-plan", 0.4167],
        ["one-year-share", 1.25],
      ],
    ],
    ["a target below 0", "△100人", "△80人", {}, "direction-unclear", [["as-paired", 0.8]]],
    ["a monthly average", "年間1,200人", "月平均90人", {}, "period-mismatch", [["as-paired", 0.075]]],
    ["each of many", "各校2回", "24回", {}, "label-unmatched", [["as-paired", 12]]],
    ["a part of what was planned", "250社", "うち新規60社", {}, "label-unmatched", [["as-paired", 0.24]]],
    ["only what is new", "1,000人(年度末)", "新規 150人", {}, "label-unmatched", [["as-paired", 0.15]]],
    [
      "a plan set anew",
      "200社(当初)→150社(見直し後)",
      "160社",
      {},
      "several-figures",
      [
        ["part", 0.8],
        ["part", 1.0667],
      ],
    ],
    [
      "a plan set anew in brackets",
      "200社(補正後150社)",
      "160社",
      {},
      "several-figures",
      [
        ["sum-of-all", 0.4571],
        ["part", 0.8],
        ["part", 1.0667],
      ],
    ],
    [
      "a target for a later year than the sheet's",
      "令和8年度までに600人",
      "210人",
      {},
      "period-mismatch",
      [["as-paired", 0.35]],
    ],
    [
      "a result of an earlier year than the sheet's",
      "600人",
      "令和3年度 210人",
      {},
      "period-mismatch",
      [["as-paired", 0.35]],
    ],
    ["half a year", "上半期 50人", "120人", {}, "period-mismatch", [["as-paired", 2.4]]],
    [
      "a range achieved",
      "95人",
      "90～100人",
      {},
      "several-figures",
      [
        ["part", 0.9474],
        ["part", 1.0526],
      ],
    ],
  ])("%s", (_name, plan, actual, more, reason, expected) => {
    expect(readings(plan, actual, more)).toEqual([{ ...review, reason, readings: expected }]);
  });

  it.each<[string, string, string, LineSketch, number]>([
    ["an average where the measure is one", "100人", "月平均90人", { kind: "measure", measure: "月平均利用者数" }, 0.9],
    ["kinds of a thing", "10回", "各種講座 9回", {}, 0.9],
    ["a day after the year's end", "100人", "90人(令和5年6月末現在)", {}, 0.9],
    ["the sheet's own year on one side", "100人(令和4年度)", "90人", {}, 0.9],
    ["parts of both", "うち新規50社", "うち新規45社", {}, 0.9],
  ])("does not doubt %s", (_name, plan, actual, more, rate) => {
    expect(indicatorsOf(plan, actual, more)).toMatchObject([{ verdict: "nearly", rate, reason: null }]);
  });

  it("takes every figure for what it is where no unit of the plan was achieved in", () => {
    expect(readings("100社", "50件 30回")).toEqual([
      {
        ...review,
        reason: "unit-mismatch",
        readings: [
          ["units-as-same", 0.5],
          ["units-as-same", 0.3],
        ],
      },
    ]);
  });
});

describe("nothing to judge: blank, a dash and 0 are three things", () => {
  it.each<[CellValue, CellValue, string]>([
    [null, "95人", "plan-missing"],
    ["-", "95人", "plan-not-set"],
    ["0人", "95人", "plan-zero"],
    ["体制の整備", "95人", "plan-not-a-figure"],
    ["100人", null, "actual-missing"],
    ["100人", "-", "actual-not-set"],
    ["100人", "集計中", "actual-pending"],
    ["100人", "中止", "actual-cancelled"],
    ["100人", "おおむね順調", "actual-not-a-figure"],
    [{ error: "#REF!" }, "95人", "cell-error"],
    ["100人", { error: "#DIV/0!" }, "cell-error"],
    [{ impossible: "NaN" }, "95人", "cell-error"],
    ["100人", { impossible: "1,234" }, "cell-error"],
    [{ notCalculated: true }, "95人", "not-calculated"],
    ["100人", { notCalculated: true }, "not-calculated"],
    [{ notCalculated: true }, { notCalculated: true }, "not-calculated"],
    [null, { notCalculated: true }, "plan-missing"],
    [null, null, "plan-missing"],
  ])("%j and %j", (plan, actual, reason) => {
    expect(indicatorsOf(plan, actual)).toMatchObject([
      { verdict: "not-assessed", rate: null, reason, alternatives: [] },
    ]);
  });

  it("takes a result of 0 for a result", () => {
    expect(indicatorsOf("100人", "0人")).toMatchObject([{ verdict: "far-under", rate: 0 }]);
  });
});

describe("where less is better", () => {
  it.each([
    ["5,500人以下", "5,155人", "achieved"],
    ["5,500人以下", "5,500人", "achieved"],
    ["5,500人以下", "5,501人", "under"],
    ["1件以下", "0件", "achieved"],
  ])("%s: %s is %s, without a rate", (plan, actual, verdict) => {
    expect(indicatorsOf(plan, actual)).toMatchObject([
      { verdict, rate: null, reason: null, direction: { value: "lower", whence: "bound" }, basis: { kind: "at-most" } },
    ]);
  });

  it.each([
    ["100人", "90人", 1.1, "achieved"],
    ["100人", "110人", 0.9, "nearly"],
    ["100人", "250人", -0.5, "far-under"],
  ])("%s: %s has a rate of %s once the office says so", (plan, actual, rate, verdict) => {
    const rule = { name: "事業", direction: "lower", formula: "reversed" } as const;
    const given = indicatorsOf(plan, actual, {}, { directions: [rule] });
    expect(given).toMatchObject([{ rate, verdict, direction: { value: "lower", whence: "policy" } }]);
  });

  it("lets the office say that more is better, whatever 以下 says", () => {
    expect(indicatorsOf("100人以下", "80人", {}, { directions: [{ unit: "人", direction: "higher" }] })).toMatchObject([
      { rate: 0.8, verdict: "nearly" },
    ]);
  });

  it("takes a stock beside its planned reduction for meant to fall", () => {
    const found = indicatorsOf("74人減 令和2年度末の入所者数 4,825人", "154人減 令和2年度末の入所者数 4,745人");
    expect(found.map(({ rate, verdict }) => [rate === null ? null : Math.round(rate * 1000) / 1000, verdict])).toEqual([
      [2.081, "achieved"],
      [null, "achieved"],
    ]);
  });

  it.each([
    [{ no: 2, direction: "lower" }, false],
    [{ no: 1, direction: "lower" }, true],
    [{ label: "受講", direction: "lower" }, true],
    [{ name: "別", direction: "lower" }, false],
    [{ unit: "社", direction: "lower" }, false],
    [{ no: 1, unit: "人", direction: "lower" }, true],
  ] as const)("%j fits: %s", (rule, fits) => {
    const [found] = indicatorsOf("100人", "90人", { unit: "受講者数" }, { directions: [rule] });
    expect(found?.direction.whence === "policy").toBe(fits);
  });
});

describe("targets with two sides, and ranges", () => {
  it.each([
    ["40%以上60%以下", "50%", "achieved"],
    ["40%以上60%以下", "70%", "under"],
    ["40%以上60%以下", "30%", "under"],
  ])("%s: %s is %s, without a rate", (plan, actual, verdict) => {
    expect(indicatorsOf(plan, actual)).toMatchObject([
      { plan: 40, basis: { kind: "between", upper: 60 }, rate: null, verdict, reason: null },
    ]);
  });

  it.each([
    ["18～22℃", "17.9℃", "under"],
    ["18～22℃", "18℃", "achieved"],
    ["18～22℃", "22℃", "achieved"],
    ["18～22℃", "22.1℃", "under"],
  ])("%s of a temperature: %s is %s, on both sides", (plan, actual, verdict) => {
    const [found] = indicatorsOf(plan, actual, { indicator: "執務室の室温" });
    expect(found).toMatchObject({ basis: { kind: "between", upper: 22 }, rate: null, verdict, reason: null });
  });

  it("is not settled by one temperature which way is better", () => {
    const [found] = indicatorsOf("22℃", "20℃", { indicator: "執務室の室温" });
    expect(found).toMatchObject({ verdict: "review", reason: "direction-unclear" });
  });

  it.each([
    ["30～40人", "35人", 1.1667, "achieved", false],
    ["30～40人", "24人", 0.8, "nearly", false],
    ["30～40人", "60人", 2, "achieved", true],
  ])("%s: %s goes by the lower end", (plan, actual, rate, verdict, over) => {
    const [found] = indicatorsOf(plan, actual);
    expect(found?.rate).toBeCloseTo(rate, 4);
    expect(found).toMatchObject({ verdict, overTarget: over });
  });
});

describe("thresholds are the exact rate's", () => {
  it.each([
    ["10,000人", "10,000人", "achieved"],
    ["10,000人", "9,996人", "nearly"],
    ["10,000人", "8,000人", "nearly"],
    ["10,000人", "7,999人", "under"],
    ["10,000人", "5,000人", "under"],
    ["10,000人", "4,999人", "far-under"],
  ])("%s and %s is %s", (plan, actual, verdict) => expect(indicatorsOf(plan, actual)[0]?.verdict).toBe(verdict));

  it("and the office's own", () => {
    expect(indicatorsOf("100人", "85人", {}, { achieved: 0.85 })[0]?.verdict).toBe("achieved");
    expect(indicatorsOf("100人", "110人", {}, { overTarget: 1.1 })[0]?.overTarget).toBe(true);
  });
});
