/**
 * The prefectures without 都, 府 or 県; 北海道 has no shorter name. Source: 地方自治法; 全国地方公共団体コード 01 to 47.
 */
const short = `青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重
  滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄`;

const names: ReadonlySet<string> = new Set(short.split(/\s+/u));

/** 青森, 東 京; not 東京都, 京都市, 大阪府内. */
export const isPrefectureShort = (text: string): boolean => names.has(text.replaceAll(/[\s\u3000]/gu, ""));

export const prefecturesShort: readonly string[] = [...names];
