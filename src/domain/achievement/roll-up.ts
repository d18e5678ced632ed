import type { Policy } from "../policy.ts";
import type { Section } from "../sheet/records/reading.ts";
import { programBudgetYen } from "./budget.ts";
import type { ReviewRow, ReviewTotals } from "./judged-sheet.ts";
import { measuresByParent } from "./measures.ts";
import { countVerdicts, rollUp, type Verdict } from "./verdict.ts";

/** Gives groups their measures' verdict, and programs and groups their budget with their measures'. */
export function rollUpRows(rows: readonly ReviewRow[], policy: Policy): readonly ReviewRow[] {
  const measures = measuresByParent(rows);
  return rows.map((row) => {
    if (row.line.kind === "measure") return row;
    const under = measures.get(row.line.row) ?? [];
    return {
      ...row,
      verdict:
        row.line.kind === "group"
          ? rollUp(
              under.map((measure) => measure.verdict),
              policy,
            )
          : row.verdict,
      programBudgetYen: programBudgetYen(
        row.budgetYen,
        under.map((measure) => measure.budgetYen),
      ),
    };
  });
}

/** The sums that the summary opens with. */
export function totalsOf(rows: readonly ReviewRow[], sections: readonly Section[], policy: Policy): ReviewTotals {
  const measures = measuresByParent(rows);
  const programs = rows.filter((row) => row.line.kind !== "measure");
  const orphans = rows.filter((row) => row.line.kind === "measure" && row.line.parentRow === null);
  const bySection: Record<string, number> = {};
  for (const row of [...programs, ...orphans]) {
    const section = row.line.section === null ? undefined : sections[row.line.section];
    const key = section === undefined ? "" : String(section.no ?? section.name);
    bySection[key] =
      (bySection[key] ?? 0) + (row.programBudgetYen ?? (row.line.kind === "measure" ? row.budgetYen : null) ?? 0);
  }
  return {
    programs: programs.length,
    measures: rows.length - programs.length,
    indicators: rows.reduce((count, row) => count + row.indicators.length, 0),
    programVerdicts: countVerdicts(
      programs.map((row) =>
        rollUp([...ownVerdict(row), ...(measures.get(row.line.row) ?? []).map(({ verdict }) => verdict)], policy),
      ),
    ),
    budgetYen: Object.values(bySection).reduce((sum, yen) => sum + yen, 0),
    budgetBySectionYen: bySection,
  };
}

/** A group has no verdict beside its measures'. */
const ownVerdict = ({ line, verdict }: ReviewRow): readonly Verdict[] => (line.kind === "group" ? [] : [verdict]);
