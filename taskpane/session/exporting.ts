export { jsonPieces } from "../../src/workbook/check-result/json-pieces.ts";
export { checkResults } from "../../src/workbook/check-result/second-edition.ts";
export { sheetResult } from "../../src/workbook/check-result/sheet.ts";
export { browserDigest, tableDigest } from "../../src/workbook/check-result/table-digest.ts";
export { ledgerCsv } from "../../src/workbook/ledger-csv.ts";
