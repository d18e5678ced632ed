import { type FoldedLine, isNamed } from "../folded-line.ts";
import { joined, keyedBy, type KeyStage } from "../stage.ts";

export const nameKey = ({ name, measure, label, unit }: FoldedLine): string => joined(name, measure, label, unit);

/** The line went to another section, or its section was renamed. */
export const byName: KeyStage = {
  ...keyedBy((line: FoldedLine) => (isNamed(line) ? [nameKey(line)] : [])),
  name: "name",
  among: "all",
  found: "followed",
};
