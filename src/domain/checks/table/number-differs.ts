import type { ProgramLine } from "../../sheet/records/reading.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Of the lines with a number on both sheets: from this part on the two are numbered in ways of their own. */
const mostly = 0.5;

const areApart = ({ matched, no }: ProgramLine): boolean =>
  matched?.by === "name" && matched.no !== null && no !== null && matched.no !== no;

/** Plan and result stand on two sheets, and a program has one number on the one and another on the other. */
export const numberDiffers = tableRule({
  code: "number-differs",
  severity: "warning",
  check: ({ review: { rows, reading } }) => {
    if (reading.joined === undefined) return [];
    const lines = rows.map(({ line }) => line);
    const numbered = lines.filter(({ matched, no }) => no !== null && matched != null && matched.no !== null);
    const apart = lines.filter(areApart);
    if (apart.length > 2 && apart.length > numbered.length * mostly)
      return [{ row: null, cell: null, params: { count: apart.length } }];
    return apart.map(({ row, no, name, noCell, matched }): TableNotice => ({
      row,
      cell: noCell?.address ?? null,
      params: { name, no: no ?? "", other: matched?.no ?? "", at: matched?.row ?? "" },
    }));
  },
});
