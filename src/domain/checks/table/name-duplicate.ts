import { type CellValue, isNotCalculated } from "../../grid.ts";
import { plainLabel } from "../../achievement/label.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { sameProgram } from "../numbering.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Of a plain line without its cell, which is made when it is asked for. */
const nameValue = (line: ProgramLine): CellValue =>
  line.plainCells === undefined ? (line.nameCell?.value ?? null) : line.plainCells.value("name");

/** One name on two programs, or on two measures of one group. */
export const nameDuplicate = tableRule({
  code: "name-duplicate",
  severity: "warning",
  check: ({ review }) => {
    const first = new Map<string, ProgramLine>();
    return review.rows.flatMap(({ line }): readonly TableNotice[] => {
      const name = line.measure ?? line.name;
      if (plainLabel(name) === "" || isNotCalculated(nameValue(line))) return [];
      const key = `${line.kind === "measure" ? line.parentRow : "program"}|${plainLabel(name)}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, line);
      if (before === undefined || sameProgram(before, line)) return [];
      return [{ row: line.row, cell: line.nameCell?.address ?? null, params: { name, row: before.row } }];
    });
  },
});
