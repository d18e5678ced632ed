import {
  placeOnLine,
  type ProgramLine,
  type SheetReading,
  type SourceCell,
} from "../../domain/sheet/records/reading.ts";
import { fieldNames, type FieldName } from "../../domain/sheet/words/field.ts";
import type { Messages } from "../../messages/index.ts";
import { layOut, type TableLine } from "./columns.ts";
import type { Terminal } from "./terminal.ts";

const isCell = (kept: unknown): kept is SourceCell =>
  typeof kept === "object" && kept !== null && "address" in kept && "text" in kept;

/** A form of one program has no columns of fields: its cells, each with what it was taken for. */
export function cardTable({ lines }: SheetReading, words: Messages, terminal: Terminal): string {
  const { headings } = words.cli.layout;
  const columns = [
    { heading: headings.cell, align: "left" },
    { heading: headings.content, align: "left", shrink: { minimum: 12, weight: 2 } },
    { heading: headings.use, align: "left", shrink: { minimum: 8, weight: 1 } },
  ] as const;
  const cells = new Map<string, TableLine>();
  const add = (cell: unknown, use: string): void => {
    if (isCell(cell) && cell.text.trim() !== "" && !cells.has(cell.address))
      cells.set(cell.address, [{ text: cell.address }, { text: cell.text }, { text: use }]);
  };
  const titleOf = (field: FieldName): string => words.fields[field].title;
  for (const line of lines) {
    for (const field of fieldNames) add(line[placeOnLine[field] satisfies keyof ProgramLine], titleOf(field));
    for (const { said, plan, actual } of line.otherTimes ?? []) {
      add(plan, words.cli.layout.atTime(titleOf("plan"), said));
      add(actual, words.cli.layout.atTime(titleOf("actual"), said));
    }
  }
  return layOut(columns, [...cells.values()], terminal);
}
