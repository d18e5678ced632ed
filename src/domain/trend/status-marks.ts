/**
 * What an office puts in brackets behind or before a program's name to say where it stands this year, and takes away
 * next year: no part of the name. From the budget outlines and 事業評価 sheets of cities and prefectures (（新規）, 【拡充】)
 * and the national 行政事業レビュー sheets (（仮称）, （終了予定） is none of them: it says more).
 * Not these, though they look like it: （第2期）, （再掲）, （東京都）, （モデル事業）, （旧…）: they tell programs apart.
 */
export const statusMarks = ["新規", "仮称", "継続", "拡充", "終了"] as const;

const mark = statusMarks.join("|");
const separators = String.raw`[\s・、,，/／]*`;
const inBrackets = new RegExp(
  String.raw`[（(【［\[〔＜<《〈]\s*(?:${mark})(?:${separators}(?:${mark}))*\s*[）)】］\]〕＞>》〉]`,
  "gu",
);

/** A name without what only says where its program stands this year: 就労支援事業（新規） → 就労支援事業. */
export const withoutStatus = (name: string): string => name.replace(inBrackets, "").trim();

const anyBrackets = /[（(【［[〔＜<《〈][^（(【［[〔＜<《〈）)】］\]〕＞>》〉]*[）)】］\]〕＞>》〉]/gu;

/** A name without anything that stands in brackets; "" where nothing else is left. */
export const withoutBrackets = (name: string): string => name.replace(anyBrackets, "").trim();
