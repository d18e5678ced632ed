import { isNotCalculated } from "../../grid.ts";
import { plainLabel } from "../../achievement/label.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { sameProgram } from "../numbering.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** One name on two programs, or on two measures of one group. */
export const nameDuplicate = tableRule({
  code: "name-duplicate",
  severity: "warning",
  byNames: true,
  check: ({ review }) => {
    const first = new Map<string, ProgramLine>();
    return review.rows.flatMap(({ line }): readonly TableNotice[] => {
      const name = line.measure ?? line.name;
      if (plainLabel(name) === "" || isNotCalculated(line.nameCell?.value ?? null)) return [];
      const key = `${line.kind === "measure" ? line.parentRow : "program"}|${plainLabel(name)}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, line);
      if (before === undefined || sameProgram(before, line)) return [];
      return [{ row: line.row, cell: line.nameCell?.address ?? null, params: { name, row: before.row } }];
    });
  },
});
