import type { Cells } from "../records/cells.ts";
import { readFigures } from "./figures.ts";
import type { DraftLine, PageInput } from "./draft-line.ts";
import { draftLine, figuresPlace, nameIndicator } from "./draft-line.ts";
import { breaksOff, joinNames } from "../words/broken-names.ts";
import { hasMeasureMark, measureName, startsQuoted } from "../words/measures.ts";
import { numberUnder } from "../words/numbers.ts";
import { beginsAsSection, saysSection, sectionNumberIn, splitSection } from "../words/sections.ts";
import { isSubtotalLabel, isTotalsLabel } from "../words/totals.ts";
import type { PageBody } from "./page-body.ts";
import type { BodyRow } from "./page-rows.ts";
import { BodyRows, marked, measureText } from "./page-rows.ts";
import { LineList } from "./line-list.ts";
import { hasNoFigures, slotLine } from "./slot-lines.ts";
import type { ProgramLine, Section, TotalsLine } from "../records/reading.ts";
import { SectionList } from "./section-list.ts";

export interface ReadLines {
  readonly sections: readonly Section[];
  readonly lines: LineList;
  readonly totals: readonly TotalsLine[];
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  readonly unread: readonly { readonly row: number; readonly text: string }[];
  readonly namesGoOn?: readonly { readonly row: number; readonly text: string }[];
}

type DraftTotals = { -readonly [K in keyof TotalsLine]: TotalsLine[K] };

/** Reads pages of rows into lines, carrying sections and groups from page to page. */
export class LineReader {
  readonly #sheetCells: Cells;
  /** Those of the page that is read. */
  #cells: Cells;
  readonly #hidden: ReadonlySet<number>;
  readonly #fully: boolean;
  readonly #sections = new SectionList();
  readonly #lines: LineList;
  readonly #totals: DraftTotals[] = [];
  readonly #notes: { row: number; text: string }[] = [];
  readonly #goneOn: { row: number; text: string }[] = [];
  readonly #unread: { row: number; text: string }[] = [];
  /** Last row of the last line that takes several; 0 where none does. */
  #pairedTo = 0;
  /** Index of the line of the program that measures stand under. */
  #parentAt: number | null = null;
  /** Index of the last line that has a number. */
  #numberedAt: number | null = null;
  /** Index of the first line that the next subtotal sums. */
  #subtotalFrom = 0;

  /** `fully`: see `ReadOptions`. */
  constructor(cells: Cells, hiddenRows: ReadonlySet<number>, fully: boolean) {
    this.#sheetCells = cells;
    this.#cells = cells;
    this.#fully = fully;
    this.#hidden = hiddenRows;
    this.#lines = new LineList(cells, this.#hidden);
  }

  /** The program that measures stand under. */
  get #parent(): ProgramLine | null {
    return this.#parentAt === null ? null : (this.#lines.at(this.#parentAt) ?? null);
  }

  get #lastNo(): number {
    return (this.#numberedAt === null ? null : this.#lines.at(this.#numberedAt)?.no) ?? 0;
  }

  page(input: PageInput): void {
    if (input.caption !== null) this.#enterSection(input.caption.text, input.caption.row);
    this.#notes.push(...input.over);
    this.#lines.page(input);
    this.#cells = input.cells ?? this.#sheetCells;
    const rows = new BodyRows(this.#cells, input.body, this.#fully);
    const names = this.#nameMarks(rows, input);
    const ahead = new NumbersAhead(rows);
    for (let index = 0; index < rows.length; index += 1) {
      if (rows.isPlain(index) && this.#addPlain(rows.rowAt(index), input.body)) continue;
      const row = rows.at(index)!;
      if (row.kind === "totals") this.#addTotals(row, input);
      else if (row.kind === "note") this.#notes.push({ row: row.row, text: row.labels[0] ?? row.noText });
      else this.#body(row, rows.at(index + 1), () => ahead.after(index), input, names);
      this.#leavePair(row, input.body);
    }
  }

  /** Takes a plain row for the program that it is, unless it may be a measure of the group above or opens a section. */
  #addPlain(row: number, { mapping: { columns } }: PageBody): boolean {
    if (columns.section !== undefined) {
      const section = this.#cells.shownText(row, columns.section);
      if (section !== "" && section !== this.#sections.text) return false;
    }
    const parent = this.#parent;
    if (parent?.kind === "group") return false;
    const isRepeated =
      parent !== null &&
      columns.measure !== undefined &&
      this.#cells.trimmed(row, columns.measure) !== "" &&
      parent.name === this.#cells.trimmed(row, columns.name ?? 0);
    if (isRepeated) return false;
    if (columns.no !== undefined && this.#cells.trimmed(row, columns.no) !== "") this.#numberedAt = this.#lines.length;
    this.#parentAt = this.#lines.length;
    this.#lines.addPlain(row, this.#sections.open);
    return true;
  }

  finish(): ReadLines {
    this.#findGroups();
    this.#closeTotals();
    this.#sections.dropBelow(Math.max(this.#lines.lastRow, this.#totals.at(-1)?.row ?? 0));
    return {
      sections: this.#sections.all,
      lines: this.#lines,
      totals: this.#totals,
      notes: this.#notes,
      ...(this.#goneOn.length === 0 ? {} : { namesGoOn: this.#goneOn }),
      unread: this.#unread.filter((left) => left.row <= this.#lastRow()),
    };
  }

  #lastRow(): number {
    return Math.max(
      this.#lines.lastRow,
      this.#pairedTo,
      this.#totals.at(-1)?.row ?? 0,
      this.#sections.all.at(-1)?.row ?? 0,
    );
  }

  /** Whether names that carry a mark (①, ・) are measures here: not where all programs are marked so. */
  #nameMarks(rows: BodyRows, input: PageInput): boolean {
    let named = 0;
    let withMark = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows.isPlain(index) ? null : rows.at(index)!;
      if (row !== null && (row.kind !== "body" || row.name === "" || !row.results)) continue;
      named += 1;
      if (row !== null && hasMeasureMark(row.name) && row.no === null) withMark += 1;
    }
    if (withMark === 0) return false;
    if (withMark < named) return true;
    return input.body.mapping.columns.no !== undefined && this.#parentAt !== null;
  }

  #body(row: BodyRow, next: BodyRow | undefined, nextNo: NextNumber, input: PageInput, nameMarks: boolean): void {
    if (this.#goesOn(row, input)) return;
    const unnamed = row.noText === "" && row.no === null && row.name === "";
    if (row.section !== "" && row.section !== this.#sections.text && !row.wide)
      this.#enterSection(row.section, row.row);
    if (!row.figures || this.#sectionWithBudget(row, input)) {
      this.#withoutFigures(row, next, nextNo, input, unnamed, nameMarks);
      return;
    }
    const repeated =
      row.measure !== "" &&
      this.#parent !== null &&
      row.name !== "" &&
      row.name === this.#parent.name &&
      row.no === this.#parent.no;
    if (repeated || this.#namedMeasure(row, input, nameMarks)) {
      this.#addMeasure(row, input, repeated ? row.measure : row.name);
    } else if (!unnamed) {
      this.#addProgram(row, input);
    } else if (this.#parent === null) {
      if (row.results) this.#addProgram(row, input);
      else this.#leave(row.row, input.body);
    } else if (row.labels.length === 0 && !row.budget && !row.unit && this.#onlyWords(row, input)) {
      this.#leave(row.row, input.body);
    } else if (row.results || row.unit || (row.budget && (marked(row) || row.measure !== ""))) {
      this.#addMeasure(row, input, measureText(row));
    } else {
      this.#leave(row.row, input.body);
    }
  }

  /** A section's row may carry the sum of its budgets: a number or a frame before the name, and nothing in the number's column. */
  #sectionWithBudget(row: BodyRow, input: PageInput): boolean {
    return (
      row.budget &&
      !row.results &&
      !row.unit &&
      !row.others &&
      row.noText === "" &&
      row.measure === "" &&
      row.overview === "" &&
      input.body.mapping.columns.no !== undefined &&
      saysSection(row.name)
    );
  }

  /** A measure that stands in the name's column: marked, or without a number under a group that has one. */
  #namedMeasure(row: BodyRow, input: PageInput, nameMarks: boolean): boolean {
    const parent = this.#parent;
    if (parent === null || row.name === "" || row.no !== null) return false;
    if (row.noText !== "") return parent.no !== null && numberUnder(row.noText) === parent.no;
    if (nameMarks && hasMeasureMark(row.name)) return true;
    if (parent.kind !== "group") return row.indented && this.#awaitsMeasures();
    return row.indented || (parent.no !== null && input.body.mapping.columns.no !== undefined);
  }

  #withoutFigures(
    row: BodyRow,
    next: BodyRow | undefined,
    nextNo: NextNumber,
    input: PageInput,
    unnamed: boolean,
    nameMarks: boolean,
  ): void {
    if (row.wide || (row.caption && saysSection(row.labels[0] ?? ""))) {
      this.#openSectionRow(row);
    } else if (unnamed) {
      const text = row.measure || row.overview;
      const onlySection = text === "" && row.labels.length > 0 && row.labels.every((label) => label === row.section);
      if (onlySection && this.#sections.all.at(-1)?.row === row.row) return;
      if (text !== "" && this.#parent !== null && (marked(row) || startsQuoted(text)) && this.#awaitsMeasures())
        this.#addMeasure(row, input, text);
      else this.#leave(row.row, input.body);
    } else if (
      nameMarks &&
      row.no === null &&
      hasMeasureMark(row.name) &&
      this.#parent !== null &&
      this.#awaitsMeasures()
    ) {
      this.#addMeasure(row, input, row.name);
    } else if (this.#isProgram(row, next, nextNo)) {
      this.#addProgram(row, input);
    } else if (this.#runsOn(row, input)) {
      if (row.name !== "") this.#lines.keep(this.#lines.length - 1).nameRest = row.name;
      this.#leave(row.row, input.body);
    } else {
      this.#openSectionRow(row);
    }
  }

  /** The rest of a name that breaks off on the row before: 生活道路の over 事故件数. The figures stand beside the first half. */
  #goesOn(row: BodyRow, { slots }: PageInput): boolean {
    const isRest = row.noText === "" && row.no === null && !row.results && !row.budget && !row.wide;
    const above = this.#lines.at(this.#lines.length - 1);
    const last = this.#goneOn.at(-1)?.row ?? 0;
    if (!isRest || above === undefined || Math.max(above.row, last) !== row.row - 1 || slots !== undefined)
      return false;
    const { indicatorCell } = above;
    const names = row.name !== "" && row.measure === "" && breaksOff(above.name) && !hasMeasureMark(row.name);
    const indicates = row.measure !== "" && row.name === "" && breaksOff(indicatorCell?.text ?? "");
    if (!names && !indicates) return false;
    const line = this.#lines.keep(this.#lines.length - 1);
    if (names) line.name = joinNames(line.name, row.name);
    else if (indicatorCell != null) {
      const cell = { ...indicatorCell, text: joinNames(indicatorCell.text, row.measure) };
      if (line.unitNote === line.indicatorCell) line.unitNote = cell;
      line.indicatorCell = cell;
      if (line.measure !== null) line.measure = joinNames(line.measure, row.measure);
    }
    this.#goneOn.push({ row: row.row, text: row.labels.join(" ") });
    return true;
  }

  /** In a numbered table that began without a section, plain words right under a line are the rest of its name. */
  #runsOn(row: BodyRow, input: PageInput): boolean {
    const plain = row.noText === "" && row.no === null && !saysSection(row.name);
    return (
      plain &&
      input.body.mapping.columns.no !== undefined &&
      this.#sections.all.length === 0 &&
      this.#lines.lastRow === row.row - 1
    );
  }

  /** Words in the plan's and the actual's column that are no figure, with nothing beside them: a signature, a date. */
  #onlyWords(row: BodyRow, input: PageInput): boolean {
    const { plan, actual, printedRate } = this.#draft(row, input);
    return [plan, actual, printedRate].every(
      (cell) => cell === null || cell.reading.kind === "blank" || cell.reading.kind === "text",
    );
  }

  /** The program before says that its figures stand below, or has none of its own. */
  #awaitsMeasures(): boolean {
    const parent = this.#parent;
    if (parent === null) return false;
    return parent.kind === "group" || (blank(parent.plan) && blank(parent.actual));
  }

  /** A row of words alone: a program whose figures are missing, or a section's heading? */
  #isProgram(row: BodyRow, next: BodyRow | undefined, nextNo: NextNumber): boolean {
    if (row.others) return row.name !== "" || row.no !== null;
    if (row.overview !== "" && (row.overview.length > 30 || /^[\s　]*[○〇◯・]/u.test(row.overview))) return true;
    const followedByMeasure =
      next !== undefined &&
      next.kind === "body" &&
      next.figures &&
      next.noText === "" &&
      next.no === null &&
      (next.name === "" || next.underName);
    if (row.no !== null) {
      if (
        row.no > this.#lastNo &&
        followedByMeasure &&
        (next.measure !== "" || hasMeasureMark(next.overview || next.name))
      )
        return true;
      if (row.no !== this.#lastNo + 1) return false;
      return nextNo() === row.no + 1 || followedByMeasure;
    }
    if (beginsAsSection(row.name)) return false;
    return row.measure !== "" || followedByMeasure;
  }

  #openSectionRow(row: BodyRow): void {
    const words = row.labels.join("\n");
    const { no, name } = splitSection(words === "" ? row.noText : words);
    this.#sections.add(
      { no: row.no ?? (row.noText === "" ? null : sectionNumberIn(row.noText)) ?? no, name, row: row.row },
      row.section,
    );
    this.#closeGroup();
  }

  #enterSection(text: string, row: number): void {
    this.#sections.enter(text, row);
    this.#closeGroup();
  }

  /** Under a new section there is no program yet, and nothing to sum. */
  #closeGroup(): void {
    this.#parentAt = null;
    this.#subtotalFrom = this.#lines.length;
  }

  #draft(row: BodyRow, input: PageInput): DraftLine {
    return draftLine(this.#cells, row, input, { section: this.#sections.open, hidden: this.#hidden.has(row.row) });
  }

  #addProgram(row: BodyRow, input: PageInput): void {
    const draft = this.#draft(row, input);
    const elsewhere = draft.plan?.reading.kind === "see-elsewhere" || draft.actual?.reading.kind === "see-elsewhere";
    if (elsewhere) draft.kind = "group";
    nameIndicator(draft, this.#cells, row, input);
    this.#parentAt = this.#lines.length;
    if (row.no !== null) this.#numberedAt = this.#lines.length;
    this.#lines.add(draft);
    this.#addSlots(row, input, draft);
  }

  /** The further indicators of the row. */
  #addSlots(row: BodyRow, { slots = [] }: PageInput, first: DraftLine): void {
    for (const [index, slot] of slots.entries()) {
      const line = slotLine(this.#cells, row, slot, index + 1, first);
      if (line !== null) this.#lines.add(line);
    }
  }

  #addMeasure(row: BodyRow, input: PageInput, text: string): void {
    const draft = this.#draft(row, input);
    draft.kind = "measure";
    draft.no = null;
    draft.name = "";
    draft.measure = measureName(text);
    draft.parentRow = this.#parent?.row ?? null;
    if (text !== row.measure) nameIndicator(draft, this.#cells, row, input);
    this.#lines.add(draft);
    this.#addSlots(row, input, draft);
  }

  #leave(row: number, body: PageBody): void {
    const texts: string[] = [];
    for (let column = body.left; column <= body.right; column += 1) texts.push(this.#cells.trimmed(row, column));
    this.#unread.push({ row, text: texts.filter((text) => text !== "").join(" ") });
  }

  /** The further rows of a pair whose first row became no line. */
  #leavePair(row: BodyRow, body: PageBody): void {
    const pair = body.pairs?.get(row.row);
    if (pair === undefined) return;
    const isLine = this.#lines.lastRow === row.row;
    if (isLine) this.#pairedTo = pair.end;
    const read = new Set(isLine ? [pair.plan, pair.planBefore, pair.actual, pair.printedRate, ...pair.others] : []);
    for (let other = row.row + 1; other <= pair.end; other += 1)
      if (!read.has(other) && !this.#cells.blankRow(other, body.left, body.right)) this.#leave(other, body);
  }

  #addTotals(row: BodyRow, input: PageInput): void {
    const { budget, plan, actual } = readFigures(figuresPlace(this.#cells, row.row, input));
    const label = [row.noText, ...row.labels].find(isTotalsLabel) ?? "";
    const sub =
      isSubtotalLabel(label) ||
      (this.#sections.all.length > 1 &&
        !/[総合]/u.test(label) &&
        this.#subtotalFrom < this.#lines.length &&
        this.#subtotalFrom > 0);
    const from = this.#lines.rowAt(sub ? this.#subtotalFrom : 0);
    this.#totals.push({ row: row.row, label, from, to: this.#lines.lastRow, budget, plan, actual });
    this.#subtotalFrom = this.#lines.length;
    this.#parentAt = null;
  }

  /** A program without figures of its own whose measures have them is a group. */
  #findGroups(): void {
    for (let index = 0; index + 1 < this.#lines.length; index += 1) {
      const line = this.#lines.keptAt(index);
      const below = this.#lines.keptAt(index + 1);
      if (
        line !== null &&
        below !== null &&
        line.kind === "program" &&
        below.kind === "measure" &&
        below.parentRow === line.row &&
        (below.row === line.row ? hasNoFigures(line) && !isNamed(line) : blank(line.plan) && blank(line.actual))
      )
        line.kind = "group";
    }
  }

  /** Totals that stand over their lines sum all that come after. */
  #closeTotals(): void {
    const first = this.#lines.rowAt(0);
    const last = this.#lines.lastRow;
    for (const total of this.#totals) {
      if (total.from === 0) {
        total.from = first;
        total.to = last;
      }
    }
  }
}

const blank = (cell: { readonly reading: { readonly kind: string } } | null): boolean =>
  cell === null || cell.reading.kind === "blank";

/** A nothing-mark beside an indicator's name says that nothing was planned for it. */
const isNamed = ({ indicatorCell }: ProgramLine): boolean =>
  indicatorCell != null && /[\p{L}\p{N}]/u.test(indicatorCell.text);

/** The number of the next row after a row that has a number and figures; null where none has. */
type NextNumber = () => number | null;

/** Looks ahead for numbers, each row once, however often it is asked. */
class NumbersAhead {
  readonly #rows: BodyRows;
  /** The numbered row found last, and where the search for it began. */
  #from = 0;
  #at = -1;

  constructor(rows: BodyRows) {
    this.#rows = rows;
  }

  after(index: number): number | null {
    if (index < this.#from || index >= this.#at) {
      this.#from = index;
      this.#at = index + 1;
      while (this.#at < this.#rows.length && !this.#isNumbered(this.#at)) this.#at += 1;
    }
    return this.#rows.at(this.#at)?.no ?? null;
  }

  #isNumbered(index: number): boolean {
    const row = this.#rows.at(index)!;
    return row.figures && row.no !== null;
  }
}
