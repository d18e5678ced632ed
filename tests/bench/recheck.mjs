// Checking again after one edit, as a ratio to a check of the whole sheet, all of it made: grid, review and what differs.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printed } from "./fresh-process.mjs";
import { median, ratio } from "./ratios.mjs";
import { shown, tableLines } from "./table.mjs";

const rows = 20_000;
const kinds = ["plain", "worded"];

export function recheckLines({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-recheck-"));
  try {
    return [
      "",
      ...tableLines(
        [`${shown(rows, 0)} rows, processor ms`, "whole check", "after one edit", "x whole check"],
        kinds.map((kind) => {
          const file = join(folder, `${kind}.xlsx`);
          printed("write-sheet.mjs", [file, String(rows), kind]);
          const runs = Array.from({ length: rounds }, () => printed("recheck-sheet.mjs", [file]));
          const whole = median(runs.map((run) => run.whole));
          const again = median(runs.map((run) => run.again));
          return [kind, shown(whole, 0), shown(again, 0), shown(ratio(again, whole), 3)];
        }),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
