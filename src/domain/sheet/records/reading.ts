import type { Area, CellValue } from "../../grid.ts";
import type { Reading } from "../../quantity/quantity.ts";
import type { List } from "../../list.ts";
import type { Coverage, Month } from "../../time/coverage.ts";
import type { FieldName } from "../words/field.ts";

/** One cell of the program table, with the characters it was read from. `row` and `column` 1-based. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
  /** "E12" */
  readonly address: string;
  /** The sheet that it stands on, where that is not the line's own: a plan on one sheet, its actual on another. */
  readonly sheet?: string;
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  /** Excel number format code. */
  readonly format: string;
  /**
   * The merged area, where the cell belongs to one of several rows. Its content stands in the first cell; in the
   * others (a budget merged over measures) `value` is null though the cell does not look empty.
   */
  readonly merge: Area | null;
}

/** A cell whose text was read for figures. */
export interface FigureCell extends SourceCell {
  readonly reading: Reading;
  /** Over how many years' columns or rows it is merged; absent where it is one year's. */
  readonly years?: number;
  /** Over how many rows that each have a figure of the other side it is merged; absent where it is one row's. */
  readonly lines?: number;
}

/** What an indicator has for another time than the one that is judged: an earlier or a later year, a part of the year. */
export interface OtherTime {
  /** The words over or beside the figures that say the time, as read: 令和3年度 / 目標. */
  readonly said: string;
  readonly coverage: Coverage;
  readonly plan: FigureCell | null;
  readonly actual: FigureCell | null;
  /** Its columns or rows are hidden. */
  readonly hidden: boolean;
}

/** program: a numbered line. group: a program whose figures stand on its measures. measure: a line under one. */
export type RowKind = "program" | "group" | "measure";

/** The cells of a line that is a program and nothing else, for who can tell by them alone that two lines are alike. */
export interface PlainCells {
  /** Index into `Layout.pages`. */
  readonly page: number;
  /** 1-based; null where the table has no such column. */
  column(field: FieldName): number | null;
  /** null where the table has no such column. */
  value(field: FieldName): CellValue;
  /** As displayed; "" where the table has no such column. */
  text(field: FieldName): string;
  /** Excel number format code. */
  format(field: FieldName): string;
  /** `Grid.textId` of a text that shows as it is; -1 of every other cell. */
  textId(field: FieldName): number;
  /** The number of a cell that shows it by its format; NaN of every other cell. */
  number(field: FieldName): number;
  /** What stands in a column of units of the figure's own; "" where it has none. */
  ownUnit(field: "budget" | "plan" | "actual"): string;
  /** Has the figure cells that were read so far kept for when the line is made again. */
  keepFigures(): void;
}

/**
 * What says that a line of another sheet is the same one. name: what it is called, or its number on a sheet without names.
 * indicator: its program's name, though its indicator is called otherwise. number: that alone, the names differ. likeness:
 * one name says the other, and more. order: several lines have that name. row: nothing but the row that both stand on. All
 * but the first are to be asked about.
 */
export type MatchedBy = "name" | "indicator" | "number" | "likeness" | "order" | "row";

/** A line of another sheet. */
export interface MatchedLine {
  readonly by: MatchedBy;
  readonly name: string;
  /** "" where nothing names it. */
  readonly indicator: string;
  readonly no: number | null;
  readonly row: number;
}

/** A line of the table as read, not yet judged. A field whose column is absent is null. */
export interface ProgramLine {
  /** Only on a line that no merge, group or mark has a part in; a plan that was set anew stands in its own cell. */
  readonly plainCells?: PlainCells;
  readonly row: number;
  readonly kind: RowKind;
  /** The sheet that it stands on, where a reading joins several; absent: the reading's own. */
  readonly sheet?: string;
  /**
   * Which of its row's indicators it is, where they stand side by side (活動指標 | 成果指標): 0, or absent, for the first.
   * The further ones are measures whose `parentRow` is their own row.
   */
  readonly slot?: number;
  /** Where its actual stands on another sheet: the line there, and what says that it is this one's. */
  readonly matched?: MatchedLine;
  /** Oldest first; absent where the table has no other time. */
  readonly otherTimes?: readonly OtherTime[];
  /** Its result is a sum of parts of the year that have not all come: the last month of the newest that has. */
  readonly resultsUntil?: Month;
  /** Where each row is of a year: that it has none of the judged one, and what its rows say instead (令和3年度). */
  readonly onlyYears?: readonly string[];
  /** Index into `SheetReading.sections`, null before the first section. */
  readonly section: number | null;
  readonly no: number | null;
  /** "" where the cell is blank. As written, inner spaces kept; on a measure "". */
  readonly name: string;
  /** The measure's name, leading mark dropped (・), circled numbers kept (①…); null on programs and groups. */
  readonly measure: string | null;
  /** Words right under the line, with nothing beside them, that may be the rest of its name. */
  readonly nameRest?: string;
  /** Row of the group that a measure stands under. */
  readonly parentRow: number | null;
  /** The indicator's name, where the sheet has a column for it (指標名) and it is not the measure's own name. */
  readonly indicatorCell?: SourceCell | null;
  readonly noCell: SourceCell | null;
  readonly nameCell: SourceCell | null;
  /** What says of which class its indicator is (種別: 活動), where the sheet has a column for it. */
  readonly kindCell?: SourceCell | null;
  /** The office in charge; of a merged area its first cell, on every line of it. */
  readonly department: SourceCell | null;
  /** What the program does, as shown; "" where the cell is blank. */
  readonly overview: string | null;
  readonly budget: FigureCell | null;
  /** Where things stood when the plan was made. */
  readonly baseline: FigureCell | null;
  readonly plan: FigureCell | null;
  readonly actual: FigureCell | null;
  /** What is to be reached in the plan's last year, where the year's own plan stands beside it. */
  readonly finalTarget: FigureCell | null;
  /** The year or the period that the planned figure is for (R7, R3～R7, 累計); of a merged area its first cell. */
  readonly planPeriod: SourceCell | null;
  /** The unit (人), or what the figures count (派遣決定実人数): the indicator's name where there is no column of units. */
  readonly unitNote: SourceCell | null;
  /** What the sheet says is better: ↑, 低いほど良い; of a merged area its first cell. */
  readonly direction: SourceCell | null;
  /** The sheet's own 達成率, where it has one. */
  readonly printedRate: FigureCell | null;
  /** The sheet's own ○, B or 概ね達成. */
  readonly printedGrade: SourceCell | null;
  /** As shown; "" where the cell is blank. */
  readonly remarks: string | null;
  readonly hidden: boolean;
}

/** Where a line keeps what stands in the column of each field. */
export const placeOnLine = {
  section: "section",
  no: "noCell",
  name: "nameCell",
  department: "department",
  measure: "indicatorCell",
  overview: "overview",
  budget: "budget",
  baseline: "baseline",
  plan: "plan",
  actual: "actual",
  finalTarget: "finalTarget",
  planPeriod: "planPeriod",
  unit: "unitNote",
  direction: "direction",
  printedRate: "printedRate",
  printedGrade: "printedGrade",
  remarks: "remarks",
} as const satisfies Record<FieldName, keyof ProgramLine>;

/** A heading that programs stand under. */
export interface Section {
  readonly no: number | null;
  readonly name: string;
  /** Row where it starts. */
  readonly row: number;
}

/** A totals row (合計, 計): its figures are compared with the sum of the lines it closes. */
export interface TotalsLine {
  readonly row: number;
  readonly label: string;
  /** Rows of the lines it sums: [first, last], inclusive. */
  readonly from: number;
  readonly to: number;
  readonly budget: FigureCell | null;
  readonly plan: FigureCell | null;
  readonly actual: FigureCell | null;
}

/** Columns of a plan and an actual for another time than the one that is judged. */
export interface TimeColumns {
  /** The headings that say the time, as read. */
  readonly said: string;
  readonly coverage: Coverage;
  /** 1-based; null where there is none. */
  readonly plan: number | null;
  readonly actual: number | null;
  /** All heading lines over each, as read. */
  readonly headings?: Readonly<Partial<Record<"plan" | "actual", string>>>;
}

/** Columns of one of several indicators that stand side by side on each row. */
export interface SlotColumns {
  readonly plansBefore?: readonly number[];
  readonly ownUnits?: Readonly<Partial<Record<UnitedField, number>>>;
  /** What its headings call it: 活動指標①; "" where they say nothing. */
  readonly name: string;
  /** Money planned against money spent: 事業費 under 計画 and under 実績. */
  readonly isCost?: boolean;
  /** Those of its own, and those that all of the row's indicators share. */
  readonly columns: Readonly<Partial<Record<FieldName, number>>>;
  readonly headings: Readonly<Partial<Record<FieldName, string>>>;
  readonly times?: readonly TimeColumns[];
  /** Absent: the page's; undefined: none. */
  readonly parts?: PartsOfYear | undefined;
}

/** A column of a table with the heading over it. */
export interface HeadedColumn {
  /** 1-based. */
  readonly column: number;
  /** All heading lines over it, from top to bottom, as read. */
  readonly heading: string;
}

/** Figures that may have a column of units of their own. */
export type UnitedField = "budget" | "plan" | "actual";

/** How far the parts of a year have results: quarters of which the last ones are still to come. */
export interface PartsOfYear {
  /** The last month of the newest part with results. */
  readonly until: Month;
  /** That is the end of the year. */
  readonly isWhole: boolean;
}

/** Which column holds which field over a run of rows: a page with other columns starts a new one. */
export interface ColumnMap {
  /** Every column that has a heading, taken for a field or not, from left to right. */
  readonly headed?: readonly HeadedColumn[];
  /** Which of `LayoutHint.forms` the columns were taken from, from 0. */
  readonly form?: number;
  /** Columns that the form leaves aside. */
  readonly ignored?: readonly number[];
  /** The columns of the plan as it was before it was set anew, the last one first; they hold where the plan's says nothing. */
  readonly plansBefore?: readonly number[];
  /** Columns of units of the figures' own. */
  readonly ownUnits?: Readonly<Partial<Record<UnitedField, number>>>;
  /** The sheet that the rows are of, where a reading joins several; absent: the reading's own. */
  readonly sheet?: string;
  /** What the headings call the first indicator, where several stand side by side. */
  readonly slotName?: string;
  /** The second and further indicators of each row; see `ProgramLine.slot`. */
  readonly slots?: readonly SlotColumns[];
  readonly times?: readonly TimeColumns[];
  /** Where the parts of the judged year have columns of their own. */
  readonly parts?: PartsOfYear | undefined;
  /** Each indicator has a row for every year, which the column of `planPeriod` says. */
  readonly yearsInRows?: true;
  /** Rows the map holds for, headings included; 1-based, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly headingRows: readonly number[];
  /** 1-based columns. */
  readonly columns: Readonly<Partial<Record<FieldName, number>>>;
  /** Heading text over each mapped field, as read. */
  readonly headings: Readonly<Partial<Record<FieldName, string>>>;
}

/** Why a column was taken for a field: `heading` it says so, `content` its cells look so, `given` the user said so, `carried` taken from the page before. */
export type MappingBasis = "heading" | "content" | "given" | "carried";

export interface MappingReason {
  readonly field: FieldName;
  readonly column: number;
  readonly basis: MappingBasis;
  /** The heading's or the sample cell's characters. */
  readonly seen: string;
  /** 0…1 */
  readonly confidence: number;
}

/**
 * Why a column that looks like a field was not taken: of another year, of a part of the year, another one of the same
 * field was preferred, it holds codes or names where there should be amounts, or it is money planned and spent, whose
 * ratio is an execution rate (執行率) and no achievement.
 */
export type SetAsideReason = "other-year" | "part-of-year" | "competing" | "not-amounts" | "money";

/** A column that looks like a field and was not taken for it. */
export interface SetAside {
  readonly field: FieldName;
  readonly column: number;
  /** Its heading, as read. */
  readonly seen: string;
  readonly why: SetAsideReason;
}

/**
 * How a table lays its figures out. list: a line a row. row-pairs: a plan's row over its actual's. card: one program a
 * sheet, its facts in labelled cells. wide: a list whose names and units stand in one block and its years in blocks behind.
 */
export type Frame = "list" | "row-pairs" | "card" | "wide";

/** The table as it was found. */
export interface Layout {
  readonly frame: Frame;
  /** Headings included. */
  readonly area: Area;
  readonly pages: readonly ColumnMap[];
  /** 0…1: the least sure of the required fields. */
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  /** Columns that could have been meant, for the reader to look at. */
  readonly setAside?: readonly SetAside[];
}

/** What a column of a form holds. */
export type FormUse =
  /** Several columns of a plan or an actual of one indicator are of several times; the reader tells which is judged. */
  | { readonly field: FieldName; readonly slot?: number }
  /** The unit of a figure that has a column of units of its own. */
  | { readonly unitOf: UnitedField; readonly slot?: number }
  /** Where plan and actual stand in rows: the figures of both. */
  | "figures"
  /** Nothing that is to be read. */
  | "ignore";

/** `slot`: which of the indicators side by side it is of, from 0; absent: of the only one, or of all. */
export interface FormColumn extends HeadedColumn {
  /** null: nothing; it is told of where it looks like something. */
  readonly use: FormUse | null;
}

/** How the tables of one form are to be read: those that have the same headings in the same order, of whatever year. */
export interface Form {
  readonly frame: Frame;
  /** How many rows of headings. */
  readonly headingRows: number;
  /** Every column that has a heading or a use, from left to right, where they stood on the sheet it was made of. */
  readonly columns: readonly FormColumn[];
  /** What the indicators side by side are called; of one alone none. */
  readonly slots: readonly string[];
}

/** Which columns (1-based) the user says hold which field, and the range to look in. */
export interface LayoutHint {
  readonly columns: Readonly<Partial<Record<FieldName, number>>>;
  /** Tables of these forms are read as the first that fits says; `columns` count before them. */
  readonly forms?: readonly Form[];
  readonly area: Area | null;
  /** Western fiscal year to judge; absent or null: the newest with a result, not later than the title's. */
  readonly year?: number | null;
}

/** A row with cells that nothing was read from. */
export interface UnreadRow {
  readonly row: number;
  /** What stands in those cells. */
  readonly text: string;
}

/** Figures of a one-program form that are of no indicator that was read, in a row, or in rows under each other. */
export interface FiguresUnread {
  /** From the first to the last of them. */
  readonly area: Area;
  /** What stands beside or over them and may be their name; "" where nothing does. */
  readonly name: string;
  /** What a word beside or over them says that they are; null where none does. */
  readonly side: "plan" | "actual" | null;
  /** As shown, from left to right and from top to bottom. */
  readonly texts: readonly string[];
}

/** A sheet read into lines. */
/** First and last column, 1-based. */
export interface ColumnRun {
  readonly left: number;
  readonly right: number;
}

export interface SheetReading {
  readonly found: true;
  readonly sheet: string;
  readonly layout: Layout;
  readonly title: string | null;
  /** As written, e.g. 令和4年度. */
  readonly fiscalYear: string | null;
  /** Western fiscal year that is judged; absent or null: the title's. */
  readonly year?: number | null;
  /** Western fiscal years that the table has results of, oldest first, for a person to choose from; absent: none but the judged one. */
  readonly years?: readonly number[];
  readonly sections: readonly Section[];
  readonly lines: List<ProgramLine>;
  readonly totals: readonly TotalsLine[];
  /** Footnotes (※, 注) inside the table. */
  readonly notes?: readonly { readonly row: number; readonly text: string }[];
  /** What stands over the table, the title included, from top to bottom: 令和5年度12月末現在, （単位：千円）. */
  readonly above?: readonly { readonly row: number; readonly text: string }[];
  /** What stands under the table's last line. */
  readonly below?: readonly { readonly row: number; readonly text: string }[];
  /** Sheets whose tables were joined to this one's, where plan and actual stand on two. */
  readonly joined?: readonly { readonly sheet: string; readonly area: Area }[];
  /** Where the results are a table of their own beside the plans', on the same rows: the columns of both, 1-based. */
  readonly beside?: { readonly plans: ColumnRun; readonly results: ColumnRun };
  /** Further tables on the sheet that were not read; a hint with one of these areas reads it. */
  readonly elsewhere?: readonly Area[];
  /** Rows between the first and last line that were neither line, heading, section, totals nor note, though not blank. */
  readonly unread: readonly UnreadRow[];
  /** Rows that are the rest of the name over them. */
  readonly namesGoOn?: readonly UnreadRow[];
  /** Of forms of one program; absent: none. */
  readonly figuresUnread?: readonly FiguresUnread[];
}

/** No program table there: what was looked for and the nearest thing to it. */
export interface NoTable {
  readonly found: false;
  readonly sheet: string;
  readonly missing: readonly FieldName[];
  readonly nearest: {
    readonly row: number;
    readonly seen: readonly string[];
    readonly fields: readonly FieldName[];
  } | null;
  readonly empty: boolean;
  /** There is one with rows and columns exchanged: programs stand in columns, plan and actual in rows. */
  readonly isTransposed?: true;
}
