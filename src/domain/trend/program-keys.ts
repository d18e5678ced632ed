import { folded } from "../record/line-parts.ts";
import { foldedSection } from "../record/match/folded-line.ts";
import type { ProgramKey } from "./answer.ts";
import { nameKey, programParts } from "./program-parts.ts";
import type { YearProgram } from "./year-list.ts";

/** What tells programs of one name apart, each with those before it: what moves least first. */
const tellers: readonly ((program: YearProgram) => string)[] = [
  ({ name }) => nameKey(name).replace("\n", " ").trim(),
  ({ department }) => folded(department),
  ({ section }) => foldedSection(section),
  (program) => folded(programParts(program).label + programParts(program).unit),
  (program) => folded(programParts(program).planText + programParts(program).actualText),
  ({ no }) => folded(no),
  ({ place }) => `${place.sheet} ${place.cell}`,
];

/** The teller by figures: what has no name is told by all before it, and by these. */
const toldByFigures = 4;

/**
 * A key for each program of a year: its name alone where no other has it, so that rows and numbers may move without an
 * answer being lost; as much more as tells it from others where some have. A program without a name is told by the rest.
 */
export function programKeys(programs: readonly YearProgram[]): ProgramKey[] {
  const keys = programs.map(({ year }) => String(year));
  let open = programs.map((_, at) => at);
  for (const [depth, teller] of tellers.entries()) {
    const counts = new Map<string, number>();
    for (const at of open) {
      keys[at] = `${keys[at]}|${teller(programs[at]!)}`;
      counts.set(keys[at]!, (counts.get(keys[at]!) ?? 0) + 1);
    }
    open = open.filter((at) => counts.get(keys[at]!)! > 1 || (depth < toldByFigures && programs[at]!.name === ""));
    if (open.length === 0) break;
  }
  return keys;
}
