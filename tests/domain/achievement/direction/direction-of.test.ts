import { describe, expect, it } from "vitest";
import type { DirectionEvidence } from "../../../../src/domain/achievement/direction/direction.ts";
import { directionOf } from "../../../../src/domain/achievement/direction/direction-of.ts";
import { evidence } from "./evidence.ts";

type Given = Partial<DirectionEvidence>;

describe("what decides alone", () => {
  it.each<[string, Given, string, string, string | null]>([
    ["a person, against the name", { person: "higher", names: ["待機児童数"] }, "higher", "person", null],
    [
      "a person, against policy",
      { person: "lower", policy: { direction: "higher", formula: null } },
      "lower",
      "person",
      null,
    ],
    ["a policy with its formula", { policy: { direction: "lower", formula: "inverse" } }, "lower", "policy", "inverse"],
    ["a policy that says higher", { policy: { direction: "higher", formula: "inverse" } }, "higher", "policy", null],
    ["a column, against the name", { column: "↓", names: ["参加者数"] }, "lower", "column", null],
    ["a column in words", { column: "高いほど良い", names: ["苦情件数"] }, "higher", "column", null],
    ["a person, of a forecast", { person: "higher", context: ["見込量"] }, "higher", "person", null],
  ])("%s", (_, given, value, whence, formula) =>
    expect(directionOf(evidence(given))).toMatchObject({ value, whence, formula, against: null }),
  );
  it("is not a column that says nothing", () => {
    expect(directionOf(evidence({ column: "維持", names: ["苦情件数"] }))).toMatchObject({
      value: "lower",
      whence: "lexicon",
    });
  });
});

describe("figures that prove", () => {
  it.each<[string, Given, string, string, string, string]>([
    ["以下", { names: ["目標タイム"] }, "30分以下", "25分", "lower", "bound"],
    ["未満", {}, "5%未満", "4%", "lower", "bound"],
    ["a line to be kept, whatever the name", { names: ["参加者数"] }, "50人未満", "40人", "lower", "bound"],
    ["以上", {}, "80%以上", "75%", "higher", "bound"],
    ["以下 of a two-sided noun", { names: ["pH"] }, "8.6以下", "8", "lower", "bound"],
    ["a planned reduction", { names: ["苦情"] }, "3割減", "25%減", "higher", "planned-change"],
    ["a reduction counted", { names: ["入所者の減少数"] }, "74人減", "154人減", "higher", "planned-change"],
    ["nothing may happen", { names: ["苦情件数"] }, "0件", "1件", "lower", "zero-target"],
    ["nothing may happen, of what no word tells", { names: ["新制度"] }, "0件", "1件", "unknown", "zero-target"],
    ["a rising slope", { names: ["新制度"], baseline: 80 }, "100件", "90件", "higher", "slope"],
    ["a falling slope", { names: ["新制度"], baseline: 120 }, "100件", "90件", "lower", "slope"],
    ["a slope of a doubtful noun", { names: ["消費生活相談件数"], baseline: 80 }, "100件", "90件", "higher", "slope"],
  ])("%s", (_, given, planned, achieved, value, whence) =>
    expect(directionOf(evidence(given, planned, achieved))).toMatchObject({ value, whence, against: null }),
  );
  it("are silent where the baseline is the target", () => {
    expect(directionOf(evidence({ names: ["苦情件数"], baseline: 100 }))).toMatchObject({
      value: "lower",
      whence: "lexicon",
    });
  });
});

describe("a printed rate", () => {
  const of = (percent: number, decimals = 1) => ({ readings: [{ percent, decimals }] });
  it.each<[string, number, string, string, string | null]>([
    ["2 − 0.42 ÷ 0.27", 44.4, "0.27%", "0.42%", "reversed"],
    ["50 ÷ 80", 62.5, "50人", "80人", "inverse"],
    ["both within the last digit", 101.0, "100件", "99件", null],
  ])("%s proves lower", (_, printedRate, planned, achieved, formula) =>
    expect(directionOf(evidence({ printedRate: of(printedRate) }, planned, achieved))).toMatchObject({
      value: "lower",
      whence: "printed-rate",
      formula,
    }),
  );
  it.each<[string, number, string, string]>([
    ["actual ÷ plan", 90, "100件", "90件"],
    ["actual ÷ plan, cut off", 66.6, "300件", "200件"],
    ["none of the three", 50, "100件", "90件"],
    ["a plan of 0", 50, "0件", "2件"],
  ])("%s proves nothing", (_, printedRate, planned, achieved) =>
    expect(directionOf(evidence({ printedRate: of(printedRate) }, planned, achieved)).whence).not.toBe("printed-rate"),
  );
});

describe("what the name says", () => {
  it.each([
    ["待機児童数", "lower", "lexicon"],
    ["受講者数", "higher", "lexicon"],
    ["消費生活相談件数", "unknown", "lexicon"],
    ["室温", "range", "lexicon"],
    ["ものづくり人材バンク", "higher", "default"],
    ["生活介護の見込量", "forecast", "context"],
  ])("%s is %s", (name, value, whence) =>
    expect(directionOf(evidence({ names: [name] }))).toMatchObject({ value, whence, against: null }),
  );
  it("is the use of a service where the program offers one", () => {
    expect(directionOf(evidence({ names: ["相談者数", "若者相談窓口事業"] }))).toMatchObject({ value: "higher" });
    expect(directionOf(evidence({ names: ["相談件数", "消費者被害の防止"] })).value).toBe("unknown");
  });
  it("is the nearest name's that speaks", () => {
    expect(directionOf(evidence({ names: ["件数", "交通事故死者数"] })).value).toBe("lower");
    expect(directionOf(evidence({ names: ["講習会の回数", "交通事故の防止"] })).value).toBe("higher");
  });
  it("is only a proposal behind a nearer name that nobody can read", () => {
    expect(directionOf(evidence({ names: ["パスポート", "交通事故死者数"] }))).toMatchObject({
      value: "unknown",
      proof: "死者",
    });
    expect(directionOf(evidence({ names: ["小学校", "不登校児童数"] }))).toMatchObject({
      value: "lower",
      whence: "lexicon",
    });
    expect(directionOf(evidence({ names: ["パスポート", "受講者数"] })).value).toBe("higher");
  });
  it("is not asked of what the place tells", () => {
    const found = directionOf(evidence({ names: ["経常収支比率 "], neighbours: new Set(["料金回収率"]) }));
    expect(found).toMatchObject({ value: "higher", whence: "context", proof: "経常収支比率" });
    expect(directionOf(evidence({ names: ["経常収支比率の改善度"] })).value).toBe("higher");
  });
  it("is nothing where it is a measure and no name says of what", () => {
    expect(directionOf(evidence({ names: ["面積"] }))).toMatchObject({ value: "unknown", proof: "面積" });
    expect(directionOf(evidence({ names: ["金額", "事業"] })).value).toBe("unknown");
    expect(directionOf(evidence({ names: ["面積"], baseline: 80 })).value).toBe("higher");
    expect(directionOf(evidence({ names: ["面積"] }, "0ha", "3ha")).value).toBe("unknown");
    expect(directionOf(evidence({ names: ["面積", "農地の集積"] })).value).toBe("higher");
    expect(directionOf(evidence({ names: ["面積", "パスポート"] })).value).toBe("higher");
    expect(directionOf(evidence({ names: ["人数"] })).value).toBe("higher");
    expect(directionOf(evidence({ names: ["新制度"] })).value).toBe("higher");
  });
  it("counts reductions in words of its own, where the plan is one", () => {
    expect(directionOf(evidence({ names: ["施設入所者の減少数"] }, "7人減", "3人減"))).toMatchObject({
      value: "higher",
      whence: "planned-change",
      against: null,
    });
  });
  it("a target of 0 of what nobody can read is a question", () => {
    expect(directionOf(evidence({ names: ["パスポート"] }, "0件", "3件"))).toEqual({
      value: "unknown",
      whence: "zero-target",
      proof: "0",
      formula: null,
      against: null,
    });
  });
});

describe("what is just slight", () => {
  it.each([
    [100, 90, "higher"],
    [100, 89, "unknown"],
    [-100, -110, "higher"],
    [-100, -111, "unknown"],
  ])("from %d to %d is %s for what should rise", (baseline, planValue, value) =>
    expect(directionOf(evidence({ names: ["参加者数"], baseline, planValue })).value).toBe(value),
  );
});

describe("conflict is a question that names both", () => {
  it.each<[string, Given, string, string, string]>([
    ["a bound against a sure name", { names: ["講座の参加者数"] }, "30人以下", "25人", "bound"],
    ["a slope against a sure name", { names: ["待機児童数"], baseline: 80 }, "100件", "90件", "slope"],
    ["a steep decline of what should rise", { names: ["参加者数"], baseline: 120 }, "100件", "90件", "slope"],
    ["a target of 0 for what should rise", { names: ["参加者数"] }, "0人", "3人", "zero-target"],
    ["a planned reduction of what should rise", { names: ["人口"] }, "5%減", "3%減", "planned-change"],
  ])("%s", (_, given, planned, achieved, whence) => {
    const found = directionOf(evidence(given, planned, achieved));
    expect(found).toMatchObject({ value: "unknown", whence });
    expect(found.against).not.toBeNull();
  });
  it("but a slight decline is one that is slowed", () => {
    expect(directionOf(evidence({ names: ["元気生活率"], baseline: 110 }))).toMatchObject({
      value: "higher",
      whence: "lexicon",
    });
    expect(directionOf(evidence({ names: ["元気生活率"], baseline: 112 })).value).toBe("unknown");
  });
  it("and a target of 0 for a two-sided noun is a range", () => {
    expect(directionOf(evidence({ names: ["保育士の過不足数"] }, "0人", "3人")).value).toBe("range");
  });
});

describe("経常収支比率", () => {
  const of = (...names: string[]) => directionOf(evidence({ names: ["経常収支比率"], neighbours: new Set(names) }));
  it("falls by itself and beside a budget's ratios", () => {
    expect(of()).toMatchObject({ value: "lower", whence: "lexicon" });
    expect(of("実質公債費比率")).toMatchObject({ value: "lower", whence: "lexicon" });
  });
  it("rises beside an enterprise's", () => {
    expect(of("料金回収率")).toMatchObject({ value: "higher", whence: "context" });
    expect(of("病床利用率")).toMatchObject({ value: "higher", whence: "context" });
  });
  it("falls where the neighbours keep no books", () => {
    expect(of("受講者数")).toMatchObject({ value: "lower", whence: "lexicon" });
  });
  it("is a question beside both", () => {
    expect(of("料金回収率", "将来負担比率")).toMatchObject({ value: "unknown", whence: "context" });
  });
});
