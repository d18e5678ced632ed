/**
 * What stands for a number in tables of statistics and is none: *** and X (withheld), - (none), … (not known), ・ and △.
 * Source: the legends of the yearbooks of Saitama and Yamanashi and of e-Stat's tables. A blank is no symbol, nor is 0.
 */
const symbol = /^(?:[*＊]+|[xXｘＸχ×✕]|[-‐‑‒–—―−ーｰ－_＿]+|[.．…‥・･]+|[△▲▽▼#＃])$/u;

export const isNumberSymbol = (text: string): boolean => symbol.test(text.replaceAll(/[\s\u3000]/gu, ""));
