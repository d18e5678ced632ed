import { comesTo, type PrintedRate } from "../../printed-rate.ts";
import { halfUp } from "../../rate-text.ts";
import { says, type Testimony, type Witness } from "./witness.ts";

/**
 * The sheet prints a rate that fits 2 − actual ÷ plan or plan ÷ actual and not actual ÷ plan. That it fits actual ÷ plan
 * proves nothing: published sheets print even 待機児童数 so.
 */
export const printedRate: Witness = {
  whence: "printed-rate",
  weight: "proves",
  testify: ({ printedRate, planValue, actualValue }) => saidBy(printedRate, planValue, actualValue),
};

/** What a printed rate says of two figures; null where that is nothing. */
export function saidBy(printedRate: PrintedRate | null, plan: number, actual: number): Testimony | null {
  if (printedRate === null || plan <= 0 || actual <= 0) return null;
  if (mayPrint(printedRate, actual / plan) !== null) return null;
  const reversed = prints(printedRate, 2 - actual / plan);
  const inverse = prints(printedRate, plan / actual);
  const fitting = reversed ?? inverse;
  if (fitting === null) return null;
  const formula = reversed !== null && inverse !== null ? null : reversed !== null ? "reversed" : "inverse";
  return says("lower", `${halfUp(fitting.percent, fitting.decimals)}%`, formula);
}

type Printed = PrintedRate["readings"][number];

/** The reading of the printed rate that `rate` comes to, rounded half-up; null where none. */
const prints = ({ readings }: PrintedRate, rate: number): Printed | null =>
  readings.find((reading) => comesTo(reading, rate)) ?? null;

/** As `prints`, but cut off or rounded up too: whoever divides actual by plan may have done either. */
const mayPrint = ({ readings }: PrintedRate, rate: number): Printed | null =>
  readings.find(({ percent, decimals }) => Math.abs(percent - rate * 100) < 10 ** -decimals) ?? null;
