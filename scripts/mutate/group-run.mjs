// Mutants of many files that meet the same tests, in one script: what takes longest of all is to bundle the tests and to
// run them once without a mutant.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";
import { bundle } from "./bundle.mjs";
import { instrument } from "./instrument.mjs";
import { meetAll } from "./meet-all.mjs";
import { mutantsOf } from "./mutants.mjs";
import { testsOf } from "./targets.mjs";

/** Mutants in one script: each costs time where it is passed by. */
const most = 500;

const sourceOf = (file) => readFileSync(join(root, file), "utf8");

/** A file's mutants with its name. */
export const listMutants = (file) => mutantsOf(file, sourceOf(file)).map((mutant) => ({ file, ...mutant }));

/** Mutants that meet the same tests, so many at a time. */
export function groupsOf(mutants) {
  const byTests = new Map();
  for (const mutant of mutants) {
    const key = testsOf(mutant.file).join();
    byTests.set(key, [...(byTests.get(key) ?? []), mutant]);
  }
  return [...byTests.values()].flatMap((all) => {
    const groups = Math.ceil(all.length / most);
    const size = Math.ceil(all.length / groups);
    return Array.from({ length: groups }, (_, at) => all.slice(at * size, (at + 1) * size));
  });
}

/** Calls `tell(mutant, result)` for each of a group, as it is known. */
export async function runGroup(group, tell) {
  const numbered = group.map((mutant, id) => ({ ...mutant, id }));
  const files = [...new Set(group.map(({ file }) => file))];
  const sources = files.map((file) => {
    const own = numbered.filter((mutant) => mutant.file === file);
    return [file, instrument(sourceOf(file), own)];
  });
  const code = await bundle(testsOf(files[0]), new Map(sources));
  const ids = group.map((_, id) => id);
  await meetAll(code, ids, (id, result) => tell(group[id], result));
}
