import { Budgets } from "./achievement/budget.ts";
import { identities, numbered } from "./achievement/identity.ts";
import type { ReviewRow } from "./achievement/judged-sheet.ts";
import { judgeLine, placedOn } from "./achievement/line.ts";
import { measuresByParent } from "./achievement/measures.ts";
import { NamesCounted } from "./achievement/names-counted.ts";
import { rollUpRows, totalsOf } from "./achievement/roll-up.ts";
import { rowVerdict } from "./achievement/verdict.ts";
import { FindingsAgain } from "./checks/findings-again.ts";
import type { Area, Grid } from "./grid.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import { type Review, reviewReading, type ReviewOptions } from "./review.ts";
import type { NoHeadings } from "./sheet/headings/heading-blocks.ts";
import { readSheet } from "./sheet/frames/read.ts";
import type { Frame, NoTable, ProgramLine, SheetReading } from "./sheet/records/reading.ts";
import { lineOut } from "./sheet/records/line-out.ts";
import { indicatorOut, writtenOut } from "./written-out.ts";

/**
 * A sheet that is checked again after each edit. The sheet is read anew, but only lines whose cells changed are judged and
 * looked at anew, and the table's own facts, sums and rules. The answer is that of `review`, all of it made; what did not
 * change is the same object as before. Where more than some lines may be judged otherwise (a heading, a title, a name, a
 * line more or less), everything is.
 */
export class Recheck {
  readonly #options: ReviewOptions;
  readonly #policy: Policy;
  /** Made of the outcome at the first edit: most sheets are checked once. */
  #known: Known | null = null;
  readonly #noHeadings: NoHeadings = new Set();
  #outcome: Review | NoTable;
  /** How many edits were checked without judging everything. */
  shortcuts = 0;

  constructor(grid: Grid, options: ReviewOptions = {}) {
    this.#options = options;
    this.#policy = options.policy ?? defaultPolicy;
    this.#outcome = this.#whole(grid);
  }

  get outcome(): Review | NoTable {
    return this.#outcome;
  }

  /** `grid`: the sheet as it is now, which differs from the one before in cells of the rows `edited` only (1-based). */
  after(grid: Grid, edited: ReadonlySet<number>): Review | NoTable {
    if (this.#known === null && "rows" in this.#outcome) this.#known = knownOf(this.#outcome);
    const again = this.#known === null ? null : this.#partly(this.#known, grid, edited);
    if (again !== null) this.shortcuts += 1;
    return (this.#outcome = again ?? this.#whole(grid));
  }

  #whole(grid: Grid): Review | NoTable {
    this.#known = null;
    this.#noHeadings.clear();
    const reading = this.#read(grid);
    if (!reading.found) return reading;
    const outcome = reviewReading(reading, this.#policy, grid, this.#options);
    const written = writtenOut(outcome);
    // Kinds are numbered anew in every review: those of one are only worth something among each other.
    const rows = written.rows.map((row, index) => ({ ...row, kind: outcome.rows.at(index)?.kind ?? -1 }));
    return { ...written, rows };
  }

  #partly(known: Known, grid: Grid, edited: ReadonlySet<number>): Review | null {
    const rows = rowsTouched(edited, grid.merges);
    for (const row of rows) this.#noHeadings.delete(row);
    const reading = this.#read(grid);
    if (!reading.found || !isRowByRow(reading) || frameOf(reading) !== known.frame) return null;
    const merged = linesAgain(known.review, reading, rows);
    if (merged === null) return null;
    return this.#judged(known, { ...reading, lines: merged.lines }, grid, merged.changed, rows);
  }

  #read(grid: Grid): SheetReading | NoTable {
    const { hint, fully } = this.#options;
    return readSheet(grid, {
      headings: this.#policy.headings,
      ...(hint && { hint }),
      fully,
      noHeadings: this.#noHeadings,
    });
  }

  #judged(
    known: Known,
    reading: SheetReading & { readonly lines: readonly ProgramLine[] },
    grid: Grid,
    changed: readonly number[],
    edited: ReadonlySet<number>,
  ): Review {
    const policy = this.#policy;
    const context = { reading, policy, neighbours: new NamesCounted(reading.lines) };
    const budgets = new Budgets();
    const rows = [...known.review.rows];
    const stems = [...known.stems];
    let renamed = false;
    for (const index of changed) {
      const line = reading.lines[index]!;
      const parent = parentOf(line, reading.lines, known.indexes);
      const judged = judgeLine(line, parent, context);
      const own = identities(line, parent, reading, judged);
      const before = rows[index]!;
      renamed ||= JSON.stringify(own) !== JSON.stringify(stems[index]);
      stems[index] = own;
      rows[index] = {
        line,
        indicators: placedOn(line, reading, judged, (at) => before.indicators[at]?.identity ?? "").map(indicatorOut),
        verdict: rowVerdict(judged, policy),
        // Of a cell that is merged over several lines all of them are edited, so that the first still counts it.
        budgetYen: edited.has(line.row) ? budgets.of(line) : before.budgetYen,
        programBudgetYen: null,
      };
    }
    if (renamed) numberAnew(rows, stems);
    const rolled = rollUp(rows, changed, known.indexes, policy);
    const judged = { reading, policy, rows, totals: totalsOf(rows, reading.sections, policy) };
    const findings = known.findings.after(
      judged,
      grid,
      rolled.map((index) => rows[index]!),
      changed.every((index) => isCalledAlike(known.review.rows[index]!.line, reading.lines[index]!)),
    );
    const outcome = { ...judged, findings };
    this.#known = { ...known, review: outcome, stems };
    return outcome;
  }
}

/** Frames whose lines stand in columns, each on a row of its own or on one with others of its program. */
const inColumns: ReadonlySet<Frame> = new Set<Frame>(["list", "wide"]);

/** A line's cells are all on its own row. */
const isRowByRow = ({ layout, beside }: SheetReading): boolean => inColumns.has(layout.frame) && beside === undefined;

interface WrittenReview extends Review {
  readonly rows: readonly ReviewRow[];
}

interface Known {
  readonly review: WrittenReview;
  /** All that was read but the lines, as text. */
  readonly frame: string;
  /** The lines' identities before they are numbered. */
  readonly stems: readonly (readonly string[])[];
  /** Index of the program or group that stands on a row. */
  readonly indexes: ReadonlyMap<number, number>;
  readonly findings: FindingsAgain;
}

function knownOf(written: Review): Known {
  const rows = written.rows.slice();
  const lines = rows.map(({ line }) => line);
  const indexes = new Map<number, number>();
  for (const [index, { kind, row }] of lines.entries()) if (kind !== "measure") indexes.set(row, index);
  const stems = rows.map(({ line, indicators }) =>
    identities(line, parentOf(line, lines, indexes), written.reading, indicators),
  );
  return {
    review: { ...written, rows },
    frame: frameOf(written.reading),
    stems,
    indexes,
    findings: new FindingsAgain(written),
  };
}

const frameOf = ({ lines, ...frame }: SheetReading): string => JSON.stringify([frame, lines.length]);

function parentOf(
  { parentRow }: ProgramLine,
  lines: readonly ProgramLine[],
  indexes: ReadonlyMap<number, number>,
): ProgramLine | null {
  const index = parentRow === null ? undefined : indexes.get(parentRow);
  return index === undefined ? null : (lines[index] ?? null);
}

/** Rows with an edited cell, and those that a merged area joins to them. */
function rowsTouched(edited: ReadonlySet<number>, merges: readonly Area[]): ReadonlySet<number> {
  const touched = new Set(edited);
  const tall = merges.filter((merge) => merge.bottom > merge.top);
  for (let before = -1; before < touched.size;) {
    before = touched.size;
    for (const { top, bottom } of tall) {
      const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
      if (rows.some((row) => touched.has(row))) for (const row of rows) touched.add(row);
    }
  }
  return touched;
}

/** The lines, those made anew that may differ; null where others may be judged otherwise for what they say. */
function linesAgain(
  before: WrittenReview,
  reading: SheetReading,
  edited: ReadonlySet<number>,
): { readonly lines: readonly ProgramLine[]; readonly changed: readonly number[] } | null {
  const lines: ProgramLine[] = [];
  const changed: number[] = [];
  for (let index = 0; index < reading.lines.length; index += 1) {
    const now = reading.lines.at(index)!;
    const known = before.rows[index]!.line;
    const isEdited = edited.has(now.row);
    if (!standsAlike(known, now) || (isEdited && !saysAlike(known, now))) return null;
    if (!isEdited && now.plainCells === undefined && !saysAlike(known, now)) return null;
    const isChanged = isEdited || isOfRows(now, edited) || (now.parentRow !== null && edited.has(now.parentRow));
    if (isChanged) changed.push(index);
    lines.push(isChanged ? lineOut(now) : known);
  }
  return { lines, changed };
}

/** Years under one another are one line. */
const isOfRows = ({ otherTimes = [] }: ProgramLine, rows: ReadonlySet<number>): boolean =>
  otherTimes.some(({ plan, actual }) => [plan, actual].some((cell) => cell !== null && rows.has(cell.row)));

const standsAlike = (one: ProgramLine, other: ProgramLine): boolean =>
  one.row === other.row &&
  one.slot === other.slot &&
  one.kind === other.kind &&
  one.section === other.section &&
  one.parentRow === other.parentRow &&
  one.hidden === other.hidden;

/** What a line says to others: its names, which tell what the sheet counts, and its direction, which tells their signs. */
const saysAlike = (one: ProgramLine, other: ProgramLine): boolean =>
  one.no === other.no &&
  one.name === other.name &&
  one.measure === other.measure &&
  one.indicatorCell?.text === other.indicatorCell?.text &&
  one.unitNote?.address === other.unitNote?.address &&
  one.kindCell?.text === other.kindCell?.text &&
  one.direction?.text === other.direction?.text;

/** Beside what both say to others (`saysAlike`): whether rules that go by names take the lines for the same. */
const isCalledAlike = (one: ProgramLine, other: ProgramLine): boolean =>
  one.unitNote?.text === other.unitNote?.text &&
  JSON.stringify([one.nameCell, one.noCell]) === JSON.stringify([other.nameCell, other.noCell]);

/** Gives indicators that say the same as one before them their numbers. */
function numberAnew(rows: ReviewRow[], stems: readonly (readonly string[])[]): void {
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const names = stems[index]!.map((stem) => numbered(stem, seen));
    if (row.indicators.every(({ identity }, at) => identity === names[at])) continue;
    rows[index] = {
      ...row,
      indicators: row.indicators.map((indicator, at) => ({ ...indicator, identity: names[at] ?? "" })),
    };
  }
}

/** Rolls changed lines up into what they stand under. @returns the indexes of rows that are others than before. */
function rollUp(
  rows: ReviewRow[],
  changed: readonly number[],
  indexes: ReadonlyMap<number, number>,
  policy: Policy,
): readonly number[] {
  const over = new Set<number>();
  for (const index of changed) {
    const { kind, parentRow } = rows[index]!.line;
    const above = kind === "measure" ? (parentRow === null ? undefined : indexes.get(parentRow)) : index;
    if (above !== undefined) over.add(above);
  }
  if (over.size > 0) {
    const measures = measuresByParent(rows);
    for (const index of over) {
      const row = rows[index]!;
      const [rolled] = rollUpRows([row, ...(measures.get(row.line.row) ?? [])], policy);
      rows[index] = rolled!;
    }
  }
  return [...new Set([...changed, ...over])].sort((a, b) => a - b);
}
