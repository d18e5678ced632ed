/**
 * Characters that not every machine shows alike (機種依存文字, 環境依存文字), as the inside of a character class: what
 * JIS X 0208 left free in its row 13 and NEC filled (①Ⅰ㍉№℡㊤㈱㍾≡'s neighbours ∮∑∟⊿), what IBM added (ⅰ￤＇＂), the
 * blocks of Unicode that carry these on (⑴ ⒜ Ⓐ ㉑ ㊀ ㋐ ㌀ ㎀ ㏿), pictures (🎉) and characters of one's own (外字).
 * Source: JIS X 0208:1997 annex, the rows that it leaves free; Unicode's block names. Not among them: ○ ※ § ☆ → ≒ ∵, which
 * JIS X 0208 has; 髙 and 﨑, which names need.
 */
const platformCharacters = [
  "\u2460-\u24FF", // Enclosed Alphanumerics: ① ⑴ ⒜ Ⓐ ⓪
  "\u2160-\u217F", // Roman numerals: Ⅰ ⅰ
  "\u2116\u2121", // № ℡
  "\u222E\u2211\u221F\u22BF", // ∮ ∑ ∟ ⊿
  "\u301D\u301F", // 〝 〟
  "\u3200-\u32FF", // Enclosed CJK: ㈱ ㈲ ㊤ ㋿
  "\u3300-\u33FF", // CJK Compatibility: ㍉ ㌔ ㎡ ㍻ ㏍
  "\u2776-\u2793", // ❶ ➀
  "\uFFE4\uFF07\uFF02", // ￤ ＇ ＂
  "\\p{Emoji_Presentation}",
  "\\p{Co}",
].join("");

const platform = new RegExp(`[${platformCharacters}]`, "gu");

/** Those in a text, each once, in their order. */
export const platformCharactersIn = (text: string): readonly string[] => [...new Set(text.match(platform) ?? [])];

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** ①; of a character of one's own, which shows nothing elsewhere, its number: U+E000. */
export const namedCharacter = (character: string): string =>
  /^\p{Co}$/u.test(character) ? codePoint(character) : character;
