import type { ProgramLine } from "../../sheet/records/reading.ts";
import { numberKey, sameProgram, programsOf } from "../numbering.ts";
import { type Table, type TableNotice, tableRule } from "../rule.ts";

/** One number on two programs. */
export const numberDuplicate = tableRule({
  code: "number-duplicate",
  severity: "error",
  byNames: true,
  check: (table) => {
    if (areAscending(table)) return [];
    const first = new Map<string, ProgramLine>();
    const notices: TableNotice[] = [];
    for (const line of programsOf(table)) {
      if (line.no === null) continue;
      const key = numberKey(line, table);
      const before = first.get(key);
      if (before === undefined) first.set(key, line);
      if (before === undefined || sameProgram(before, line)) continue;
      notices.push({
        row: line.row,
        cell: line.noCell?.address ?? null,
        params: { no: line.no, row: before.row, name: before.name },
      });
    }
    return notices;
  },
});

/** Numbers that only go up leave none twice. */
function areAscending(table: Table): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { line } of table.review.rows) {
    const no = line.kind === "measure" ? null : line.no;
    if (no === null) continue;
    if (no <= last) return false;
    last = no;
  }
  return true;
}
