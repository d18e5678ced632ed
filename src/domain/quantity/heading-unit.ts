import { normalise } from "./normalise.ts";
import { scanNumeral } from "./numeral-scan.ts";
import type { ReadingContext } from "./quantity.ts";
import { unitNamedIn, withoutUnitWord } from "./unit-line.ts";
import { knownUnit } from "./unit-scan.ts";

const inBrackets = /[([〔【]\s*([^()[\]〔〕【】]{1,28}?)\s*[)\]〕】]/g;
const longestUnit = 20;
/** 目標(年間), 実績(月間): of what time the figures are. */
const time = /^(?:年間|年度間|月間)$/;
/** 事業費 with 千円 on the line below it. */
const lineBelow = /\S\s*\n\s*([十百千万億兆]*円|%|千?人|千?件|回)\s*$/;
const scaleWord = /^[十百千万億兆]+/;

/** 千円 → { unit: "円", multiplier: 1000 }; null where the words are no unit, whole. */
export function unitNote(words: string): ReadingContext | null {
  const note = words.trim();
  const scale = scaleWord.exec(note)?.[0] ?? "";
  const unit = knownUnit(note, scale.length);
  if (unit === null) return null;
  const rest = note.slice(scale.length + unit.length);
  if (rest !== "" && !rest.startsWith("/")) return null;
  const multiplier = scale === "" ? 1 : scaleValue(scale);
  return multiplier === null ? null : { unit, multiplier };
}

function scaleValue(scale: string): number | null {
  const leading = /^[万億兆]/.test(scale) ? `1${scale}` : scale;
  return scanNumeral(leading, 0)?.value ?? null;
}

/**
 * The unit and multiplier that a heading gives to the numbers under it: 予算(千円) → 円 × 1000, (単位:人) → 人,
 * 単位:百万円, 目標(%). null where it names none, or where its words in brackets are no unit (計画(当初)).
 */
export function headingUnit(heading: string): ReadingContext | null {
  const { text } = normalise(heading.slice(0, 400));
  for (const match of text.matchAll(inBrackets)) {
    const words = withoutUnitWord(match[1] as string);
    const note = words.length > longestUnit || time.test(words) ? null : unitNote(words);
    if (note !== null) return note;
  }
  const named = unitNamedIn(text);
  if (named !== null) return unitNote(named.replace(/[)\]〕】]+$/, ""));
  const below = lineBelow.exec(text);
  return below === null ? null : unitNote(below[1] as string);
}
