import type { LinkStanding } from "../../domain/trend/trend.ts";
import type { Restated } from "../../domain/trend/rules/figure-restated.ts";

/** Words of `jisseki trend`. */
export const cliTrend = {
  command: "年度ごとの事業一覧から、事業と指標の推移（経年・対応・遡及修正）をまとめる",
  options: {
    out: "推移をまとめたブックを書き出すファイル。すでにあれば、その「対応」の回答を引き継ぐ",
    answers: "回答を読む、以前に書き出したブック。既定は --out のファイル",
    years: "各ファイルの年度（ファイルの順に、例: R3,R4）。既定は表の記載による",
    join: "同じ年度の複数のファイル（部署ごとなど）を一つの一覧として扱う",
    failOn: "終了コードを1にする基準（最も新しい年度の判定と、遡及修正の指摘）",
  },
  examples: [
    "jisseki trend R3.xlsx R4.xlsx --out 推移.xlsx",
    'jisseki trend "年度別/*.xlsx" --json',
    "jisseki trend 福祉_R3.xlsx 産業_R3.xlsx 福祉_R4.xlsx 産業_R4.xlsx --join --out 推移.xlsx",
  ],
  written: (file: string) => `推移を書き出しました: ${file}`,
  answers: (file: string, count: number) => `${file} の回答${count}件を引き継ぎました`,
  unknownAnswers: (rows: readonly number[]) =>
    `注意: 「対応」の${rows.join("、")}行の回答は選択肢にないため使いません（同じ事業・別の事業・保留のいずれかです）`,
  reordered: (years: readonly string[]) => `年度の古い順に並べました: ${years.join("、")}`,
  gap: (before: string, year: string) =>
    `注意: ${before}と${year}の間の年度のファイルがありません。隣り合う年度として比べます`,
  isOwn: (file: string) => `${file}: jisseki trend で書き出したブックのため、入力としては読みません`,
  headings: {
    years: "年度",
    improved: "改善",
    unchanged: "横ばい",
    worsened: "悪化",
    "not-comparable": "比較不可",
    broken: "断絶",
    auto: "自動",
    confirmed: "回答済",
    asked: "確認",
    fresh: "新規",
    ended: "終了",
    parts: "分割・統合",
    restated: "遡及修正",
  },
  pair: (before: string, year: string) => `${before}→${year}`,
  indicators: "指標",
  programs: "事業",
  askedTitle: (count: number) => `対応を確かめていただく事業 ${count}`,
  link: (before: string, earlier: string, later: string, how: string, _standing: LinkStanding) =>
    `${before} ${earlier} → ${later}（${how}）`,
  restatedTitle: (count: number) => `遡及修正 ${count}件`,
  restated: (program: string, year: string, side: string, own: string, printed: string, crosses: string) =>
    `${program}: ${year}の${side} ${own} → ${printed}${crosses === "" ? "" : `（${crosses}）`}`,
  blank: "空欄",
  more: (count: number) => `ほか${count}件（--json か --out ですべて）`,
  side: { plan: "計画", actual: "実績" } as Readonly<Record<Restated["side"], string>>,
  failure: {
    needsOutput: {
      what: "比べるファイルがありません",
      why: "指定されたファイルは、どれも jisseki trend で書き出したブックです",
      todo: "年度ごとの事業一覧のファイルを指定してください",
    },
  },
};
