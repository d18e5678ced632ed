/** A text in one width and without its spaces, and where each of its characters stood before. */
export interface Squeezed {
  readonly text: string;
  /** UTF-16 offset in the original for each offset in `text`, its length included; it may go on behind. */
  readonly offsets: readonly number[];
}

/** Stands where a heading's next level begins: no calendar expression runs on over it. */
export const levelMark = "|";

const nextLevel = /^(?:\s+[/／]\s*|[/／]\s+)/;
const latin = /[A-Za-z\d]/;
/** ①4月 is no 14月. */
const enclosed = /[①-⓿㉈-㉟㊱-㊿]/;
/** More spaces than this in a row are a layout's; what follows them is looked at one by one. */
const longestGap = 32;

/** Kana, kanji and printing ASCII but the stroke: squeezing leaves them as they are. */
const asTheyAre = /^[!-.0-~ぁ-ゖァ-ヺー一-鿿々〇、。「」]*$/;

/** 0, 1, 2 …: offsets of a text that squeezing leaves as it is. */
let inPlace: readonly number[] = [];

function sameOffsets(length: number): readonly number[] {
  if (inPlace.length <= length) inPlace = Array.from({ length: 2 * length + 64 }, (_, at) => at);
  return inPlace;
}

/**
 * 「令 和 ４ 年\n度」 → 「令和4年度」: broken words are closed, but between Latin letters and digits a space stays, and " / "
 * becomes `levelMark`. One pass.
 */
export function squeeze(original: string): Squeezed {
  if (asTheyAre.test(original)) return { text: original, offsets: sameOffsets(original.length) };
  const offsets: number[] = [];
  let text = "";
  const add = (piece: string, at: number): void => {
    for (let unit = 0; unit < piece.length; unit += 1) offsets.push(at);
    text += piece;
  };
  let at = 0;
  while (at < original.length) {
    const character = original[at] as string;
    const ahead = original.slice(at, at + longestGap);
    const level = /[\s/／]/.test(character) ? nextLevel.exec(ahead) : null;
    if (level !== null) add(levelMark, at);
    else if (!/\s/.test(character)) add(enclosed.test(character) ? character : character.normalize("NFKC"), at);
    else if (latin.test(text.at(-1) ?? "") && latin.test(ahead.trimStart().charAt(0).normalize("NFKC"))) add(" ", at);
    at += level?.[0].length ?? 1;
  }
  offsets.push(original.length);
  return { text, offsets };
}
