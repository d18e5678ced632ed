import type { Quantity } from "../quantity/quantity.ts";
import { remembering } from "../remembering.ts";

/** What a cell says right behind a figure and its unit. */
export interface WordsBehind {
  /** Up to the next stop, bracket or digit: 着工 of 3路線着工, を予定 of 90人を予定. "" where nothing stands there. */
  readonly words: string;
  /** The first bracket right behind them, where it holds no digit: 税込 of 100千円(税込). "" where there is none. */
  readonly bracket: string;
}

/** No deed or condition that is told of a figure is longer. */
const reach = 24;
const behind = /^\s?([^\d\s、。,;:・/()[\]【】「」〔〕]*)\s?(?:[([【〔]([^\d()[\]【】〔〕]*)[)\]】〕])?/u;

const read = remembering((text: string): WordsBehind => {
  const found = behind.exec(text.normalize("NFKC"));
  return { words: found?.[1] ?? "", bracket: found?.[2]?.trim() ?? "" };
});

/** The words right behind a figure in its cell. */
export const wordsBehind = ({ evidence: [, end] }: Quantity, text: string): WordsBehind =>
  read(text.slice(end, end + reach));
