import { nameKey } from "../program-parts.ts";
import { withoutStatus } from "../status-marks.ts";
import type { KeyStage } from "./key-stage.ts";

/** A program that was new last year, or goes on, is the same one. */
export const byStatus: KeyStage = {
  how: "status",
  key: ({ name }) => nameKey(withoutStatus(name)) || null,
  standing: "auto",
};
