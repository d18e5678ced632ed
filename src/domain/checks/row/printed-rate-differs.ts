import { halfUp } from "../../achievement/rate-text.ts";
import { finalTargetOf } from "../../achievement/progress.ts";
import { comesTo, printedRateOf } from "../../achievement/printed-rate.ts";
import type { ReviewRow } from "../../achievement/judged-sheet.ts";
import { printedRateKind, type RateKind } from "../../sheet/records/printed-rate-kind.ts";
import { atCell } from "../cell-noticed.ts";
import { rowRule } from "../rule.ts";

/** Rates, 1 = 100 %, that a line's figures may come to: also inverse ones, where less is better. */
function possibleRates({ indicators }: ReviewRow): readonly number[] {
  return indicators.flatMap(({ rate, alternatives, plan, actual, direction }) => {
    const others = alternatives.flatMap((alternative) => alternative.rate ?? []);
    if (plan === null || actual === null || plan === 0 || alternatives.length > 0)
      return rate === null ? others : [rate, ...others];
    const inverse = direction.value === "lower" && actual !== 0 ? [plan / actual, 2 - actual / plan] : [];
    return [rate ?? actual / plan, actual / plan, ...inverse];
  });
}

/**
 * Progress, 1 = 100 %: from where things stood to the final target or to the year's plan; without a baseline the part of
 * the final target that is reached.
 */
function progressRates({ indicators, line }: ReviewRow): readonly number[] {
  return indicators.flatMap((indicator) => {
    const { plan, actual, baseline } = indicator;
    if (actual === null) return [];
    const final = finalTargetOf(indicator, line);
    const fromBaseline = [final, plan].flatMap((target) =>
      target === null || baseline === null || target === baseline ? [] : [(actual - baseline) / (target - baseline)],
    );
    return final === null || final === 0 ? fromBaseline : [...fromBaseline, actual / final];
  });
}

/** What the rate printed on a line may be by its column's heading; money spent of money planned is not ours to recompute. */
function ratesFor(kind: RateKind, row: ReviewRow): readonly number[] {
  switch (kind) {
    case "achievement":
      return possibleRates(row);
    case "progress":
      return [...progressRates(row), ...possibleRates(row)];
    case "execution":
      return [];
  }
}

/** The sheet's own 達成率 is none that its figures come to, at the precision it is printed with. */
export const printedRateDiffers = rowRule({
  code: "printed-rate-differs",
  severity: "error",
  check: (row, { review }) => {
    const cell = row.line.printedRate;
    const printed = cell === null ? null : printedRateOf(cell);
    const rates = ratesFor(printedRateKind(review.reading.layout.pages, row.line), row);
    const [first] = rates;
    if (cell === null || printed === null || first === undefined) return [];
    const agrees = printed.readings.some((reading) => rates.some((rate) => comesTo(reading, rate)));
    if (agrees) return [];
    const [reading] = printed.readings;
    if (reading === undefined) return [];
    const cut = 10 ** reading.decimals;
    const truncated = Math.floor(Number((first * 100 * cut).toPrecision(15))) / cut === reading.percent;
    const computed = `${halfUp(first * 100, reading.decimals)}%`;
    return [{ ...atCell(cell), params: { printed: cell.text.trim(), computed, truncated: truncated ? 1 : 0 } }];
  },
});
