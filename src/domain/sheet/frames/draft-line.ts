import type { Cells } from "../records/cells.ts";
import type { FiguresPlace, PageUnits } from "./figures.ts";
import { readFigures } from "./figures.ts";
import { inOrder, readTimes, readYearRows } from "./other-times.ts";
import type { PageBody } from "./page-body.ts";
import type { BodyRow } from "./page-rows.ts";
import type { ProgramLine, SourceCell } from "../records/reading.ts";

/** A line while it is being read: what stands below may still make a group of it. */
export type DraftLine = { -readonly [K in keyof ProgramLine]: ProgramLine[K] };

export interface PageInput {
  readonly body: PageBody;
  /** What the page's rows are read from; absent: the sheet's cells as they are. */
  readonly cells?: Cells;
  readonly hiddenRows: ReadonlySet<number>;
  readonly units: PageUnits;
  /** The further indicators of each row, where several stand side by side. */
  readonly slots?: readonly SlotInput[];
  /** The heading that names the indicator, where no column does. */
  readonly namedBy?: SourceCell | null;
  /** A line over the page's headings that its programs stand under, such as the year of a block. */
  readonly caption: { readonly row: number; readonly text: string } | null;
  /** Rows over the page's headings that say nothing new. */
  readonly over: readonly { readonly row: number; readonly text: string }[];
}

/** One of the further indicators of a page's rows. */
export interface SlotInput extends PageInput {
  /** As its headings call it. */
  readonly slotName: string;
  /** The column of its names is its own. */
  readonly hasNames: boolean;
}

/** Where a row of a page has its figures. */
export const figuresPlace = (cells: Cells, row: number, { body, units }: PageInput): FiguresPlace => ({
  cells,
  row,
  mapping: body.mapping,
  units,
  pair: body.pairs?.get(row) ?? null,
  ...(body.pairs === null || body.pairs.has(row) ? {} : { only: body.lone?.get(row) ?? "neither" }),
  ...(isOfOtherYears(body, row) ? { only: "neither" } : {}),
});

/** Where rows are of years, whether the line that stands on this one has none of the judged year. */
const isOfOtherYears = ({ mapping: { yearRows } }: PageBody, row: number): boolean =>
  yearRows?.byLine.get(row)?.isJudged === false;

/** A program's line from its row. */
export function draftLine(
  cells: Cells,
  row: BodyRow,
  input: PageInput,
  place: Pick<ProgramLine, "section" | "hidden">,
): DraftLine {
  const { mapping } = input.body;
  const source = (column: number | undefined): SourceCell | null =>
    column === undefined ? null : cells.source(row.row, column);
  return {
    row: row.row,
    kind: "program",
    no: row.no,
    name: row.name,
    measure: null,
    parentRow: null,
    noCell: source(mapping.columns.no),
    nameCell: source(mapping.columns.name) ?? namedOver(cells, row.row, input.body),
    ...(mapping.kindColumn === undefined ? {} : { kindCell: shownSource(cells, row.row, mapping.kindColumn) }),
    department: shownSource(cells, row.row, mapping.columns.department),
    overview: mapping.columns.overview === undefined ? null : row.overview,
    ...readFigures(figuresPlace(cells, row.row, input)),
    unitNote: shownSource(cells, row.row, mapping.columns.unit),
    planPeriod: shownSource(cells, row.row, mapping.columns.planPeriod),
    direction: shownSource(cells, row.row, mapping.columns.direction),
    printedGrade: source(mapping.columns.printedGrade),
    remarks: mapping.columns.remarks === undefined ? null : cells.trimmed(row.row, mapping.columns.remarks),
    ...otherTimesOf(figuresPlace(cells, row.row, input), input, place.hidden),
    ...untilOf(input.body, row.row),
    ...(isOfOtherYears(input.body, row.row) ? withoutYear(input.body, row.row) : {}),
    ...place,
  };
}

function namedOver(cells: Cells, row: number, { names }: PageBody): SourceCell | null {
  const name = names?.get(row);
  return name === undefined ? null : cells.source(name.row, name.column);
}

function untilOf({ mapping: { yearRows } }: PageBody, row: number): Pick<ProgramLine, "resultsUntil"> {
  const resultsUntil = yearRows?.byLine.get(row)?.resultsUntil;
  return resultsUntil === undefined ? {} : { resultsUntil };
}

/** What its row prints and costs is of another year than the one that is judged. */
function withoutYear({ mapping: { yearRows } }: PageBody, row: number): Partial<ProgramLine> {
  const onlyYears = yearRows?.byLine.get(row)?.rows.map(({ said }) => said) ?? [];
  return { onlyYears, printedRate: null, printedGrade: null, budget: null, planPeriod: null };
}

/** Absent where the table has no other time. */
function otherTimesOf(place: FiguresPlace, input: PageInput, hidden: boolean): Pick<ProgramLine, "otherTimes"> {
  const { times, yearRows } = place.mapping;
  if (times.length === 0 && yearRows === null) return {};
  const group = yearRows?.byLine.get(place.row);
  const { only: _, ...ofEachRow } = place;
  const rows = group?.rows.filter(({ row }) => !group.isJudged || row !== place.row) ?? [];
  return {
    otherTimes: inOrder([...readTimes(place, times, hidden), ...readYearRows(ofEachRow, rows, input.hiddenRows)]),
  };
}

/** A unit, an office, a target year or a direction merged over several rows holds for each of them. */
function shownSource(cells: Cells, row: number, column: number | undefined): SourceCell | null {
  if (column === undefined) return null;
  const merge = cells.merge(row, column);
  return merge === null ? cells.source(row, column) : cells.source(merge.top, merge.left);
}

/** An indicator's name says what its figures count, where no column of units does. */
export function nameIndicator(draft: DraftLine, cells: Cells, row: BodyRow, input: PageInput): void {
  const { measure, unit } = input.body.mapping.columns;
  const named = measure === undefined || row.measure === "" ? null : cells.source(row.row, measure);
  const cell = measure === undefined ? (input.namedBy ?? null) : named;
  if (cell === null) return;
  draft.indicatorCell = cell;
  if (unit === undefined) draft.unitNote = draft.indicatorCell;
}
