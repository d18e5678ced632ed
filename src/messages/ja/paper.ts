import type { PaperWords } from "../../domain/paper/words.ts";
import { numeral } from "../numeral.ts";
import { directions } from "./directions.ts";
import { report } from "./report.ts";
import { verdicts } from "./verdicts.ts";

const mostDecimals = 10;

/** Words of 監査調書. */
export const paper: Omit<PaperWords, "report"> = {
  title: "監査調書",
  index: {
    sheet: "調書一覧",
    title: "監査調書　一覧",
    headings: {
      paper: "調書",
      program: "事業",
      department: "担当",
      verdict: "判定",
      state: "判断済",
      findings: "指摘",
    },
  },
  number: (at, of) => `調書 ${at}／${of}`,
  made: (date) => `作成日 ${date}`,
  sections: {
    criteria: "判定の基準",
    findings: "指摘事項（元の表の記載と、記入された判断について）",
    history: "経過（確認記録による）",
    signs: "確認欄",
    log: "確認記録との照合",
  },
  indicator: (at, of, name) => `指標${of === 1 ? "" : ` ${at}／${of}`}　${name}`,
  side: { plan: "計画", actual: "実績" },
  head: {
    program: "事業",
    section: "区分",
    department: "担当",
    year: "年度",
    budget: "予算",
    source: "元の表",
    verdict: "判定",
    selection: "抽出",
  },
  line: {
    written: "記載",
    place: "所在",
    read: "読み取り",
    unread: "読まない文字",
    calculation: "計算",
    judged: "判定と理由",
    direction: "良い向き",
    readings: "読み方",
    state: "状態",
    decided: "判断",
    signed: "確認・査閲",
    followUp: "処理・措置",
  },
  none: "―",
  noName: "（名称なし）",
  blankCell: "（空欄）",
  budget: (yen, text) => `${yen}円${text === "" ? "" : `（記載：${text}）`}`,
  indicators: (count) => `指標${count}件`,
  figure: (value) => numeral(value, mostDecimals),
  day: report.date,
  bound: { min: "以上", max: "以下", approximate: "約", range: "範囲" },
  strictly: { min: "超", max: "未満" },
  counting: { cumulative: "延べ・累計", net: "実数", total: "計" },
  kind: {
    level: "数量",
    change: "増減",
    share: "割合",
    score: "点数",
    rank: "順位",
    balance: "差引",
    product: "掛け算の式",
  },
  asOf: (day) => `${day}時点`,
  unread: (texts) => texts.map((text) => `「${text}」`).join("、"),
  partSeparator: "、",
  done: { done: "実施", partly: "一部実施", "not-done": "未実施" },
  due: { met: "期日までに実施", missed: "期日より後" },
  noCalculation: {
    choice: "読み方が選ばれるまで、達成率は計算しない",
    none: "計算しない（理由は下の欄）",
  },
  excluded: "判断により対象外（計算しない）",
  met: "計画を満たす",
  missed: "計画を満たさない",
  criterion: (from, to) => `${from === null ? "" : `${from}以上`}${to === null ? "" : `${to}未満`}`,
  criterionOf: (verdict, range) => `${verdict} ${range}`,
  judged: (verdict, range) => `${verdict}（${range}）`,
  inUnit: (name, unit) => `${name}（${unit}）`,
  criteria: (parts, overTarget) => `達成率により、${parts.join("、")}。${overTarget}以上は「計画を大きく超過」と注記。`,
  criteriaNote: {
    worst: "率を計算しない指標は、計画を満たせば達成、満たさなければ未達。事業の判定は、指標のうち最も悪いもの。",
    lead: "率を計算しない指標は、計画を満たせば達成、満たさなければ未達。事業の判定は、最初の指標のもの。",
  },
  directionFound: (found) => directions.found(found).replace(/^良い向き：/u, ""),
  chosen: "【採用】",
  reading: (text, calculation, verdict) => `${text}：${calculation}　${verdicts.names[verdict]}`,
  corrected: (plan, actual) =>
    `修正後の数値　${[plan === "" ? "" : `計画 ${plan}`, actual === "" ? "" : `実績 ${actual}`].filter((text) => text !== "").join("、")}`,
  named: (name, text) => `${name}：${text}`,
  by: (name, day) => `${name === "" ? "（氏名なし）" : name}${day === "" ? "" : `（${day}）`}`,
  decidedUpon: (plan, actual, rate, verdict) =>
    `判断したときの記載：計画「${plan}」、実績「${actual}」${rate === "" ? "" : `、${rate}`}、${verdict}`,
  findings: {
    headings: { severity: "重さ", place: "所在", message: "内容", action: "対処" },
    none: "この事業についての指摘はない。",
    ofTable: (names) => `表全体についての指摘：${names.join("、")}（内容は報告の「指摘事項」）`,
  },
  history: {
    headings: { seq: "番号", at: "記録日時", kind: "種別", content: "内容", who: "記入者（記入日）" },
    none: "この事業の指標について、記録された判断や変更はまだない。",
  },
  signs: ["確認者", "査閲者", "課長", "監査委員"],
  signDay: "年　　月　　日",
  log: {
    head: (seq) => `最後の行（${seq}番）のハッシュ値（SHA-256）`,
    drawn: (seq) => `この抽出は、確認記録の${seq}番の行に記録した。`,
    notDrawn: "この抽出は、確認記録には記録していない（--log を付けると、記録した報告の写しができる）。",
    pending: (events) =>
      `報告の後に、記録されていない記入または元の表の変更が${events}件ある。この調書はそれを含むが、上のハッシュ値は含まない。`,
    meaning:
      "このハッシュ値で分かるのは、確認記録が後から変えられていないかどうかである（jisseki verify 報告のファイル --head ハッシュ値）。電子署名ではなく、誰が記入したかは証明しない。署名は調書の確認欄に行う。",
  },
  selection: {
    all: (of) => `全${of}事業`,
    some: (drawn, of, how) => `全${of}事業のうち${drawn}事業（${how}）`,
  },
  footer: "実績（Jisseki）による監査調書",
};
