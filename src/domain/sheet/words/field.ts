/** text: words. number: a whole number. figure: a number typed as such, or words with figures in them (5,000人). */
export type FieldType = "text" | "number" | "figure";

/**
 * The fields of a program sheet, in the order they are listed everywhere, and what their cells hold. This is the one
 * list of them: a field that is declared here does not compile until it has headings, a way to find its column, a
 * place on a line, and words.
 */
export const fieldTypes = {
  section: "text",
  no: "number",
  name: "text",
  department: "text",
  measure: "text",
  overview: "text",
  budget: "figure",
  baseline: "figure",
  plan: "figure",
  actual: "figure",
  finalTarget: "figure",
  planPeriod: "text",
  unit: "text",
  direction: "text",
  printedRate: "figure",
  printedGrade: "text",
  remarks: "text",
} as const satisfies Record<string, FieldType>;

export type FieldName = keyof typeof fieldTypes;

/** Fields whose cells are read for figures. */
export type FigureField = {
  [Field in FieldName]: (typeof fieldTypes)[Field] extends "figure" ? Field : never;
}[FieldName];

export const fieldNames = Object.keys(fieldTypes) as readonly FieldName[];

export const isFigureField = (field: FieldName): field is FigureField => fieldTypes[field] === "figure";

export const figureFields: readonly FigureField[] = fieldNames.filter(isFigureField);

/** Headings that are known but name no field by themselves. */
export type OtherWords =
  /** Take their meaning from the heading over them: 計画 over 規模, 実績 over 規模. */
  | "generic"
  /** Money that was spent, not planned; the budget of a sheet that has nothing else. */
  | "settlement"
  /** Money that is a program's cost but neither its budget nor what it was to reach: 人件費 under 計画 and 実績. */
  | "cost"
  /** Columns that are known and set aside: a difference, a reason. */
  | "aside"
  /** Words that put a column into the year before or after the sheet's own, or into it. */
  | "lastYear"
  | "thisYear"
  | "nextYear";
