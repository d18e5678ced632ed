import { byBrackets } from "./by-brackets.ts";
import { byName } from "./by-name.ts";
import { bySameLines } from "./by-same-lines.ts";
import { byStatus } from "./by-status.ts";
import type { KeyStage } from "./key-stage.ts";

/** Surest first: a program that a stage linked is out for the later ones. What is left is scored. */
export const keyStages: readonly KeyStage[] = [byName, byStatus, bySameLines, byBrackets];
