import type { Counting } from "../quantity/quantity.ts";
import { squeezedWithout, timeWordsIn } from "../time/time-words.ts";
import type { WordsBeside } from "./beside.ts";
import { countingOf, type CountingNote } from "./counting.ts";
import type { Figure } from "./figure.ts";
import type { Side } from "./inherit.ts";

/**
 * How a figure is counted, every time (延べ) or once (実人数): by its own words, its label, the heading of its column, else
 * by what is said of both alike. 累計 and 通算 are left to the time that it covers.
 */
export function countingTold(
  figure: Figure,
  text: string,
  side: Side,
  words: WordsBeside,
  note: CountingNote,
): Counting | null {
  const all = words.headings[side]?.counting ?? note.all ?? sharedCounting(words);
  return countingOf(ownCounting(figure, text), withoutSums(figure.label), { ...note, all });
}

const sharedCounting = (words: WordsBeside): Counting | null =>
  words.telling().find(({ counting }) => counting !== null)?.counting ?? null;

function ownCounting({ quantity: { counting } }: Figure, text: string): Counting | null {
  return counting === "cumulative" && !/延|のべ/u.test(text) ? null : counting;
}

const withoutSums = (label: string | null): string | null =>
  label === null
    ? null
    : squeezedWithout(
        label,
        timeWordsIn(label, null).filter(({ kind }) => kind === "cumulative"),
      );
