import type { ProgramLine } from "../../sheet/records/reading.ts";
import type { RateKind } from "../../sheet/records/printed-rate-kind.ts";
import { saidBy } from "../direction/witnesses/printed-rate.ts";
import type { Judged } from "../judged.ts";
import { comesTo, type PrintedRate, printedRateOf } from "../printed-rate.ts";
import { printedShare } from "../printed-share.ts";
import type { WrittenFigures } from "./line-alike.ts";

/**
 * Whether the rate that the sheet prints for a line says nothing but what its figures come to: none is printed, or
 * actual ÷ plan is. Then it is no witness, and nothing is to be found.
 */
export function printedAgrees(line: ProgramLine, kind: RateKind, { plan, actual }: WrittenFigures): boolean {
  const { plainCells } = line;
  if (plainCells !== undefined && plainCells.value("printedRate") === null) return true;
  if (kind !== "achievement") return false;
  const rate = actual / plan;
  return printedOn(line)?.readings.some((reading) => comesTo(reading, rate)) === true;
}

/** Whether the printed rate, as a witness of direction, says nothing of any of a line's indicators. */
export function printedIsSilent(line: ProgramLine, kind: RateKind, judged: readonly Judged[]): boolean {
  const printed = kind === "achievement" ? printedOn(line) : null;
  return (
    printed === null ||
    judged.every(({ plan, actual }) => plan === null || actual === null || saidBy(printed, plan, actual) === null)
  );
}

/** The rate that a line prints, read from its number alone where that says it all. */
function printedOn(line: ProgramLine): PrintedRate | null {
  const { plainCells } = line;
  const share = printedShare(plainCells?.value("printedRate") ?? null, plainCells?.format("printedRate") ?? "");
  if (share !== null) return { readings: [share] };
  return line.printedRate === null ? null : printedRateOf(line.printedRate);
}
