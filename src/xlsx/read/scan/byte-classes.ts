/** What a byte of XML may be a part of, as bits; bytes from 0x80 on are left to the decoder, names in them are not scanned. */
export const nameStart = 1;
export const name = 2;
export const space = 4;
/** In character data: nothing to look at twice, nor a part of what stands for another character. */
export const plainText = 8;
/** In an attribute's value, between whichever quotes. */
export const plainValue = 16;

export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const equals = 0x3d;
export const ampersand = 0x26;
export const semicolon = 0x3b;
export const underscore = 0x5f;
export const smallX = 0x78;
export const colon = 0x3a;
export const doubleQuote = 0x22;
export const singleQuote = 0x27;
export const closingBracket = 0x5d;
export const carriageReturn = 0x0d;
/** First of the three bytes of U+F000 to U+FFFF, of which U+FFFE and U+FFFF are no XML characters. */
export const highest = 0xef;

export const classes: Uint8Array = classesOfBytes();

function classesOfBytes(): Uint8Array {
  const table = new Uint8Array(256);
  const mark = (characters: string, bits: number): void => {
    for (const character of characters) table[character.charCodeAt(0)]! |= bits;
  };
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:", nameStart | name);
  mark("0123456789.-", name);
  mark(" \t\n\r", space);
  mark("\t\n", plainText);
  for (let byte = 0x20; byte < 0x100; byte += 1) table[byte]! |= plainText | plainValue;
  for (const byte of [lessThan, ampersand, highest]) table[byte]! &= ~(plainText | plainValue);
  for (const byte of [greaterThan, underscore]) table[byte]! &= ~plainText;
  for (const byte of [doubleQuote, singleQuote]) table[byte]! &= ~plainValue;
  return table;
}

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && (classes[byte]! & space) !== 0;

export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(bytes[at])) return false;
  return true;
}
