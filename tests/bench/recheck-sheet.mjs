// Checks one workbook's first sheet, then again after one edit at a time: recheck-sheet.mjs <file>. Prints { whole, again },
// milliseconds of processor time, each the median of hot rounds.
import { readFileSync } from "node:fs";
import { GridBuilder } from "../../dist/modules/domain/grid/builder.js";
import { patched } from "../../dist/modules/domain/grid/patched.js";
import { Recheck } from "../../dist/modules/domain/recheck.js";
import { differenceOf, withDifference } from "../../dist/modules/domain/review-difference.js";
import { review } from "../../dist/modules/domain/review.js";
import { writtenOut } from "../../dist/modules/domain/written-out.js";
import { openWorkbook, inflate } from "../../dist/bench/reader.js";
import { median } from "./ratios.mjs";

function processorMilliseconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** As Excel gives the cells: values that are there already. */
async function gridIn(file) {
  const workbook = await openWorkbook(readFileSync(file), file, inflate);
  const { sheets } = await workbook.survey();
  const read = await workbook.readGrid(sheets[0].name);
  const grid = new GridBuilder();
  for (let row = read.top; row <= read.bottom; row += 1)
    for (let column = read.left; column <= read.right; column += 1)
      grid.add(row, column, read.value(row, column), read.format(row, column), read.text(row, column));
  const { top, left, bottom, right } = read;
  return grid.build(read, { top, left, bottom, right });
}

let grid = await gridIn(process.argv[2]);
const rounds = (count, work) => Array.from({ length: count }, (_, round) => processorMilliseconds(() => work(round)));
const whole = rounds(4, () => writtenOut(review(grid))).slice(1);

const recheck = new Recheck(grid);
let shown = recheck.outcome;
const step = 37;
const edits = 24;
const again = rounds(edits, (round) => {
  const { row, column } = recheck.outcome.rows.at(step * (round + 1)).line.actual;
  const value = 100 + round;
  const before = recheck.outcome;
  grid = patched(grid, [{ row, column, value, text: String(value), format: "General" }]);
  shown = withDifference(shown, structuredClone(differenceOf(before, recheck.after(grid, new Set([row])))));
}).slice(edits / 2);
if (recheck.shortcuts !== edits || shown.findings.length !== recheck.outcome.findings.length)
  throw new Error("an edit was not checked by itself");
console.log(JSON.stringify({ whole: median(whole), again: median(again) }));
