import { isCloseBracket, isOpenBracket } from "./characters.ts";
import { plainNumber } from "./number-token.ts";
import { beginsWholeNumeral, scanNumeral, type NumeralScan } from "./numeral-scan.ts";
import type { NumberToken } from "./tokens.ts";
import type { UnitScan } from "./unit-scan.ts";

/** A text that is a numeral in kanji and nothing else. 一 alone is a dash in bad print, 〇 alone a tick. */
export function wholeNumeral(text: string): NumberToken | null {
  const trimmed = text.trim();
  if (!beginsWholeNumeral(trimmed[0] ?? "") || trimmed === "一" || trimmed === "〇") return null;
  const scan = scanNumeral(trimmed, 0, true);
  if (scan === null || scan.end !== trimmed.length || !scan.kanjiOnly || scan.value === null || scan.irregular)
    return null;
  const start = text.length - text.trimStart().length;
  const end = start + scan.end;
  return { ...plainNumber, start, end, value: scan.value, scaled: scan.hasScale, numeralEnd: end };
}

/** Counters that one kanji digit before them may count; others make words with it (一時, 十分, 一部). */
const countedBySingleKanji =
  /^(?:人|名|社|件|回|校|園|棟|台|基|箇所|か所|ヶ所|カ所|世帯|団体|施設|円|割|つ|倍|組|隻|頭|匹|羽)$/;
const wordsOfOne =
  /^(?:一人(?:ひとり|一人|暮|親|で|当|あ|っ子)|一回り|一件落着|一社会|一般|一組織|三人称|四つ葉|一つ(?:の|に|ひとつ)|[一二]つ(?:に|と)|十八番|八つ当|一台当|一校当|一基当)/;

/** Units that 百, 千 or 万 before them make another word with (千代, 万年, 百分). */
const afterSingleScale = /[分時日本部面種番口体点度代方月年区字級重]/;

/** Whether a numeral in kanji counts something here, or is part of a word (一時, 統一) or of a unit ((千円)). */
export function kanjiCounts(text: string, at: number, scan: NumeralScan, unit: UnitScan | null): boolean {
  if (unit === null || !unit.known) return false;
  if (/[唯随統単第均]/.test(text[at - 1] ?? "")) return false;
  const noteOnly =
    scan.hasScale && !/^[十百]$/.test(text.slice(at, scan.end)) && /^[千万百億兆十]+$/.test(text.slice(at, scan.end));
  if (noteOnly && isUnitNote(text, at, unit.end)) return false;
  if (/^[率比当対]/.test(text.slice(unit.end, unit.end + 1))) return false;
  if (wordsOfOne.test(text.slice(at, at + 5))) return false;
  if (scan.end - at > 1 || countedBySingleKanji.test(unit.unit)) return true;
  return scan.hasScale && text[at] !== "十" && !afterSingleScale.test(unit.unit);
}

/** 千円 alone, in brackets or after 単位 names the unit of other figures. */
function isUnitNote(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start).trimEnd();
  const after = text.slice(end, end + 2).trimStart();
  const opened = before === "" || isOpenBracket(before[before.length - 1] as string) || /(?:単位:?|[/:])$/.test(before);
  return (opened && (after === "" || isCloseBracket(after[0] as string) || after[0] === "/")) || /^\d/.test(after);
}
