// How the other readers are asked to read a workbook's first sheet; each gives the number of its last row.
import { readFileSync } from "node:fs";

export async function exceljs(file) {
  const { default: Excel } = await import("exceljs");
  let bottom = 0;
  for await (const sheet of new Excel.stream.xlsx.WorkbookReader(file, {}))
    for await (const row of sheet) if (row.values.length > 1) bottom = row.number;
  return bottom;
}

export async function readExcelFile(file) {
  const { readSheet } = await import("read-excel-file/node");
  return (await readSheet(file)).length;
}

export async function hucre(file) {
  const { readXlsx } = await import("hucre/xlsx");
  return (await readXlsx(readFileSync(file))).sheets[0].rows.length;
}
