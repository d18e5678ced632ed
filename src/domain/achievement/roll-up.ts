import type { List } from "../list.ts";
import type { Policy } from "../policy.ts";
import type { Section } from "../sheet/records/reading.ts";
import { isFirstOfRow } from "../sheet/records/line-key.ts";
import { programBudgetYen } from "./budget.ts";
import type { ReviewRow, ReviewTotals } from "./judged-sheet.ts";
import { measuresByParent } from "./measures.ts";
import type { RowList } from "./row-list.ts";
import { countVerdicts, rollUp, type Verdict } from "./verdict.ts";

type Unrolled = Pick<ReviewRow, "line" | "verdict" | "budgetYen">;

/** A program's or group's verdict and budget with its measures'. */
function rolledUp({ line, verdict, budgetYen }: Unrolled, under: readonly ReviewRow[] | undefined, policy: Policy) {
  const budgets = (under ?? []).map((measure) => measure.budgetYen);
  return {
    verdict: line.kind === "group" ? rollUp(verdictsOf(under ?? []), policy) : verdict,
    programBudgetYen: under === undefined ? budgetYen : programBudgetYen(budgetYen, budgets),
  };
}

/** Gives groups their measures' verdict, and programs and groups their budget with their measures'. */
export function rollUpRows(rows: readonly ReviewRow[], policy: Policy): readonly ReviewRow[] {
  const measures = measuresByParent(rows);
  return rows.map((row) => {
    const { line, indicators, budgetYen } = row;
    if (line.kind === "measure") return row;
    return { line, indicators, budgetYen, ...rolledUp(row, measures.get(line.row), policy) };
  });
}

/** As `rollUpRows`, in the list itself. */
export function rollUpList(rows: RowList, policy: Policy): void {
  const measures = measuresByParent(rows);
  for (let index = 0; index < rows.length; index += 1) {
    const line = rows.lineAt(index);
    if (line.kind === "measure") continue;
    const row = { line, verdict: rows.verdictAt(index), budgetYen: rows.budgetAt(index) };
    const { verdict, programBudgetYen: yen } = rolledUp(row, measures.get(line.row), policy);
    rows.setVerdict(index, verdict);
    rows.setProgramBudget(index, yen);
  }
}

const verdictsOf = (rows: readonly ReviewRow[]): readonly Verdict[] => rows.map(({ verdict }) => verdict);

/** The sums that the summary opens with. */
export function totalsOf(rows: List<ReviewRow>, sections: readonly Section[], policy: Policy): ReviewTotals {
  const measures = measuresByParent(rows);
  const bySection: Record<string, number> = {};
  const programVerdicts = countVerdicts([]);
  const orphans: ReviewRow[] = [];
  let programs = 0;
  let measuresCounted = 0;
  let indicators = 0;
  const add = (section: number | null, yen: number | null): void => {
    const within = section === null ? undefined : sections[section];
    const key = within === undefined ? "" : String(within.no ?? within.name);
    bySection[key] = (bySection[key] ?? 0) + (yen ?? 0);
  };
  for (const row of rows) {
    indicators += row.indicatorCount ?? row.indicators.length;
    const { line } = row;
    if (line.kind === "measure") {
      if (isFirstOfRow(line)) measuresCounted += 1;
      if (line.parentRow === null) orphans.push(row);
      continue;
    }
    programs += 1;
    add(line.section, row.programBudgetYen);
    const under = measures.get(line.row);
    const verdict =
      under === undefined && line.kind !== "group"
        ? row.verdict
        : rollUp([...ownVerdict(row), ...verdictsOf(under ?? [])], policy);
    programVerdicts[verdict] += 1;
  }
  for (const { line, budgetYen } of orphans) add(line.section, budgetYen);
  return {
    programs,
    measures: measuresCounted,
    indicators,
    programVerdicts,
    budgetYen: Object.values(bySection).reduce((sum, yen) => sum + yen, 0),
    budgetBySectionYen: bySection,
  };
}

/** A group has no verdict beside its measures'. */
const ownVerdict = ({ line, verdict }: ReviewRow): readonly Verdict[] => (line.kind === "group" ? [] : [verdict]);
