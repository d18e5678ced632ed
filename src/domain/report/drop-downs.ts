import type { RecordWords } from "./log-words.ts";

/** What the ledger's drop-downs offer beside a line's own readings. */
export type DropDownWords = Pick<RecordWords, "decision" | "turn" | "followUp">;

/** The key whose word it is, in any of these languages; null where it is none's. */
export function keyOfWord<List extends keyof DropDownWords>(
  list: List,
  text: string,
  languages: readonly DropDownWords[],
): keyof DropDownWords[List] | null {
  for (const words of languages) {
    const found = Object.entries(words[list]).find(([, word]) => word === text);
    if (found !== undefined) return found[0] as keyof DropDownWords[List];
  }
  return null;
}
