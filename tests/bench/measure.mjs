// Runs one piece of work in this fresh process and prints { seconds, cpuSeconds, peakMegabytes, found } as JSON.
import { readFileSync } from "node:fs";

async function ourGrid(file) {
  const { openWorkbook } = await import("../../dist/modules/xlsx/index.js");
  const { inflate } = await import("../../dist/modules/cli/input/inflate.js");
  const workbook = await openWorkbook(readFileSync(file), file, inflate);
  const { sheets } = await workbook.survey();
  return workbook.readGrid(sheets[0].name);
}

async function peersSheet(file, options) {
  const { read } = await import("@e965/xlsx");
  const workbook = read(readFileSync(file), { dense: true, ...options });
  return workbook.Sheets[workbook.SheetNames[0]]["!data"];
}

/** Each gives how many rows, or cells with a text, it has found, so that no work is left out unnoticed. */
const works = {
  "read-jisseki": async (file) => (await ourGrid(file)).bottom,
  "read-sheetjs": async (file) => (await peersSheet(file, {})).length,
  "show-jisseki": async (file) => {
    const grid = await ourGrid(file);
    let filled = 0;
    for (let row = grid.top; row <= grid.bottom; row += 1)
      for (let column = grid.left; column <= grid.right; column += 1)
        if (grid.value(row, column) !== null && typeof grid.text(row, column) === "string") filled += 1;
    return filled;
  },
  "show-sheetjs": async (file) => {
    let filled = 0;
    for (const row of await peersSheet(file, { cellText: true }))
      for (const cell of row ?? []) if (cell?.v !== undefined && typeof cell.w === "string") filled += 1;
    return filled;
  },
};

const [name, file] = process.argv.slice(2);
const began = performance.now();
const found = await works[name](file);
const seconds = (performance.now() - began) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({ seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024, found }),
);
