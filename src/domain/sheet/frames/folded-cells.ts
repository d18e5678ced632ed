import type { Area, CellValue, Grid } from "../../grid.ts";
import type { YearGroup, YearRows } from "../headings/year-groups.ts";
import type { PageMapping } from "../headings/mapping-draft.ts";
import { Cells } from "../records/cells.ts";
import type { SourceCell } from "../records/reading.ts";
import { fieldNames, type FieldName } from "../words/field.ts";

/** What each of an indicator's rows says for itself: what is blank in one of them is not what another one says. */
const ofEachRow: ReadonlySet<FieldName> = new Set<FieldName>([
  "planPeriod",
  "plan",
  "actual",
  "printedRate",
  "printedGrade",
  "remarks",
]);

/**
 * Cells of a table whose indicators have a row a year: what is said once for all of an indicator's rows, merged over them
 * or in the first, stands in each of them.
 */
export class FoldedCells extends Cells {
  readonly #groups = new Map<number, YearGroup>();
  readonly #shared: ReadonlySet<number>;
  readonly #budget: number | undefined;

  constructor(
    grid: Grid,
    limit: Area | null,
    { groups }: YearRows,
    { columns, kindColumn }: Pick<PageMapping, "columns" | "kindColumn">,
  ) {
    super(grid, limit);
    this.#budget = columns.budget;
    for (const group of groups) for (const { row } of group.rows) this.#groups.set(row, group);
    this.#shared = new Set([
      ...fieldNames.filter((field) => !ofEachRow.has(field)).flatMap((field) => columns[field] ?? []),
      ...(kindColumn === undefined ? [] : [kindColumn]),
    ]);
  }

  /** The row where what holds at the cell stands. */
  #rowOf(row: number, column: number): number {
    const group = this.#shared.has(column) ? this.#groups.get(row) : undefined;
    const first = group?.rows[0]?.row ?? row;
    if (group === undefined || row === first) return row;
    // What one year cost is not what another one does, unless it is merged over both.
    if (column === this.#budget && (super.merge(row, column)?.top ?? row) > first) return row;
    // Said again, or said of some of the rows alone.
    return group.rows.slice(1).some((other) => super.text(other.row, column).trim() !== "") ? row : first;
  }

  override value(row: number, column: number): CellValue {
    return super.value(this.#rowOf(row, column), column);
  }

  override text(row: number, column: number): string {
    return super.text(this.#rowOf(row, column), column);
  }

  override format(row: number, column: number): string {
    return super.format(this.#rowOf(row, column), column);
  }

  /** One that holds for an indicator's rows alone is none: they are one line. */
  override merge(row: number, column: number): Area | null {
    const merge = super.merge(row, column);
    const rows = this.#groups.get(row)?.rows ?? [];
    if (merge === null || rows.length === 0 || !this.#shared.has(column)) return merge;
    const isWithin = merge.top >= rows[0]!.row && merge.bottom <= rows.at(-1)!.row;
    return isWithin ? null : merge;
  }

  override source(row: number, column: number): SourceCell {
    return super.source(this.#rowOf(row, column), column);
  }
}
