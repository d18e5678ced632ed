import { joined, type KeyStage } from "../stage.ts";
import type { FoldedLine } from "../folded-line.ts";

type Known = (kind: "code" | "name", known: string, line: FoldedLine) => string;

/** The office's code on both sides; what the line was called, where the sheet says it (旧事業名, 統合前). */
const keysBy = (known: Known): Pick<KeyStage, "earlierKeys" | "keys"> => ({
  earlierKeys: (line) => [
    ...(line.code === "" ? [] : [known("code", line.code, line)]),
    ...(line.name === "" ? [] : [known("name", line.name, line)]),
  ],
  keys: (line) => [
    ...(line.code === "" ? [] : [known("code", line.code, line)]),
    ...line.formerNames.map((name) => known("name", name, line)),
  ],
});

const common = { by: "key", name: "declared", among: "all", isSure: true } as const;

/** One of several indicators of a program that the sheet itself says it was. */
export const declaredIndicator: KeyStage = {
  ...common,
  ...keysBy((kind, known, { measure, label, unit }) => joined(kind, known, measure, label, unit)),
  asksOfSeveral: false,
};

/** The only one. */
export const declaredProgram: KeyStage = {
  ...common,
  ...keysBy((kind, known) => joined(kind, known)),
  asksOfSeveral: true,
};
