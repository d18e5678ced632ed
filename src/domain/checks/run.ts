import type { Policy, Severity } from "../policy.ts";
import type { Grid } from "../grid.ts";
import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import type { List } from "../list.ts";
import { rules } from "./registry.ts";
import type { Finding } from "./finding.ts";
import { FindingPlaces } from "./finding-places.ts";
import { LineRules } from "./line-rules.ts";
import type { Active, Rule, Table, TableNotice } from "./rule.ts";
import { tableFacts } from "./table-facts.ts";

/** Everything the rules notice: table-wide first, then in sheet order, within a row in the registry's order. */
export function findingsOf(review: JudgedSheet, grid: Grid, { fully = false } = {}): List<Finding> {
  const table: Table = { review, grid, facts: tableFacts(review) };
  const active = rules.flatMap((rule) => activate(rule, review.policy));
  const ofTable = active
    .flatMap(({ rule, severity }) =>
      rule.scope === "table" ? rule.check(table).map((notice) => asFinding(rule.code, severity, notice)) : [],
    )
    .sort(compare);
  const lineRules = new LineRules(
    active.flatMap(({ rule, severity }) => (rule.scope === "table" ? [] : [{ rule, severity }])),
    table,
    fully,
  );
  return placesOf(review.rows, lineRules, ofTable);
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

const compare = (a: Placed, b: Placed): number =>
  (a.row ?? 0) - (b.row ?? 0) || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0);

type Placed = Pick<Finding, "row" | "rule">;

/** Asks about each row, and puts what the table has in between. */
function placesOf(rows: List<ReviewRow>, lineRules: LineRules, ofTable: readonly Finding[]): List<Finding> {
  const places = new FindingPlaces(rows, lineRules);
  let next = 0;
  let index = -1;
  for (const row of rows) {
    index += 1;
    const noticed = lineRules.noticed(row);
    if (noticed.length === 0) continue;
    const number = row.line.row;
    const isOfKind = (row.kind ?? -1) >= 0;
    for (const [ordinal, { rule, severity, notice }] of noticed.entries()) {
      for (; next < ofTable.length && compare(ofTable[next]!, { row: number, rule }) <= 0; next += 1)
        places.add(ofTable[next]!);
      if (isOfKind) places.addAt(index, ordinal);
      else places.add(asFinding(rule, severity, { ...notice, row: number }));
    }
  }
  for (; next < ofTable.length; next += 1) places.add(ofTable[next]!);
  return places;
}

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
