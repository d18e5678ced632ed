/**
 * A little below the 32,767 characters that a cell of Excel holds: the port to Excel puts an apostrophe before a text.
 */
export const longestText = 32_760;

// No cell keeps these: XML cannot hold them, and Excel and LibreOffice make one line break of a return.
// oxlint-disable-next-line no-control-regex
const unkept = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

// Most texts hold nothing of all this: one look tells.
// oxlint-disable-next-line no-control-regex
const special = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * A text as a cell gives it back whatever program saved the file meanwhile, so that it may be hashed: one kind of line
 * break, no control characters, no half characters, no longer than a cell. What is left out at the end is counted:
 * "…[+120]".
 */
export function storable(text: string): string {
  if (text.length <= longestText && !special.test(text)) return text;
  const plain = text.replace(/\r\n?/gu, "\n").replace(unkept, "").replace(loneSurrogate, "\ufffd");
  return shortTo(plain, longestText);
}

function shortTo(text: string, room: number): string {
  if (text.length <= room) return text;
  const marked = (kept: string): string => `${kept}…[+${text.length - kept.length}]`;
  let end = Math.max(0, room - marked("").length);
  // Never between the two halves of a character.
  if (/[\ud800-\udbff]/u.test(text.charAt(end - 1))) end -= 1;
  return marked(text.slice(0, end));
}

/** Several texts in one cell, as a JSON array; where that is too long, the longest of them are cut as `storable` cuts. */
export function textsInCell(texts: readonly string[]): string {
  const plain = texts.map(storable);
  for (let room = longestText; ; room = Math.floor(room * 0.9)) {
    const cell = JSON.stringify(plain.map((text) => shortTo(text, room)));
    if (cell.length <= longestText) return cell;
  }
}

/** The other way round; null where the cell holds no array of texts. */
export function textsOfCell(cell: string): readonly string[] | null {
  if (!cell.startsWith("[")) return null;
  try {
    const texts: unknown = JSON.parse(cell);
    return Array.isArray(texts) && texts.every((text) => typeof text === "string") ? texts : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
