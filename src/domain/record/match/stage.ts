import type { StageName } from "../matching.ts";
import type { FoldedLine } from "./folded-line.ts";

/** Finds lines again by what they have in common, word for word. */
export interface KeyStage {
  readonly by: "key";
  readonly name: StageName;
  /** What a line is known by, and whether that is the whole of it; none: this stage says nothing of the line. */
  readonly earlierKeys: (line: FoldedLine) => readonly string[];
  readonly keys: (line: FoldedLine) => readonly string[];
  /**
   * all: a key that several lines have is no key, though the others were found already. left: only those count that no
   * stage found so far.
   */
  readonly among: "all" | "left";
  /** What becomes of what was found: followed without asking, or asked about, with it standing chosen or not. */
  readonly found: "followed" | "chosen" | "offered";
  /** Lines of one key are of one name, and told apart as such (`tellApart`); else a key of several is none. */
  readonly tellsNamesakesApart: boolean;
  /**
   * What a person is offered where several lines answer to one key, or one to several: those that no stage found, all of
   * them, or nothing, so that later stages look.
   */
  readonly offers: "nothing" | "left" | "all";
  /** Whether two lines of one key may be one; what a key cannot say. */
  readonly mayBe?: (earlier: FoldedLine, now: FoldedLine) => boolean;
  /** The key has a number in it, which is worth something only where namesakes kept theirs: what they have in common. */
  readonly numberedAmong?: (line: FoldedLine) => string;
}

/** Finds lines again by how much they look alike. A person is asked. */
export interface ScoreStage {
  readonly by: "score";
  readonly name: StageName;
  /** Of the first candidate. */
  readonly least: number;
  /**
   * How much better than any other the first must be, for this earlier line and for that line of now; it then stands
   * chosen, and is nobody else's. null: however close they are.
   */
  readonly margin: number | null;
}

export type Stage = KeyStage | ScoreStage;

/** A stage of one key on both sides, the same. */
export function keyedBy(
  key: (line: FoldedLine) => readonly string[],
): Pick<KeyStage, "by" | "earlierKeys" | "keys" | "tellsNamesakesApart" | "offers"> {
  return { by: "key", earlierKeys: key, keys: key, tellsNamesakesApart: true, offers: "nothing" };
}

/** Parts in one text, in which none runs into the next: a folded part has no line break. */
export const joined = (...parts: readonly string[]): string => parts.join("\n");
