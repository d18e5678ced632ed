import { type GradeBand, gradeLegend } from "../words/grade-legend.ts";
import type { SheetReading } from "./reading.ts";

export { type GradeBand, isWithin } from "../words/grade-legend.ts";

/** What the lines over, among and under a table say of its grades. */
export const gradesOf = ({ above = [], notes = [], below = [] }: SheetReading): readonly GradeBand[] =>
  gradeLegend([...above, ...notes, ...below].flatMap(({ text }) => text.split("\n")));
