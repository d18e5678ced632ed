import { isCloseBracket, isOpenBracket } from "./characters.ts";
import type { ReadingKind } from "./quantity.ts";

const nothingMark = /^[-‐‑‒–—―−─━ー_－﹣=＝・･…./\\~〜×✕xX〇○◯●*＊一\s]+$/;
const markCharacters = /[-‐‑‒–—―−─━ー_－﹣…一]|\.{2,}|^[/\\]/;
const seeElsewhere =
  /(?:各事業|各欄|別掲|別紙|別表|上記|下記|同上|再掲|前掲|後掲|[上下左右前]記?(?:欄|段)|該当(?:欄|箇所)|参考資料|資料\S{0,6}|表\d{0,3}|図\d{0,3}|\d{1,3}(?:頁|ページ)).{0,12}(?:記載|参照|のとおり|の通り|とおり)|^(?:同上|別掲|再掲|別記|〃|″|"|各事業欄記載|参照)$|(?:に|を)(?:記載|参照)$/;
/** Cheap, and true of every text that points elsewhere. */
export const mayPointElsewhere = (text: string): boolean => elsewhereHint.test(text);
const elsewhereHint = /[載照り掲記〃″"同]/u;

const pending =
  /集計中|調査中|調整中|検討中|未定|未集計|算定中|精査中|確認中|公表前|未公表|未確定|算出中|照会中|作成中|審議中|判明後|集計前|協議中|策定中|後日/;
const notSet =
  /設定し(?:ない|ていない|ておらず|なかった)|設定(?:なし|無し|せず)|未設定|目標(?:値)?(?:は)?(?:なし|無し|設けない|設けていない)|設けない|設けていない|定めない|定めていない|記載なし|該当(?:なし|無し|しない|せず)|^(?:なし|無し|無|無記入|未記入|空欄|対象外|N\/A|n\/a|NA)$|数値目標(?:は)?なし|データなし|実績(?:なし|無し)|実施実績なし|把握していない|未把握|未計測|未測定/;
const cancelled =
  /中止|実施(?:し|でき)(?:ない|なかった|ず|ていない|ませんでした)|実施(?:なし|無し|せず)|未実施|未開催|未執行|見送|取りやめ|取り止め|とりやめ|開催(?:なし|せず|しなかった|できず|できなかった)|(?:事業)?(?:終了|廃止)(?:[。)）]|した|した。|となった|$)|休止|廃止|延期/;

/** Words that take back the figures before them in a sentence. */
export const cancellation =
  /中止|実施(?:し|でき)(?:なかった|ず|ていない)|実施(?:なし|無し|せず)|未実施|未開催|見送|取りやめ|取り止め|とりやめ|開催(?:なし|せず|しなかった|できず|できなかった)/;

/** Words that say a figure was only intended, before what came of it: 40tの予定だったが. */
export const intention =
  /(?:(?:予定|計画|想定)(?:だった|であった|していた|されていた)|見込んでいた)(?:が|けれど|ものの|ところ)/;

/** The unit of what is not there: km, m3/年, - 人. */
export interface Words {
  readonly text: string;
  /** True where the whole text is a unit of measure. */
  readonly unitOnly: boolean;
}

/** What a text without a figure says. */
export function statusOf({ text, unitOnly }: Words): Exclude<ReadingKind, "quantities"> {
  const trimmed = text.trim();
  if (trimmed === "") return "blank";
  const bracketed =
    trimmed.length > 2 && isOpenBracket(trimmed[0] as string) && isCloseBracket(trimmed[trimmed.length - 1] as string);
  const bare = bracketed ? trimmed.slice(1, -1).trim() : trimmed;
  if (nothingMark.test(bare) && markCharacters.test(bare)) return "not-set";
  if (/^[-‐–—―−ー－_]+\s?\S{1,6}$/.test(bare) && unitOnly) return "not-set";
  if (unitOnly) return "blank";
  if (notSet.test(bare)) return "not-set";
  if (seeElsewhere.test(bare)) return "see-elsewhere";
  if (pending.test(bare)) return "pending";
  if (cancelled.test(bare)) return "cancelled";
  return "text";
}
