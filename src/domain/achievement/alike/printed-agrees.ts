import type { ProgramLine } from "../../sheet/records/reading.ts";
import type { RateKind } from "../../sheet/records/printed-rate-kind.ts";
import { comesTo, printedRateOf } from "../printed-rate.ts";
import { printedShare } from "../printed-share.ts";
import type { WrittenFigures } from "./line-alike.ts";

/**
 * Whether the rate that the sheet prints for a line says nothing but what its figures come to: none is printed, or
 * actual ÷ plan is. Then it is no witness, and nothing is to be found.
 */
export function printedAgrees(line: ProgramLine, kind: RateKind, { plan, actual }: WrittenFigures): boolean {
  const { plainCells } = line;
  const value = plainCells?.value("printedRate") ?? null;
  if (plainCells !== undefined && value === null) return true;
  if (kind !== "achievement") return false;
  const rate = actual / plan;
  const share = printedShare(value, plainCells?.format("printedRate") ?? "");
  if (share !== null) return comesTo(share, rate);
  const printed = line.printedRate === null ? null : printedRateOf(line.printedRate);
  return printed !== null && printed.readings.some((reading) => comesTo(reading, rate));
}
