export { enteredIn, readEarlier } from "../../src/workbook/earlier-report.ts";
export { decidedCells } from "../../src/domain/report/decide-on-ledger.ts";
export { keepReports } from "../../src/workbook/kept-reports.ts";
export { reportWorkbook } from "../../src/workbook/report.ts";
