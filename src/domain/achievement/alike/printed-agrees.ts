import { halfUp } from "../rate-text.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import type { RateKind } from "../../sheet/records/printed-rate-kind.ts";
import { printedRateOf } from "../printed-rate.ts";
import type { WrittenFigures } from "./line-alike.ts";

/**
 * Whether the rate that the sheet prints for a line says nothing but what its figures come to: none is printed, or
 * actual ÷ plan is. Then it is no witness, and nothing is to be found.
 */
export function printedAgrees(line: ProgramLine, kind: RateKind, figures: WrittenFigures): boolean {
  const { plainCells } = line;
  const value = plainCells?.value("printedRate") ?? null;
  if (plainCells !== undefined && value === null) return true;
  if (kind !== "achievement") return false;
  const rate = figures.actual / figures.plan;
  if (typeof value === "number" && isShownAlike(value, rate, plainCells?.format("printedRate") ?? "")) return true;
  const { printedRate } = line;
  const printed = printedRate === null ? null : printedRateOf(printedRate);
  return (
    printed !== null &&
    printed.readings.some(({ percent, decimals }) => Number(halfUp(rate * 100, decimals)) === percent)
  );
}

/** 0%, 0.0%, 0.00%. */
const percentFormat = /^0(?:\.(0{1,3}))?%$/u;
/** Nearer to the middle between two roundings than this, it is for the printed digits to tell. */
const nearMiddle = 1e-6;

/** Whether two rates are surely the same at the format's decimals, without writing either out. */
function isShownAlike(printed: number, rate: number, format: string): boolean {
  const decimals = percentFormat.exec(format);
  if (decimals === null || !(printed >= 0) || !(rate < 1000)) return false;
  const scale = 10 ** (2 + (decimals[1]?.length ?? 0));
  const [one, other] = [printed * scale + 0.5, rate * scale + 0.5];
  const isClear = [one, other].every((shown) => Math.abs(shown - Math.round(shown)) > nearMiddle);
  return isClear && Math.floor(one) === Math.floor(other);
}
