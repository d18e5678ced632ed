import type { Policy, Severity } from "../policy.ts";
import type { Grid } from "../grid.ts";
import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import type { List } from "../list.ts";
import { rules } from "./registry.ts";
import type { Finding } from "./finding.ts";
import { FindingPlaces, lineFinding } from "./finding-places.ts";
import { LineRules } from "./line-rules.ts";
import type { Active, Rule, Table, TableNotice } from "./rule.ts";
import { tableFacts } from "./table-facts.ts";

/** Everything the rules notice: table-wide first, then in sheet order, within a row in the registry's order. */
export function findingsOf(review: JudgedSheet, grid: Grid, { fully = false } = {}): List<Finding> {
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
  return placesOf(review.rows, lineRules, ofTable);
}

export function activate(rule: Rule, policy: Policy): readonly Active<Rule>[] {
  const isAsked = rule.group === undefined || policy.groups.includes(rule.group);
  const severity = policy.rules[rule.code] ?? (isAsked ? rule.severity : "off");
  return severity === "off" ? [] : [{ rule, severity }];
}

export const asFinding = (rule: string, severity: Severity, notice: TableNotice): Finding => {
  const { row, cell, params, sheet } = notice;
  const finding = { rule, severity, row, cell, params };
  return sheet === undefined ? finding : { ...finding, sheet };
};

const order: ReadonlyMap<string, number> = new Map(rules.map((rule, index) => [rule.code, index]));

const compare = (a: Placed, b: Placed): number =>
  (a.row ?? 0) - (b.row ?? 0) || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0);

type Placed = Pick<Finding, "row" | "rule">;

/** The table's findings, which are handed out before what stands behind them. */
class OfTable {
  readonly #findings: readonly Finding[];
  #next = 0;

  constructor(findings: readonly Finding[]) {
    this.#findings = findings.toSorted(compare);
  }

  get hasMore(): boolean {
    return this.#next < this.#findings.length;
  }

  /** Those that were not handed out and stand before a place, or at it; all of them without one. */
  *before(place?: Placed): Generator<Finding, void> {
    for (; this.#next < this.#findings.length; this.#next += 1) {
      const finding = this.#findings[this.#next]!;
      if (place !== undefined && compare(finding, place) > 0) return;
      yield finding;
    }
  }
}

/** Asks about each row, and puts what the table has in between. */
function placesOf(rows: List<ReviewRow>, lineRules: LineRules, findings: readonly Finding[]): List<Finding> {
  const ofTable = new OfTable(findings);
  const places = new FindingPlaces(rows, lineRules);
  let index = -1;
  for (const row of rows) {
    index += 1;
    const speaking = lineRules.speaking(row);
    if (speaking !== null) {
      for (let ordinal = 0; ordinal < speaking.length; ordinal += 1) {
        if (ofTable.hasMore)
          for (const finding of ofTable.before({ row: row.line.row, rule: speaking[ordinal]! })) places.add(finding);
        places.addAt(index, ordinal);
      }
      continue;
    }
    const noticed = lineRules.noticed(row);
    if (noticed.length === 0) continue;
    const number = row.line.row;
    const isOfKind = (row.kind ?? -1) >= 0;
    for (const [ordinal, { rule, severity, notice }] of noticed.entries()) {
      for (const finding of ofTable.before({ row: number, rule })) places.add(finding);
      if (isOfKind) places.addAt(index, ordinal);
      else places.add(lineFinding(row.line, rule, severity, notice));
    }
  }
  for (const finding of ofTable.before()) places.add(finding);
  return places;
}

/** Puts what the table has in between what its lines have, which is in order. */
export function inOrder(findings: readonly Finding[], ofLines: readonly Finding[]): readonly Finding[] {
  const ofTable = new OfTable(findings);
  const found: Finding[] = [];
  for (const finding of ofLines) found.push(...ofTable.before(finding), finding);
  found.push(...ofTable.before());
  return found;
}
