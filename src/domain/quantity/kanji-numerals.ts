/** 一 → 1; the plain digits of running text. */
export const plainDigits: ReadonlyMap<string, number> = new Map(
  [..."〇一二三四五六七八九"].map((character, value) => [character, value] as const),
);

/** 大字 and old forms, which also start ordinary words (参加, 陸上): read where a whole string is a numeral. */
export const formalDigits: ReadonlyMap<string, number> = new Map([
  ["零", 0],
  ["壱", 1],
  ["壹", 1],
  ["弌", 1],
  ["弐", 2],
  ["弍", 2],
  ["貳", 2],
  ["貮", 2],
  ["参", 3],
  ["參", 3],
  ["肆", 4],
  ["伍", 5],
  ["陸", 6],
  ["漆", 7],
  ["柒", 7],
  ["捌", 8],
  ["玖", 9],
]);

/** Powers of ten inside a group of four digits. */
export const smallScales: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["拾", 1],
  ["佰", 2],
  ["陌", 2],
  ["仟", 3],
  ["阡", 3],
]);

/** Powers of ten that close a group of four digits. */
export const bigScales: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["萬", 4],
  ["億", 8],
  ["兆", 12],
  ["京", 16],
]);

/** Scales nobody counts people in and whose characters mean other things in running text. */
export const rareScales: readonly (readonly [string, number])[] = [
  ["無量大数", 68],
  ["不可思議", 64],
  ["那由他", 60],
  ["阿僧祇", 56],
  ["恒河沙", 52],
  ["極", 48],
  ["載", 44],
  ["正", 40],
  ["澗", 36],
  ["溝", 32],
  ["穣", 28],
  ["𥝱", 24],
  ["秭", 24],
  ["垓", 20],
];

/** Words that begin with a scale and end a number before it: 3百貨店, 2千葉市. */
export const wordsStartingWithScale: readonly string[] = [
  "百貨",
  "百科",
  "千葉",
  "千代",
  "千歳",
  "千種",
  "万博",
  "万能",
  "万引",
  "億劫",
  "京都",
  "京浜",
  "京成",
  "京王",
  "京急",
  "十分",
  "千住",
  "百年",
  "京阪",
];
