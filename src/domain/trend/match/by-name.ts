import { nameKey } from "../program-parts.ts";
import type { KeyStage } from "./key-stage.ts";

export const byName: KeyStage = {
  how: "name",
  key: ({ name }) => nameKey(name) || null,
  standing: "auto",
};
