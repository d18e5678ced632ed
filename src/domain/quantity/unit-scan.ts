import { isDigit, isKanji, isKatakana, isLatin, isSpace } from "./characters.ts";
import { continuedWords, japaneseUnits, kaCounters, kaMarks, letterUnits } from "./unit-words.ts";

/** A unit that stands right after a number. */
export interface UnitScan {
  readonly end: number;
  readonly unit: string;
  /** false where the word is not in the vocabulary and was taken because it stands alone. */
  readonly known: boolean;
}

function byFirstCharacter(units: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const unit of new Set(units)) {
    const first = unit[0] as string;
    const list = index.get(first);
    if (list === undefined) index.set(first, [unit]);
    else list.push(unit);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

const japanese = byFirstCharacter(japaneseUnits);
const letters = byFirstCharacter(letterUnits);

/** What a number may be followed by without it being a unit. */
const notUnits = new RegExp(
  "^(?:参加|開催|実施|達成|配置|整備|設置|増|減|以|未満|超|前後|程度|弱|強|約|計|予定|見込|目標|実績|対応|支援|利用|採択|交付|決定|認定|受講|修了|完了|継続|新規|内|中|末|現在|時点|相当|規模|体制|平均|全体|合計|当|運動|向上|上昇|低下|改善|拡大|削減|短縮|除|毎|各|他|補助|負担|助成|再掲|累計|延)",
);

const isUnitLetter = (code: number): boolean => isLatin(code) || isDigit(code);

function longest(index: ReadonlyMap<string, readonly string[]>, text: string, at: number): string | null {
  const first = text[at];
  if (first === undefined) return null;
  const list = index.get(first);
  if (list === undefined) return null;
  for (const unit of list) {
    if (!text.startsWith(unit, at)) continue;
    const next = text[at + unit.length];
    if (next === undefined || !(continuedWords[unit] ?? "").includes(next)) return unit;
  }
  return null;
}

function letterUnit(text: string, at: number): string | null {
  const list = letters.get(text[at] ?? "");
  if (list === undefined) return null;
  for (const unit of list) {
    if (!text.startsWith(unit, at)) continue;
    const last = unit.charCodeAt(unit.length - 1);
    const next = text.charCodeAt(at + unit.length);
    if ((!isUnitLetter(last) || !isUnitLetter(next)) && text[at + unit.length] !== "=") return unit;
  }
  return null;
}

function kaUnit(text: string, at: number): string | null {
  const mark = text[at];
  const counter = text[at + 1];
  if (mark === undefined || counter === undefined) return null;
  if (!kaMarks.includes(mark) || !kaCounters.includes(counter)) return null;
  const tail = /^(?:国語|国・地域|月間|年度間|年間|年|月)/.exec(text.slice(at + 1, at + 5));
  return text.slice(at, at + 1 + (tail?.[0].length ?? 1));
}

/** A unit in the vocabulary at `at`, or null. */
export function knownUnit(text: string, at: number): string | null {
  return kaUnit(text, at) ?? letterUnit(text, at) ?? longest(japanese, text, at);
}

const scales = /[十百千万億兆]{1,4}/y;

/** Where the scale ends that may stand at `at`: 万 in 万人. */
export function scaleEnd(text: string, at: number): number {
  scales.lastIndex = at;
  return scales.test(text) ? scales.lastIndex : at;
}

/** Whether a number that ends at `at` has a unit or a scale: 人, 万人, 億, and 回 a blank away. */
export const countsAt = (text: string, at: number): boolean =>
  scaleEnd(text, at) > at || scanUnit(text, at)?.known === true;

const isPlainWord = (code: number): boolean => isKanji(code) || isKatakana(code);
const longestUnknown = 8;

/** 6池程度: what stands behind the counter qualifies the figure. */
const qualifierAtEnd = /(?<=.)(?:程度|前後|以上|以下|以内|未満|相当)$/;

/** A word of kanji or katakana that ends where a phrase may end: 3メダル, 7湖沼群. */
function unknownUnit(text: string, at: number): string | null {
  if (notUnits.test(text.slice(at, at + 4))) return null;
  let end = at;
  while (end - at <= longestUnknown && isPlainWord(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > longestUnknown) return null;
  if (/[化率的性]/.test(text.slice(at, end))) return null;
  const bound = qualifierAtEnd.exec(text.slice(at, end));
  if (bound !== null) return text.slice(at, at + bound.index);
  return end === text.length || /[\s、。,)\]】〕〉]/.test(text[end] as string) ? text.slice(at, end) : null;
}

/** 10台分, 3か所分: as much as is for so many. Not of money and shares, nor before a word that begins with 分. */
function shareOf(text: string, at: number, unit: string): number {
  const end = at + unit.length;
  if (text[end] !== "分" || !sharedOut.test(unit)) return end;
  return /[類析配担散割別離娩野]/.test(text[end + 1] ?? "") ? end : end + 1;
}
const sharedOut = /^(?:台|戸|校|枚|本|個|箱|袋|園|施設|事業所|世帯|団体|社|基|点|路線|区画|室|床|席|[かカヵヶケ箇]所)$/;

/** 施設・事業所, 国・地域: two units that are counted together. */
function joined(text: string, at: number): number {
  if (text[at] !== "・" && text[at] !== "･") return at;
  const second = knownUnit(text, at + 1);
  if (second === null) return at;
  const end = at + 1 + second.length;
  const next = text.charCodeAt(end);
  return isPlainWord(next) || isDigit(next) || (next >= 0x3041 && next <= 0x309f) || text[end] === ":" || isSpace(next)
    ? at
    : end;
}

const maySucceedUnit = /^(?:参加|開催|実施|以|未満|超|程度|増|減|達成|配置|整備|設置|$)/;

/** Where a unit stands off its number (5 校), it must end the word; on the next line, the line. */
const endsWord = (text: string, at: number, sameLine: boolean): boolean => {
  if (!sameLine) return at === text.length || /^(?:[\n\r)、。をが]|以上|以下|未満|程度)/.test(text.slice(at, at + 2));
  return !isPlainWord(text.charCodeAt(at)) || maySucceedUnit.test(text.slice(at, at + 4));
};

/** The unit of a number that ends at `at`, one space or line break between them allowed. */
export function scanUnit(text: string, at: number): UnitScan | null {
  const near = knownUnit(text, at);
  if (near !== null) {
    const end = joined(text, shareOf(text, at, near));
    return { end, unit: text.slice(at, end), known: true };
  }
  if (/[ \n\r]/.test(text[at] ?? "")) {
    const far = knownUnit(text, at + 1);
    if (far === null || !endsWord(text, at + 1 + far.length, text[at] === " ")) return null;
    return { end: at + 1 + far.length, unit: far, known: true };
  }
  const unknown = unknownUnit(text, at);
  return unknown === null ? null : { end: at + unknown.length, unit: unknown, known: false };
}
