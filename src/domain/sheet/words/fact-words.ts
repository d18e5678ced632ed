import { remembering } from "../../remembering.ts";

/**
 * Words for what is expected, not wanted: 量の見込み of welfare plans, population estimates. Not 当初見込み of a review sheet,
 * which is a plan, nor 見込者 in a name.
 */
export const forecastWords = /見込み?[量値額数]|[量値]の見込み?|推計[値量]?$|将来推計|(?<!当初)見込み?$/u;

/** What the last of these nouns in a heading makes its column; nearest the end counts, as Japanese has its noun there. */
export const roleNouns = {
  "printed-rate": /(?:達成|進捗|執行)[率度]|計画比/gu,
  "printed-grade": /評価(?!指標|額)|判定|評定|達成状況/gu,
  settlement: /決算|執行額|支出済?額/gu,
  budget: /予算|事業費|経費|コスト/gu,
  baseline: /基準値|現状値|策定時|現況/gu,
  actual: /実績|結果|達成[値数]/gu,
  plan: /目標|計画|予定|当初見込み?/gu,
} as const;

/** 前年度実績: the year before, quoted. うち新規: a part. */
export const previousWords = /(?:前々?年度?|一?昨年度?|前回)の?(?:実績|結果)/u;
export const partWords = /うち|内数|再掲/u;

/** Kinds of indicators as review sheets name them, 活動 by itself on a line of a heading; 投入 and 事業費 are what it cost. */
export const classWords = {
  activity:
    /活動(?:指標|目標|実績)|アウトプット|事業量|(?:^|\/)活動(?:量|内容)?[①-⑳\d]*(?=\/)|outputs?(?:\/|target|actual|indicator)/iu,
  outcome:
    /(?:成果|効果)(?:指標|目標|実績)|アウトカム|(?:^|\/)(?:成果|効果)[①-⑳\d]*(?=\/)|outcomes?(?:\/|target|actual|indicator)/iu,
  "target-population": /対象指標|対象者数|母数/u,
  cost: /(?:事業費|コスト|経費|決算額|予算額)(?!の?(?:削減|縮減|節減|節約|低減|抑制|圧縮|効率))|投入(?:指標|量)/u,
} as const;

/** One of many that the whole is made of: 月平均, 四半期ごと, 各校. 各種 is no such thing. */
const each = /^(?:(?:年|月|週|日|時間|回|一?人)?平均|.{0,6}(?:ごと|毎)に?|各(?!種|位|般|論|年)[^\d]{1,3})$/u;
const newOnly = /^新規(?:のみ|分|数)?$/u;

/** How much of the thing words mean, bare of what a column is called by: 新規, うち新規, 各校, 平均. */
export function extentIn(words: string): "new-only" | "part" | "each" | null {
  if (partWords.test(words)) return "part";
  if (newOnly.test(words)) return "new-only";
  return each.test(words) ? "each" : null;
}

export type ClassWord = keyof typeof classWords;

/** The class of indicators that a heading says; null where it says none. */
export const classIn = remembering((text: string): ClassWord | null => {
  const words = text.normalize("NFKC").replace(/\s/gu, "");
  const found = (Object.entries(classWords) as readonly (readonly [ClassWord, RegExp])[]).find(([, nouns]) =>
    nouns.test(words),
  );
  return found?.[0] ?? null;
});
