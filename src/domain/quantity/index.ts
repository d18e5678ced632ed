export { readCell } from "./cell.ts";
export { headingUnit } from "./heading-unit.ts";
export { isDateFormat } from "./number-format.ts";
export { readNumeral } from "./numeral.ts";
export * from "./quantity.ts";
export { readQuantities } from "./read.ts";
export { unitKey } from "./unit-key.ts";
