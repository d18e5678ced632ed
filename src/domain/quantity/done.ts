import type { Done } from "./quantity.ts";

const ending = "(?:済み?|した|しました|している)?";

/**
 * Words that say only whether it was done; 策定 alone says what, so that 策定 and 公表 are not both "done". Nor are 実施中
 * and 継続: whether that is what was planned, they do not say.
 */
const sayings: readonly (readonly [done: Done, whole: RegExp])[] = [
  [
    "not-done",
    /^(?:[×✕✖☓]|未(?:実施|完了|着手|達成?|済|策定|整備|設置|公表|作成|導入|対応)|不実施|実施(?:せず|なし|できず|しなかった|できなかった))$/,
  ],
  [
    "partly",
    /^(?:[△▲]|一部(?:[をの]?)(?:実施|完了|達成|整備|対応)(?:済み?|した)?|部分的に実施|(?:整備|作業|工事|準備)中)$/,
  ],
  [
    "done",
    new RegExp(
      `^(?:[○〇◯◎●✓✔☑]|済み?|有|(?:全て|すべて|予定どおり|予定通り|計画どおり|計画通り)?(?:実施|完了|達成)${ending}|(?![未不])[一-龥]{2,6}(?:済み?|完了))$`,
    ),
  ],
];

/** Whether a text says done, partly or not done, and nothing else; null where it does not. */
export function statedDone(text: string): Done | null {
  if (text.length > 16) return null;
  const bare = text
    .trim()
    .replace(/^[(【]\s*([^()【】]+?)\s*[)】]$/, "$1")
    .replace(/。$/, "");
  return sayings.find(([, whole]) => whole.test(bare))?.[0] ?? null;
}
