import type { ProgramLine } from "../sheet/records/reading.ts";
import type { Printed } from "./indicator.ts";
import { printedRateOf } from "./printed-rate.ts";

/** What the sheet itself prints of a line; null where it prints nothing. A bare 93.5 is percent, a bare 0.93 a ratio. */
export function printedOf(line: ProgramLine): Printed | null {
  const readings = line.printedRate === null ? undefined : printedRateOf(line.printedRate)?.readings;
  const [first, second] = readings ?? [];
  if (first === undefined) return null;
  const percent = second !== undefined && Math.abs(first.percent) <= 5 ? second.percent : first.percent;
  return { rate: percent / 100, progress: null, grade: null };
}
