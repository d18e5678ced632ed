import { plainName } from "./plain-name.ts";
import { lexicon } from "./lexicon/registry.ts";
import type { WordClass, WordGroup } from "./lexicon/word-group.ts";

/** The words by their last character, then the one before it, and so on. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** What the word that begins here is; null where none does. */
  class: WordClass | null;
}

export interface KnownWord {
  readonly start: number;
  readonly class: WordClass;
}

const branch = (): Branch => ({ next: new Map(), class: null });

const listed = (words: string): readonly string[] =>
  words
    .split(/\s+/u)
    .map((word) => plainName(word))
    .filter((word) => word !== "");

/** The words of a group as the grammar sees them. */
export function wordsOf({ words, endings }: WordGroup): readonly string[] {
  if (endings === undefined) return listed(words);
  const ends = listed(endings);
  return listed(words).flatMap((word) => ends.map((end) => word + end));
}

function grow(groups: readonly WordGroup[]): Branch {
  const root = branch();
  for (const group of groups) {
    for (const word of wordsOf(group)) {
      let at = root;
      for (let index = word.length - 1; index >= 0; index -= 1) {
        const letter = word.charAt(index);
        let below = at.next.get(letter);
        if (below === undefined) at.next.set(letter, (below = branch()));
        at = below;
      }
      at.class ??= group.class;
    }
  }
  return root;
}

const root = grow(lexicon);

/** The known words that end just before `end`, shortest first. */
export function wordsBefore(text: string, end: number): readonly KnownWord[] {
  const words: KnownWord[] = [];
  let at = root;
  for (let index = end - 1; index >= 0; index -= 1) {
    const below = at.next.get(text.charAt(index));
    if (below === undefined) break;
    at = below;
    if (at.class !== null) words.push({ start: index, class: at.class });
  }
  return words;
}
