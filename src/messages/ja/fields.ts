import type { FieldName } from "../../domain/sheet/words/field.ts";
import type { FieldWords } from "../../domain/sheet/words/table-schema.ts";

/** The fields of a program sheet, for the documentation and for people who name one. */
export const fields: Readonly<Record<FieldName, FieldWords>> = {
  section: {
    title: "区分",
    description: "事業をまとめる見出し(施策の柱、分野など)。列でも、見出しだけの行でもよい。",
  },
  no: {
    title: "番号",
    description: "事業の番号。事業名の前に同じセルで書かれていてもよい。",
  },
  name: {
    title: "事業名",
    description: "事業の名称。",
  },
  department: {
    title: "担当部署",
    description: "事業を担当する課や局。結合したセルの値は、その全ての行のもの。",
  },
  measure: {
    title: "取組・指標",
    description: "事業の内訳となる取組、又は指標の名称。",
  },
  overview: {
    title: "事業概要",
    description: "事業の内容の説明。",
  },
  budget: {
    title: "予算",
    description: "事業に充てる金額。単位は見出し、書式又はセルから読む(円に直す)。",
  },
  baseline: {
    title: "基準値",
    description: "計画を立てたときの数値。実績の列とは別に「現状値」があれば、それも基準値とする。",
  },
  plan: {
    title: "計画",
    description: "計画した数値(目標値)。実績と同じ年度のもの。",
  },
  actual: {
    title: "実績",
    description: "達成した数値(実績値)。",
  },
  finalTarget: {
    title: "最終目標",
    description: "計画の最終年度の目標。その年度の計画の列とは別にあるもの。",
  },
  planPeriod: {
    title: "目標年度",
    description:
      "計画の数値がいつのものか(目標年度、期限、計画期間、累計・単年度の別)。計画のセルに書かれているのと同じに読む。",
  },
  unit: {
    title: "単位",
    description: "数値の単位、又は数値が何を数えたものかの説明。",
  },
  direction: {
    title: "望ましい方向",
    description: "数値が高いほど良いか、低いほど良いか(↑、↓、低いほど良い など)。",
  },
  printedRate: {
    title: "達成率",
    description: "表に書かれている達成率。再計算して照合する。",
  },
  printedGrade: {
    title: "評価",
    description: "表に書かれている評価(○、B、概ね達成 など)。",
  },
  remarks: {
    title: "備考",
    description: "備考。",
  },
};
