// Survivors that change nothing one could see, each with the reason: tests/mutants.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";

/** A mutant without its place in the file, which every edit moves. */
const keyOf = ({ file, code, what }) => JSON.stringify([file, code, what]);

/** Accepted survivors: `{ file, code, what, reason }`. */
export const readAccepted = (path = join(root, "tests", "mutants.json")) => JSON.parse(readFileSync(path, "utf8"));

/**
 * Parts survivors into those with a reason and those without; `stale` are accepted ones that were met and are no longer
 * among the survivors. `met` are all that were met.
 */
export function sortOut(met, accepted) {
  const reasons = new Map(accepted.map((one) => [keyOf(one), one.reason]));
  const survivors = met.filter(({ status }) => status !== "killed");
  const standing = new Set(survivors.map(keyOf));
  const files = new Set(met.map(({ file }) => file));
  return {
    excused: survivors.filter((one) => reasons.has(keyOf(one))),
    open: survivors.filter((one) => !reasons.has(keyOf(one))),
    stale: accepted.filter((one) => files.has(one.file) && !standing.has(keyOf(one))),
  };
}
