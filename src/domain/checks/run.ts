import type { Severity } from "../achievement/policy.ts";
import type { Grid } from "../grid.ts";
import type { Review, ReviewRow } from "../review.ts";
import { rules } from "./registry.ts";
import type { CellRule, Finding, PlacedCell, RowNotice, Rule, Table, TableNotice } from "./rule.ts";
import { tableFacts } from "./table-facts.ts";

/** Everything the rules notice: table-wide first, then in sheet order, within a row in the registry's order. */
export function findingsOf(review: Omit<Review, "findings">, grid: Grid): readonly Finding[] {
  const table: Table = { review, grid, facts: tableFacts(review) };
  const found = rules.flatMap((rule) => {
    const severity = review.policy.rules[rule.code] ?? rule.severity;
    if (severity === "off") return [];
    return notices(rule, table).map((notice) => asFinding(rule.code, severity, notice));
  });
  const place = (finding: Finding): number => finding.row ?? 0;
  return found.sort((a, b) => place(a) - place(b));
}

/** What one rule notices on a table, in its own order. */
export function notices(rule: Rule, table: Table): readonly TableNotice[] {
  if (rule.scope === "table") return rule.check(table);
  return table.review.rows.flatMap((row) => {
    const noticed = rule.scope === "row" ? rule.check(row, table) : cellNotices(rule, row, table);
    return noticed.map((notice) => ({ ...notice, row: row.line.row }));
  });
}

const asFinding = (rule: string, severity: Severity, { row, cell, params }: TableNotice): Finding => ({
  rule, severity, row, cell, params,
});

function cellNotices(rule: CellRule, row: ReviewRow, table: Table): readonly RowNotice[] {
  return cellsOf(row).flatMap((placed) => {
    const params = rule.check(placed, row, table);
    return params === null ? [] : [{ cell: placed.cell.address, params }];
  });
}

/** The cells that a line was read from; one shared with the line above through a merge is looked at there. */
export function cellsOf({ line }: ReviewRow): readonly PlacedCell[] {
  const figures = (["budget", "plan", "actual", "printedRate"] as const).flatMap((field): readonly PlacedCell[] => {
    const cell = line[field];
    return cell === null ? [] : [{ field, cell }];
  });
  const texts = ([["no", line.noCell], ["name", line.nameCell], ["unit", line.unitNote]] as const).flatMap(
    ([field, cell]): readonly PlacedCell[] => (cell === null ? [] : [{ field, cell }]),
  );
  return [...texts, ...figures];
}
