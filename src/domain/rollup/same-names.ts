import { nameKey } from "../trend/program-parts.ts";
import type { FileAt, ProgramAt, Rollup } from "./rollup.ts";

/** How programs of one name are alike: the same figures too, or the name alone. */
export type Likeness = "figures" | "name";

export interface SameName {
  readonly program: ProgramAt;
  readonly likeness: Likeness;
  /** From 0: members of one group have one. */
  readonly group: number;
}

/** Files whose bytes are those of another: all that they have is counted again. */
export interface SameFiles {
  /** By the copy, in order: the first file with these bytes. */
  readonly firsts: ReadonlyMap<FileAt, FileAt>;
  readonly programs: number;
  readonly yen: number;
}

/** Among files that are no copies of others. */
export interface SameNames {
  /** Groups with the same figures first, then by name. */
  readonly members: readonly SameName[];
  readonly groups: number;
  /** Programs that are counted more than once, if the same figures under the same name are one program: without the first of each. */
  readonly repeated: number;
  readonly repeatedYen: number;
  readonly sameFiles: SameFiles;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

const isOfSeveralFiles = (programs: readonly ProgramAt[]): boolean =>
  programs.some(({ file }) => file !== programs[0]!.file);

/** Without a figure two programs are alike in nothing. */
const hasFigures = ({ lead }: ProgramAt): boolean => lead !== null && (lead.plan !== null || lead.actual !== null);

function sameFilesOf({ programs, files }: Pick<Rollup, "programs" | "files">): SameFiles {
  const firsts = new Map<FileAt, FileAt>();
  const known = files.filter(({ sha256 }) => sha256 !== "");
  for (const [first, ...others] of grouped(known, ({ sha256 }) => sha256).values())
    for (const other of others) firsts.set(other, first!);
  const again = programs.filter(({ file }) => firsts.has(files[file]!));
  return { firsts, programs: again.length, yen: again.reduce((sum, { own }) => sum + (own.budgetYen ?? 0), 0) };
}

export function sameNamesOf({ programs, files }: Pick<Rollup, "programs" | "files">): SameNames {
  const sameFiles = sameFilesOf({ programs, files });
  const named = programs.filter(({ file, own }) => !sameFiles.firsts.has(files[file]!) && nameKey(own.name) !== "");
  const groups = [...grouped(named, ({ own }) => nameKey(own.name)).values()].filter(isOfSeveralFiles);
  let repeated = 0;
  let repeatedYen = 0;
  const told = groups.map((members) => {
    const alike = new Set<ProgramAt>();
    for (const same of grouped(members.filter(hasFigures), ({ print }) => print).values()) {
      if (!isOfSeveralFiles(same)) continue;
      for (const one of same) alike.add(one);
      repeated += same.length - 1;
      repeatedYen += same.slice(1).reduce((sum, { own }) => sum + (own.budgetYen ?? 0), 0);
    }
    return { members, alike };
  });
  const ordered = told.toSorted((one, other) => Number(other.alike.size > 0) - Number(one.alike.size > 0));
  return {
    members: ordered.flatMap(({ members, alike }, group) =>
      members
        .map((program): SameName => ({ program, group, likeness: alike.has(program) ? "figures" : "name" }))
        .toSorted((one, other) => Number(other.likeness === "figures") - Number(one.likeness === "figures")),
    ),
    groups: groups.length,
    repeated,
    repeatedYen,
    sameFiles,
  };
}
