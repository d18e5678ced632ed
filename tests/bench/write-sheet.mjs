// Writes one sheet to measure: write-sheet.mjs <file> <rows> <kind>. Prints what a reader must find in it.
import { statSync } from "node:fs";
import { writeLargeWorkbook } from "../../scripts/samples/large/workbook.mjs";

const kinds = {
  plain: { figures: "plain", texts: "shared" },
  worded: { figures: "worded", texts: "shared" },
  inline: { figures: "plain", texts: "inline" },
};

const [file, rows, kind] = process.argv.slice(2);
const { bottom, filled } = writeLargeWorkbook(file, Number(rows), kinds[kind]);
console.log(JSON.stringify({ bottom, filled, megabytes: statSync(file).size / 1e6 }));
