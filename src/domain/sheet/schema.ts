/** The fields of a program sheet. */
export type FieldName =
  | "section"
  | "no"
  | "name"
  | "measure"
  | "overview"
  | "budget"
  | "plan"
  | "actual"
  | "unit"
  | "printedRate"
  | "remarks";

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** text: words. number: a whole number. figure: a number typed as such, or words with figures in them (5,000人). */
export type FieldType = "text" | "number" | "figure";

export interface FieldConstraints {
  /** Smallest value, on number fields. */
  readonly minimum?: number;
  /** No two programs share it. */
  readonly unique?: boolean;
}

export interface FieldSchema {
  readonly name: FieldName;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly type: FieldType;
  /** A sheet without such a column is no program table. */
  readonly required: boolean;
  readonly constraints: FieldConstraints;
  /** What stands over such a column, preferred first: of two columns the one with the earlier heading counts. */
  readonly headings: readonly string[];
}

/** Headings that are known but name no field by themselves. */
export interface HeadingWords {
  /** Take their meaning from the heading over them: 計画 over 規模, 実績 over 規模. */
  readonly generic: readonly string[];
  /** Money that was spent, not planned; the budget of a sheet that has nothing else. */
  readonly settlement: readonly string[];
  /** Columns that are known and set aside: a difference, a reason, the office in charge. */
  readonly aside: readonly string[];
  /** Words that put a column into the year before or after the sheet's own, or into it. */
  readonly lastYear: readonly string[];
  readonly thisYear: readonly string[];
  readonly nextYear: readonly string[];
}

export interface ProgramSchema {
  readonly fields: readonly FieldSchema[];
  readonly words: HeadingWords;
}

/**
 * The one description of a program sheet: finding the table, the rules, the documentation and
 * `jisseki schema` derive from it. Headings are from published sheets of Japanese ministries,
 * prefectures and cities; an office with others adds them in its policy.
 */
export const programSchema: ProgramSchema = {
  fields: [
    {
      name: "section",
      title: { ja: "区分", en: "Section" },
      description: {
        ja: "事業をまとめる見出し(施策の柱、分野など)。列でも、見出しだけの行でもよい。",
        en: "The heading that programs stand under (pillar, field); a column, or rows of their own.",
      },
      type: "text",
      required: false,
      constraints: {},
      headings: [
        "区分", "分野", "柱", "施策の柱", "取組の柱", "重点分野", "施策分野", "政策分野", "基本目標", "基本方針", "基本施策",
        "施策の方向", "施策の方向性", "施策体系", "重点施策", "政策", "大項目", "中項目", "大分類", "中分類", "分類", "章", "節", "体系",
        "款", "項", "目", "会計区分", "重点目標", "重点項目", "プロジェクト", "テーマ", "カテゴリ", "カテゴリー",
        "section", "category", "pillar", "policy area", "field", "area",
      ],
    },
    {
      name: "no",
      title: { ja: "番号", en: "No." },
      description: {
        ja: "事業の番号。事業名の前に同じセルで書かれていてもよい。",
        en: "The program's number; may stand before the name in the same cell.",
      },
      type: "number",
      required: false,
      constraints: { minimum: 1, unique: true },
      headings: [
        "事業番号", "番号", "No", "No.", "No．", "№", "ナンバー", "項番", "通番", "連番", "整理番号", "通し番号", "事業No", "事業No.",
        "事業コード", "管理番号", "取組番号", "施策番号", "指標番号", "#", "ID",
        "number", "program no", "program number", "serial no",
      ],
    },
    {
      name: "name",
      title: { ja: "事業名", en: "Program" },
      description: {
        ja: "事業の名称。",
        en: "The program's name.",
      },
      type: "text",
      required: true,
      constraints: {},
      headings: [
        "事業名", "事業名称", "事務事業名", "事務事業名称", "重点事業", "重点事業名", "主要事業", "主要事業名", "事業", "事務事業", "主な事業",
        "具体的事業", "個別事業", "対象事業", "計画事業", "実施事業", "実施計画事業", "予算事業名", "事業の名称", "取組名", "取組名称", "取組事業",
        "取組", "取組み", "取り組み", "具体的な取組", "具体的取組", "主な取組", "施策名", "施策", "施策名称", "施策・事業名", "事業・施策名",
        "事業等", "事業等名", "件名", "名称", "項目", "項目名", "業務名", "講座名", "研修名", "サービス名", "サービス種別",
        "program", "programme", "program name", "project", "project name", "initiative", "name", "item",
      ],
    },
    {
      name: "measure",
      title: { ja: "取組・指標", en: "Measure or indicator" },
      description: {
        ja: "事業の内訳となる取組、又は指標の名称。",
        en: "A measure under the program, or the name of the indicator.",
      },
      type: "text",
      required: false,
      constraints: {},
      headings: [
        "指標名", "指標名称", "指標", "成果指標", "活動指標", "成果指標名", "活動指標名", "評価指標", "管理指標", "代表指標", "達成指標",
        "目標指標", "参考指標", "KPI", "KGI", "業績指標", "重要業績評価指標", "アウトカム", "アウトプット", "アウトカム指標", "アウトプット指標",
        "測定指標", "指標の名称", "指標項目", "目標項目", "数値目標項目", "細事業", "細事業名", "内訳", "事業内訳", "個別取組", "小項目", "小分類", "細目",
        "indicator", "indicator name", "measure", "kpi", "metric", "output indicator", "outcome indicator",
      ],
    },
    {
      name: "overview",
      title: { ja: "事業概要", en: "Overview" },
      description: {
        ja: "事業の内容の説明。",
        en: "What the program does.",
      },
      type: "text",
      required: false,
      constraints: {},
      headings: [
        "事業概要", "事業の概要", "概要", "事業内容", "事業の内容", "取組内容", "取組の内容", "取組概要", "内容", "実施内容", "計画内容", "施策内容",
        "施策概要", "事業目的", "目的", "事業の目的", "説明", "事業説明", "事業の説明", "趣旨", "事業趣旨", "overview", "outline", "summary", "description",
      ],
    },
    {
      name: "budget",
      title: { ja: "予算", en: "Budget" },
      description: {
        ja: "事業に充てる金額。単位は見出し、書式又はセルから読む(円に直す)。",
        en: "The money set aside for the program; its unit is read from heading, number format or cell.",
      },
      type: "figure",
      required: false,
      constraints: { minimum: 0 },
      headings: [
        "予算額", "予算", "予算現額", "当初予算額", "当初予算", "現計予算", "現計予算額", "最終予算額", "最終予算", "補正後予算額", "歳出予算額", "歳出予算",
        "予算規模", "予算措置", "予算措置額", "予算(案)", "予算案", "予算計上額", "事業予算", "事業予算額", "事業費", "総事業費", "計画事業費", "事業費予算",
        "事業費予算額", "計画額", "所要額", "所要経費", "経費", "事業経費", "予定額", "コスト", "総コスト", "金額", "交付予定額",
        "budget", "budget amount", "cost", "appropriation",
      ],
    },
    {
      name: "plan",
      title: { ja: "計画", en: "Plan" },
      description: {
        ja: "計画した数値(目標値)。実績と同じ年度のもの。",
        en: "The planned figure (target), for the same year as the actual.",
      },
      type: "figure",
      required: true,
      constraints: {},
      headings: [
        "目標値", "目標", "数値目標", "目標数値", "目標数", "目標量", "目標規模", "目標件数", "目標人数", "年間目標", "年間の目標値", "年度目標", "年度目標値",
        "成果目標", "活動目標", "計画値", "計画数値", "計画数", "計画量", "計画規模", "計画件数", "計画人数", "計画面積", "計画",
        "実施計画", "事業計画", "年間計画", "年度計画", "予定", "予定値", "予定数", "予定量", "予定規模", "実施予定", "見込", "見込み", "見込量", "見込み量", "見込値", "見込数",
        "当初見込", "当初見込み", "当初計画", "当初目標", "量の見込み", "期待値", "ノルマ", "長期的目標値", "最終目標", "最終目標値",
        "target", "target value", "plan", "planned", "planned value", "goal", "planned figure",
      ],
    },
    {
      name: "actual",
      title: { ja: "実績", en: "Actual" },
      description: {
        ja: "達成した数値(実績値)。",
        en: "The achieved figure.",
      },
      type: "figure",
      required: true,
      constraints: {},
      headings: [
        "実績値", "実績", "実績数", "実績数値", "実績量", "実績規模", "実績件数", "実績人数", "実績面積", "成果実績", "活動実績", "事業実績", "取組実績", "年間実績", "年度実績",
        "実施実績", "利用実績", "達成値", "達成数", "達成数値", "達成実績", "実行値", "実測値", "実施結果", "結果", "事業結果", "成果", "成果値", "最新値", "直近値", "現状値", "現況値", "現在値",
        "累計値", "実施数", "実施件数", "実施状況", "事業の実施状況", "確定値", "actual", "actual value", "achieved", "achievement", "result", "results", "outcome", "actual figure",
      ],
    },
    {
      name: "unit",
      title: { ja: "単位", en: "Unit" },
      description: {
        ja: "数値の単位、又は数値が何を数えたものかの説明。",
        en: "The unit of the figures, or what they count.",
      },
      type: "text",
      required: false,
      constraints: {},
      headings: [
        "単位", "単位の説明", "単位説明", "単位名", "数値の単位", "数値の説明", "規模の単位", "規模の説明", "指標の単位", "指標の説明", "指標説明", "計画の単位", "実績の単位",
        "unit", "units", "unit of measure", "unit note",
      ],
    },
    {
      name: "printedRate",
      title: { ja: "達成率", en: "Achievement rate" },
      description: {
        ja: "表に書かれている達成率。再計算して照合する。",
        en: "The rate that the sheet itself prints; it is recomputed and compared.",
      },
      type: "figure",
      required: false,
      constraints: {},
      headings: [
        "達成率", "目標達成率", "達成度", "目標達成度", "達成割合", "達成比率", "計画比", "計画達成率", "計画達成度", "計画対比", "目標比", "目標対比", "対計画比", "対目標比",
        "計画に対する実績", "目標に対する進捗率", "進捗率", "進捗度", "進ちょく率", "実績率", "達成状況(%)", "実施率", "執行率", "予算執行率",
        "achievement rate", "achievement ratio", "rate", "progress rate", "attainment",
      ],
    },
    {
      name: "remarks",
      title: { ja: "備考", en: "Remarks" },
      description: {
        ja: "備考。",
        en: "Remarks.",
      },
      type: "text",
      required: false,
      constraints: {},
      headings: ["備考", "備考欄", "摘要", "特記事項", "コメント", "注記", "補足", "remarks", "remark", "note", "notes", "comment", "comments"],
    },
  ],
  words: {
    generic: [
      "規模", "数値", "値", "数量", "数", "量", "人数", "件数", "回数", "社数", "戸数", "箇所数", "か所数", "面積", "参加者数", "利用者数", "当初", "最終", "変更後", "補正後",
      "年度", "年", "年間", "通期", "計", "合計", "累計", "(数値)", "figure", "value", "amount", "quantity", "scale", "total",
    ],
    settlement: [
      "決算", "決算額", "決算見込", "決算見込額", "決算見込み", "支出済額", "支出額", "支出実績額", "執行額", "執行済額", "実績額", "事業費実績", "実支出額", "歳出決算額", "事業費決算額", "交付額", "交付決定額", "不用額", "繰越額",
      "settlement", "expenditure", "spent", "actual cost",
    ],
    aside: [
      "差", "差引", "増減", "増減率", "増減数", "前年度比", "前年比", "対前年度比", "対前年比", "乖離", "過不足", "不足", "残", "残数", "評価", "自己評価", "評価結果", "総合評価", "事業評価", "内部評価", "外部評価", "判定", "判定理由",
      "評価理由", "評点", "ランク", "達成状況", "進捗状況", "進捗", "取組状況", "状況", "理由", "要因", "差異理由", "未達理由", "原因", "分析", "根拠", "考え方", "設定理由", "設定根拠", "算出根拠", "算定式", "計算式", "定義", "課題", "今後の課題", "今後の方向性", "方向性", "今後の取組", "今後の予定", "今後", "改善策", "対応", "対応策",
      "担当", "担当課", "担当部署", "担当部局", "担当局", "担当所属", "担当者", "所管", "所管課", "所管部署", "所管局", "所管部局", "部署", "部局", "局", "部", "課", "課名", "課長名", "所属", "実施主体", "事業主体", "主体", "対象", "対象者", "対象地域", "地域", "場所", "会場",
      "期間", "事業期間", "実施期間", "計画期間", "開始年度", "終了年度", "時期", "実施時期", "期限", "達成年度", "目標年度", "日付", "更新日", "財源", "財源内訳", "国庫支出金", "県支出金", "都支出金", "地方債", "その他", "一般財源", "一般会計", "基準値", "基準年", "基準年度", "策定時", "計画策定時", "基準", "URL", "出典", "資料", "データ出典", "継続", "新規", "新規・継続", "新規/継続", "種別", "方法", "手法",
      "difference", "variance", "evaluation", "assessment", "reason", "baseline", "department", "division", "in charge", "owner", "period", "source", "issues", "next steps", "status",
    ],
    lastYear: ["前年度", "前年", "昨年度", "昨年", "前期", "前回", "前々年度", "previous year", "last year", "prior year"],
    thisYear: ["今年度", "本年度", "当年度", "当該年度", "今年", "本年", "今期", "this year", "current year"],
    nextYear: ["来年度", "次年度", "翌年度", "来年", "翌年", "次期", "来期", "次年度以降", "今後", "next year"],
  },
};

export const requiredFields: readonly FieldName[] = programSchema.fields
  .filter((field) => field.required)
  .map((field) => field.name);
