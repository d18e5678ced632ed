export { enteredIn, readEarlier } from "../../src/workbook/earlier-report.ts";
export { reportWorkbook } from "../../src/workbook/report.ts";
