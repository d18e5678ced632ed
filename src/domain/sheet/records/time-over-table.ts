import { squeezedWithout, timeWordsIn } from "../../time/time-words.ts";

/** 対象期間：, 時点：: what is said behind it is a time of the figures. 計画期間 is that of a plan, 作成日 that of the sheet. */
const label =
  /^(?:(?:実績|評価|集計|報告|進捗|測定|対象|把握)*(?:期間|時点|基準日|対象))(?:は|[:：]|(?=[(（【〔])|(?=[令平RH\d]))/u;

/** What may stand beside a time that is said of all figures of a table, and says nothing of its own. */
const beside =
  /^(?:[の度分版値末（）()【】〔〕[\]<>〈〉《》■●○◆・:：、。,*※\-－—~～]|数値|実績値?|状況|進捗(?:状況|管理)?|報告|集計(?:値|結果)?|中間(?:報告|評価|集計)?|データ|です|である)*$/u;

/** Longer texts are sentences. */
const longest = 40;

/**
 * Of a text over a table, the time that its figures are of: 9月末時点, （令和5年度上半期）, 対象期間：4月～9月. null where it says
 * anything else beside it (12月末現在の担当課), or names no more than a year or a bare day (令和5年10月5日).
 */
export function timeOverTable(text: string): string | null {
  if (text.length > longest) return null;
  const said = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^[(【〔[※*]+/u, "")
    .replace(label, "");
  const words = timeWordsIn(said, null);
  const isTime = words.some(
    (word) => word.kind === "stretch" || word.kind === "year-end" || (word.kind === "as-of" && word.isStated),
  );
  return isTime && beside.test(squeezedWithout(said, words).replace(/\|/gu, "")) ? said : null;
}
