import { describe, expect, it } from "vitest";
import type { Quantity } from "../../../src/domain/quantity/quantity.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

type Row = readonly [text: string, ...figures: Partial<Quantity>[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows.map(([text, ...figures]) => ({ text, figures })))("$text", ({ text, figures }) => {
    expect(readQuantities(text).quantities).toEqual(figures.map((figure) => expect.objectContaining(figure)));
  });
};

describe("a level", () => {
  check([
    ["4,825人", { kind: "level", outOf: null, sense: null, isStrict: false }],
    ["80点以上", { kind: "level", outOf: null }],
    ["3基増設", { kind: "level", direction: null }],
    ["20床増床", { kind: "level", direction: null }],
    ["2便増便", { kind: "level", direction: null }],
    ["減税対象 30件", { kind: "level", direction: null }],
    ["講習会を3回開き、50人が参加", { value: 3, kind: "level" }, { value: 50, kind: "level" }],
    ["公益法人 3社", { kind: "level", sense: null }],
    ["赤字企業 30社", { kind: "level", sense: null }],
    ["3段階で実施 20人", { value: 20, kind: "level", outOf: null }],
    ["3段階の支援を20人に実施", { value: 20, kind: "level", outOf: null }],
    ["5段階評価で12件", { value: 12, kind: "level", outOf: null }],
  ]);
});

describe("a change", () => {
  check([
    ["74人減", { value: 74, kind: "change", direction: "decrease" }],
    ["3割減", { value: 30, unit: "%", kind: "change", direction: "decrease" }],
    ["5ポイント増", { kind: "change", direction: "increase" }],
    ["50人増員", { kind: "change", direction: "increase" }],
    ["増 50人", { value: 50, label: null, kind: "change", direction: "increase" }],
    ["純増50人", { label: null, kind: "change", direction: "increase" }],
    ["減30人", { label: null, kind: "change", direction: "decrease" }],
    ["不足 5人", { label: null, kind: "change", direction: "decrease" }],
    ["人口減 30人", { label: "人口減", kind: "level", direction: null }],
    ["10人不足", { kind: "change", direction: "decrease" }],
    ["10人が不足", { kind: "change", direction: "decrease" }],
    ["10人超過", { kind: "change", direction: "increase" }],
    ["3件多い", { kind: "change", direction: "increase" }],
    ["3件少ない", { kind: "change", direction: "decrease" }],
    ["全国平均を1.2ポイント上回る", { value: 1.2, kind: "change", direction: "increase" }],
    ["目標を3人下回る", { value: 3, kind: "change", direction: "decrease" }],
    ["50件を削減", { kind: "change", direction: "decrease" }],
    ["15人差", { kind: "change", direction: null }],
    ["15人の差", { kind: "change", direction: null }],
    ["10ポイントの開き", { kind: "change", direction: null }],
    ["50,000円差額", { kind: "level" }],
  ]);
});

describe("a share", () => {
  check([
    ["85.3%", { kind: "share" }],
    ["3割", { value: 30, unit: "%", kind: "share" }],
    ["5‰", { kind: "share" }],
    ["86.5パーセント", { kind: "share" }],
    ["半数以上", { value: 50, kind: "share" }],
    ["3分の2", { value: 200 / 3, unit: "%", kind: "share", bound: null }],
    ["三分の二以上", { value: 200 / 3, unit: "%", bound: "min" }],
    ["全体の3分の1", { value: 100 / 3, label: "全体" }],
    ["3分の3", { value: 100 }],
    ["3分の4"],
    ["1分の1"],
    ["2/3以上", { value: 200 / 3, unit: "%", bound: "min" }],
    ["3/4を超える", { value: 75, bound: "min", isStrict: true }],
    ["2分の1補助"],
    ["1.6倍", { kind: "level" }],
    ["3ポイント", { kind: "level" }],
  ]);
});

describe("a score and the most that it can be", () => {
  check([
    ["4.2点(5点満点)", { value: 4.2, unit: "点", kind: "score", outOf: 5 }],
    ["4.2(5点満点)", { value: 4.2, unit: null, outOf: 5 }],
    ["5点満点中4.2点", { value: 4.2, outOf: 5, label: null }],
    ["100点満点で82点", { value: 82, outOf: 100 }],
    ["5段階中4.0以上", { value: 4, outOf: 5, bound: "min", label: null }],
    ["5段階評価で平均4.2", { value: 4.2, outOf: 5, label: "平均" }],
    ["5段階評価の4.2", { value: 4.2, outOf: 5 }],
    ["4段階評価で3以上", { value: 3, outOf: 4, kind: "score" }],
    ["5段階評価で5", { value: 5, outOf: 5 }],
    ["4.2(5段階評価)", { value: 4.2, outOf: 5 }],
    ["満足度(5段階)4.2", { value: 4.2, outOf: 5, label: "満足度" }],
    ["満点:5点 平均4.2点", { value: 4.2, outOf: 5 }],
    ["5点中4.2点", { value: 5, role: "base" }, { value: 4.2, outOf: 5, role: "main" }],
    ["4.2点/5点", { value: 4.2, outOf: 5, kind: "score" }],
    ["4.2/5.0", { value: 4.2, outOf: 5, kind: "score" }],
    ["満足度 4.2/5", { value: 4.2, outOf: 5, label: "満足度" }],
    ["5.2/5.0"],
    ["5段階評価で満足度4.2、理解度4.0", { label: "満足度", outOf: 5 }, { label: "理解度", outOf: 5 }],
    ["5段階評価で満足度4.2。利用 3", { outOf: 5 }, { value: 3, outOf: null }],
    ["5段階評価で満足度4.2\n回数 3", { outOf: 5 }, { value: 3, outOf: null }],
  ]);
});

describe("a rank", () => {
  check([
    ["3位", { kind: "rank" }],
    ["第3位", { value: 3, kind: "rank", label: null }],
    ["全国第5位以内", { value: 5, kind: "rank", label: "全国", bound: "max" }],
    ["県内5位", { kind: "rank" }],
    ["ランキング47位", { kind: "rank", label: "ランキング" }],
    ["順位 12", { kind: "rank" }],
    ["順位 12人", { kind: "level" }],
    ["第3回"],
  ]);
});

describe("a balance and its side", () => {
  check([
    ["黒字500万円", { value: 5_000_000, kind: "balance", sense: "surplus" }],
    ["500万円の黒字", { kind: "balance", sense: "surplus" }],
    ["500万円(黒字)", { kind: "balance", sense: "surplus" }],
    ["経常黒字額 500万円", { sense: "surplus" }],
    ["赤字△300千円", { value: -300_000, kind: "balance", sense: "deficit" }],
    ["300千円の赤字", { value: 300_000, sense: "deficit" }],
    ["300千円の赤字企業", { kind: "level", sense: null }],
    ["収支△500千円", { value: -500_000, kind: "balance", sense: "deficit" }],
    ["経常収支 1,200千円", { kind: "balance", sense: "surplus" }],
    ["社会増減 0人", { kind: "balance", sense: "surplus" }],
    ["転入超過50人", { kind: "balance", sense: "surplus" }],
    ["転出超過12人", { kind: "balance", sense: "deficit" }],
    ["12人の転出超過", { kind: "balance", sense: "deficit" }],
    ["社会増 30人", { sense: "surplus" }],
    ["自然減30人", { sense: "deficit" }],
    ["△500千円", { kind: "level", sense: null }],
  ]);
});

describe("a product, a sum and their results", () => {
  check([
    ["30人×4回", { value: 120, unit: "人×回", kind: "product", evidence: [0, 6] }],
    ["50名x20校", { value: 1000, unit: "名×校", kind: "product" }],
    ["30人×4", { value: 120, unit: "人", kind: "product" }],
    ["4×30人", { value: 120, unit: "人", kind: "product" }],
    ["10人/回×3回", { value: 30, unit: "人", kind: "product" }],
    ["2人×3回×4校", { value: 24, unit: "人×回×校", kind: "product" }],
    ["30人×4回＝120人", { value: 120, unit: "人", kind: "level", evidence: [0, 11] }],
    ["120人＝30人×4回", { value: 120, unit: "人", kind: "level", evidence: [0, 11] }],
    ["30人×4回＝130人", { value: 120, kind: "product" }, { value: 130 }],
    ["120人(30人×4回)", { value: 120, role: "main" }, { value: 120, role: "reference", kind: "product" }],
    ["110人(30人×4回)", { value: 110, role: "main" }, { value: 120, role: "main", kind: "product" }],
    ["230人+250人", { value: 480, unit: "人", kind: "level", evidence: [0, 9] }],
    ["230人 ＋ 250人", { value: 480 }],
    ["230+250人", { value: 480, unit: "人" }],
    ["230人+250人=480人", { value: 480, evidence: [0, 14] }],
    ["230人+250人=490人", { value: 480 }, { value: 490 }],
    ["0.1km+0.2km", { value: 0.3 }],
    ["3回+2人", { value: 3 }, { value: 2 }],
    ["2人×3回+4人", { value: 6, kind: "product" }, { value: 4 }],
    ["講座×5回", { value: 5, kind: "level", label: "講座" }],
    ["男50人+女70人", { value: 50, label: "男" }, { value: 70, label: "女" }],
  ]);
});

describe("a bound that shuts its number out", () => {
  check([
    ["100人超", { bound: "min", isStrict: true }],
    ["100人を超える", { bound: "min", isStrict: true }],
    ["100人を上回る", { bound: "min", isStrict: true }],
    ["100人を超過", { bound: "min", isStrict: true, kind: "level" }],
    ["100人より多い", { bound: "min", isStrict: true }],
    ["過半数", { bound: "min", isStrict: true }],
    ["＞50人", { bound: "min", isStrict: true }],
    ["10%未満", { bound: "max", isStrict: true }],
    ["10%を下回る", { bound: "max", isStrict: true }],
    ["50人に満たない", { bound: "max", isStrict: true }],
    ["10人より少ない", { bound: "max", isStrict: true }],
    ["＜50件", { bound: "max", isStrict: true }],
    ["<50店", { bound: "max", isStrict: true }],
    ["100人以上", { bound: "min", isStrict: false }],
    ["≧50人", { bound: "min", isStrict: false }],
    [">=90%", { bound: "min", isStrict: false }],
    ["50件を下回らない", { bound: "min", isStrict: false }],
    ["100人以下", { bound: "max", isStrict: false }],
    ["≦50件", { bound: "max", isStrict: false }],
    ["≤ 50件", { bound: "max", isStrict: false }],
    ["<=50件", { bound: "max", isStrict: false }],
    ["100人を超えない", { bound: "max", isStrict: false }],
    ["≒100人", { bound: "approximate", isStrict: false }],
    ["＜目標＞100人", { value: 100, label: "目標", bound: null }],
    ["43.2ha<19.2ha>", { value: 43.2, bound: null }, { value: 19.2, bound: null }],
    ["<50件、>30件", { bound: "max", isStrict: true }, { bound: "min", isStrict: true }],
    ["6.5以上8.5以下", { value: 6.5, bound: "min" }, { value: 8.5, bound: "max" }],
    ["18以上22℃以下", { value: 18, unit: "℃", bound: "min" }, { value: 22, unit: "℃", bound: "max" }],
  ]);
});

describe("a length of time that a figure is divided by", () => {
  check([
    ["100件/5年", { value: 100, period: "5年間", per: null }],
    ["12回/3か月", { value: 12, period: "3か月間" }],
    ["12回/2年間", { value: 12, period: "2年間" }],
    ["120件/月", { value: 120, period: null, per: "月" }],
  ]);
});
