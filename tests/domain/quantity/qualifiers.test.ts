import { describe, expect, it } from "vitest";
import type { Quantity } from "../../../src/domain/quantity/quantity.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

type Row = readonly [text: string, ...figures: Partial<Quantity>[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows.map(([text, ...figures]) => ({ text, figures })))("$text", ({ text, figures }) => {
    expect(readQuantities(text).quantities).toEqual(figures.map((figure) => expect.objectContaining(figure)));
  });
};

describe("label", () => {
  check([
    [
      "・企業開拓 年間150社以上・就労支援アドバイザーの委嘱 24名",
      { label: "企業開拓" },
      { label: "就労支援アドバイザーの委嘱" },
    ],
    ["ポイント方式: 2,589戸 優遇抽せん : 5,200戸", { label: "ポイント方式" }, { label: "優遇抽せん" }],
    ["65歳以上コース:151人", { value: 151, label: "65歳以上コース" }],
    ["一時利用住宅の提 供 500戸", { label: "一時利用住宅の提供" }],
    ["「職場定着チーム」担当支援 員の5名配置", { label: "「職場定着チーム」担当支援員" }],
    ["45社参加", { label: null }],
    ["男女計:8.5% 男性:12.9% 女性:2.8% (平成26年)", { label: "男女計" }, { label: "男性" }, { label: "女性" }],
    ["24時間死者数を5,500人以下、死傷者数を100万人以下とする", { label: "24時間死者数" }, { label: "死傷者数" }],
    ["・ＤＸ推進事業（３件）", { label: "DX推進事業" }],
    ["250社(500人)", { label: null }, { label: null }],
    ["令和2年度末の入所者数 4,825人", { label: "入所者数", asOf: "令和2年度末" }],
    ["うち女性 12人", { label: "女性" }],
    ["大人30人・子ども25人", { label: "大人" }, { label: "子ども" }],
    ["Project A 30件", { label: "Project A" }],
    ["総計[2,180ヶ所]", { label: null, counting: "total" }],
  ]);
});

describe("bound", () => {
  check([
    ["150社以上", { bound: "min" }],
    ["30件を超える", { bound: "min" }],
    ["過半数", { bound: "min" }],
    ["100人〜", { bound: "min" }],
    ["少なくとも2回", { bound: "min" }],
    ["5,500人以下", { bound: "max" }],
    ["3回以内", { bound: "max" }],
    ["20件未満", { bound: "max" }],
    ["50人まで", { bound: "max" }],
    ["〜8人", { bound: "max" }],
    ["最大50人", { bound: "max" }],
    ["50件まで引き上げる", { bound: null }],
    ["約10事業所", { bound: "approximate" }],
    ["30%程度", { bound: "approximate" }],
    ["概ね5割", { bound: "approximate" }],
    ["約30人以上", { bound: "min" }],
    ["30~40人", { bound: "range", value: 30, upper: 40 }],
    ["3〜5万人", { bound: "range", value: 30000, upper: 50000 }],
    ["10-20人", { bound: "range", value: 10, upper: 20 }],
    ["数百人", { bound: "range", value: 100, upper: 900 }],
    ["40%以上,60%以下", { bound: "min" }, { bound: "max" }],
  ]);
});

describe("period and as-of", () => {
  check([
    ["2.9万人(17〜23年度)", { period: "17〜23年度", asOf: null }],
    ["1.6万人(25年度末〜29年度)", { period: "25年度末〜29年度" }],
    ["約522万時間\n〔23年度〕", { period: "23年度" }],
    ["100%(32年)", { period: "32年" }],
    ["40.9%\n(24年7月)", { asOf: "24年7月" }],
    ["19区11市(令和4年度末)", { asOf: "令和4年度末" }, { asOf: "令和4年度末" }],
    ["令和4年度末時点で 1,250件", { asOf: "令和4年度末時点" }],
    ["4月1日現在 35人", { asOf: "4月1日現在" }],
    ["R4:120人、R5:130人", { period: "R4" }, { period: "R5" }],
    ["年間150社以上", { period: "年間" }],
    ["3,000人（年間）", { period: "年間" }],
    ["30%以上 (毎年度)", { period: "毎年度" }],
    ["毎事業年度1%", { period: "毎事業年度" }],
    ["5年間で100件", { value: 100, period: "5年間" }],
    ["3年間(R3~R5)で延べ50社", { value: 50, period: "3年間", counting: "cumulative" }],
    ["50社(3年間)", { value: 50, period: "3年間" }],
    ["69人(H27.4月)→88人(H30.2月末)", { asOf: "H27.4月", role: "reference" }, { asOf: "H30.2月末", role: "main" }],
    ["⑤9億円(④9億円)", { period: "令和5年度" }, { period: "令和4年度" }],
    ["㉚3億円", { period: "平成30年度" }],
    ["(5月11月の世帯向募集の戸数) 269戸", { value: 269, asOf: null, period: null }],
    ["計画:3回(5月、9月、1月)", { value: 3, asOf: null }],
    ["16年度\nまでに\n\n2,000ヶ所", { period: "16年度" }],
    ["令和4年度 講座3回、参加120人", { period: "令和4年度" }, { period: "令和4年度" }],
  ]);
});

describe("counting", () => {
  check([
    ["延べ1,200人(実人数350人)", { counting: "cumulative" }, { counting: "net" }],
    ["のべ30人", { counting: "cumulative" }],
    ["累計 779ヶ所", { counting: "cumulative" }],
    ["延べ利用者数 1,200人", { counting: "cumulative", label: "延べ利用者数" }],
    ["120人(延べ)", { counting: "cumulative" }],
    ["305ヶ所\n計 393ヶ所", { counting: null }, { counting: "total" }],
    ["計画 30人", { counting: null }],
    ["実績 30人", { counting: null }],
  ]);
});

describe("direction and sign", () => {
  check([
    ["74人減", { value: 74, direction: "decrease" }],
    ["約3.7万人の減少", { value: 37000, direction: "decrease", bound: "approximate" }],
    ["15%削減", { value: 15, direction: "decrease" }],
    ["6割以上増加", { value: 60, unit: "%", direction: "increase", bound: "min" }],
    ["5ポイント向上", { direction: "increase" }],
    ["2件の改善", { direction: null }],
    ["△3.5%", { value: -3.5, direction: null }],
    ["▲120件", { value: -120 }],
    ["−5件", { value: -5 }],
    ["-14,451 人", { value: -14451 }],
    ["- 約3.6億円", { value: 360000000 }],
    ["△0件", { value: 0 }],
  ]);
});

describe("per", () => {
  check([
    ["39,000m3/年", { unit: "m3", per: "年" }],
    ["1日当たり83分 (平成28年)", { value: 83, per: "日" }],
    ["1日当たり 2時間30分 (平成32年)", { value: 150, unit: "分", per: "日" }],
    ["119.9件/億台キロ", { unit: "件", per: "億台キロ" }],
    ["3417万t/年", { unit: "t", per: "年" }],
    ["週3回", { value: 3, per: "週" }],
    ["月1回", { per: "月" }],
    ["1日3回", { value: 3, per: "日" }],
    ["人口10万人当たり 25.3人", { value: 25.3, per: "人口10万人" }],
    ["120人/150人", { value: 120, per: null }, { value: 150, role: "base" }],
  ]);
});

describe("role", () => {
  check([
    [
      "2年間で5,000人計画規模の うち 令和4年度 3,757人",
      { role: "base", period: "2年間" },
      { role: "main", period: "令和4年度" },
    ],
    ["1,444市町村\n(被災3県除く1,619市町村のうち)", { role: "main" }, { role: "base" }],
    ["33市町村中28市町村", { role: "base" }, { role: "main" }],
    ["【参考】0.8万人(25年度末〜28年度)", { role: "reference" }],
    ["100%(50/50件)", { role: "main" }, { role: "main" }, { role: "base" }],
    ["12人→15人", { role: "reference" }, { role: "main" }],
  ]);
});

describe("notation that wants a second look", () => {
  check([
    ["1 6 ,3 7 7", { value: 16377, notation: { spaced: true, dottedThousands: false } }],
    ["12 ,345人", { value: 12345, notation: { spaced: true, dottedThousands: false } }],
    ["5 校", { value: 5, notation: { spaced: false, dottedThousands: false } }],
    ["3.000社", { value: 3000, notation: { spaced: false, dottedThousands: true } }],
    ["1.134万人", { value: 11340, notation: { spaced: false, dottedThousands: true } }],
    ["3.000", { value: 3, notation: { spaced: false, dottedThousands: true } }],
    ["12.345%", { value: 12.345, notation: { spaced: false, dottedThousands: false } }],
    ["0.125", { value: 0.125, notation: { spaced: false, dottedThousands: false } }],
  ]);
});

describe("evidence", () => {
  it.each([
    ["約2.9億円", ["2.9億円"]],
    ["・企業開拓 年間150社以上・就労支援アドバイザーの委嘱 24名", ["150社", "24名"]],
    ["Ｌ＝1.89ｋｍ", ["1.89ｋｍ"]],
    ["延長 １２㎞", ["１２㎞"]],
    ["ｶﾞｲﾄﾞ養成 3名", ["3名"]],
    ["30~40人", ["30~40人"]],
    ["△ 54,317", ["△ 54,317"]],
    ["2時間30分", ["2時間30分"]],
    ["·職能開発科 4 校", ["4 校"]],
  ])("%s", (text, spans) => {
    expect(readQuantities(text).quantities.map(({ evidence }) => text.slice(...evidence))).toEqual(spans);
  });
});

describe("context of the column", () => {
  const thousandYen = { unit: "円", multiplier: 1000 };
  it.each([
    ["1,234", 1234000, "円"],
    ["1,234千円", 1234000, "円"],
    ["2億円", 200000000, "円"],
    ["50億", 5000000000, "円"],
    ["120人", 120, "人"],
    ["0.1", 100, "円"],
    ["△ 54", -54000, "円"],
  ])("%s under 予算(千円)", (text, value, unit) => {
    expect(readQuantities(text, thousandYen).quantities).toEqual([expect.objectContaining({ value, unit })]);
  });
});
