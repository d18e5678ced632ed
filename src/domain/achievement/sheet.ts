import type { Policy } from "../policy.ts";
import type { SheetReading } from "../sheet/records/reading.ts";
import { budgetsOf } from "./budget.ts";
import type { JudgedSheet, ReviewRow } from "./judged-sheet.ts";
import { judgeLine } from "./line.ts";
import { rollUpRows, totalsOf } from "./roll-up.ts";
import { rowVerdict } from "./verdict.ts";

/** Judges what was read: indicators, verdicts, budgets, totals. Linear in the lines. */
export function judgeSheet(reading: SheetReading, policy: Policy): JudgedSheet {
  const rows = rollUpRows(judgeLines(reading, policy), policy);
  return { reading, policy, rows, totals: totalsOf(rows, reading.sections, policy) };
}

function judgeLines(reading: SheetReading, policy: Policy): readonly ReviewRow[] {
  const groups = new Map(reading.lines.filter((line) => line.kind !== "measure").map((line) => [line.row, line]));
  const budgets = budgetsOf(reading.lines);
  const seen = new Map<string, number>();
  const neighbours = namesCounted(reading.lines);
  return reading.lines.map((line, index) => {
    const parent = line.parentRow === null ? null : (groups.get(line.parentRow) ?? null);
    const indicators = judgeLine(line, parent, reading, policy, neighbours, seen);
    return {
      line,
      indicators,
      verdict: rowVerdict(indicators, policy),
      budgetYen: budgets[index] ?? null,
      programBudgetYen: null,
    };
  });
}

/** Everything that the sheet's lines count or are called, for what one of them says of another. */
const namesCounted = (lines: SheetReading["lines"]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => [line.name, line.measure ?? "", line.indicatorCell?.text ?? ""]));
