import { isAttribute } from "./attributes.ts";
import {
  circledNumber, isCloseBracket, isDash, isDigit, isKanji, isNewline, isOpenBracket, isSpace, isTilde, isWord,
} from "./characters.ts";
import { beginsDate, scanDate } from "./dates.ts";
import { scanIndefinite } from "./indefinite.ts";
import { isCode, isLineNumber, isOrdinal, scanListMark } from "./marks.ts";
import { beginsKanjiNumeral, scanNumeral, type NumeralScan } from "./numeral-scan.ts";
import { scanUnit, type UnitScan } from "./unit-scan.ts";

export interface NumberToken {
  readonly kind: "number";
  /** From the sign to the end of the unit. */
  start: number;
  end: number;
  value: number;
  upper: number | null;
  unit: string | null;
  /** A scale word was written (50億): a column's multiplier does not apply. */
  readonly scaled: boolean;
  readonly kanji: boolean;
  readonly spaced: boolean;
  readonly dotted: boolean;
  readonly numeralEnd: number;
}

export interface DateToken {
  readonly kind: "asOf" | "period";
  readonly start: number;
  readonly end: number;
}

/** 1日当たり, 人口10万人当たり. */
export interface PerToken {
  readonly kind: "per";
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

/** ① and its like: a fiscal year before an amount of money, else an item number. */
export interface CircledToken {
  readonly kind: "circled";
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

export interface BreakToken {
  readonly kind: "open" | "close" | "line" | "sentence" | "comma" | "bullet" | "arrow" | "mark";
  readonly start: number;
  readonly end: number;
}

/** What the qualifiers work on; the words lie between the tokens. */
export type Token = NumberToken | DateToken | PerToken | CircledToken | BreakToken;

const arrows = "→⇒➡➔⇨";
const bullets = "・·•●◆■◇□★▪▶►○◎";

const lastNumber = (tokens: readonly Token[]): NumberToken | null => {
  const last = tokens[tokens.length - 1];
  return last?.kind === "number" ? last : null;
};

/** Where a numeral with its sign starts. */
interface Sign {
  readonly start: number;
  readonly negative: boolean;
}

function scanSign(text: string, at: number): Sign {
  const before = text[at - 1] ?? "";
  if (before === "△" || before === "▲") return { start: at - 1, negative: true };
  if (before === " " && /[△▲]/.test(text[at - 2] ?? "")) return { start: at - 2, negative: true };
  if (isDash(text.charCodeAt(at - 1))) {
    const earlier = text[at - 2] ?? " ";
    if (/[\s:=、,比差減]/.test(earlier) || isOpenBracket(earlier)) return { start: at - 1, negative: true };
  }
  if (text.startsWith("マイナス", at - 4)) return { start: at - 4, negative: true };
  return { start: at, negative: false };
}

const boundWords = /^\s?(?:以上|以下|以内|未満|超|を|程度|前後|弱|強|の?増|の?減|に|へ|で|は|が|と|から|まで|より)/;
const particle = /(?:[でがはをにも]|から|より)$/;
/** 5から6回, 5ないし6回. */
const rangeWord = /^(?:から|ないし|乃至|又は|または|か)(?=\d)/;
const measureWord = /(?:[数額率量値計高度点積員費価約延]|延べ|目標|実績|計画|見込み?|現状|予定)$/;

/** A number without a unit is a figure only where it stands free: 1,638, 実績値 1276, 36(1). */
function standsFree(text: string, start: number, end: number, scan: NumeralScan): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const previous = before.charCodeAt(before.length - 1);
  if (isWord(previous) && !measureWord.test(before) && !particle.test(before)) return false;
  if (/[-.]$/.test(before) || isDash(previous)) return false;
  const yearLike = scan.digits.length === 4 && /^(?:19|20)/.test(scan.digits) && !scan.grouped;
  if (yearLike && isSpace(previous) && isWord(before.charCodeAt(before.length - 2)) && !measureWord.test(before.trimEnd())) return false;
  const next = text.charCodeAt(end);
  if (Number.isNaN(next) || isSpace(next) || isNewline(next) || isTilde(next)) return true;
  const after = text.slice(end, end + 4);
  if (/^[、。,;/)\]}〕】〉》]/.test(after) || /^[([{〔【〈《=×xX＝]/.test(after) || arrows.includes(after[0] as string)) return true;
  return !yearLike && boundWords.test(after);
}

/** Tokens in order of appearance; every character is looked at a bounded number of times. */
export function tokenise(text: string): Token[] {
  const whole = wholeNumeral(text);
  if (whole !== null) return [whole];
  const tokens: Token[] = [];
  let at = 0;
  let lineStart = true;
  let depth = 0;
  let lastItem = 0;
  const push = (token: Token): void => {
    tokens.push(token);
    at = token.end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const character = text[at] as string;
    if (isNewline(code)) {
      push({ kind: "line", start: at, end: at + 1 });
      lineStart = true;
      continue;
    }
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const opens = isOpenBracket(character);
    const mark = isDigit(code) || opens ? scanListMark(text, at, { lineStart, inBracket: depth > 0, lastItem }) : -1;
    if (mark > 0) {
      lastItem = Number(/\d+/.exec(text.slice(at, mark))?.[0]);
      push({ kind: "mark", start: at, end: mark });
      lineStart = true;
      continue;
    }
    if (opens || isCloseBracket(character)) {
      push({ kind: opens ? "open" : "close", start: at, end: at + 1 });
      depth = Math.max(0, depth + (opens ? 1 : -1));
      if (!opens) lineStart = false;
      continue;
    }
    if (character === "。" || character === ";") {
      push({ kind: "sentence", start: at, end: at + 1 });
      lineStart = true;
      continue;
    }
    if (character === "、" || character === ",") {
      push({ kind: "comma", start: at, end: at + 1 });
      continue;
    }
    if (arrows.includes(character)) {
      push({ kind: "arrow", start: at, end: at + 1 });
      continue;
    }
    if (bullets.includes(character) && (lineStart || isSpace(text.charCodeAt(at - 1)) || lastNumber(tokens) !== null)) {
      push({ kind: "bullet", start: at, end: at + 1 });
      lineStart = true;
      continue;
    }
    const circled = circledNumber(code);
    if (circled > 0) {
      push({ kind: "circled", start: at, end: at + 1, number: circled });
      lineStart = true;
      continue;
    }
    const started = lineStart;
    lineStart = false;
    if (beginsDate(character) && !isDigit(text.charCodeAt(at - 1))) {
      const date = scanDate(text, at);
      if (date !== null) {
        const tail = date.kind === "time" ? 0 : (/^\s?(?:現在|時点)/.exec(text.slice(date.end, date.end + 4))?.[0].length ?? 0);
        push({ kind: date.kind === "time" ? "mark" : tail > 0 ? "asOf" : date.kind, start: at, end: date.end + tail });
        continue;
      }
    }
    const half = scanHalf(text, at) ?? scanZero(text, at);
    if (half !== null) {
      push(half);
      continue;
    }
    const indefinite = scanIndefinite(text, at);
    if (indefinite !== null) {
      push(indefinite);
      continue;
    }
    if (!isDigit(code) && !beginsKanjiNumeral(text, at)) {
      at += 1;
      continue;
    }
    const scan = scanNumeral(text, at);
    if (scan === null) {
      at += 1;
      continue;
    }
    const token = numberAt(text, at, scan, started);
    if (token === null) {
      const last = lastNumber(tokens);
      if (last !== null && last.unit === null && /[~〜・、,]/.test(text[last.end] as string) && last.end + 2 >= at) tokens.pop();
      at = scan.end;
    } else push(token);
  }
  return tokens;
}

/** A text that is a numeral in kanji and nothing else. 一 alone is a dash in bad print, 〇 alone a tick. */
function wholeNumeral(text: string): NumberToken | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "一" || trimmed === "〇" || isDigit(trimmed.charCodeAt(0))) return null;
  const scan = scanNumeral(trimmed, 0, true);
  if (scan === null || scan.end !== trimmed.length || !scan.kanjiOnly || scan.value === null || scan.irregular) return null;
  const start = text.length - text.trimStart().length;
  return {
    kind: "number", start, end: start + scan.end, value: scan.value, upper: null, unit: null, scaled: scan.hasScale, kanji: true, spaced: false, dotted: false, numeralEnd: start + scan.end,
  };
}

function scanHalf(text: string, at: number): NumberToken | null {
  if (text[at] !== "半" || !/[数分]/.test(text[at + 1] ?? "")) return null;
  if (isDigit(text.charCodeAt(at - 1))) return null;
  const over = text[at - 1] === "過";
  return {
    kind: "number", start: over ? at - 1 : at, end: at + 2, value: 50, upper: null, unit: "%", scaled: true, kanji: true, spaced: false, dotted: false, numeralEnd: at + 2,
  };
}

/** 待機児童ゼロ is the figure 0; ゼロカーボン and ゼロから are words. */
function scanZero(text: string, at: number): NumberToken | null {
  if (!text.startsWith("ゼロ", at)) return null;
  const after = text.slice(at + 2, at + 4);
  if (!/^(?:$|[\s。、)」]|に|を|と|で|件|人|名)/.test(after)) return null;
  const unit = scanUnit(text, at + 2);
  const end = unit?.end ?? at + 2;
  return {
    kind: "number", start: at, end, value: 0, upper: null, unit: unit?.unit ?? null, scaled: false, kanji: true, spaced: false, dotted: false, numeralEnd: at + 2,
  };
}

/** Counters that one kanji digit before them may count; others make words with it (一時, 十分, 一部). */
const countedBySingleKanji = /^(?:人|名|社|件|回|校|園|棟|台|基|箇所|か所|ヶ所|カ所|世帯|団体|施設|円|割|つ|倍|組|隻|頭|匹|羽)$/;
const wordsOfOne = /^(?:一人(?:ひとり|一人|暮|親|で|当|あ|っ子)|一回り|一件落着|一社会|一般|一組織|三人称|四つ葉|一つ(?:の|に|ひとつ)|[一二]つ(?:に|と)|十八番|八つ当|一台当|一校当|一基当)/;

function numberAt(text: string, at: number, scan: NumeralScan, lineStart: boolean): NumberToken | PerToken | BreakToken | null {
  if (scan.value === null) return null;
  const sign = scanSign(text, at);
  const unit = scanUnit(text, scan.end);
  if (isOrdinal(text, at, scan.end, unit?.known ?? false)) return per(text, at, scan, unit);
  if (isCode(text, at, scan.end, unit === null ? "none" : unit.known ? "known" : "unknown")) return null;
  if (scan.kanjiOnly && !kanjiCounts(text, at, scan, unit)) return null;
  if (unit?.unit === "年" && scan.value >= 1900 && scan.value <= 2100) return { kind: "mark", start: at, end: unit.end };
  if (unit === null) return bare(text, at, scan, sign, lineStart);
  const after = text.slice(unit.end, unit.end + 40);
  const perToken = per(text, at, scan, unit);
  if (perToken !== null) return perToken;
  if (/^目(?!標)/.test(after)) return null;
  const alone = !hasDigit(text, 0, at) && !hasDigit(text, unit.end, text.length);
  if (isAttribute(scan.value, unit.unit, text.slice(Math.max(0, at - 12), at), after, alone)) return null;
  return build(text, scan, unit, sign);
}

const farthest = 60;

/** A digit close by; the look is bounded so that long texts stay linear. */
function hasDigit(text: string, from: number, to: number): boolean {
  const start = Math.max(from, to - farthest > from && from === 0 ? to - farthest : from);
  const stop = Math.min(to, start + farthest);
  for (let at = start; at < stop; at += 1) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

function per(text: string, at: number, scan: NumeralScan, unit: UnitScan | null): PerToken | null {
  const end = unit?.end ?? scan.end;
  const spread = /^\s?(?:当た?り|あたり|につき|平均)/.exec(text.slice(end, end + 5));
  const everyOne = scan.value === 1 && /^(?:日|週|週間|年|[かカヵヶ箇]月)$/.test(unit?.unit ?? "") && /^(?:に)?(?:約|延べ)?\d/.test(text.slice(end, end + 4));
  if (spread === null && !everyOne) return null;
  const match = spread ?? [""];
  const scope = /人口\s?$/.exec(text.slice(Math.max(0, at - 4), at));
  const start = at - (scope?.[0].length ?? 0);
  const words = unit?.unit ?? "";
  return { kind: "per", start, end: end + match[0].length, unit: scan.value === 1 ? words : text.slice(start, end) };
}

function kanjiCounts(text: string, at: number, scan: NumeralScan, unit: UnitScan | null): boolean {
  if (unit === null || !unit.known) return false;
  if (isKanji(text.charCodeAt(at - 1)) && /[唯随統単第均]$/.test((text[at - 1] as string))) return false;
  const noteOnly = scan.hasScale && /^[千万百億兆十]+$/.test(text.slice(at, scan.end));
  if (noteOnly && isUnitNote(text, at, unit.end)) return false;
  if (/^[率比当]/.test(text.slice(unit.end, unit.end + 1))) return false;
  if (wordsOfOne.test(text.slice(at, at + 5))) return false;
  return scan.end - at > 1 || countedBySingleKanji.test(unit.unit) || (scan.hasScale && !/[分時日本部面種番口体点度代方月年区字級重]/.test(unit.unit) && text[at] !== "十");
}

/** 千円 alone, in brackets or after 単位 names the unit of other figures. */
function isUnitNote(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start).trimEnd();
  const after = text.slice(end, end + 2).trimStart();
  const opened = before === "" || isOpenBracket(before[before.length - 1] as string) || /(?:単位:?|[/:])$/.test(before);
  return opened && (after === "" || isCloseBracket(after[0] as string) || after[0] === "/") || /^\d/.test(after);
}

function bare(
  text: string, at: number, scan: NumeralScan, sign: Sign, lineStart: boolean,
): NumberToken | BreakToken | null {
  const previous = text[at - 1] ?? "";
  const earlier = text.charCodeAt(at - 2);
  if (isLineNumber(text, scan.end, scan.digits, lineStart)) return { kind: "mark", start: at, end: scan.end };
  const linked = isTilde(text.charCodeAt(scan.end)) ? 1 : (rangeWord.exec(text.slice(scan.end, scan.end + 4))?.[0].length ?? 0);
  if (linked > 0 && isDigit(text.charCodeAt(scan.end + linked))) {
    const second = scanNumeral(text, scan.end + linked);
    if (second !== null && scanUnit(text, second.end) !== null) return build(text, scan, null, sign);
  }
  if (/[φΦ]\s?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (previous === "・" && isDigit(earlier)) return null;
  if (isMisgrouped(text, at, scan.end) && !neighbours.test(text.slice(at, at + 3))) return null;
  if (isDash(text.charCodeAt(scan.end)) && isDigit(text.charCodeAt(scan.end + 1))) {
    const second = scanNumeral(text, scan.end + 1);
    const unit = second === null ? null : scanUnit(text, second.end);
    if (unit === null || second === null || (second.value ?? 0) < (scan.value as number)) return null;
    return build(text, scan, null, sign);
  }
  if (text[scan.end] === "/" && isDigit(text.charCodeAt(scan.end + 1))) {
    const second = scanNumeral(text, scan.end + 1);
    if (second === null || scanUnit(text, second.end) === null) return null;
    return build(text, scan, null, sign);
  }
  if (text[scan.end] === ":" || text[scan.end] === "'") return null;
  if (previous === "/" || (previous === ":" && isDigit(earlier)) || (isOpenBracket(previous) && isDash(earlier))) return null;
  return standsFree(text, sign.start, scan.end, scan) ? build(text, scan, null, sign) : null;
}

/** 5、6回, 5,6回: two neighbouring digits say a rough number. */
const neighbours = /^(?:1[、,]2|2[、,]3|3[、,]4|4[、,]5|5[、,]6|6[、,]7|7[、,]8|8[、,]9)/;

/** 12,34,56: commas that group no thousands, so that one cannot tell one number from three. */
const isMisgrouped = (text: string, start: number, end: number): boolean =>
  (text[end] === "," && isDigit(text.charCodeAt(end + 1))) || (text[start - 1] === "," && isDigit(text.charCodeAt(start - 2)));

/** Things that are counted whole, so that a dot between thousands is one: 3.000社. */
const countedWhole = /^(?:人|名|者|社|件|回|戸|世帯|団体|組|棟|台|基|箇所|か所|ヶ所|カ所|校|園|店|店舗|施設|路線|事業所|冊|点|部|枚|匹|頭|羽|本|円)$/;

function build(text: string, scan: NumeralScan, unit: UnitScan | null, sign: Sign): NumberToken {
  const threeDecimals = scan.decimals === 3 && !scan.leadingZero;
  const dotted = threeDecimals && (unit === null || countedWhole.test(unit.unit));
  const magnitude = dotted && unit !== null && scan.digits !== "" ? Number(scan.digits) : (scan.value as number);
  const currency = /[¥$]$/.exec(text.slice(Math.max(0, sign.start - 1), sign.start));
  return {
    kind: "number",
    start: sign.start - (currency === null ? 0 : 1),
    end: unit?.end ?? scan.end,
    value: sign.negative && magnitude !== 0 ? -magnitude : magnitude,
    upper: null,
    unit: unit?.unit ?? (currency === null ? null : currency[0] === "¥" ? "円" : "ドル"),
    scaled: scan.hasScale,
    kanji: scan.kanjiOnly,
    spaced: scan.spaced,
    dotted,
    numeralEnd: scan.end,
  };
}
