import { numeral } from "../numeral.ts";
import type { PlainNoteCode, TextNoteCode, TwinNote } from "../../domain/twin/line.ts";
import type { FieldWords } from "../../domain/sheet/words/table-schema.ts";

const plainNotes: Readonly<Record<PlainNoteCode, string>> = {
  blank: "空欄",
  "not-set": "設定なしの記号",
  "see-elsewhere": "別欄参照",
  pending: "集計中",
  cancelled: "中止・終了",
  "not-calculated": "未計算の数式",
  several: "複数の数値があり特定できない",
  decrease: "減少の量",
  increase: "増加の量",
  surplus: "黒字・超過",
  deficit: "赤字・不足",
  strict: "境界の値を含まない",
  hidden: "非表示の行",
  done: "実施",
  partly: "一部実施",
  "not-done": "未実施",
};

const textNotes: Readonly<Record<TextNoteCode, (text: string) => string>> = {
  day: (text) => `日付: ${text}`,
  "no-figure": (text) => `数値でない: ${text}`,
  unreadable: (text) => `読めない数字: ${text}`,
  impossible: (text) => `エラー値: ${text}`,
  "left-over": (text) => `読まなかった語: ${text}`,
};

const outOf = (value: number): string => `${numeral(value, 6)}が満点`;

function noteText(note: TwinNote): string {
  if ("text" in note) return textNotes[note.code](note.text);
  return "value" in note ? outOf(note.value) : plainNotes[note.code];
}

const of = (title: string, description: string): FieldWords => ({ title, description });

/** The tidy table: its columns for `datapackage.json`, and what stands in its notes. */
export const twin = {
  suffix: "_整然表",
  sheet: "整然表",
  title: "計画と実績の整然表",
  description:
    "事業一覧から読み取った計画と実績。指標ごとに、計画と実績を1行ずつ収める。判定は含まない。数値がない行も残し、その理由をnoteに記す（空欄・「-」・0は区別する）。",
  fields: {
    fiscal_year: of("年度", "数値の年度（西暦。令和4年度は2022）。"),
    body: of("団体", "団体名。--body で指定したもの。"),
    department: of("担当部署", "事業を担当する課や局。"),
    section_no: of("区分の番号", "事業をまとめる見出しの番号。"),
    section: of("区分", "事業をまとめる見出し。"),
    program_no: of("事業番号", "事業の番号。"),
    program: of("事業名", "事業の名称。"),
    measure: of("取組", "事業の内訳となる取組の名称。"),
    indicator: of("指標", "数えているもの。"),
    kind: of("計画・実績の別", "plan は計画、actual は実績。"),
    period_from: of("期間の初め", "数値が対象とする最初の月。わからないときは空。"),
    period_to: of("期間の終わり", "数値が対象とする最後の月。わからないときは空。"),
    value: of("数値", "unit の単位での値。範囲では下端。百万、億などは展開した値。"),
    upper: of("上端", "範囲、または上下のある目標の上端。"),
    unit: of("単位", "数値の単位。"),
    bound: of("限定", "min は以上、max は以下、approximate は約、range は範囲。"),
    counting: of("数え方", "cumulative は延べ、net は実数、total は計。"),
    cumulative: of("累計", "ある時点からの累計のとき true、そうでないとき false、時期がわからないとき空。"),
    text: of(
      "元の記載",
      "セルに表示された文字。改行と続く空白は1つの空白にしてある。CSVでは、表計算ソフトが数式とみなす文字で始まるものの前に「'」を置く。",
    ),
    source_file: of("元のファイル", "読み取ったファイルの名前。"),
    source_sheet: of("元のシート", "読み取ったシートの名前。"),
    source_cell: of("元のセル", "読み取ったセル。"),
    note: of("注記", "数値がない理由、または数値だけでは分からないこと。"),
  },
  note: noteText,
  written: (files: readonly string[], indicators: string) =>
    [`整然表（指標${indicators}、計画と実績を1行ずつ）を書き出しました:`, ...files].join("\n  "),
};
