import type { TrendWords } from "../../domain/trend/words.ts";
import type { YearTotals } from "../../domain/trend/trend.ts";
import { fiscalYear } from "./years.ts";

/** 令和4年度 → R4 */
const shortYear = (year: number): string => {
  const named = fiscalYear(year).replace("年度", "").replace("元", "1");
  return named.replace("令和", "R").replace("平成", "H").replace("昭和", "S");
};

const listed = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");

const programsOf = (count: number, of: string): string => `${of}${count}事業`;

function headline(
  { movements, fresh, ended, split, merged }: YearTotals,
  before: string,
  year: string,
  restated: number,
) {
  const { improved = 0, worsened = 0, unchanged = 0 } = movements ?? {};
  const came = [
    programsOf(fresh, "新規"),
    programsOf(ended, "終了"),
    ...(split + merged === 0 ? [] : [programsOf(split + merged, "分割・統合")]),
  ].join("・");
  const corrected = restated === 0 ? "" : `前年度までの数値の修正は${restated}件です。`;
  return `${before}から${year}にかけて、実績が改善した指標は${improved}、悪化した指標は${worsened}、横ばいは${unchanged}です。${came}です。${corrected}`;
}

const turns: TrendWords["turn"] = {
  new: "新規",
  ended: "終了",
  asked: "対応を確認中",
  split: "分割",
  merged: "統合",
};

/** Words of the workbook in which programs are followed through the years. */
export const trend: Omit<TrendWords, "verdict" | "fiscalYear" | "footer" | "everyAnswers"> = {
  shortYear,
  noName: "（名称なし）",
  none: "―",
  program: (no, name) => (no === "" ? name : `${no}　${name}`),
  number: (no) => `No.${no}`,
  movement: {
    improved: "改善",
    unchanged: "横ばい",
    worsened: "悪化",
    "not-comparable": "比較不可",
    broken: "断絶",
  },
  turn: turns,
  breakOf: (code, was, is) => {
    const change = was === "" && is === "" ? "" : `（${was === "" ? "なし" : was}→${is === "" ? "なし" : is}）`;
    switch (code) {
      case "unit":
        return `単位の変更${change}`;
      case "label":
        return `指標名の変更${change}`;
      case "definition":
        return `数え方の説明の変更${change}`;
      case "base":
        return `基準年・基準値の変更${change}`;
      case "counting":
        return "数え方（延べ・実数）の変更";
      case "kind":
        return "指標の種類（値・増減・割合など）の変更";
      case "coverage":
        return "対象期間（単年度・累計・平均など）の変更";
    }
  },
  broken: (year, reasons) => `系列の断絶（${year}）：${reasons.join("、")}`,
  how: {
    answered: "回答による",
    name: "名称が同じ",
    status: "（新規）などを除いて名称が同じ",
    "same-lines": "名称はないが、記載がすべて同じ",
    brackets: "かっこ書きを除いて名称が同じ",
    alike: "名称が似ている",
    parts: "分割・統合",
    nameless: "名称がない",
    "faintly-alike": "名称の一部が似ている",
  },
  group: { split: "分割", merged: "統合" },
  side: { plan: "計画", actual: "実績" },
  restatedAs: { restated: "修正", withdrawn: "取消", "filled-in": "後日記入" },
  crosses: { "into-achieved": "未達成→達成", "out-of-achieved": "達成→未達成" },
  answers: { same: "同じ事業", different: "別の事業", later: "保留" },
  summary: {
    sheet: "概要",
    title: (first, last) => `事業の達成状況の推移　${first}～${last}`,
    headline,
    asked: (count) =>
      `年度間の対応を確かめていただく事業が${count}あります。「対応」のシートで選ぶまで、これらは新規・終了にも改善・悪化にも数えません。`,
    years: {
      title: "年度別の達成状況（事業数）",
      year: "年度",
      programs: "事業数",
      share: "達成の割合",
      mean: "達成率の平均",
      note: "達成の割合は、判定した事業（達成～大幅未達）のうち達成の割合。達成率の平均は、達成率のある指標の単純平均。",
    },
    turns: {
      title: "前年度からの動き",
      years: "年度",
      fresh: "新規事業",
      ended: "終了事業",
      parts: "分割・統合",
      asked: "対応を確認中",
      restated: "遡及修正",
      note: "改善～断絶は指標の数（「経年」の動きの列を数えたもの）、新規～確認中は事業の数、遡及修正は数値の数。改善・悪化は実績を、指標の望ましい方向で比べたもの。",
    },
    falls: {
      title: (before, year) => `判定が下がった事業（${before}→${year}）`,
      none: "ありません",
      more: (count) => `ほか${count}事業`,
    },
    rises: {
      title: (before, year) => `判定が上がった事業（${before}→${year}）`,
      none: "ありません",
      more: (count) => `ほか${count}事業`,
    },
    chart: {
      verdicts: "判定別の事業数",
      share: "達成の割合と達成率の平均",
      about: (title) => `${title}の年度ごとの折れ線グラフ`,
    },
  },
  series: {
    sheet: "経年",
    title: "主要な経年データ",
    notes: [
      "年度の列の数値は各年度の表の記載。（ ）は対応を確認中の事業、分割・統合前の事業の数値で、増減は計算しない。",
      "赤い線は系列の断絶（単位・指標・基準・数え方の変更）で、前後の増減は計算しない。増減・前年比は直近の2年度。色は判定。",
    ],
    headings: {
      indicator: "指標等",
      row: "区分",
      target: "達成目標",
      baseline: "基準値",
      change: (before, year) => `増減\n${before}→${year}`,
      ratio: "前年比",
      movement: (before, year) => `動き\n${before}→${year}`,
      note: "参考",
      source: (year) => `出典 ${year}`,
    },
    rows: {
      plan: "計画",
      planFirst: "当初計画",
      planChanged: "変更後計画",
      actual: "実績",
      rate: "達成率",
      rateFirst: "対当初",
      rateChanged: "対変更後",
    },
    own: "実施の数値",
    bracketed: (text) => `（${text}）`,
    points: "pt",
    newIndicator: (year) => `${year}からの指標`,
    endedIndicator: (year) => `${year}までの指標`,
    began: (turn, year) => `${turns[turn]}（${year}）`,
    askedFrom: (names) => `${listed(names)}と同じ事業か確認中`,
    groupFrom: (group, names, isConfirmed) =>
      `${listed(names)}${group === "merged" ? "を統合" : "から分割"}${isConfirmed ? "" : "（確認中）"}`,
    targetChanged: (year) => `計画値を${year}の表で変更`,
  },
  links: {
    sheet: "対応",
    title: "年度間の事業の対応",
    notes: [
      "「確認」の行は、黄色の欄で「同じ事業」「別の事業」「保留」を選んでください。次に jisseki trend を実行すると反映し、回答は以後も引き継ぎます。",
      "「自動」の行も、違うときは「別の事業」を選べば分けます。分割・統合は、すべての行を「同じ事業」とすると確定します（増減は計算しません）。番号だけでは対応させません。",
    ],
    none: "対応する事業はありません。",
    headings: {
      standing: "区分",
      earlierYear: "前の年度",
      earlier: "前の年度の事業",
      laterYear: "後の年度",
      later: "後の年度の事業",
      how: "対応の根拠",
      evidence: "一致の程度",
      answer: "回答",
      note: "備考",
    },
    standing: {
      asked: "確認",
      confirmed: "回答済",
      refused: "別の事業",
      auto: "自動",
      waiting: "該当なし",
    },
    evidence: ({ name, figures, labels }) =>
      [
        ...(name === 0 ? [] : [`名称 ${name}％`]),
        ...(figures === null ? [] : [`前年度の数値 ${figures}％`]),
        `指標 ${labels}％`,
      ].join("・"),
  },
  restated: {
    sheet: "遡及修正",
    title: "過年度の数値の遡及修正",
    notes: [
      "後の年度の表に載っている過年度の計画・実績のうち、その年度の表の記載と異なるもの。けた数を減らしただけのものは含みません。",
    ],
    none: "遡及修正はありません。",
    headings: {
      program: "事業",
      indicator: "指標",
      year: "年度",
      side: "区分",
      own: "当年度の表の記載",
      printedIn: "掲載した年度",
      printed: "後の表の記載",
      how: "修正の種類",
      difference: "差",
      rateBefore: "達成率\n（修正前）",
      rateAfter: "達成率\n（修正後）",
      crosses: "達成・未達成の変化",
    },
  },
};
