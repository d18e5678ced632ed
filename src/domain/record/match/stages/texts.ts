import { type FoldedLine, isNamed, saysSomething } from "../folded-line.ts";
import { joined, keyedBy, type KeyStage } from "../stage.ts";

/** Unit or label were reworded; the figures are what they were. */
export const byTexts: KeyStage = {
  ...keyedBy((line: FoldedLine) => {
    const { name, measure, planText, actualText } = line;
    const isKnown = isNamed(line) && (saysSomething(planText) || saysSomething(actualText));
    return isKnown ? [joined(name, measure, planText, actualText)] : [];
  }),
  name: "texts",
  among: "all",
  found: "followed",
};
