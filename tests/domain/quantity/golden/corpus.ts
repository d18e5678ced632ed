import { readFileSync } from "node:fs";
import { documents } from "../documents.table.ts";
import { notations } from "../notations.table.ts";

/** Numbers in the ways that sheets write them, good and bad. */
export const numerals = words(`
  5 12 99 100 1,200 12,345 1,234,567 １２，３４５ ３．５ 3.5 0.05 0 00 05 ０ 〇 ○ 四 十 十二 百 百二十 千二百 二千 二十万 三〇 一二三
  4千5百万 33万3811 1.2億 2億9千万 2.9億 5.5万 10万3千 百万 3百 2千 1兆2億 12億3,456万 半 数十 数百 百余 100余 10数
  1,2,3 12,34 1,2345 12,345,6 1.234.5 3.000 1.200.000 1、200 1・200 1'200 1_200 1 200 １ ２ ３ 1 6,3 7 7
  △3.5 ▲12 -5 −7 ー8 －9 +7 ＋8 ±3 △ 3 第3 第三 No.5 ① ⑳ ㉑ Ⅲ 1. (2) ３） 2/3 1/10 3分の2 三分の一 5割 6割5分 3割2分5厘 七割 2倍 1.5倍
  1.5万 12.5千 0.5億 10^3 1e3 1E+05 0x10 #5 @3 10~20 10～20 10-20 10〜20 5、6 5,6 2~3 30万~40万 1〜2万 20から30 20ないし30`);

export const units = words(`
  人 名 社 件 箇所 か所 ヶ所 カ所 ケ所 個所 円 千円 万円 百万円 億円 % ％ ‰ ポイント pt ﾎﾟｲﾝﾄ 回 時間 分 秒 日間 km ㎞ m2 ㎡ m3 ㎥ ha a t-CO2 tCO2 t
  kWh MW kg g L 冊 点 位 人/日 人／年 件/月 か月 ヶ月 カ月 月 年 年度 日 週 歳 才 歳以上 世帯 戸 棟 校 園 区市町村 市町村 都道府県 本 台 基 枚 部
  人日 人・日 人泊 延べ人 人回 経営体 団体 組 グループ クラス 講座 コース 種類 品目 頭 羽 匹 隻 機 両 便 ℃ 度 dB ppm mg/L μg pH 倍 割 分の1 者 店舗
  席 床 室 食 着 試合 競技 科目 単位 ページ 頁 文字 Mbps GB 円/人 千人 万人 万件 億人 千t 百件 社(者) 人(回) 人工 人月 機関(社) people persons cases
  yen JPY USD hours minutes percent pct million thousand bn k`);

export const before = words(`
  約 およそ おおよそ 概ね おおむね ほぼ 最大 最大で 上限 最高 最低 最低でも 少なくとも 下限 最小 ≦ ≤ ＜ < ≧ ≥ ＞ > ～ 延べ 延 のべ 累計 累積 通算
  累計で 実人数 実 実数 計 総計 合計 総数 小計 年間 毎年 毎年度 通年 今年度 上半期 下半期 期間中 月間 年 週 月 日 1日 1人当たり 1日当たり 1回あたり
  毎月 各 全 うち 内 うち新規 内訳 前年 前年度 昨年度 対前年 現状 基準値 目標 目標値: 計画 実績 実績値 達成率 新規 継続 予算額 利用者数 参加者 受講者数 相談件数
  第 令和4年度 R4 H28: 平成30年 2022年度 4月 10月末 令和5年3月31日現在 黒字 赤字 転入超過 転出超過 社会増 社会減 満足度 順位 全国 県内 5段階中 5点満点中 100点満点中 プラス
  マイナス 差引 =`).concat(
  "・",
  "○",
  "※",
  "(",
  "（",
  "【参考】",
  "(参考) ",
  "①",
  "■",
  "人口10万人当たり",
  "目標値15人と比較すると",
  "定員",
  "75歳以上の",
  "小学校3校で",
  "2年間で",
  "5年に",
);

export const after = words(`
  以上 以下 未満 超 超える を超える を上回る を下回る 以内 まで までに 程度 前後 ほど くらい 余り 弱 強 減 減少 削減 縮減 低減 短縮 抑制 増 増加 増員 の増 の減 向上
  改善 上昇 低下 悪化 拡大 ～ 〜 以上60以下 ～20 (累計) (延べ) (実人数) (年間) (見込) (概数) (令和4年度) (R4) (前年8人) (うち2人) (75%) (達成率98%) (千円) (単位:人) ×4回
  ×3 ÷2 ±10 ＋5 -3 に1回 に1人 に1件 当たり につき あたり5 /年 ／日 /人 、うち10 のうち3 中2 から10 →15 ⇒20 ➡5 を目指す を達成 の予定 予定 見込み を見込む 実施 開催 参加 が参加
  した しました (注1) (※2) *1 以上(6年度) 位 か国 カ国 番 番目 号 条 丁目 校区 人中8人 人/10人 位以内 点(5点満点) 点/100点 点満点 回目 年目 期目 次 世代 型 級 以降 年間 か年`).concat(
  "。",
  "、",
  "\n",
  " ",
  "(",
  ")",
  "・相談 3回",
  "\n②次の項目 5件",
  "=480",
  "+250=480",
  "、3回中止",
  "。ただし2回は中止",
);

/** Words without a figure, or with one that is none. */
export const plain = words(`
  - － ― ‐ − _ — ー … ‥ なし 無し 該当なし 設定なし 未設定 設定しない 目標なし 実績なし 未定 調整中 検討中 集計中 集計中(8月公表) 未集計 調査中 確認中 不明 未公表
  中止 開催中止 実施なし 実施せず 事業終了 廃止 休止 延期 未実施 実施 実施済 完了 済 達成 未達成 ○ ◯ ◎ △ × ✕ ● 有 無 あり 有り
  各事業欄記載 別紙参照 別記のとおり 同上 〃 再掲 上記のとおり 下記参照 備考欄参照 推進 充実 拡充 継続 維持 向上 策定 公表 整備 全国平均以上 前年度以上 前年並み
  令和4年度 R4 R4.4 R4.4.1 令和5年3月 令和5年3月末 令和5年3月31日 2023/3/31 2023-03-31 2023年3月 平成31年4月 令和元年5月 R元.5 H30 H30.9.30 4月 10月末 年度末 上半期 第1四半期 通年
  3月31日 9月公表 10時 10:00 10:00~16:00 午前9時 9時30分 2時間30分 1時間半 3か月半 1年半 3泊4日 第3次計画 第2期 国道1号 3丁目 110番 119 24時間365日 5S 3R 2040年問題
  ゼロ 待機児童ゼロ 皆無 皆増 倍増 半減 3倍増 全員 全て 全校 全地区 すべての園 若干名 数名 数件 多数 100人超 一部 一律 一般 一人 一人ひとり 二次 三者 四季 五感 八百屋 千葉 万全 十分 億劫 百貨店`);

function words(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

const at = (list: readonly string[], index: number): string => list[index % list.length] as string;

/** Every word beside a number at least twice, every numeral with many units: by turns, not by chance. */
function combined(): string[] {
  const texts: string[] = [];
  for (const [index, word] of [...before, ...before].entries())
    texts.push(`${word}${at(numerals, index * 7)}${at(units, index * 11)}`, `${word} 120${at(units, index * 3)}`);
  for (const [index, word] of [...after, ...after].entries())
    texts.push(`${at(numerals, index * 5)}${at(units, index * 13)}${word}`, `30${at(units, index)}${word}`);
  for (const [index, unit] of units.entries())
    texts.push(`12${unit}`, `1,200 ${unit}`, `${at(numerals, index * 3)}${unit}`, `利用 ${index}${unit}（見込み）`);
  for (const [index, numeral] of numerals.entries())
    texts.push(numeral, `${numeral}人`, `${numeral}${at(units, index * 17)}`, `講座 ${numeral} 回`, `${numeral}%`);
  for (let index = 0; index < 600; index += 1)
    texts.push(`${at(before, index * 17)}${at(numerals, index * 29)}${at(units, index * 31)}${at(after, index * 37)}`);
  for (let index = 0; index < 120; index += 1)
    texts.push(
      `${at(before, index * 5)}${at(numerals, index * 3)}${at(units, index * 7)}、${at(before, index * 11)}${at(numerals, index * 13)}${at(units, index * 7)}`,
      `${at(plain, index * 3)} ${at(numerals, index)}${at(units, index * 2)}`,
    );
  return texts;
}

const strings = readFileSync(new URL("../../../fixtures/quantity/quantities.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

/** What the reader is asked to read: published texts, and every spelling with every word beside it. */
export const corpus: readonly string[] = [
  ...new Set([
    ...Object.values(documents).flatMap((cases) => cases.map(([text]) => text)),
    ...notations.map(([text]) => text),
    ...strings,
    ...plain,
    ...combined(),
  ]),
];

/** Bare numbers, units by themselves, headings: what the smaller readers are asked. */
export const shortTexts: readonly string[] = [...new Set([...numerals, ...units, ...plain, ...before])];

export const headings: readonly string[] = units.flatMap((unit, index) => [
  `予算(${unit})`,
  `計画（単位：${unit}）`,
  `実績 ${unit}`,
  `[${unit}]`,
  `${at(before, index)}${unit}`,
]);
