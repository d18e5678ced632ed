/** What a text is laid out with instead of said by. */
export type LayoutBy = "break" | "edge" | "run" | "spread";

const lineBreak = /[\r\n]/u;
const atEdge = /^[\s\u3000]|[\s\u3000]$/u;
const run = /[\s\u3000]{2,}/u;
/** 計 画, 東 京 都: nothing but single letters of Japanese with a space between each. */
const spread =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー](?:[\s\u3000]+[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])+$/u;

/**
 * Spaces and breaks that make a text look nice and say nothing; null for a text without. One space between two words
 * (ICT 活用, 山田 太郎, 第１期 基本計画) is the text's own.
 */
export function layoutBy(text: string): LayoutBy | null {
  if (lineBreak.test(text)) return "break";
  if (atEdge.test(text)) return "edge";
  if (spread.test(text)) return "spread";
  return run.test(text) ? "run" : null;
}
