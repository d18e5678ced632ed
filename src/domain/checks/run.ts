import type { Policy, Severity } from "../policy.ts";
import type { Grid } from "../grid.ts";
import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import { rules } from "./registry.ts";
import { cellsOfLine } from "./cells-of-line.ts";
import type { Finding } from "./finding.ts";
import type { PlacedCell } from "./placed-cell.ts";
import type { CellRule, RowNotice, RowRule, Rule, Table, TableNotice } from "./rule.ts";
import { tableFacts } from "./table-facts.ts";

interface Active<Kind extends Rule> {
  readonly rule: Kind;
  readonly severity: Severity;
}

/** Everything the rules notice: table-wide first, then in sheet order, within a row in the registry's order. */
export function findingsOf(review: JudgedSheet, grid: Grid): readonly Finding[] {
  const table: Table = { review, grid, facts: tableFacts(review) };
  const active = rules.flatMap((rule) => activate(rule, review.policy));
  const order = new Map<string, number>(rules.map((rule, index) => [rule.code, index]));
  const found = [
    ...active.flatMap(({ rule, severity }) =>
      rule.scope === "table" ? rule.check(table).map((notice) => asFinding(rule.code, severity, notice)) : [],
    ),
    ...lineFindings(
      table,
      active.flatMap(({ rule, severity }) => (rule.scope === "table" ? [] : [{ rule, severity }])),
    ),
  ];
  const place = (finding: Finding): number => finding.row ?? 0;
  return found.sort((a, b) => place(a) - place(b) || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}

function activate(rule: Rule, policy: Policy): readonly Active<Rule>[] {
  const severity = policy.rules[rule.code] ?? rule.severity;
  return severity === "off" ? [] : [{ rule, severity }];
}

/** Goes through the lines once, and through a line's cells once, whatever the number of rules. */
function lineFindings(table: Table, active: readonly Active<CellRule | RowRule>[]): Finding[] {
  const found: Finding[] = [];
  for (const row of table.review.rows) {
    const cells = cellsOfLine(row.line);
    for (const { rule, severity } of active) {
      const notices = rule.scope === "row" ? rule.check(row, table) : cellNotices(rule, cells, row, table);
      for (const notice of notices) found.push(asFinding(rule.code, severity, { ...notice, row: row.line.row }));
    }
  }
  return found;
}

const asFinding = (rule: string, severity: Severity, { row, cell, params }: TableNotice): Finding => ({
  rule,
  severity,
  row,
  cell,
  params,
});

function cellNotices(rule: CellRule, cells: readonly PlacedCell[], row: ReviewRow, table: Table): readonly RowNotice[] {
  const notices: RowNotice[] = [];
  for (const placed of cells) {
    const params = rule.check(placed, row, table);
    if (params !== null) notices.push({ cell: placed.cell.address, params });
  }
  return notices;
}
