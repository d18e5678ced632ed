import { isDigit, isNewline, isSpace } from "./characters.ts";

/** How far the other half of a bracket is looked for. */
const reach = 60;

/** ＜50件 compares; ＜参考＞ and 43ha<19ha> are brackets: the other half stands behind, and no number right after it. */
export function isLessSign(text: string, at: number): boolean {
  if (text[at] !== "<") return false;
  for (let end = at + 1; end < text.length && end <= at + reach; end += 1) {
    if (isNewline(text.charCodeAt(end)) || text[end] === "<") return true;
    if (text[end] !== ">") continue;
    return startsNumber(text, at + 1) && startsNumber(text, end + 1);
  }
  return true;
}

function startsNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(isSpace(text.charCodeAt(at)) ? at + 1 : at));
}
