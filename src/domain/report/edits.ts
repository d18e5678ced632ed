import type { Area } from "../grid.ts";

/** A formula (without "=", A1 style, English function names) and what it comes to now. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: string | number | null;
}

/** null leaves the cell empty. A string is always written as text, whatever it starts with. */
export type EditCell = string | number | FormulaCell | null;

/** Colours are RRGGBB. Fields left out keep the workbook's own default. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Thin lines on the named sides of every cell in the area. */
  readonly border?: { readonly sides: readonly ("top" | "bottom" | "left" | "right")[]; readonly color: string };
  /** false: the cell stays editable if the user protects the sheet. */
  readonly locked?: boolean;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** A block of cells whose top-left stands at (top, left). */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly EditCell[])[];
}

/** An Excel table; its area has one heading row, whose cells must be non-empty unique strings. */
export interface TableEdit {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

export type ValidationEdit =
  /** Drop-down: items or a range of cells, never both. */
  | { readonly kind: "list"; readonly area: Area; readonly items: readonly string[] }
  | {
      readonly kind: "list-from";
      readonly area: Area;
      /** "=$Y5:$AB5" or what comes to a row of cells, relative to the area's top-left */ readonly formula: string;
    }
  | {
      readonly kind: "custom";
      readonly area: Area;
      /** Without "=", relative to the area's top-left: TRUE while what stands there may stand. */
      readonly formula: string;
      readonly title: string;
      readonly message: string;
    };

/** A conditional format; its formula is relative to the area's top-left cell. Rules stand in order of priority. */
export interface ConditionalFormatEdit {
  readonly area: Area;
  /** Without "=". */
  readonly formula: string;
  /** numberFormat: a digit more where rounding would put rate and verdict at odds, live. */
  readonly style: Pick<CellStyle, "bold" | "italic" | "underline" | "color" | "fill" | "border" | "numberFormat">;
}

export interface ChartSeries {
  /** A single cell with the series' name, e.g. "'達成状況'!$B$5". */
  readonly nameRef: string;
  readonly name: string;
  readonly categoriesRef: string;
  readonly valuesRef: string;
  /** Cached, for viewers that do not recalculate; same length as the ranges; null is a gap. */
  readonly categories: readonly string[];
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** Draw this series as a line over the columns (the 100 % line). */
  readonly line?: boolean;
  /** Print the figure beside each point; blank and zero points show none where the format says so. */
  readonly labels?: { readonly numberFormat: string };
  /** Pattern fill for grey print. */
  readonly pattern?: "solid" | "wide-diagonal" | "dots" | "horizontal";
}

export interface ChartEdit {
  readonly name: string;
  /**
   * column-stacked: one bar a category, drawn by the one series that has a figure there (a colour per verdict).
   * line: every series a line with its own marks.
   */
  readonly kind: "column" | "column-stacked" | "bar" | "bar-stacked" | "bar-stacked-100" | "line";
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly valueFormat: string;
  readonly valueTitle: string | null;
  /** Categories listed top to bottom on bar charts. */
  readonly reverseCategories: boolean;
  readonly legend: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Cells the chart covers. */
  readonly anchor: Area;
  /** Points, of everything but the title; the adapter's own default where left out. */
  readonly fontSize?: number;
  /** What it shows, in words (file: alternative text). */
  readonly description: string;
}

export interface PageEdit {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "A4";
  /** 0 = as many as it takes. */
  readonly fitWide: number;
  readonly fitTall: number;
  readonly printArea: Area | null;
  readonly repeatRows: readonly [first: number, last: number] | null;
  /** A new page starts before these rows. */
  readonly breakBefore: readonly number[];
  /** Millimetres; the adapter's own default where left out. */
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/**
 * The sheets of a report, in tab order: 達成状況 · 判定明細 · 指摘事項 · 引継ぎ候補 (lines of an earlier run that a person must place,
 * and what merged copies say differently; only where there are any) · 確認記録 (the log).
 */
export const reportRoles = ["summary", "ledger", "findings", "questions", "log"] as const;
export type ReportRole = (typeof reportRoles)[number];

/** All that stands on a sheet of ours. */
export interface SheetContent {
  readonly name: string;
  readonly tabColor: string;
  /** From column 1 on; width in characters. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Rows that nobody sees, such as one of keys; absent: none. */
  readonly hiddenRows?: readonly number[];
  readonly blocks: readonly CellBlock[];
  /** Later ones add to earlier ones. */
  readonly styles: readonly StyledArea[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableEdit[];
  readonly validations: readonly ValidationEdit[];
  readonly conditionalFormats: readonly ConditionalFormatEdit[];
  readonly charts: readonly ChartEdit[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly gridlines: boolean;
  readonly page: PageEdit;
  /** Where `framed` put its marker; absent: the sheet has no frame. */
  readonly frame?: { readonly row: number; readonly column: number };
}

/** One report sheet, whole: written anew where there is none, replaced in place where there is. */
export interface SheetEdit extends SheetContent {
  readonly role: ReportRole;
}

/** A workbook-level defined name. */
export interface NameEdit {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  readonly hidden: boolean;
}

/** Conditional formats on a sheet of the user's; the only thing that is ever put there. */
export interface HighlightEdit {
  readonly sheet: string;
  readonly formats: readonly ConditionalFormatEdit[];
}

/** Everything a report adds to a workbook, as plain data; the same for Excel and for files. */
export interface Edits {
  /** Number of the report set in the workbook, 1-based: each checked sheet has its own. */
  readonly set: number;
  /** In tab order. */
  readonly sheets: readonly SheetEdit[];
  readonly names: readonly NameEdit[];
  /** On the sheet that the report is known by. */
  readonly highlights: HighlightEdit;
  /** On further sheets that its lines stand on; absent: there are none. */
  readonly highlightsElsewhere?: readonly HighlightEdit[];
}

/** Every defined name that Jisseki adds starts so; formulas of its highlights name one of them. */
export const markPrefix = "jisseki_";
