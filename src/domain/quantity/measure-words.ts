/**
 * Words that measure or count: right before a number without a unit they name a figure (実績値 1276), where other words
 * make the number a part of their name (コース1).
 */
const measure =
  /(?:[数額率量値計高度点積員費価約延比績]|延べ|目標|計画|見込み?|概ね|おおむね|およそ|おおよそ|現状|予定|スコア|レート|シェア|男性?|女性?|対|当た?り|あたり|平均)$/;

/** Longest of them, and one more. */
const reach = 6;

/** Whether the words that end at `at` measure or count. */
export const measuresAt = (text: string, at: number): boolean => measure.test(text.slice(Math.max(0, at - reach), at));
