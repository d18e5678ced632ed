import type { Policy, Severity } from "../policy.ts";
import type { Grid } from "../grid.ts";
import type { JudgedSheet } from "../achievement/judged-sheet.ts";
import { rules } from "./registry.ts";
import type { Finding } from "./finding.ts";
import { LineRules } from "./line-rules.ts";
import type { Active, Rule, Table, TableNotice } from "./rule.ts";
import { tableFacts } from "./table-facts.ts";

/** Everything the rules notice: table-wide first, then in sheet order, within a row in the registry's order. */
export function findingsOf(review: JudgedSheet, grid: Grid, { fully = false } = {}): readonly Finding[] {
  const table: Table = { review, grid, facts: tableFacts(review) };
  const active = rules.flatMap((rule) => activate(rule, review.policy));
  const ofTable = active.flatMap(({ rule, severity }) =>
    rule.scope === "table" ? rule.check(table).map((notice) => asFinding(rule.code, severity, notice)) : [],
  );
  const lineRules = new LineRules(
    active.flatMap(({ rule, severity }) => (rule.scope === "table" ? [] : [{ rule, severity }])),
    table,
    fully,
  );
  const ofLines: Finding[] = [];
  for (const row of review.rows) {
    for (const { rule, severity, notice } of lineRules.noticed(row))
      ofLines.push(asFinding(rule, severity, { ...notice, row: row.line.row }));
  }
  return inOrder(ofTable, ofLines);
}

export function activate(rule: Rule, policy: Policy): readonly Active<Rule>[] {
  const severity = policy.rules[rule.code] ?? rule.severity;
  return severity === "off" ? [] : [{ rule, severity }];
}

export const asFinding = (rule: string, severity: Severity, { row, cell, params }: TableNotice): Finding => ({
  rule,
  severity,
  row,
  cell,
  params,
});

const order: ReadonlyMap<string, number> = new Map(rules.map((rule, index) => [rule.code, index]));

const compare = (a: Finding, b: Finding): number =>
  (a.row ?? 0) - (b.row ?? 0) || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0);

/** What lines have is nearly always in order already: the table's is put in between. */
export function inOrder(ofTable: readonly Finding[], ofLines: readonly Finding[]): readonly Finding[] {
  const table = ofTable.toSorted(compare);
  const isSorted = ofLines.every((finding, index) => index === 0 || compare(ofLines[index - 1]!, finding) <= 0);
  const lines = isSorted ? ofLines : ofLines.toSorted(compare);
  const found: Finding[] = [];
  let at = 0;
  for (const finding of lines) {
    while (at < table.length && compare(table[at]!, finding) <= 0) {
      found.push(table[at]!);
      at += 1;
    }
    found.push(finding);
  }
  for (; at < table.length; at += 1) found.push(table[at]!);
  return found;
}
