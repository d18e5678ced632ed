import type { RuleGroup, Severity } from "../policy.ts";
import type { Grid } from "../grid.ts";
import type { JudgedSheet, ReviewRow } from "../achievement/judged-sheet.ts";
import type { ReasonCode } from "../achievement/indicator.ts";
import type { Params } from "./finding.ts";
import type { PlacedCell } from "./placed-cell.ts";
import type { TableFacts } from "./table-facts.ts";

export type { Finding, Params } from "./finding.ts";

/** The judged table, with what rules need to know of it as a whole. */
export interface Table {
  readonly review: JudgedSheet;
  readonly grid: Grid;
  readonly facts: TableFacts;
}

/** What a row rule noticed, and on which cell (null: on the row). */
export interface RowNotice {
  readonly cell: string | null;
  /** The cell's, where that is not the line's own. */
  readonly sheet?: string;
  readonly params: Params;
}

/** What a table rule noticed, and where (null: on the table). */
export interface TableNotice extends RowNotice {
  readonly row: number | null;
}

/** A rule with the severity that the office gives it. */
export interface Active<Kind> {
  readonly rule: Kind;
  readonly severity: Severity;
}

interface RuleHead<Code extends string> {
  /** The thing and what is the matter with it; also its file's name. */
  readonly code: Code;
  readonly severity: Severity;
  /** It is asked only where its group is, or itself. */
  readonly group?: RuleGroup;
}

/** Looks at one cell at a time; null where it has nothing to say. */
export interface CellRule<Code extends string = string> extends RuleHead<Code> {
  readonly scope: "cell";
  readonly check: (placed: PlacedCell, row: ReviewRow, table: Table) => Params | null;
}

/** Looks at one line at a time. */
export interface RowRule<Code extends string = string> extends RuleHead<Code> {
  readonly scope: "row";
  /** It goes by more than the kind of a line (`ReviewRow.kind`), such as the size of its budget, and is asked of each. */
  readonly everyLine?: true;
  /** It speaks of indicators with one of these reasons, and is not asked about others. */
  readonly reasons?: readonly ReasonCode[];
  readonly check: (row: ReviewRow, table: Table) => readonly RowNotice[];
}

/** Looks at all lines at once; linear in them. */
export interface TableRule<Code extends string = string> extends RuleHead<Code> {
  readonly scope: "table";
  /** Its answer hangs on the lines' names, numbers, units and sections alone: figures may change without it. */
  readonly byNames?: true;
  readonly check: (table: Table) => readonly TableNotice[];
}

/** One thing that is checked. Pure: the same table gives the same findings. */
export type Rule<Code extends string = string> = CellRule<Code> | RowRule<Code> | TableRule<Code>;

/** Keep a rule's code as its own type, so that a catalogue which lacks its words does not compile. */
export const cellRule = <const Code extends string>(rule: Omit<CellRule<Code>, "scope">): CellRule<Code> => ({
  ...rule,
  scope: "cell",
});
export const rowRule = <const Code extends string>(rule: Omit<RowRule<Code>, "scope">): RowRule<Code> => ({
  ...rule,
  scope: "row",
});
export const tableRule = <const Code extends string>(rule: Omit<TableRule<Code>, "scope">): TableRule<Code> => ({
  ...rule,
  scope: "table",
});
