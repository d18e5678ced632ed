import { plainLabel } from "../achievement/label.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import type { Table } from "./rule.ts";

/** Programs and groups, in sheet order. */
export function* programsOf({ review }: Pick<Table, "review">): Generator<ProgramLine, void> {
  for (const { line } of review.rows) if (line.kind !== "measure") yield line;
}

/** A number is to be unique in the table, or in its section where numbers start again there. */
export const numberKey = (line: ProgramLine, { facts }: Table): string =>
  facts.numberedBySection ? `${line.section}:${line.no}` : String(line.no);

const isRepeat = (line: ProgramLine): boolean => /再掲/u.test(line.name);

/**
 * True where two lines rightly share number and name: the second is marked 再掲, or both are one program with
 * several indicators, each on a line of its own.
 */
export function sameProgram(a: ProgramLine, b: ProgramLine): boolean {
  if (isRepeat(a) || isRepeat(b)) return true;
  if (a.no !== b.no || plainLabel(a.name) !== plainLabel(b.name)) return false;
  return indicatorOf(a) !== indicatorOf(b);
}

const indicatorOf = (line: ProgramLine): string => `${line.measure ?? ""}|${plainLabel(line.unitNote?.text ?? "")}`;
