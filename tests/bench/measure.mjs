// Runs one piece of work in this fresh process and prints { seconds, cpuSeconds, peakMegabytes, rows } as JSON.
import { readFileSync } from "node:fs";

const works = {
  "our-reader": async (file) => {
    const { openWorkbook } = await import("../../dist/modules/xlsx/index.js");
    const workbook = await openWorkbook(readFileSync(file), file);
    const { sheets } = await workbook.survey();
    const grid = await workbook.readGrid(sheets[0].name);
    return grid.values.length;
  },
  sheetjs: async (file) => {
    const { read, utils } = await import("@e965/xlsx");
    const workbook = read(readFileSync(file), { cellText: true });
    return utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0]], { header: 1, blankrows: true }).length;
  },
};

const [name, file] = process.argv.slice(2);
const began = performance.now();
const rows = await works[name](file);
const seconds = (performance.now() - began) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({ seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024, rows }),
);
