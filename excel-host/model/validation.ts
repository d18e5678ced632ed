import type { Area } from "../../src/domain/grid.ts";

/** Excel.DataValidationRule as the add-in wrote it, e.g. `{ list: { inCellDropDown: true, source: "a,b" } }`. */
export type ValidationRule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ValidationModel {
  area: Area;
  rule: ValidationRule;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}
