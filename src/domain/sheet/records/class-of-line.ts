import type { ProgramLine } from "./reading.ts";
import type { IndicatorClass } from "./partial-fact.ts";
import { classOfCell } from "../words/class-cell.ts";

/** The class that a line's own cells say its indicator is of: 種別, or a name that says no more. null where they say nothing. */
export const classOfLine = ({ kindCell, indicatorCell }: ProgramLine): IndicatorClass | null =>
  classOfCell((kindCell ?? indicatorCell)?.text.trim() ?? "") ?? null;
