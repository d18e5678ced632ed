import { verdictOf } from "../report/look.ts";
import type { Sha256 } from "../record/event.ts";
import type { DrawOrder, ProgramPick } from "../record/log/draw.ts";
import { folded } from "../record/line-parts.ts";
import { numberShown } from "../sheet/records/line-told.ts";
import type { PaperProgram } from "./paper-program.ts";

/** What was chosen, in the order of the list. */
export interface Drawn {
  readonly programs: readonly PaperProgram[];
  /** How many fitted before any sample was taken. */
  readonly fitting: number;
  /** Of `DrawOrder.programs`, those that no program is called. */
  readonly unknown: readonly string[];
}

/** A number is that number alone; a name is one that is in the program's name, but where one is that name alone. */
function calledSo(text: string, programs: readonly PaperProgram[]): readonly PaperProgram[] {
  const asked = folded(text);
  const byNumber = programs.filter(({ row }) => folded(String(numberShown(row.line) ?? "")) === asked);
  if (asked === "" || byNumber.length > 0) return asked === "" ? [] : byNumber;
  const called = programs.filter(({ row }) => folded(row.line.name) === asked);
  return called.length > 0 ? called : programs.filter(({ row }) => folded(row.line.name).includes(asked));
}

function fits(program: PaperProgram, { kind, key }: ProgramPick): boolean {
  if (kind === "verdict")
    return verdictOf(program.rank) === key || program.lines.some(({ rank }) => verdictOf(rank) === key);
  if (kind === "state") return program.lines.some(({ state }) => state === key);
  return (
    program.findings.some(({ rule }) => rule === key) ||
    program.lines.some(({ entryFindings }) => entryFindings.some((code) => code === key))
  );
}

/**
 * The programs that are asked for. A sample is those whose SHA-256 of "seed\nkey" is least, so that anybody can take it
 * again, and one more or less on the list changes none of the others' places. Never throws.
 */
export function drawPrograms(programs: readonly PaperProgram[], order: DrawOrder, sha256: Sha256): Drawn {
  const { picks, sample } = order;
  const named = order.programs.map((text) => ({ text, found: calledSo(text, programs) }));
  const wanted = new Set(named.flatMap(({ found }) => found));
  const fitting = programs.filter(
    (program) =>
      (named.length === 0 || wanted.has(program)) && (picks.length === 0 || picks.some((pick) => fits(program, pick))),
  );
  const unknown = named.flatMap(({ text, found }) => (found.length === 0 ? [text] : []));
  if (sample === null) return { programs: fitting, fitting: fitting.length, unknown };
  const places = fitting
    .map((program) => ({ program, place: sha256(`${sample.seed}\n${program.key}`) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
  const chosen = new Set(places.slice(0, sample.size).map(({ program }) => program));
  return { programs: fitting.filter((program) => chosen.has(program)), fitting: fitting.length, unknown };
}
