export { changesOfChecked } from "../../src/workbook/changes.ts";
