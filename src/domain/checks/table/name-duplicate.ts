import { type CellValue, isNotCalculated } from "../../grid.ts";
import { isMarkOfLabel, isPlainButMarks, plainLabel } from "../../achievement/label.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import type { ReviewRow } from "../../achievement/judged-sheet.ts";
import type { List } from "../../list.ts";
import { DistinctTexts } from "../distinct-texts.ts";
import { sameProgram } from "../numbering.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Of a plain line without its cell, which is made when it is asked for. */
const nameValue = (line: ProgramLine): CellValue =>
  line.plainCells === undefined ? (line.nameCell?.value ?? null) : line.plainCells.value("name");

/** One name on two programs, or on two measures of one group. */
export const nameDuplicate = tableRule({
  code: "name-duplicate",
  severity: "warning",
  byNames: true,
  check: ({ review: { rows } }) => {
    if (areDistinct(rows)) return [];
    /** Index of the first row of each name. */
    const first = new Map<string, number>();
    const notices: TableNotice[] = [];
    let index = -1;
    for (const { line } of rows) {
      index += 1;
      const name = line.measure ?? line.name;
      if (plainLabel(name) === "" || isNotCalculated(nameValue(line))) continue;
      const key = keyOf(line);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, index);
        continue;
      }
      const other = rows.at(before)!.line;
      if (sameProgram(other, line)) continue;
      notices.push({ row: line.row, cell: line.nameCell?.address ?? null, params: { name, row: other.row } });
    }
    return notices;
  },
});

const keyOf = (line: ProgramLine): string => {
  const plain = plainLabel(line.measure ?? line.name);
  return line.kind === "measure" ? `${line.parentRow} ${line.slot ?? 0}\n${plain}` : plain;
};

/** Whether no two rows have one name: most tables have none, and theirs need not be kept. */
function areDistinct(rows: List<ReviewRow>): boolean {
  const names = new DistinctTexts();
  for (const { line } of rows) {
    const isNew =
      line.kind !== "measure" && isPlainButMarks(line.name)
        ? names.addWithout(line.name, isMarkOfLabel)
        : names.add(keyOf(line));
    if (!isNew) return false;
  }
  return true;
}
