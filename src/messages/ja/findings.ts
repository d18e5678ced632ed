import { numeral } from "../numeral.ts";
import type { RuleCode } from "../../domain/checks/registry.ts";
import type { Finding, Params } from "../../domain/checks/rule.ts";
import type { SetAsideReason } from "../../domain/sheet/records/reading.ts";
import { fiscalYear } from "./years.ts";
import { asideWhy } from "./set-aside.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { FieldName } from "../../domain/sheet/words/field.ts";
import { fields } from "./fields.ts";
import { machineFindings } from "./machine-findings.ts";
import type { RuleWords } from "./rule-words.ts";
import { verdicts } from "./verdicts.ts";

const number = (value: string | number | undefined): string =>
  typeof value === "number" ? numeral(value, 6) : (value ?? "");

const fieldTitle = (field: string | number | undefined): string =>
  field !== undefined && Object.hasOwn(fields, field) ? fields[field as FieldName].title : String(field ?? "");

const yearName = (year: string | number | undefined): string =>
  typeof year === "number" ? fiscalYear(year) : "判定する年度";

const named = (name: string | number | undefined): string => (name === undefined || name === "" ? "" : `「${name}」`);

/** The same sentence as the verdict's reason. */
const reason =
  (code: Parameters<typeof verdicts.reason>[0]["reason"]) =>
  (p: Params): string =>
    verdicts.reason({ reason: code, reasonParams: p });

const words: Readonly<Record<RuleCode, RuleWords>> = {
  ...machineFindings,
  "year-mismatch": {
    name: "計画と実績の年度・期間違い",
    about: "計画欄の見出しの年度又は期間が、実績欄のものと異なる。",
    message: (p) => `計画欄は「${p["planYear"]}」、実績欄は「${p["actualYear"]}」で、年度又は期間が異なります`,
    action: "実績と同じ年度・期間の計画欄を指定してください（列の指定で変更できます）。",
  },
  "indicator-year-differs": {
    name: "指標の年度",
    about:
      "横に並ぶ指標のうち、判定する年度の数値か確かめられないもの。見出しに年度がないか、ほかの指標と年度が異なる。",
    message: (p) =>
      p["year"] === undefined
        ? `「${p["name"]}」の見出しには年度がなく、${yearName(p["judged"])}の数値か確かめられません`
        : `「${p["name"]}」は${yearName(p["year"])}の数値で、ほかの指標（${yearName(p["judged"])}）と年度が異なります`,
    action: "見出しに年度を書き、年度の異なる指標は分けてください。",
  },
  "column-set-aside": {
    name: "読まなかった列",
    about:
      "計画、実績又は予算に見える列が読まれていない。別の年度の列、上半期など年度の途中の列、同じ種類の別の列、金額ではなくコードや名称の列（予算科目など）、様式の中の計画額と支出額がある。",
    message: (p) =>
      `${fieldTitle(p["field"])}の列に見えますが、${asideWhy[p["why"] as SetAsideReason]}として読んでいません：「${p["seen"]}」${Number(p["more"]) > 0 ? `ほか${number(p["more"])}列` : ""}`,
    action: "採った列でよいかを確かめてください。違う場合は列の指定で変更できます。",
  },
  "card-form-differs": {
    name: "ほかと異なる様式",
    about:
      "1事業1枚の様式（事務事業評価シートなど）の中に、欄の名前がほかの多くと異なるものがある。読み取りはしている。",
    message: (p) =>
      `この様式はほかの多くと異なります${p["lacks"] === "" ? "" : `（ない欄：${p["lacks"]}）`}${p["further"] === "" ? "" : `（ほかにない欄：${p["further"]}）`}`,
    action: "読み取った内容が様式のとおりかを確かめてください。",
  },
  "card-year-differs": {
    name: "ほかと異なる年度の様式",
    about:
      "1事業1枚の様式（事務事業評価シートなど）の中に、ほかの多くと異なる年度で判定したものがある。判定はその年度の目標と実績によるが、集計は1つの表にまとめている。",
    message: (p) =>
      `この様式は${fiscalYear(Number(p["year"]))}で判定しました（ほかの多くは${fiscalYear(Number(p["usual"]))}）`,
    action:
      "前の年度の様式が混じっていないかを確かめ、同じ年度で比べるときは判定する年度（--year）を指定してください。",
  },
  "table-elsewhere": {
    name: "読まなかった表",
    about: "同じシートに、読み取った表とは別の表がある。",
    message: (p) => `${p["area"]}に別の表があり、読んでいません`,
    action: "その表も確かめるときは、範囲を指定してください。",
  },
  "row-unread": {
    name: "読み取れない行",
    about:
      "表の中に、空白でも、事業・見出し・合計・注記でもない行がある。概要だけが次の行に続いている場合は指摘しない。",
    message: (p) => `表の中に、事業としても見出しとしても読み取れない行があります：「${p["text"]}」`,
    action:
      "事業の行であれば、番号や事業名が正しい列にあるか確かめてください。この行は判定にも集計にも含まれていません。",
  },
  "judged-year-differs": {
    name: "ほかと異なる年度での判定",
    about:
      "1事業1枚の様式が一つのシートに並び、ほかの様式を判定した年度の欄がないため、別の年度の数値で判定した様式がある。",
    message: (p) => `${fiscalYear(Number(p["own"]))}の数値で判定しています。ほかは${fiscalYear(Number(p["year"]))}です`,
    action: "その年度で判定してよいか確かめてください。年度は選ぶこともできます。",
  },
  "figures-one-sided": {
    name: "計画又は実績だけの数値",
    about:
      "1事業1枚の様式に、対になる実績のない計画の数値、又は対になる計画のない実績の数値がある。様式の年度より後の年度だけに数値がある場合も含む。",
    message: (p) =>
      `${named(p["name"])}の${fieldTitle(p["side"])}の数値（${p["area"]}：${p["texts"]}${Number(p["more"]) > 0 ? ` ほか${number(p["more"])}個` : ""}）は、判定に含まれていません。同じ年度の${fieldTitle(p["side"] === "plan" ? "actual" : "plan")}と対にできません`,
    action: "対になる数値がある場合は、その行又は列の見出しが「目標」「実績」などになっているか確かめてください。",
  },
  "figures-unread": {
    name: "読まなかった数値",
    about: "1事業1枚の様式に、計画とも実績とも読めない数値がある。事業費や人件費などの費用の欄は指摘しない。",
    message: (p) =>
      `${named(p["name"])}の数値（${p["area"]}：${p["texts"]}${Number(p["more"]) > 0 ? ` ほか${number(p["more"])}個` : ""}）は、計画とも実績とも書かれていないため読んでいません`,
    action: "計画又は実績であれば、見出しを「目標」「実績」などにしてください。そうでなければ、このままで構いません。",
  },
  "section-empty": {
    name: "事業のない見出し",
    about: "見出しの下に事業が一つもない。",
    message: (p) => `見出し${named(p["name"])}の下に事業がありません`,
    action: "事業の行が抜けていないか、見出しが不要になっていないかを確かめてください。",
  },
  "number-missing": {
    name: "事業番号なし",
    about: "ほかの事業には番号があるのに、番号がない。",
    message: (p) => `事業${named(p["name"])}に番号がありません`,
    action: "番号を記入してください。番号を付けない事業であれば、このままで差し支えありません。",
  },
  "number-duplicate": {
    name: "事業番号の重複",
    about:
      "同じ番号が別の事業にも付いている。見出しごとに1から始まる表では見出しの中で数える。再掲と、同じ事業の指標別の行は指摘しない。",
    message: (p) => `番号${p["no"]}は${p["row"]}行目の事業${named(p["name"])}でも使われています`,
    action: "どちらかの番号を訂正してください。",
  },
  "number-differs": {
    name: "シートによる番号の違い",
    about: "計画と実績が2枚のシートに分かれ、同じ名前の事業の番号が両者で異なる。名前で対応させている。",
    message: (p) =>
      p["count"] === undefined
        ? `${named(p["name"])}の番号は計画では${p["no"]}、実績のシート（${p["at"]}行目）では${p["other"]}です`
        : `計画と実績のシートで番号の付け方が異なります（${p["count"]}事業）。名前で対応させています`,
    action: "どちらかの番号か名前が誤っていないかを確かめてください。",
  },
  "number-gap": {
    name: "事業番号の抜け",
    about: "番号が飛んでいる。番号のない事業がその間にある場合と、番号が通し番号でない場合は指摘しない。",
    message: (p) => `番号が${p["from"]}から${p["to"]}に飛んでいます`,
    action: "事業の行が抜けていないか確かめてください。欠番であれば、このままで差し支えありません。",
  },
  "name-missing": {
    name: "事業名なし",
    about: "事業名が空白である。",
    message: (p) =>
      p["no"] === "" || p["no"] === undefined ? "事業名が未記入です" : `番号${p["no"]}の事業名が未記入です`,
    action: "事業名を記入してください。",
  },
  "name-duplicate": {
    name: "事業名の重複",
    about: "同じ名称が別の事業、または同じ事業の別の取組にもある。再掲は指摘しない。",
    message: (p) => `${named(p["name"])}は${p["row"]}行目にもあります`,
    action: "同じ事業を二重に計上していないか確かめてください。再掲であれば、事業名に「（再掲）」と添えてください。",
  },
  "name-broken": {
    name: "事業名の途中の空白",
    about: "15文字以上続いた名称の途中に、日本語の文字に挟まれた空白または改行がある。",
    message: (p) => `事業名の途中に、改行の跡とみられる空白があります：「…${p["text"]}…」`,
    action: "検索や照合で一致しなくなるため、不要な空白であれば取り除いてください。",
  },
  "hidden-row": {
    name: "非表示の行",
    about: "非表示の行（フィルターを含む）が表にある。",
    message: (p) => `非表示の行${named(p["name"])}も判定と集計に含めています`,
    action: "対象にしない行であれば、表から外してから確認してください。",
  },
  "cell-error": {
    name: "エラー値",
    about: "セルが #REF! などのエラー値である。",
    message: (p) => `セルの値が${p["error"]}です`,
    action: "数式または参照先を直してください。",
  },
  "value-impossible": {
    name: "読めない値",
    about: "ファイルの中で数値として保存されている文字が、数値ではない（NaN、1,234 など）。",
    message: (p) => `保存されている値「${p["text"]}」は数値ではありません`,
    action: "作成したプログラムを確かめ、セルに正しい値を入力し直してください。",
  },
  "value-hidden": {
    name: "表示されない値",
    about:
      "値はあるが、表示形式（;;; や、0を表示しない形式など）のためにセルには何も、または単位しか表示されない。空白として扱う。",
    message: (p) => `値「${p["value"]}」が表示形式「${p["format"]}」のため表示されていません`,
    action: "表示されるべき値であれば、セルの表示形式を直してください。",
  },
  "not-calculated": {
    name: "未計算の数式",
    about:
      "数式の計算結果がファイルにない。プログラムが作成したブックにあり、結果が空か0のまま再計算を求めているものも含む。未記入や0としては扱わない。",
    message: (p) => `数式が計算されていません（${p["cells"]}）`,
    action: "Excelで開いて保存し、保存したファイルを点検してください。",
  },
  "budget-missing": {
    name: "予算の未記入",
    about: "予算が空白で、取組の行にも記入がない。「－」と「各事業欄記載」は指摘しない。",
    message: () => "予算が未記入です",
    action: "予算を記入してください。予算のない事業であれば「－」と記入してください。",
  },
  "budget-not-a-figure": {
    name: "金額でない予算",
    about: "予算が文章など、金額でない。",
    message: (p) => `予算が金額ではありません：「${p["text"]}」`,
    action: "金額が分かる場合は記入してください。この行は予算の集計に含まれていません。",
  },
  "budget-suspect": {
    name: "予算の桁",
    about:
      "予算が、表の中央値の1,000倍以上（1,000分の1以下）か、最も近いほかの予算の200倍以上（200分の1以下）である。予算が5件以上ある表に限る。",
    message: (p) =>
      `予算「${p["text"]}」（${number(p["yen"])}円）は、ほかの事業（中央値${number(p["medianYen"])}円）と桁が大きく異なります`,
    action: "単位（円・千円・百万円）と桁を確かめてください。",
  },
  "year-absent": {
    name: "判定する年度の数値なし",
    about:
      "年度ごとに行や列を分けた表で、判定する年度の計画も実績もない事業。ほかの年度の数値は推移に示し、判定はしない。",
    message: reason("year-absent"),
    action: "その年度の数値を記入してください。ほかの年度を判定するときは、年度を選び直してください（--year）。",
  },
  "plan-missing": {
    name: "計画の未記入",
    about: "計画が空白である。実績も空白のときは、そのことも示す。",
    message: reason("plan-missing"),
    action: "計画値を記入してください。目標を設けない事業であれば「－」と記入してください。",
  },
  "plan-not-set": {
    name: "計画値の設定なし",
    about: "計画が「－」などの記号か「設定しない」である。",
    message: (p) => `計画値が設定されていません（「${p["text"]}」と記載）`,
    action: "目標を設けない事業であれば、このままで差し支えありません。",
  },
  "plan-not-a-figure": {
    name: "数値でない計画",
    about: "計画が数値でない。",
    message: (p) => `計画が数値ではないため、実績と比べられません：「${p["text"]}」`,
    action: "測れる目標（件数、人数など）があれば、数値で記入してください。",
  },
  "plan-zero": {
    name: "計画値が0",
    about: "計画値が0で、達成率を計算できない。",
    message: reason("plan-zero"),
    action: "目標が0であるのか、目標を設けていない（「－」）のかを確かめてください。",
  },
  "plan-duplicated": {
    name: "計画の重複",
    about:
      "隣り合う行に、同じ文章の計画が書かれている。数値だけの計画と、表の中で4回以上使われる決まり文句は指摘しない。",
    message: (p) => `${p["row"]}行目と同じ計画が書かれています：「${p["text"]}」`,
    action: "上の行から写したまま直していないのではないか、確かめてください。",
  },
  "actual-missing": {
    name: "実績の未記入",
    about: "計画値があるのに、実績が空白である。",
    message: reason("actual-missing"),
    action: "実績を記入してください。実績がなければ「0」、集計前であれば「集計中」と記入してください。",
  },
  "actual-not-set": {
    name: "実績の数値なし",
    about: "計画値があるのに、実績が「－」などの記号である。",
    message: (p) => `実績に数値がありません（「${p["text"]}」と記載）`,
    action: "実績がなかったのであれば「0」と記入してください。「－」は0とはみなしません。",
  },
  "actual-pending": {
    name: "実績の集計中",
    about: "実績が「集計中」であるか、【参考】の数値しかない。",
    message: (p) => `実績がまだ確定していません：「${p["text"]}」`,
    action: "確定した数値を記入してから、もう一度確認してください。",
  },
  "actual-cancelled": {
    name: "中止・終了",
    about: "計画値があるのに、中止または終了と書かれている。",
    message: (p) => `計画がありながら、中止または終了しています：「${p["text"]}」`,
    action: "達成状況をどう扱うか（対象外とするか、実績0とするか）を決めてください。",
  },
  "actual-not-a-figure": {
    name: "数値でない実績",
    about: "計画値があるのに、実績が数値でない。",
    message: (p) => `計画は数値ですが、実績が数値ではありません：「${p["text"]}」`,
    action: "計画と同じ単位の数値で記入してください。",
  },
  "unit-missing": {
    name: "単位なし",
    about: "ほかの数値には単位があるのに、単位がない。",
    message: (p) => `数値に単位がありません：「${p["text"]}」`,
    action: "単位（人、件、社など）を記入してください。",
  },
  "unit-only-in-note": {
    name: "単位は欄外のみ",
    about: "ほかのセルでは数値に単位が添えられているのに、単位の欄または見出しにしか単位がない。",
    message: (p) => `「${p["text"]}」に単位がなく、単位の欄または見出しから「${p["unit"]}」と読みました`,
    action: "ほかの行と同じように、数値に単位を添えてください。",
  },
  "unit-mismatch": {
    name: "単位の不一致",
    about:
      "計画と実績の単位が異なり、換算もできない（社と件、人／日と人／年など）。名と人、か所と箇所は同じ単位とし、時間と分などは換算する。",
    message: reason("unit-mismatch"),
    action:
      "どちらの単位が正しいかを確かめ、そろえてください。同じとみなせる場合は、判定明細で読み方を選んでください。",
  },
  "period-mismatch": {
    name: "対象期間の不一致",
    about:
      "計画と実績の対象期間または年度が異なる。または、上半期と下半期のように年度の一部ごとの計画と実績だけがあり、年度全体の数値がない。",
    message: reason("period-mismatch"),
    action: "実績と同じ期間の計画値を確かめ、判定明細で読み方を選んでください。",
  },
  "counting-basis-mixed": {
    name: "延べ数と実数の混在",
    about: "延べ数（累計）と、実数またはどちらとも書かれていない数が比べられている。",
    message: reason("counting-basis-mixed"),
    action: "計画がどの数え方によるものかを確かめ、判定明細で読み方を選んでください。",
  },
  "several-figures": {
    name: "複数の数値",
    about:
      "同じ単位の数値が複数あり、計画と実績の対応を特定できない。一つの計画または実績のセルが複数の行に結合されているときを含む。",
    message: reason("several-figures"),
    action: "計画がどの数値に対するものかを確かめ、判定明細で読み方を選んでください。",
  },
  "label-unmatched": {
    name: "項目名の不一致",
    about: "計画と実績の項目名に共通するものがない。",
    message: reason("label-unmatched"),
    action: "計画と実績が同じ項目であるかを確かめ、判定明細で読み方を選んでください。",
  },
  "rows-alike": {
    name: "同じ名前の行",
    about: "計画と実績が2枚のシートに分かれ、同じ名前の行が複数あって、番号、指標、単位のどれでも区別できない。",
    message: reason("rows-alike"),
    action: "両方のシートに同じ番号を付けるか、名前を区別してください。",
  },
  "kind-mismatch": {
    name: "数値の種類の不一致",
    about: "増減と実数、順位と数量、満点の異なる点数、黒字と赤字など、種類の異なる数値が比べられている。",
    message: reason("kind-mismatch"),
    action: "計画と実績が同じ種類の数値であるかを確かめ、判定明細で読み方を選んでください。",
  },
  "left-over": {
    name: "意味の分からない語句",
    about: "計画または実績に、数値・単位・項目名・条件などのいずれとも読めない語句がある。",
    message: reason("left-over"),
    action: "その語句が数値の意味を変えないかを確かめ、判定明細で読み方を選んでください。",
  },
  "actual-indefinite": {
    name: "確定していない実績",
    about: "実績欄の数値に「以下」「以上」「予定」「見込み」「あと」などが付き、達成した数値とはいえない。",
    message: reason("actual-indefinite"),
    action: "確定した実績を書くか、その数値をそのまま実績とみなすかを判定明細で選んでください。",
  },
  "digits-unreadable": {
    name: "読めない数字",
    about: "桁区切りの誤りなどで確実に読めない数字の並びがある。",
    message: reason("digits-unreadable"),
    action: "数字を書き直してください（例: 1,234人）。",
  },
  "counterpart-missing": {
    name: "対応のない数値",
    about: "比べられた数値のほかに、対応する相手のない数値がある。",
    message: reason("counterpart-missing"),
    action: "参考の数値であれば、このままで差し支えありません。この数値は判定に含まれていません。",
  },
  "direction-unclear": {
    name: "増減の向きが不明",
    about: "多いほど良いか少ないほど良いかが、指標の言葉からも数値からも分からない。",
    message: reason("direction-unclear"),
    action:
      "多いほど良いか少ないほど良いかを確かめ、判定明細で読み方を選んでください（見出しの上のセルで全行をまとめて選べます）。",
  },
  "over-target": {
    name: "計画を大きく超過",
    about: "達成率が計画超過の基準（既定は120%）以上である。",
    message: (p) =>
      `達成率${p["rate"]}%${p["label"] === "" || p["label"] === undefined ? "" : `（${p["label"]}）`}で、計画を大きく上回っています（基準${p["line"]}%以上）`,
    action: "計画値が適切であったかを確かめてください。",
  },
  "printed-rate-differs": {
    name: "達成率の不一致",
    about: "表に印刷された達成率が、印刷された桁で四捨五入した計算値と一致しない。",
    message: (p) =>
      `表の達成率は${p["printed"]}ですが、計画と実績からは${p["computed"]}になります${p["truncated"] === 1 ? "（四捨五入ではなく切り捨てとみられます）" : ""}`,
    action: "計画値、実績値、達成率のいずれに誤りがあるかを確かめてください。",
  },
  "printed-grade-differs": {
    name: "評価の不一致",
    about:
      "表に書かれた評価（A～D、○△×、達成・未達成）が、計画と実績、または凡例の区分と合わない。凡例は表の上や下の「Ａ：100％以上　Ｂ：80％以上100％未満」から読む。評価は判定に使わない。",
    message: (p) =>
      p["said"] === ""
        ? `表の評価は「${p["grade"]}」ですが、計画と実績からは${verdicts.names[p["verdict"] as Verdict]}${p["computed"] === "" ? "" : `（${p["computed"]}）`}になります`
        : `表の評価は「${p["grade"]}」（凡例：${p["said"]}）ですが、計画と実績からは${p["computed"]}になります`,
    action: "計画値、実績値、評価のいずれに誤りがあるか、評価に別の観点が含まれるかを確かめてください。",
  },
  "total-differs": {
    name: "合計の不一致",
    about: "合計の行が、各行の合計と一致しない。概数と単位の端数による差は指摘しない。",
    message: (p) =>
      `${fieldTitle(p["field"])}の${p["label"]}は${number(p["printed"])}${p["unit"]}ですが、各行の合計は${number(p["sum"])}${p["unit"]}です`,
    action: "行の抜けや二重計上、合計の計算範囲を確かめてください。",
  },
  "number-as-text": {
    name: "文字列の数値",
    about: "数値の列の中に、文字列として入力された数値がある。",
    message: (p) => `「${p["text"]}」が文字列として入力されています`,
    action: "SUMなどの関数で集計されないため、数値に変換してください。",
  },
  "digits-spaced": {
    name: "数字の間の空白",
    about: "数字の間に空白がある（1 6 ,3 7 7 など）。",
    message: (p) => `数字の間に空白があります：「${p["text"]}」を${number(p["value"])}と読みました`,
    action: "読み方が正しいかを確かめ、空白を取り除いてください。",
  },
  "thousands-suspect": {
    name: "桁区切りの疑い",
    about: "小数点が桁区切りの誤りである疑いがある（3.000社 など）。",
    message: (p) => `「${p["text"]}」の「.」は桁区切り「,」の誤りではありませんか（${number(p["value"])}と読みました）`,
    action: "小数点か桁区切りかを確かめ、桁区切りであれば「,」に直してください。",
  },
  "decision-orphaned": {
    name: "対象のなくなった判断",
    about: "判定明細に記入された判断の指標が、表からなくなった。",
    message: (p) => `判断を記入した指標が表にありません：${named(p["identity"] ?? p["indicator"])}`,
    action:
      "行が削除されたか、番号・事業名・指標が変わっています。必要であれば、新しい行に判断を記入し直してください。",
  },
  "figure-restated": {
    name: "遡及修正",
    about:
      "前の年度の計画又は実績が、後の年度の表では別の値で載っている（修正、取消、後日の記入、計画値の事後の変更）。複数の年度の表を比べる jisseki trend だけが指摘する。",
    message: (p) =>
      `${yearName(p["year"])}の${p["side"] === "plan" ? "計画" : "実績"}が、${yearName(p["year"])}の表では「${p["own"]}」、${yearName(p["printedIn"])}の表では「${p["printed"]}」です：${named(p["program"])}${p["crosses"] === "into-achieved" ? "（達成に変わります）" : p["crosses"] === "out-of-achieved" ? "（達成でなくなります）" : ""}`,
    action: "どちらが正しいか、修正の理由と公表の有無を確かめてください。",
  },
};

const isRule = (code: string): code is RuleCode => Object.hasOwn(words, code);

/** The words of every rule, and of a finding. */
export const findings = {
  words,
  /** Name, message and what to do; a rule that is not known is shown by its code. */
  of: ({
    rule,
    params,
  }: Pick<Finding, "rule" | "params">): {
    readonly name: string;
    readonly message: string;
    readonly action: string;
  } => {
    if (!isRule(rule)) return { name: rule, message: "", action: "" };
    const { name, message, action } = words[rule];
    return { name, message: message(params), action };
  },
};
