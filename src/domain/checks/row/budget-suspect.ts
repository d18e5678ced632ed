import { rowRule } from "../rule.ts";

/** From here on a budget is another order of magnitude than the rest: a thousandfold is what 千円 for 円 makes. */
const farFromMedian = 1000;
/** … or no other budget of the table is anywhere near it. */
const farFromNearest = 200;

/** A budget orders of magnitude off those beside it: often 円 where the column is 千円, or the reverse. */
export const budgetSuspect = rowRule({
  code: "budget-suspect",
  severity: "warning",
  everyLine: true,
  check: ({ line, budgetYen }, { facts }) => {
    const { medianBudget, budgets } = facts;
    if (budgetYen === null || budgetYen <= 0 || medianBudget === null) return [];
    const off = ratio(budgetYen, medianBudget);
    // Its neighbour on the median's side is no further from it than the median is.
    if (off < farFromNearest && budgetYen !== medianBudget) return [];
    if (off < farFromMedian && nearest(budgetYen, budgets) < farFromNearest) return [];
    if (line.budget === null) return [];
    return [
      { cell: line.budget.address, params: { text: line.budget.text.trim(), yen: budgetYen, medianYen: medianBudget } },
    ];
  },
});

const ratio = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

/** How many times its nearest neighbour among the sorted budgets is larger or smaller. */
function nearest(yen: number, sorted: ArrayLike<number>): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < yen) low = middle + 1;
    else high = middle;
  }
  const neighbours = [sorted[low - 1], sorted[low + 1]].filter((other) => other !== undefined);
  return Math.min(...neighbours.map((other) => ratio(yen, other)));
}
