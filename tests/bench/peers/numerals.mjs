import numerals from "@geolonia/japanese-numeral";

export const { kanji2number } = numerals;
