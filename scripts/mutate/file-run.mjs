// All of one file's mutants, or the chosen ones.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";
import { bundle } from "./bundle.mjs";
import { instrument } from "./instrument.mjs";
import { meetAll } from "./meet-all.mjs";
import { recall, remember } from "./memory.mjs";
import { mutantsOf } from "./mutants.mjs";
import { testsOf } from "./targets.mjs";

const sourceOf = (file) => readFileSync(join(root, file), "utf8");

/** A file's mutants with its name. */
export const listMutants = (file) => mutantsOf(file, sourceOf(file)).map((mutant) => ({ file, ...mutant }));

/** `chosen` with what became of each; `tell` hears of each as it is known. */
export async function runFile(file, chosen, { fresh, tell }) {
  const source = sourceOf(file);
  const code = await bundle(testsOf(file), file, instrument(source, mutantsOf(file, source)));
  const results = fresh ? {} : recall(file, code);
  const known = chosen.filter(({ id }) => results[id] !== undefined);
  for (const mutant of known) tell({ ...mutant, ...results[mutant.id] });
  const byId = new Map(chosen.map((mutant) => [mutant.id, mutant]));
  const left = chosen.filter((mutant) => !known.includes(mutant)).map(({ id }) => id);
  let saved = Date.now();
  await meetAll(code, left, (id, result) => {
    results[id] = result;
    tell({ ...byId.get(id), ...result });
    if (Date.now() - saved > 2000) {
      remember(file, code, results);
      saved = Date.now();
    }
  });
  if (left.length > 0) remember(file, code, results);
  return chosen.map((mutant) => ({ ...mutant, ...results[mutant.id] }));
}
