import type { ReviewRow } from "../../achievement/judged-sheet.ts";
import type { List } from "../../list.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Above this share of steps the numbers are codes (101, 201 …), not a count. */
const codesFrom = 1 / 3;

interface Gap {
  readonly from: number;
  readonly line: ProgramLine;
}

interface Steps {
  readonly all: number;
  /** Steps that leave numbers out which no program in between stands for: one without a number, or with its neighbour's. */
  readonly gaps: readonly Gap[];
}

function stepsOf(rows: List<ReviewRow>, bySection: boolean): Steps {
  const gaps: Gap[] = [];
  let all = 0;
  let last = null as { readonly no: number; readonly section: number | null } | null;
  let between = 0;
  for (const { line } of rows) {
    if (line.kind === "measure") continue;
    const { no, section } = line;
    if (no === null || no === last?.no) {
      between += 1;
      continue;
    }
    if (last !== null && !(bySection && last.section !== section)) {
      all += 1;
      if (no - last.no - 1 - between > 0) gaps.push({ from: last.no, line });
    }
    last = { no, section };
    between = 0;
  }
  return { all, gaps };
}

/** A number left out: a program may have been dropped. */
export const numberGap = tableRule({
  code: "number-gap",
  severity: "warning",
  byNames: true,
  check: (table) => {
    const { all, gaps } = stepsOf(table.review.rows, table.facts.numberedBySection);
    if (gaps.length > 2 && gaps.length > all * codesFrom) return [];
    return gaps.map(({ from, line }): TableNotice => ({
      row: line.row,
      cell: line.noCell?.address ?? null,
      params: { from, to: line.no ?? 0 },
    }));
  },
});
