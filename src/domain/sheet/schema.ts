/** The fields of a program sheet. */
export type FieldName =
  | "section"
  | "no"
  | "name"
  | "measure"
  | "overview"
  | "budget"
  | "plan"
  | "actual"
  | "unit"
  | "printedRate"
  | "remarks";
