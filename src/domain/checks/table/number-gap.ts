import type { ProgramLine } from "../../sheet/records/reading.ts";
import { programsOf } from "../numbering.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Above this share of steps the numbers are codes (101, 201 …), not a count. */
const codesFrom = 1 / 3;

interface Step {
  readonly from: number;
  readonly line: ProgramLine;
  /** Numbers left out that no program in between stands for: one without a number, or with its neighbour's. */
  readonly missing: number;
}

function stepsOf(lines: readonly ProgramLine[], bySection: boolean): readonly Step[] {
  const steps: Step[] = [];
  let last: ProgramLine | null = null;
  let between = 0;
  for (const line of lines) {
    if (line.no === null || line.no === last?.no) {
      between += 1;
      continue;
    }
    if (last !== null && last.no !== null && !(bySection && last.section !== line.section)) {
      steps.push({ from: last.no, line, missing: line.no - last.no - 1 - between });
    }
    last = line;
    between = 0;
  }
  return steps;
}

/** A number left out: a program may have been dropped. */
export const numberGap = tableRule({
  code: "number-gap",
  severity: "warning",
  check: (table) => {
    const steps = stepsOf(programsOf(table), table.facts.numberedBySection);
    const gaps = steps.filter(({ missing }) => missing > 0);
    if (gaps.length > 2 && gaps.length > steps.length * codesFrom) return [];
    return gaps.map(({ from, line }): TableNotice => ({
      row: line.row,
      cell: line.noCell?.address ?? null,
      params: { from, to: line.no ?? 0 },
    }));
  },
});
