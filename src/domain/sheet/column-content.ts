import type { Cells } from "./cells.ts";

/** What stands in one column under the headings, counted over a sample of rows. */
export interface ColumnContent {
  /** Cells that are not blank. */
  readonly filled: number;
  /** Whole numbers, or texts that are one (No.3, (3), ③). */
  readonly numbers: number;
  /** Cells with a digit in them, nothing-marks and 各事業欄記載 and the like: what a plan or an actual looks like. */
  readonly figures: number;
  /** Units by themselves: 人, 社, %. */
  readonly units: number;
  /** Texts without any digit, or long ones. */
  readonly words: number;
  readonly averageLength: number;
  /** A sample cell's characters. */
  readonly seen: string;
}

/** Rows looked at per page; more tell nothing new. */
const sampleRows = 300;

const wholeNumber = /^(?:No\.?|№|#)?\s*[(（]?\s*[0-9０-９]{1,4}\s*[)）.．]?$/iu;
const circledNumber = /^[①-⑳]$/u;
const nothingMark = /^[-－―‐−_—ー–~〜…\s]+$/u;
const figureWords = /[0-9０-９〇一二三四五六七八九十百千万億兆]|欄記載|記載のとおり|集計中|未定|中止|実施なし|設定しない|なし|該当|皆増|皆減|全/u;

const plainUnits: ReadonlySet<string> = new Set([
  "人", "名", "件", "社", "回", "校", "戸", "所", "か所", "カ所", "ヶ所", "ケ所", "箇所", "ヵ所", "施設", "事業所", "団体", "世帯", "台", "本", "冊", "点", "個", "組", "店", "店舗", "地区", "地域", "区", "市", "町", "村", "市町村", "区市町村", "区市町",
  "市区町村", "自治体", "都道府県", "企業", "者", "事業者", "拠点", "日", "時間", "分", "年", "か月", "ヶ月", "月", "週", "泊", "円", "千円", "万円", "百万円", "億円", "十億円", "兆円", "%", "％", "パーセント", "ポイント", "倍", "割", "位", "歳", "t", "トン", "万t", "千t", "kg", "g", "km", "m",
  "㎞", "㎡", "㎥", "m2", "m3", "m²", "m³", "km2", "千㎡", "万㎥", "ha", "㏊", "a", "kw", "kwh", "mw", "l", "kl", "リットル", "枚", "部", "編", "題", "科目", "コース", "講座", "クラス", "教室", "チーム", "グループ", "品目", "種", "種類", "頭", "羽", "匹", "隻", "基", "棟", "室", "床", "席", "便", "路線", "両", "口", "票", "通", "問", "項目", "事業", "計画", "プロジェクト", "作品", "商品", "アクセス", "pv", "ビュー", "ダウンロード", "フォロワー", "登録", "人日", "人回", "延べ人", "延人", "延べ人数", "千人", "万人", "百人", "千件", "万件", "万者", "人/日", "件/年", "人/年", "回/年", "分/日", "t/年", "person", "persons", "people", "case", "cases", "company", "companies", "times", "hours", "days", "yen", "households", "units", "schools", "sites",
]);

/** A unit by itself, perhaps in parentheses; 派遣決定実人数 or 受講者数 is none. */
export function plainUnit(text: string): string | null {
  const bare = text.trim().replace(/^[(（［[]\s*(?:単位\s*[:：]\s*)?/u, "").replace(/\s*[)）］\]]$/u, "");
  const key = bare.normalize("NFKC").toLowerCase();
  return plainUnits.has(key) || plainUnits.has(bare) ? bare : null;
}

export const looksLikeNumber = (text: string): boolean => wholeNumber.test(text) || circledNumber.test(text);

export const looksLikeFigure = (text: string): boolean => nothingMark.test(text) || (text.length <= 200 && figureWords.test(text));

/** Counts over the first rows of [from, to]. */
export function columnContent(cells: Cells, column: number, from: number, to: number): ColumnContent {
  const count = { filled: 0, numbers: 0, figures: 0, units: 0, words: 0 };
  let length = 0;
  let seen = "";
  for (let row = from; row <= Math.min(to, from + sampleRows - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    count.filled += 1;
    length += text.length;
    if (seen === "") seen = text;
    if (looksLikeNumber(text)) count.numbers += 1;
    if (looksLikeFigure(text)) count.figures += 1;
    if (plainUnit(text) !== null) count.units += 1;
    if (text.length > 40 || !figureWords.test(text) && !nothingMark.test(text)) count.words += 1;
  }
  return { ...count, averageLength: count.filled === 0 ? 0 : length / count.filled, seen };
}
