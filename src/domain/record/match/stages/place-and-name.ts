import { type FoldedLine, haveSameTexts, isNamed } from "../folded-line.ts";
import { joined, keyedBy, type KeyStage } from "../stage.ts";
import { sectionAndNameKey } from "./section-and-name.ts";

/** Nothing but figures may have changed. */
export const placeAndName: KeyStage = {
  ...keyedBy((line: FoldedLine) => [joined(line.no, sectionAndNameKey(line))]),
  name: "place-and-name",
  among: "all",
  found: "followed",
  mayBe: (earlier, now) => isNamed(earlier) || haveSameTexts(earlier, now),
  numberedAmong: sectionAndNameKey,
};
