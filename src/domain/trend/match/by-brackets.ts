import { nameKey } from "../program-parts.ts";
import { withoutBrackets } from "../status-marks.ts";
import type { KeyStage } from "./key-stage.ts";

/** （第2期）, （モデル事業）: the same program, or the one beside it. Of 44 such pairs of national programs 38 were one. */
export const byBrackets: KeyStage = {
  how: "brackets",
  key: ({ name }) => nameKey(withoutBrackets(name)) || null,
  standing: "ask",
};
