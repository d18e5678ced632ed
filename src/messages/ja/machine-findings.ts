import type { RuleCode } from "../../domain/checks/registry.ts";
import type { Params } from "../../domain/checks/rule.ts";
import type { SheetPart } from "../../domain/checks/sheet-parts.ts";
import type { Omitted } from "../../domain/checks/mr/mr-headings-omitted.ts";
import type { PartedBy } from "../../domain/checks/mr/mr-table-parted.ts";
import type { LayoutBy } from "../../domain/checks/notation/layout-spaces.ts";
import { numeral } from "../numeral.ts";
import type { RuleWords } from "./rule-words.ts";

const count = (p: Params): number => Number(p["count"]);

const parts: Readonly<Record<SheetPart, (p: Params) => string>> = {
  headings: () => "見出し",
  lines: (p) => `${p["column"]}列`,
  outside: () => "表の外",
};

const listed = (p: Params): string => String(p["cells"]).replaceAll(", ", "、");

/** 「4,000人」（E6）, E列の12セル（E6、E7…）「4,000人」ほか. */
function places(p: Params): string {
  if (count(p) === 1) return `${listed(p)}「${p["text"]}」`;
  const more = count(p) > String(p["cells"]).split(", ").length ? " など" : "";
  return `${parts[p["where"] as SheetPart](p)}の${numeral(count(p), 0)}セル（${listed(p)}${more}）「${p["text"]}」など`;
}

const layouts: Readonly<Record<LayoutBy, string>> = {
  break: "セル内の改行",
  edge: "前後の空白",
  run: "連続する空白",
  spread: "文字の間の空白",
};

const omitted: Readonly<Record<Omitted, (p: Params) => string>> = {
  blank: (p) => `${p["column"]}列に見出しがありません`,
  duplicate: (p) => `${p["column"]}列の見出しが、ほかの列と同じです：「${p["text"]}」`,
  ditto: (p) => `上や隣のセルと同じことを省略しています：${places(p)}`,
};

const partedBy: Readonly<Record<PartedBy, (p: Params) => string>> = {
  rows: (p) => `表の中に空白の行が${numeral(count(p), 0)}行あります（${listed(p)}行）`,
  columns: (p) => `表の中に空白の列が${numeral(count(p), 0)}列あります（${listed(p)}列）`,
  headings: (p) => `表の途中に見出しの行が${numeral(count(p), 0)}か所あります（${listed(p)}行）`,
};

/** Words of the rules of the group mr. */
export const machineFindings: Readonly<Record<Extract<RuleCode, `mr-${string}`>, RuleWords>> = {
  "mr-data-mixed": {
    name: "1セルに複数のデータ",
    about: "数値の欄の1つのセルに、2つ以上の数量がある（250社(500人) など）。",
    message: (p) => `1つのセルに複数の数量があります：${places(p)}`,
    action: "数量ごとに列か行を分けてください。",
  },
  "mr-number-as-text": {
    name: "文字列を含む数値",
    about: "数値の欄に、単位や語句を伴う数値、または文字列として入力された数値がある（4,000人、約30、１２０ など）。",
    message: (p) => `数値が文字列として入力されています：${places(p)}`,
    action: "数値だけを入力し、単位や注記は別の列に置いてください（表示形式で単位を付けることはできます）。",
  },
  "mr-cells-merged": {
    name: "セルの結合",
    about: "シートに結合されたセルがある。",
    message: (p) => `セルが結合されています：${places(p)}`,
    action: "結合を解除し、それぞれのセルに値を入力してください。",
  },
  "mr-layout-spaces": {
    name: "体裁のための空白・改行",
    about: "セルの中に改行、前後の空白、連続する空白、1文字ごとの空白がある。語の間の1つの空白は指摘しない。",
    message: (p) => `${layouts[p["by"] as LayoutBy]}があります：${places(p)}`,
    action: "空白と改行を取り除き、体裁は配置や列の幅で整えてください。",
  },
  "mr-headings-omitted": {
    name: "項目名の省略",
    about: "内容のある列に見出しがない、同じ見出しの列が2つある、または「〃」「同上」で省略したセルがある。",
    message: (p) => omitted[p["why"] as Omitted](p),
    action: "すべての列に互いに異なる見出しを付け、省略したセルには値を入力してください。",
  },
  "mr-formulas-left": {
    name: "数式",
    about: "シートに数式がある。Excelで開いているブックでは調べない。",
    message: (p) =>
      count(p) === 1
        ? `${listed(p)}に数式があります`
        : `${p["column"]}列の${numeral(count(p), 0)}セルに数式があります（${listed(p)} から）`,
    action: "公表する表では、数式を値に置き換えてください。",
  },
  "mr-objects-placed": {
    name: "図形・画像・グラフ",
    about: "シートに図形、画像、グラフなどがある。Excelで開いているブックでは調べない。",
    message: (p) => `シートに図形・画像・グラフなどが${numeral(count(p), 0)}個あります`,
    action: "データの表には置かず、必要なら別のシートか別のファイルにしてください。",
  },
  "mr-unit-missing": {
    name: "単位の記載なし",
    about: "予算、現状値、計画、実績、最終目標の数値の単位が、セル、単位の列、見出し、表の上のいずれにもない。",
    message: (p) => `どこにも単位が書かれていません：${places(p)}`,
    action: "単位の列を設けるか、見出しに単位を書いてください。",
  },
  "mr-characters-platform": {
    name: "機種依存文字",
    about: "丸数字、ローマ数字、㈱、㍻、㎡ などの記号、絵文字、外字がある。人名などの漢字（髙、﨑）は指摘しない。",
    message: (p) => `機種依存文字（${p["seen"]}）があります：${places(p)}`,
    action: "1、I、(株)、平成、平方メートル などに置き換え、外字は別の文字にしてください。",
  },
  "mr-year-era": {
    name: "和暦のみの年",
    about: "和暦の年（令和4年度、R4 など）に、西暦が併記されていない。",
    message: (p) => `西暦が併記されていません：${places(p)}`,
    action: "西暦で書くか、「2022（令和4）年度」のように併記してください。",
  },
  "mr-area-short": {
    name: "都道府県名の省略",
    about: "都・府・県を省いた都道府県名が、1つの列（または見出し）に2つ以上ある（青森、東京 など）。",
    message: (p) => `都道府県名の「都・府・県」が省略されています：${places(p)}`,
    action: "「青森県」のように書くか、全国地方公共団体コードの列を設けてください。",
  },
  "mr-symbols-mixed": {
    name: "数値の列の記号",
    about: "数値の欄に、数値の代わりの記号がある（***、X、-、… など）。",
    message: (p) => `数値の列に記号があります：${places(p)}`,
    action: "数値か空白だけにし、秘匿・該当なし・不詳の別は、別の列か凡例に書いてください。",
  },
  "mr-table-parted": {
    name: "分断された表",
    about: "表の途中に、空白の行、空白の列、または繰り返された見出しがある。1事業1枚の様式では調べない。",
    message: (p) => partedBy[p["why"] as PartedBy](p),
    action: "空白の行と列、繰り返しの見出しを取り除き、1つの続いた表にしてください。",
  },
  "mr-tables-several": {
    name: "1シートに複数の表",
    about: "同じシートに、別の表がある。",
    message: (p) => `同じシートに別の表があります（${p["area"]}）`,
    action: "表ごとにシートを分けてください。",
  },
};
