import type { FieldName } from "./field.ts";

/**
 * What a labelled cell of a one-program form holds. The first are fields of the program; year: the year that the form is
 * of; unit and measure belong to an indicator; other: words that are a label and of no field.
 */
export type CardLabel =
  | Extract<FieldName, "name" | "section" | "department" | "no" | "overview" | "budget" | "measure" | "unit">
  | "year"
  | "other";

/** A label with the place of its word among those of its kind, the better known first. */
export interface CardLabelFound {
  readonly kind: CardLabel;
  readonly rank: number;
}

/** What a form is judged by itself; no indicator is called so. */
const evaluation =
  /^(?:妥当性|有効性|効率性|必要性|公平性|緊急性|優先性|達成度|総合評価|評価|一次評価|二次評価|外部評価|今後の方向性|方向性|課題|今後の課題|改善策|備考|所見|担当者所見|特記事項)$/u;

export const saysEvaluation = (text: string): boolean => text.length <= longestLabel && evaluation.test(bare(text));

/** From forms of ministries, prefectures and cities; preferred first. */
const words: Readonly<Record<CardLabel, readonly string[]>> = {
  name: [
    "事務事業名",
    "事務事業名称",
    "事務事業の名称",
    "事務事業",
    "事業名",
    "事業名称",
    "事業の名称",
    "評価対象事業",
    "評価対象事業名",
    "対象事業名",
    "細事業名",
    "取組名",
    "取組事業名",
    "主要事業名",
    "重点事業名",
    "予算事業名",
    "事業",
    "施策名",
    "施策名称",
    "施策の名称",
    "基本施策名",
    "プログラム名",
  ],
  section: [
    "施策体系",
    "政策体系",
    "施策",
    "施策名",
    "施策名称",
    "単位施策",
    "主要施策",
    "基本施策",
    "基本施策名",
    "施策の柱",
    "施策目標",
    "政策",
    "政策名",
    "政策分野",
    "基本目標",
    "基本政策",
    "基本方針",
    "総合計画体系",
    "総合計画上の位置付け",
    "総合計画の位置付け",
    "総合計画上の位置づけ",
    "総合計画における位置付け",
    "総合計画における位置づけ",
    "総合計画での位置付け",
    "総合計画での位置づけ",
    "総合計画の施策",
    "総合計画の位置づけ",
    "分野",
    "柱",
    "章",
    "まちづくりの目標",
    "重点目標",
  ],
  department: [
    "担当課",
    "担当課名",
    "担当課室",
    "担当課所",
    "担当課等",
    "担当部課",
    "担当部課名",
    "担当部署",
    "担当部署名",
    "担当部局",
    "担当部局庁",
    "担当部局名",
    "担当所属",
    "担当組織",
    "担当",
    "所管課",
    "所管課名",
    "所管課室",
    "所管部課",
    "所管部課名",
    "所管部署",
    "所管部局",
    "所管",
    "主管課",
    "主管課名",
    "主管部署",
    "実施課",
    "作成課",
    "作成部署",
    "評価課",
    "記入課",
    "部課名",
    "部局名",
    "部署名",
    "部署",
    "所属",
    "所属名",
    "課名",
    "課室名",
    "局名",
    "部名",
    "部",
    "局",
    "課",
    "係名",
  ],
  no: [
    "事務事業番号",
    "事業番号",
    "整理番号",
    "事務事業コード",
    "事業コード",
    "評価番号",
    "管理番号",
    "シート番号",
    "事業No",
    "番号",
    "No",
    "No.",
    "№",
  ],
  overview: [
    "事業の目的",
    "事業目的",
    "目的",
    "事業の概要",
    "事業概要",
    "事業内容",
    "事業の内容",
    "概要",
    "内容",
    "取組内容",
    "事業の目的・概要",
    "事業の目的及び概要",
    "目的・概要",
    "施策の目的",
    "施策の概要",
  ],
  budget: [
    "事業費",
    "総事業費",
    "事業費計",
    "事業費合計",
    "事業費総額",
    "予算額",
    "予算",
    "予算現額",
    "当初予算額",
    "当初予算",
    "事業予算",
    "予算計",
  ],
  measure: [
    "指標名",
    "指標名称",
    "指標の名称",
    "名称",
    "指標",
    "成果指標名",
    "成果指標",
    "活動指標名",
    "活動指標",
    "評価指標",
    "アウトカム指標",
    "アウトプット指標",
    "アウトカム",
    "アウトプット",
    "成果目標",
    "活動目標",
    "KPI",
  ],
  unit: ["単位", "指標の単位"],
  year: ["評価年度", "対象年度", "評価対象年度", "実績年度", "事業年度", "年度"],
  other: [
    "事業期間",
    "実施期間",
    "事業開始年度",
    "開始年度",
    "事業開始",
    "終了年度",
    "事業終了",
    "事業終了年度",
    "会計区分",
    "会計",
    "会計名",
    "予算科目",
    "款",
    "項",
    "目",
    "根拠法令",
    "根拠法令等",
    "根拠",
    "根拠計画",
    "関連計画",
    "関連する計画",
    "作成責任者",
    "作成者",
    "作成日",
    "記入者",
    "担当者",
    "担当者名",
    "責任者",
    "課長名",
    "所属長",
    "電話",
    "電話番号",
    "連絡先",
    "内線",
    "対象",
    "事業の対象",
    "手段",
    "意図",
    "成果",
    "実施方法",
    "実施主体",
    "事業主体",
    "事業区分",
    "事業種別",
    "区分",
    "実施形態",
    "補助率",
    "必要性",
    "有効性",
    "効率性",
    "妥当性",
    "公平性",
    "達成度",
    "総合評価",
    "評価",
    "今後の方向性",
    "方向性",
    "課題",
    "改善策",
    "備考",
    "担当者所見",
    "所見",
  ],
};

const known = new Map<string, readonly (readonly [CardLabel, number])[]>();
for (const [kind, list] of Object.entries(words) as [CardLabel, readonly string[]][])
  for (const [rank, word] of list.entries())
    known.set(word.toLowerCase(), [...(known.get(word.toLowerCase()) ?? []), [kind, rank]]);

/** Marks before a label: １ 事業名, (2)担当課, ■目的, 【事業名】. */
const before =
  /^(?:[■□◆◇●○・【[〔<《]|[(]?\d{1,2}[)).．、:：](?=\D)|[①-⑳]|[ⅠⅡⅢⅣⅤ][.．]?|\d{1,2}(?=[ぁ-んァ-ヶ一-龠]))+/u;
const behind = /(?:[】\]〕>》:]|\([^()]{0,12}\)|[①-⑳\d]{1,2}|※\d?)+$/u;

/** A label as it is compared: width, spaces, numbering, frames and what stands in brackets behind it do not matter. */
const bare = (text: string): string =>
  text.normalize("NFKC").replace(/\s/gu, "").replace(before, "").replace(behind, "").toLowerCase();

/** Longer ones are values. */
const longestLabel = 24;

/** 令和5年度事業費, 本年度予算額. */
const yearBefore = /^(?:(?:令和|平成|[rh])?(?:元|\d{1,4})年度|[rh]\d{1,2}(?:年度)?|[本今当]年度|当該年度)の?(?=\D)/u;
/** Of one field each: 目的・概要, 事業の対象及び目的. */
const between = /[・/／]|及び|並びに|ならびに|と/u;

/** What a text is the label of, of each kind that it may be; empty where it is none. */
export function cardLabels(text: string): readonly CardLabelFound[] {
  if (text === "" || text.length > longestLabel) return [];
  const label = bare(text);
  const found = known.get(label) ?? known.get(label.replace(yearBefore, "")) ?? together(label);
  return found.map(([kind, rank]) => ({ kind, rank }));
}

/** What the last of several labels in one says that is of a field; each of them is known. */
function together(label: string): readonly (readonly [CardLabel, number])[] {
  const parts = label.split(between);
  const found = parts.map((part) => known.get(part));
  if (parts.length < 2 || found.some((one) => one === undefined)) return [];
  return found.findLast((one) => one!.some(([kind]) => kind !== "other")) ?? found.at(-1)!;
}

/** A label and its value in one cell: 事業名：みまもり支援 → 事業名, みまもり支援. null where there is no colon, or nothing behind it. */
export function labelAndValue(text: string): readonly [label: string, value: string] | null {
  const found = /^([^:：\n]{1,24})[:：]\s*(\S[\s\S]*)$/u.exec(text);
  return found === null ? null : [found[1]!.trim(), found[2]!.trim()];
}
