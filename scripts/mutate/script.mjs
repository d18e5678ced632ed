// Holds one bundle and runs its tests, with one mutant or none. Loading is repeated for each mutant: what a module works
// out when it is loaded is mutated too, and nothing that a mutant left in a module reaches the next.
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { collector } from "./harness.mjs";
import { properties } from "./properties.mjs";
import { watched } from "./watched.mjs";

const requireNode = createRequire(import.meta.url);

/** Turns of all loops that one test, or loading one file, may take where nothing else is said. */
const manyTurns = 20_000_000;

class EndlessLoop extends Error {}

const asError = (error) => (error instanceof Error ? error : new Error(String(error)));

export function scriptOf(code, mostTurns = manyTurns) {
  const start = new Script(
    `(function (require, __mutant, __pattern, __turn, exports, module) {${code}\n})`,
  ).runInThisContext();
  let turns = 0;
  const turn = () => {
    turns += 1;
    if (turns > mostTurns) throw new EndlessLoop("this loop does not end");
  };

  /**
   * The modules anew, as the mutant `wanted` or as they are (null): functions that load one file each, `tests` to the tests
   * in it, `module` to what it exports. `note` hears of the mutants that are come to; of those of a regular expression,
   * where they answer otherwise. `built` hears of those of regular expressions where these are made. `want` of what is
   * returned changes which mutant is met from then on, save for what was made on loading.
   */
  function load(wanted, note = null, built = () => {}) {
    const { module, collect } = collector();
    const modules = { vitest: module, "fast-check": properties };
    const exports = {};
    const isWanted = (id) => {
      note?.(id);
      return id === wanted;
    };
    const pattern = (first, last, others, original) => {
      if (note !== null) for (let id = first; id <= last; id += 1) built(id);
      if (note !== null) return watched(original, Object.entries(others()), note);
      return wanted >= first && wanted <= last && wanted !== null ? others()[wanted] : original;
    };
    start((name) => modules[name] ?? requireNode(name), isWanted, pattern, turn, exports, { exports });
    const want = (id) => void (wanted = id);
    const loaders = exports.files.map((loadFile) => ({
      tests: () => {
        turns = 0;
        return collect(loadFile);
      },
      module: () => {
        turns = -manyTurns;
        return loadFile();
      },
    }));
    return Object.assign(loaders, { want });
  }

  /** null where it passes. */
  async function failureOf(test) {
    turns = 0;
    try {
      await test.run();
      return null;
    } catch (error) {
      return asError(error);
    }
  }
  const anew = () => void (turns = 0);
  return { load, failureOf, anew };
}
