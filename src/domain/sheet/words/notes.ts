import { columnNotesIn, isMarkedNote } from "./column-notes.ts";
import { isUnitLine } from "../../quantity/unit-line.ts";

const pageMark =
  /^(?:[-–－―‐〜~]\s?\d{1,4}\s?[-–－―‐〜~]|p(?:age|\.)?\s?\d{1,4}|\d{1,4}\s?(?:ページ|頁)|[(]?\d{1,3}\s?\/\s?\d{1,3}(?:\s?(?:ページ|頁))?[)]?)$/iu;

/** A page's number: - 2 -, P.3, 2/5, 4ページ; a number by itself is none. */
export const isPageMark = (text: string): boolean => text.length <= 20 && pageMark.test(text.normalize("NFKC").trim());

/** 就労支援事業(つづき): what stood open before goes on. */
export const isContinued = (text: string): boolean =>
  /[(（〔【]\s?(?:前(?:頁|ページ)(?:から|より)の?)?(?:つづき|続き|続く|続|continued|cont\.?)\s?[)）〕】]\s*$/iu.test(
    text,
  );

/** Footnotes, sources, unit lines, what is said of a column (（実績は上半期）). */
export const isNote = (text: string): boolean =>
  isUnitLine(text) ||
  (isMarkedNote(text) && columnNotesIn(text).length > 0) ||
  /^[\s　]*(?:[※＊*](?!.{0,3}$)|[(（【〔]?注[\s　]*[0-9０-９]{0,2}[)）】〕]|注[\s　]*[0-9０-９:：)）]|[(（]備考[)）]|備考[:：\s]|出典|出所|資料[:：]|Note[s:]|Source[:s])/iu.test(
    text,
  );
