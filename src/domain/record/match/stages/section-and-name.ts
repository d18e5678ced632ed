import { agreeInTexts, type FoldedLine, isNamed } from "../folded-line.ts";
import { joined, keyedBy, type KeyStage } from "../stage.ts";
import { nameKey } from "./name.ts";

export const sectionAndNameKey = (line: FoldedLine): string => joined(line.section, nameKey(line));

/** Rows were put in or taken out, and numbered anew. */
export const sectionAndName: KeyStage = {
  ...keyedBy((line: FoldedLine) => [sectionAndNameKey(line)]),
  name: "section-and-name",
  among: "all",
  found: "followed",
  mayBe: (earlier, now) => isNamed(earlier) || agreeInTexts(earlier, now),
};
