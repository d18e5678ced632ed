import { GrowingIntegers } from "../../growing.ts";
import { MadeList } from "../../list.ts";
import { lineOut } from "../records/line-out.ts";
import type { Cells } from "../records/cells.ts";
import type { ProgramLine } from "../records/reading.ts";
import type { DraftLine, PageInput } from "./draft-line.ts";
import { type KeptFigures, PlainLine, type PlainPlace } from "./plain-line.ts";

/** A line's number among the kept ones, counted from 1; 0 where it is plain. */
const plain = 0;

/** The lines of a table in their order: of plain ones nothing is kept but where they stand. */
export class LineList extends MadeList<ProgramLine> {
  readonly #cells: Cells;
  readonly #hidden: ReadonlySet<number>;
  readonly #rows = new GrowingIntegers();
  /** Counted from 1; 0 where no section is open. */
  readonly #sections = new GrowingIntegers();
  readonly #pages = new GrowingIntegers();
  readonly #keptAt = new GrowingIntegers();
  readonly #kept: DraftLine[] = [];
  readonly #places: PlainPlace[] = [];
  readonly #figures = new Map<number, KeptFigures>();

  constructor(cells: Cells, hidden: ReadonlySet<number>) {
    super();
    this.#cells = cells;
    this.#hidden = hidden;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** The page that further lines stand on. */
  page(input: PageInput): void {
    this.#places.push({ cells: this.#cells, input, page: this.#places.length, kept: this.#figures });
  }

  addPlain(row: number, section: number | null): void {
    this.#add(row, section, plain);
  }

  add(line: DraftLine): void {
    this.#kept.push(line);
    this.#add(line.row, line.section, this.#kept.length);
  }

  #add(row: number, section: number | null, kept: number): void {
    this.#rows.push(row);
    this.#sections.push(section === null ? 0 : section + 1);
    this.#pages.push(this.#places.length - 1);
    this.#keptAt.push(kept);
  }

  /** Sheet row of a line; 0 where there is none. */
  rowAt(index: number): number {
    return this.#rows.at(index);
  }

  /** Row of the last line; 0 where there is none. */
  get lastRow(): number {
    return this.length === 0 ? 0 : this.#rows.at(this.length - 1);
  }

  /** The line where it is kept as such, to be changed while the table is read; null where it is plain. */
  keptAt(index: number): DraftLine | null {
    const kept = this.#keptAt.at(index);
    return kept === plain ? null : (this.#kept[kept - 1] ?? null);
  }

  /** The line as one of its own, where it was plain. */
  keep(index: number): DraftLine {
    const before = this.keptAt(index);
    if (before !== null) return before;
    const line: DraftLine = lineOut(this.at(index)!);
    this.#kept.push(line);
    this.#keptAt.replace(index, this.#kept.length);
    return line;
  }

  protected make(index: number): ProgramLine {
    const kept = this.keptAt(index);
    if (kept !== null) return kept;
    const row = this.#rows.at(index);
    const section = this.#sections.at(index);
    const place = this.#places[this.#pages.at(index)]!;
    return new PlainLine(place, row, section === 0 ? null : section - 1, this.#isHidden(row));
  }

  #isHidden(row: number): boolean {
    return this.#hidden.size > 0 && this.#hidden.has(row);
  }
}
