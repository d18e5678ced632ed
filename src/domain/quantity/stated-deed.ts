import { anyDeed, endingDeeds } from "./deed-words.ts";
import type { Done } from "./quantity.ts";

/** A deed that a cell names instead of a figure, and how far it came. */
export interface StatedDeed {
  /** 策定; "" where only its state is said (延期, 検討中). */
  readonly deed: string;
  /** What it is done to, as written without particles: 条例; "" where nothing is said. */
  readonly thing: string;
  /** null where it is only named: 条例の制定, 策定予定. */
  readonly state: Done | null;
}

const deed = `(${anyDeed})`;
const thing = "([一-龥々ぁ-んァ-ヶーA-Za-z・]{1,14}?)??(?:[のをがは])?";
const later = "(?:[（(][^（）()]*[）)])?。?";

/** The first that fits; groups are the thing and the deed. */
const forms: readonly (readonly [state: Done | null, form: RegExp])[] = [
  ["not-done", new RegExp(`^${thing}(?:未|不)${deed}${later}$`, "u")],
  [
    "not-done",
    new RegExp(
      `^${thing}${deed}(?:に?至らず|に?至っていない|せず|できず|なし|していない|できていない|しなかった|できなかった|を?見送り|を?見送った|を?延期|を?中止|が?遅延|に遅れ)${later}$`,
      "u",
    ),
  ],
  ["not-done", new RegExp(`^()()(?:未了|未済|延期|見送り|先送り|遅延|翌年度へ?延期|次年度へ?延期)${later}$`, "u")],
  ["partly", new RegExp(`^(?:一部(?:で|を|の)?)${thing}${deed}(?:済み?|完了|した|しました)?${later}$`, "u")],
  ["partly", new RegExp(`^${thing}${deed}(?:作業|事務|手続き?|準備|工事)中${later}$`, "u")],
  ["partly", new RegExp(`^${thing}(${endingDeeds.join("|")})中${later}$`, "u")],
  ["partly", new RegExp(`^()()(?:準備|検討|調整|協議|交渉|手続き?)中${later}$`, "u")],
  ["done", new RegExp(`^${thing}${deed}(?:済み?|完了|した|しました|を?完了|を?終了)${later}$`, "u")],
  [null, new RegExp(`^${thing}${deed}(?:予定|する|します|を?予定|を?目指す|目標)?。?$`, "u")],
];

/**
 * The deed that a text names, and whether it is done; null where it says anything else. 予定 in brackets behind a state
 * says when it will be done: 未稼働（令和6年7月稼働予定）.
 */
export function statedDeed(text: string): StatedDeed | null {
  const bare = text.normalize("NFKC").trim();
  if (bare === "" || bare.length > 40 || /\d/u.test(bare.replace(/\([^()]*\)/gu, ""))) return null;
  for (const [state, form] of forms) {
    const found = form.exec(bare);
    if (found !== null) return { deed: found[2] ?? "", thing: found[1] ?? "", state };
  }
  return null;
}

/** What stands in brackets behind a state; "" where nothing does. */
export const saidBehind = (text: string): string => /\(([^()]*)\)。?$/u.exec(text.normalize("NFKC").trim())?.[1] ?? "";
