import type { Sense } from "./quantity.ts";

const surplus = "黒字|(?:転入|歳入|受取)超過|入超|社会増|自然増|純増|剰余|利益";
const deficit = "赤字|(?:転出|歳出|支払)超過|出超|社会減|自然減|純減|欠損|損失";
const amount = "(?:額|数|者数|人数|幅|金|分|見込み?額?)?";

/** The words end with one side of a balance: 経常黒字, 転出超過数. */
const sideBefore = new RegExp(`(?:(${surplus})|(${deficit}))${amount}$`);
/** The words right after a figure and its bound: 500万円の黒字, 50人の転入超過, 30人(社会減). */
const sideAfter = new RegExp(`^\\s?の?[(]?(?:(${surplus})|(${deficit}))(?![企事団法組])`);
/** Words that name a balance and leave the side to its sign: 収支 △500千円, 社会増減 +12人. */
const balance = /(?:収支(?:差引?|残高?|改善)?|(?:社会|自然|人口)増減|差引き?|損益)(?:額|数|率)?$/;

/** A character that one of these words has; most cells have none. */
const telling = /[字過増減余益損失支引]/;

/** Which side of a balance a figure is on by the words about it or, where they name a balance, its sign; null where it is none. */
export function senseOf(label: string | null, after: string, value: number): Sense | null {
  if (!telling.test(after) && (label === null || !telling.test(label))) return null;
  const found = (label === null ? null : sideBefore.exec(label)) ?? sideAfter.exec(after);
  if (found !== null) return found[1] === undefined ? "deficit" : "surplus";
  if (label === null || !balance.test(label)) return null;
  return value < 0 ? "deficit" : "surplus";
}
