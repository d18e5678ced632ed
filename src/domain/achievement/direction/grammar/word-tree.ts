import { lexicon } from "../lexicon/registry.ts";
import type { WordClass, WordGroup } from "../lexicon/word-group.ts";
import { plainName } from "./plain-name.ts";

/** The words by their last character, then the one before it, and so on; characters as UTF-16 codes. */
export interface Branch {
  readonly next: ReadonlyMap<number, Branch>;
  /** What the word that begins here is; null where none does. */
  readonly class: WordClass | null;
}

interface Growing extends Branch {
  readonly next: Map<number, Growing>;
  class: WordClass | null;
}

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
  const root: Growing = { next: new Map(), class: null };
  for (const group of groups) {
    for (const word of wordsOf(group)) {
      let at = root;
      for (let index = word.length - 1; index >= 0; index -= 1) {
        const code = word.charCodeAt(index);
        let below = at.next.get(code);
        if (below === undefined) at.next.set(code, (below = { next: new Map(), class: null }));
        at = below;
      }
      at.class ??= group.class;
    }
  }
  return root;
}

/** Every word of the lexicon, from its last character on. */
export const wordTree: Branch = grow(lexicon);
