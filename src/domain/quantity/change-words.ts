import type { Direction } from "./quantity.ts";

/** What makes a figure a change or a difference instead of a level. */
export interface ChangeWords {
  readonly length: number;
  /** null where a difference does not say which way (15人の差). */
  readonly direction: Direction | null;
}

const turned =
  /^\s?(?:の|が|を)?(?:(減(?!税|速|便|免|農薬|塩)少?|削減|縮減|低減|圧縮|短縮|抑制|不足|下回|少な[いくかめ]|足りな)|(増(?!進|設|築|刷|強|便|発|床|殖|補)(?:加|員)?|超過|上回|多[いくかめ])|(差(?![別額出入し支配])|差異|乖離|(?<=の)開き))/;
/** Of a share or a score these say by how much; of things they are deeds (2件の改善). */
const shareTurned = /^\s?の?(?:(低下|下落|引き?下げ|悪化)|(向上|上昇|引き?上げ|伸び|改善|拡大))/;
const shareUnits: ReadonlySet<string | null> = new Set(["%", "ポイント", "点", "pt"]);

/** Words right after a figure and its bound: 74人減, 5ポイント向上, 10人不足, 1.2ポイント上回る. */
export function changeAfter(words: string, unit: string | null): ChangeWords | null {
  const found = turned.exec(words) ?? (shareUnits.has(unit) ? shareTurned.exec(words) : null);
  if (found === null) return null;
  const direction = found[1] !== undefined ? "decrease" : found[2] !== undefined ? "increase" : null;
  return { length: found[0].length, direction };
}

const signedWord = /(?:^|[\s、。・(「:])純?(?:(増加?|超過)|(減少?|不足))[:\s]*$/;

export interface ChangeBefore {
  /** What is left of the words. */
  readonly rest: string;
  readonly direction: Direction;
}

/** 増 50人, 減:30人, 不足 5人: the word alone before the number. */
export function changeBefore(words: string): ChangeBefore | null {
  const found = signedWord.exec(words);
  if (found === null) return null;
  const rest = words.slice(0, found.index) + /^[\s、。・(「:]?/.exec(found[0])?.[0];
  return { rest, direction: found[1] === undefined ? "decrease" : "increase" };
}
