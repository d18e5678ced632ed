import { numeral } from "../numeral.ts";
import type { Alternative, AlternativeReading, Indicator, ReasonCode } from "../../domain/achievement/indicator.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { Params } from "../../domain/checks/rule.ts";
import { periodsDiffer } from "./periods.ts";
import type { QuantityKind } from "../../domain/quantity/quantity.ts";

const names: Readonly<Record<Verdict, string>> = {
  achieved: "達成",
  nearly: "概ね達成",
  under: "未達",
  "far-under": "大幅未達",
  review: "要確認",
  "not-assessed": "判定対象外",
};

const number = (value: string | number | undefined): string =>
  typeof value === "number" ? numeral(value, 6) : (value ?? "");

/** How something was counted; "" where nothing says. */
const countings: Readonly<Record<string, string>> = { cumulative: "延べ・累計", net: "実数", "": "記載なし" };

const counting = (value: string | number | undefined): string => countings[String(value ?? "")] ?? "";

/** Sorts of figures; score for scores of which one may be of another maximum. */
const kinds: Readonly<Record<QuantityKind, string>> = {
  level: "数量",
  change: "増減",
  share: "割合",
  score: "点数",
  rank: "順位",
  balance: "差引",
  product: "掛け算の式",
};

const kind = (value: string | number | undefined): string => kinds[value as QuantityKind] ?? String(value ?? "");

const or = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);

/** Why an indicator is to be checked or not assessed. */
const reasons: Readonly<Record<ReasonCode, (p: Params) => string>> = {
  "period-mismatch": periodsDiffer,
  "unit-mismatch": (p) =>
    `計画の単位は「${or(p["planUnit"], "なし")}」、実績の単位は「${or(p["actualUnit"], "なし")}」で、単位が異なります`,
  "counting-basis-mixed": (p) =>
    p["planCounting"] === undefined
      ? `延べ数（${or(p["label"], "一部")}）とそれ以外の数が混在しています`
      : `数え方が異なります（計画：${counting(p["planCounting"])}、実績：${counting(p["actualCounting"])}）`,
  "label-unmatched": (p) => `計画「${p["planLabel"]}」と実績「${p["actualLabel"]}」の項目名が対応していません`,
  "counterpart-missing": (p) =>
    p["side"] === "plan"
      ? `計画の「${p["label"]}」に対応する実績がありません`
      : `実績の「${p["label"]}」に対応する計画がありません`,
  "several-figures": (p) => `計画${p["plans"]}件に対し実績の数値が${p["actuals"]}件あり、どれを比べるか特定できません`,
  "direction-unclear": (p) => {
    const why: Readonly<Record<string, string>> = {
      negative: "計画がマイナスのため",
      deficit: "赤字・転出超過などマイナスの差引のため",
      capacity: "計画が定員などの上限のため",
      unknown: "増えるのが良いか減るのが良いか言葉から分からないため",
      range: "多くても少なくても良くない指標のため",
    };
    return `${why[String(p["kind"])] ?? ""}、何をもって達成とするか特定できません`;
  },
  "plan-missing": (p) => (p["both"] === undefined ? "計画が未記入です" : "計画も実績も未記入です"),
  "plan-not-set": () => "計画値が設定されていません",
  "plan-not-a-figure": () => "計画が数値ではありません",
  "plan-pending": () => "計画値が未確定です",
  "plan-zero": () => "計画値が0のため、達成率を計算できません",
  "actual-missing": () => "実績が未記入です",
  "actual-not-set": () => "実績が「－」などで、数値がありません",
  "actual-pending": () => "実績は集計中です",
  "actual-cancelled": () => "事業が中止または終了しています",
  "actual-not-a-figure": () => "実績が数値ではありません",
  "cell-error": () => "セルがエラー値です",
  "left-over": (p) => `「${p["text"]}」の意味を特定できません`,
  "actual-indefinite": (p) => `実績に「${p["text"]}」とあり、達成した数値か確定できません`,
  "kind-mismatch": (p) =>
    p["planKind"] === p["actualKind"]
      ? `計画と実績の${kind(p["planKind"])}は同じものさしの数値とは限りません`
      : `計画（${kind(p["planKind"])}）と実績（${kind(p["actualKind"])}）は数値の種類が異なります`,
  "digits-unreadable": (p) => `数字の並び「${p["text"] ?? ""}」を確実に読めません`,
  "not-calculated": () => "数式が計算されていません（Excelで開いて保存してください）",
  forecast: () => "見込み（目標ではない数値）のため、達成・未達を判定しません",
  cost: () => "事業費などの経費のため、執行率だけを示し、評価に含めません",
  "target-population": () => "対象の規模を示す数値のため、評価に含めません",
  "rows-alike": (p) => `「${p["name"]}」の行が複数あり、実績（${p["row"]}行目）がこの行のものか確かめられません`,
  "year-absent": (p) => `判定する年度の計画も実績もありません（あるのは${p["years"]}）`,
  "not-due": () => "目標の期日がまだ来ていません",
};

/** The readings that an indicator to be checked leaves open. */
const alternatives: Readonly<Record<AlternativeReading, (p: Params, unit: string) => string>> = {
  "whole-period-plan": (p, unit) => `${p["years"]}年間の計画全体（${number(p["plan"])}${unit}）と比べる`,
  "one-year-share": (p, unit) => `1年分（${number(p["share"])}${unit}）に換算して比べる`,
  "sum-of-all": () => "すべて合計して比べる",
  "without-cumulative": (p) => `延べ数（${or(p["label"], "該当分")}）を除いて比べる`,
  "only-cumulative": (p) => `延べ数（${or(p["label"], "該当分")}）だけで比べる`,
  "units-as-same": (p) =>
    `「${or(p["actualUnit"], "単位なし")}」を「${or(p["planUnit"], "単位なし")}」と同じとみなして比べる`,
  "of-maximum": () => "満点に対する割合で比べる",
  part: (p) => `「${p["label"]}」で比べる`,
  "as-paired": () => "書かれた数値のまま比べる",
  "more-is-better": () => "多いほど良いとして比べる",
  "less-is-better": () => "少ないほど良いとして比べる",
};

/** Words for verdicts, their reasons, and the readings that are open. */
export const verdicts = {
  names,
  overTarget: "計画超過",
  /** "" for an indicator that has no reason. */
  reason: ({ reason, reasonParams }: Pick<Indicator, "reason" | "reasonParams">): string =>
    reason === null ? "" : reasons[reason](reasonParams),
  alternative: ({ reading, params }: Pick<Alternative, "reading" | "params">, unit: string | null): string =>
    alternatives[reading](params, unit ?? ""),
};
