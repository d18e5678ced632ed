/** Cells that people put into a row. */
export interface OtherRow {
  /** Of the row, where the report has none there: ' ht="30"'. */
  readonly attributes: string;
  /** Ascending by column; none where the report has one. */
  readonly cells: readonly { readonly column: number; readonly xml: string }[];
}

/** What people put on a report sheet, as it is written among what the report has there. XML throughout. */
export interface OthersXml {
  /** Namespaces and the like of the sheet's root, those of the report's own left out: ' xmlns:x14="…"'. */
  readonly root: string;
  /** The name that macros know the sheet by: ' codeName="Sheet4"'. */
  readonly codeName: string;
  readonly rows: ReadonlyMap<number, OtherRow>;
  /** `col` elements, all behind the report's columns. */
  readonly columns: string;
  readonly protection: string;
  /** `mergeCell` elements. */
  readonly merges: readonly string[];
  /** `conditionalFormatting` elements, given the first priority that is free. */
  readonly conditionalFormats: (firstPriority: number) => string;
  /** `dataValidation` elements. */
  readonly validations: readonly string[];
  /** `hyperlink` elements. */
  readonly links: readonly string[];
  /** What stands behind the sheet's drawing: notes, controls. */
  readonly behindDrawing: string;
  /** Relationship ids of their tables. */
  readonly tables: readonly string[];
  /** `ext` elements. */
  readonly extensions: readonly string[];
}
