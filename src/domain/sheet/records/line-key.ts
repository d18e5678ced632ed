import type { ProgramLine } from "./reading.ts";

/** More than any sheet has rows. */
const rowsAtMost = 0x200000;

/** Tells a line from the others of its sheet: its row; of several indicators on a row each further one has its own. */
export const lineKey = ({ row, slot = 0 }: Pick<ProgramLine, "row" | "slot">): number => row + slot * rowsAtMost;

/** Whether it is the first indicator of its row, or the only one. */
export const isFirstOfRow = ({ slot = 0 }: Pick<ProgramLine, "slot">): boolean => slot === 0;
