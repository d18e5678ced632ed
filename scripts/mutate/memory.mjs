// What is known of mutants, kept between runs for as long as neither the sources nor the tests change.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../project.mjs";

const path = join(root, "node_modules", ".cache", "jisseki-mutate", "known.json");

/** All that a mutant's fate hangs on, the files that tests read included. */
const looked = ["src/domain", "tests/domain", "tests/tools", "tests/fixtures", "tests/golden", "scripts/mutate"];

function hashOfAll() {
  const hash = createHash("sha256");
  for (const folder of looked) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (entry.isFile())
        hash.update(entry.name).update(readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
    }
  }
  return hash.digest("hex");
}

const keyOf = ({ file, id }) => `${file}#${id}`;

/** `get(mutant)` is what is known of it or undefined; `set(mutant, result)` keeps it, `save()` writes it down. */
export function memory(isFresh) {
  const hash = hashOfAll();
  let results = {};
  try {
    const kept = isFresh ? {} : JSON.parse(readFileSync(path, "utf8"));
    if (kept.hash === hash) results = kept.results;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  let saved = Date.now();
  const save = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ hash, results }));
    saved = Date.now();
  };
  return {
    get: (mutant) => results[keyOf(mutant)],
    set: (mutant, result) => {
      results[keyOf(mutant)] = result;
      if (Date.now() - saved > 5000) save();
    },
    save,
  };
}
