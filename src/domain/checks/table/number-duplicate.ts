import { numberKey, sameProgram, programsOf } from "../numbering.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** One number on two programs. */
export const numberDuplicate = tableRule({
  code: "number-duplicate",
  severity: "error",
  check: (table) => {
    const first = new Map<string, ReturnType<typeof programsOf>[number]>();
    return programsOf(table).flatMap((line): readonly TableNotice[] => {
      if (line.no === null) return [];
      const key = numberKey(line, table);
      const before = first.get(key);
      if (before === undefined) first.set(key, line);
      if (before === undefined || sameProgram(before, line)) return [];
      return [
        {
          row: line.row,
          cell: line.noCell?.address ?? null,
          params: { no: line.no, row: before.row, name: before.name },
        },
      ];
    });
  },
});
