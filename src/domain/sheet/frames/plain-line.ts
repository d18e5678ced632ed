import type { CellValue } from "../../grid.ts";
import type { Cells } from "../records/cells.ts";
import type { FigureCell, PlainCells, ProgramLine, SourceCell, UnitedField } from "../records/reading.ts";
import type { FigureField, FieldName } from "../words/field.ts";
import { numberIn } from "../words/numbers.ts";
import { figuresPlace, type PageInput } from "./draft-line.ts";
import { type FiguresPlace, readFigure } from "./figures.ts";

/** The page that plain lines stand on: all else is in their cells. */
export interface PlainPlace {
  readonly cells: Cells;
  readonly input: PageInput;
  /** Index of the page. */
  readonly page: number;
  /** By row, of lines of which that is worth while. */
  readonly kept: Map<number, KeptFigures>;
}

/** Figures of a line that are not read again when it is made again. */
export type KeptFigures = { [Field in FigureField]: FigureCell | null | undefined };

/** More digits than a program's number has. */
const tooLong = 1e9;

const noFigures = (): KeptFigures => ({
  budget: undefined,
  baseline: undefined,
  plan: undefined,
  actual: undefined,
  finalTarget: undefined,
  printedRate: undefined,
});

/** Of more lines than this none are kept, so that what is kept stays small beside a large sheet. */
const mostKept = 32_768;

/**
 * The line of a row that is a program's and nothing else (`PlainRows`): nothing of it is read before it is asked for.
 * Says the same as the line that `draftLine` makes of the row.
 */
export class PlainLine implements ProgramLine, PlainCells {
  readonly row: number;
  readonly section: number | null;
  readonly hidden: boolean;
  readonly #place: PlainPlace;
  #name: string | undefined;
  #figuresPlace: FiguresPlace | undefined;
  #figures: KeptFigures | undefined;
  #sources: { [Field in FieldName]?: SourceCell | null } | undefined;

  constructor(place: PlainPlace, row: number, section: number | null, hidden: boolean) {
    this.#place = place;
    this.row = row;
    this.section = section;
    this.hidden = hidden;
  }

  get kind(): "program" {
    return "program";
  }

  get measure(): null {
    return null;
  }

  get parentRow(): null {
    return null;
  }

  keepFigures(): void {
    const { kept } = this.#place;
    if (this.#figures !== undefined && kept.size < mostKept) kept.set(this.row, this.#figures);
  }

  get plainCells(): PlainCells {
    return this;
  }

  get page(): number {
    return this.#place.page;
  }

  column(field: FieldName): number | null {
    return this.#column(field) ?? null;
  }

  value(field: FieldName): CellValue {
    const column = this.#column(field);
    return column === undefined ? null : this.#place.cells.value(this.row, column);
  }

  text(field: FieldName): string {
    const column = this.#column(field);
    return column === undefined ? "" : this.#place.cells.text(this.row, column);
  }

  format(field: FieldName): string {
    const column = this.#column(field);
    return column === undefined ? "General" : this.#place.cells.format(this.row, column);
  }

  textId(field: FieldName): number {
    const column = this.#column(field);
    return column === undefined ? -1 : this.#place.cells.textId(this.row, column);
  }

  number(field: FieldName): number {
    const column = this.#column(field);
    return column === undefined ? Number.NaN : this.#place.cells.number(this.row, column);
  }

  ownUnit(field: UnitedField): string {
    const column = this.#place.input.body.mapping.ownUnits[field];
    return column === undefined ? "" : this.#place.cells.shownText(this.row, column);
  }

  get no(): number | null {
    const column = this.#column("no");
    const digits = column === undefined ? -1 : this.#place.cells.digits(this.row, column, false);
    if (digits >= 0 && digits < tooLong) return digits;
    const text = this.#trimmed("no");
    return text === "" ? null : numberIn(text);
  }

  get name(): string {
    return (this.#name ??= this.#trimmed("name"));
  }

  get overview(): string | null {
    return this.#column("overview") === undefined ? null : this.#trimmed("overview");
  }

  get remarks(): string | null {
    return this.#column("remarks") === undefined ? null : this.#trimmed("remarks");
  }

  get noCell(): SourceCell | null {
    return this.#source("no");
  }

  get nameCell(): SourceCell | null {
    return this.#source("name");
  }

  get department(): SourceCell | null {
    return this.#source("department");
  }

  get planPeriod(): SourceCell | null {
    return this.#source("planPeriod");
  }

  get direction(): SourceCell | null {
    return this.#source("direction");
  }

  get printedGrade(): SourceCell | null {
    return this.#source("printedGrade");
  }

  get unitNote(): SourceCell | null {
    return this.#column("unit") === undefined ? this.indicatorCell : this.#source("unit");
  }

  get indicatorCell(): SourceCell | null {
    return this.#trimmed("measure") === "" ? null : this.#source("measure");
  }

  get budget(): FigureCell | null {
    return this.#figure("budget");
  }

  get baseline(): FigureCell | null {
    return this.#figure("baseline");
  }

  get plan(): FigureCell | null {
    return this.#figure("plan");
  }

  get actual(): FigureCell | null {
    return this.#figure("actual");
  }

  get finalTarget(): FigureCell | null {
    return this.#figure("finalTarget");
  }

  get printedRate(): FigureCell | null {
    return this.#figure("printedRate");
  }

  #column(field: FieldName): number | undefined {
    return this.#place.input.body.mapping.columns[field];
  }

  #trimmed(field: FieldName): string {
    const column = this.#column(field);
    return column === undefined ? "" : this.#place.cells.trimmed(this.row, column);
  }

  /** No merge has a part in the row, so that what shows in a cell is its own. */
  #source(field: FieldName): SourceCell | null {
    const sources = (this.#sources ??= {});
    const known = sources[field];
    if (known !== undefined) return known;
    const column = this.#column(field);
    return (sources[field] = column === undefined ? null : this.#place.cells.source(this.row, column));
  }

  #figure(field: FigureField): FigureCell | null {
    const figures = (this.#figures ??= this.#place.kept.get(this.row) ?? noFigures());
    const known = figures[field];
    if (known !== undefined) return known;
    const { cells, input } = this.#place;
    this.#figuresPlace ??= figuresPlace(cells, this.row, input);
    return (figures[field] = readFigure(field, this.#figuresPlace));
  }
}
