// Reads one workbook in one way: read.mjs <way> <file>. Says how many rows, or cells with a text, it has found, so that no
// work is left out unnoticed. What a way does not need is not loaded.
import { readFileSync } from "node:fs";

async function ourGrid(file) {
  const { openWorkbook, inflate } = await import("../../dist/bench/reader.js");
  const workbook = await openWorkbook(readFileSync(file), file, inflate);
  const { sheets } = await workbook.survey();
  return workbook.readGrid(sheets[0].name);
}

async function sheetJs(file, options) {
  const { read } = await import("@e965/xlsx");
  const workbook = read(readFileSync(file), { dense: true, ...options });
  return workbook.Sheets[workbook.SheetNames[0]]["!data"];
}

const ways = {
  jisseki: async (file) => (await ourGrid(file)).bottom,
  "jisseki-texts": async (file) => {
    const grid = await ourGrid(file);
    let filled = 0;
    for (let row = grid.top; row <= grid.bottom; row += 1)
      for (let column = grid.left; column <= grid.right; column += 1)
        if (grid.value(row, column) !== null && typeof grid.text(row, column) === "string") filled += 1;
    return filled;
  },
  sheetjs: async (file) => (await sheetJs(file, {})).length,
  "sheetjs-texts": async (file) => {
    let filled = 0;
    for (const row of await sheetJs(file, { cellText: true }))
      for (const cell of row ?? []) if (cell?.v !== undefined && typeof cell.w === "string") filled += 1;
    return filled;
  },
  exceljs: async (file) => (await import("./peers/readers.mjs")).exceljs(file),
  "read-excel-file": async (file) => (await import("./peers/readers.mjs")).readExcelFile(file),
  hucre: async (file) => (await import("./peers/readers.mjs")).hucre(file),
  zlib: async (file) => (await import("./inflate-parts.mjs")).inflateParts(file),
};

const [way, file] = process.argv.slice(2);
console.log(`found ${await ways[way](file)}`);
