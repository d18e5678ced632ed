import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import type { Grid } from "../grid.ts";
import type { List } from "../list.ts";
import type { Finding } from "./finding.ts";
import { rowsBySheetRow } from "./finding-line.ts";
import { LineRules } from "./line-rules.ts";
import { isFirstOfRow } from "../sheet/records/line-key.ts";
import { rules } from "./registry.ts";
import type { Active, CellRule, RowRule, Rule, Table } from "./rule.ts";
import { activate, asFinding, inOrder } from "./run.ts";
import { type CountedLines, type TableFacts, tableFacts } from "./table-facts.ts";

const ofTable: ReadonlySet<string> = new Set(rules.filter(({ scope }) => scope === "table").map(({ code }) => code));

/**
 * A table's findings after some of its rows changed: the lines' rules are asked of these only, the table's of all. What
 * is found again is the same object as before.
 */
export class FindingsAgain {
  readonly #counted: CountedLines = new WeakMap();
  /** Of the lines, by the sheet's row. */
  #ofLines: Map<number, readonly Finding[]>;
  #ofTable: readonly Finding[];
  #facts: TableFacts;

  /** `review` has all its rows made, and the findings of a check of the whole. */
  constructor(review: JudgedSheet & { readonly findings: List<Finding> }) {
    this.#facts = tableFacts(review, this.#counted);
    this.#ofLines = new Map();
    for (const finding of review.findings) {
      if (ofTable.has(finding.rule) || finding.row === null) continue;
      this.#ofLines.set(finding.row, [...(this.#ofLines.get(finding.row) ?? []), finding]);
    }
    this.#ofTable = review.findings.filter(({ rule }) => ofTable.has(rule));
  }

  /** `changed`: rows that are judged otherwise, or whose cells or measures changed; `sameNames`: none of these is called otherwise. */
  after(review: JudgedSheet, grid: Grid, changed: readonly ReviewRow[], sameNames: boolean): readonly Finding[] {
    const former = this.#facts;
    const table: Table = { review, grid, facts: (this.#facts = tableFacts(review, this.#counted)) };
    const active = rules.flatMap((rule) => activate(rule, review.policy));
    const forLines = active.flatMap(({ rule, severity }) => (rule.scope === "table" ? [] : [{ rule, severity }]));
    const all = new LineRules(forLines, table, true);
    const sameFacts = saysTheSame(former, table.facts);
    const besides = indicatorsBeside(review.rows);
    const ofRow = (row: ReviewRow): readonly ReviewRow[] => besides.get(row.line.row) ?? [row];
    for (const row of sameFacts ? changed : review.rows)
      this.#take(
        row,
        ofRow(row).flatMap((one) => findingsBy(all, one)),
      );
    if (!sameNumbers(former.budgets, table.facts.budgets)) this.#askAgain(forLines, all, table, ofRow);
    this.#ofTable = this.#againOfTable(active, table, sameNames && sameFacts);
    const ofLines: Finding[] = [];
    for (const { line } of review.rows) {
      const found = isFirstOfRow(line) ? this.#ofLines.get(line.row) : undefined;
      if (found !== undefined) ofLines.push(...found);
    }
    return inOrder(this.#ofTable, ofLines);
  }

  #againOfTable(active: readonly Active<Rule>[], table: Table, sameNames: boolean): readonly Finding[] {
    const known = new Map(this.#ofTable.map((finding) => [JSON.stringify(finding), finding]));
    return active.flatMap(({ rule, severity }) => {
      if (rule.scope !== "table") return [];
      if (sameNames && rule.byNames === true) return this.#ofTable.filter((finding) => finding.rule === rule.code);
      return rule.check(table).map((notice) => {
        const finding = asFinding(rule.code, severity, notice);
        return known.get(JSON.stringify(finding)) ?? finding;
      });
    });
  }

  /** Rules that go by the size of a budget beside the others, of every line. */
  #askAgain(
    forLines: readonly Active<CellRule | RowRule>[],
    all: LineRules,
    table: Table,
    ofRow: (row: ReviewRow) => readonly ReviewRow[],
  ): void {
    const sized = forLines.filter(({ rule }) => rule.scope === "row" && rule.everyLine === true);
    const codes = new Set(sized.map(({ rule }) => rule.code));
    const asked = new LineRules(sized, table, true);
    for (const row of table.review.rows) {
      const before = (this.#ofLines.get(row.line.row) ?? []).filter(({ rule }) => codes.has(rule));
      const now = ofRow(row).flatMap((one) => findingsBy(asked, one));
      if (before.length + now.length > 0 && JSON.stringify(before) !== JSON.stringify(now))
        this.#take(
          row,
          ofRow(row).flatMap((one) => findingsBy(all, one)),
        );
    }
  }

  #take({ line: { row } }: ReviewRow, found: readonly Finding[]): void {
    const before = this.#ofLines.get(row) ?? [];
    if (JSON.stringify(before) === JSON.stringify(found)) return;
    if (found.length === 0) this.#ofLines.delete(row);
    else this.#ofLines.set(row, found);
  }
}

/** Rows on which several indicators stand side by side, with all of them. */
function indicatorsBeside(rows: List<ReviewRow>): ReadonlyMap<number, readonly ReviewRow[]> {
  const several = new Set(rows.flatMap(({ line }) => (isFirstOfRow(line) ? [] : [line.row])));
  if (several.size === 0) return new Map();
  return rowsBySheetRow(rows.filter(({ line }) => several.has(line.row)));
}

const findingsBy = (asked: LineRules, row: ReviewRow): readonly Finding[] =>
  asked.noticed(row).map(({ rule, severity, notice }) => asFinding(rule, severity, { ...notice, row: row.line.row }));

/** Whether lines whose cells did not change are looked at in the same way, but for the size of their budgets. */
const saysTheSame = (one: TableFacts, other: TableFacts): boolean =>
  one.numbered === other.numbered &&
  one.numberedBySection === other.numberedBySection &&
  one.unitsUsual === other.unitsUsual &&
  one.unitsWritten === other.unitsWritten &&
  one.budgetsUsual === other.budgetsUsual &&
  one.numericFields.size === other.numericFields.size &&
  [...one.numericFields].every((field) => other.numericFields.has(field));

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
