import { rowRule } from "../rule.ts";

/**
 * A line of a table cell is at least this long before it is broken; a shorter part before a space is a part of the
 * name (オーダーメイド型 女性しごと応援出張テラス).
 */
const shortestLine = 15;

const letter = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]";
const gap = new RegExp(`(?<=${letter})[ \\u3000\\r\\n]+(?=${letter})`, "gu");

/** No letter of these scripts comes before it. */
const firstLetter = 0x2e80;

/** Whether a space stands behind a letter, far enough from the name's beginning. */
function mayBeBroken(name: string): boolean {
  let before = 0;
  for (let at = shortestLine - 1; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const isGap = code === 0x20 || code === 0x3000 || code === 0x0d || code === 0x0a;
    if (isGap && before >= firstLetter && before !== 0x3000) return true;
    before = code;
  }
  return false;
}

/** Where the name is broken, as the characters on both sides; null where no space looks like a line break. */
function breakIn(name: string): string | null {
  if (!mayBeBroken(name)) return null;
  let lineStart = 0;
  for (const match of name.matchAll(gap)) {
    const line = name.slice(lineStart, match.index);
    if ([...line].length >= shortestLine)
      return `${line.slice(-3)}${match[0]}${name.slice(match.index + match[0].length).slice(0, 3)}`;
    lineStart = match.index + match[0].length;
  }
  return null;
}

/** A space inside a name that a line break left when the sheet was pasted (習得訓練事 業): searching will not find it. */
export const nameBroken = rowRule({
  code: "name-broken",
  severity: "info",
  everyLine: true,
  check: ({ line }) => {
    const at = breakIn(line.measure ?? line.name);
    return at === null ? [] : [{ cell: line.nameCell?.address ?? null, params: { text: at.replace(/\s+/gu, " ") } }];
  },
});
