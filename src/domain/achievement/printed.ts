import type { ProgramLine } from "../sheet/records/reading.ts";
import type { RateKind } from "../sheet/records/printed-rate-kind.ts";
import type { Printed } from "./indicator.ts";
import { printedRateOf } from "./printed-rate.ts";

/** A bare rate above this is percent, below it a ratio: 93.5 is 93.5 %, 0.93 is 93 %. */
const largestRatio = 5;

/** What the sheet itself prints of a line, `kind` being what its rate is of; null where it prints nothing. */
export function printedOf(line: ProgramLine, kind: RateKind): Printed | null {
  const rate = rateOf(line);
  const grade = line.printedGrade?.text.trim() ?? "";
  if (rate === null && grade === "") return null;
  return {
    rate: kind === "achievement" ? rate : null,
    progress: kind === "progress" ? rate : null,
    grade: grade === "" ? null : grade,
  };
}

function rateOf({ printedRate }: ProgramLine): number | null {
  const [percent, ratio] = (printedRate === null ? null : printedRateOf(printedRate))?.readings ?? [];
  if (percent === undefined) return null;
  const isRatio = ratio !== undefined && Math.abs(percent.percent) <= largestRatio;
  return (isRatio ? ratio.percent : percent.percent) / 100;
}
