import { type FoldedLine, isNamed } from "../folded-line.ts";
import { joined, keyedBy, type KeyStage } from "../stage.ts";

/** Of one program, or one measure, a single indicator was found nowhere, and a single one came. */
export const onlyOneLeft: KeyStage = {
  ...keyedBy((line: FoldedLine) => (isNamed(line) ? [joined(line.name, line.measure)] : [])),
  name: "only-one-left",
  among: "left",
  found: "chosen",
};
