import { closingFrames, joinBroken, openingFrames, sectionBullets, sectionMarks } from "./marks.ts";
import type { NumberedName } from "./numbers.ts";
import { numberIn } from "./numbers.ts";

/** The mark of a section in a cell of its own: 1, Ⅰ, 第2章, 柱3. */
export function sectionNumberIn(text: string): number | null {
  return numberIn(text) ?? splitSection(`${text}　x`).no;
}

const sectionLeading =
  /^[\s　]*(?:第|柱|施策の?柱|施策|政策|基本目標|基本方針|重点目標|分野|目標|章|Section\s|Part\s)?[\s　]*[(（【〔]?([0-9０-９]{1,2}|[一二三四五六七八九十]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[①-⑳])(?:[)）】〕]|[章節部編])?(?:[\s　]*[.．、:：\-－][\s　]*|[\s　]+|(?<=[)）】〕章節部編①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]))(?=\S)/u;
const kanjiDigits = "一二三四五六七八九十";
const romanDigits = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";

/** A section's number and name: 1 新型…, 第2章 …, Ⅲ …, 柱4:…, 【1】…. */
export function splitSection(text: string): NumberedName {
  const flat = joinBroken(text);
  const match = sectionLeading.exec(flat);
  if (match === null) return { no: null, name: unframed(flat) };
  const mark = match[1]!;
  const kanji = kanjiDigits.indexOf(mark);
  const roman = romanDigits.indexOf(mark);
  const no = kanji >= 0 ? kanji + 1 : roman >= 0 ? roman + 1 : Number(mark.normalize("NFKC"));
  return { no, name: unframed(flat.slice(match[0].length)) };
}

const bullets = new RegExp(`^[${sectionBullets}]+[\\s　]*`, "u");
const framed = new RegExp(`^[${openingFrames}](.*)[${closingFrames}]$`, "u");

/** Frames and bullets around a section's name are not part of it: 【雇用】, ■雇用. */
function unframed(text: string): string {
  const bare = text.trim().replace(bullets, "");
  return (framed.exec(bare)?.[1] ?? bare).trim();
}

const mark = new RegExp(`^[\\s　]*[${openingFrames}${sectionMarks}]`, "u");
const begins = /^[\s　]*(?:第[0-9０-９一二三四五六七八九十]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|柱|施策|基本目標)/u;

/** 【雇用】, ■雇用. */
export const hasSectionMark = (text: string): boolean => mark.test(text);

/** Marked or worded as a section: 第2章, Ⅲ 産業, 基本目標1. */
export const beginsAsSection = (text: string): boolean => hasSectionMark(text) || begins.test(text);

/** A number, a frame or a mark tells a section from other words. */
export const saysSection = (text: string): boolean => beginsAsSection(text) || splitSection(text).no !== null;
