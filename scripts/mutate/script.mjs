// Holds one bundle and runs its tests, with one mutant or none. Loading is repeated for each mutant: what a module works
// out when it is loaded is mutated too, and nothing that a mutant left in a module reaches the next.
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { collector } from "./harness.mjs";
import { properties } from "./properties.mjs";

const requireNode = createRequire(import.meta.url);

/** Turns of all loops that one test, or loading one file, may take. */
const mostTurns = 20_000_000;

class EndlessLoop extends Error {}

const asError = (error) => (error instanceof Error ? error : new Error(String(error)));

export function scriptOf(code) {
  const start = new Script(`(function (require, __mutant, __turn, exports, module) {${code}\n})`).runInThisContext();
  let turns = 0;
  const turn = () => {
    turns += 1;
    if (turns > mostTurns) throw new EndlessLoop("this loop does not end");
  };

  /** The modules anew, with `isWanted` deciding on mutants: functions that load one test file and resolve to its tests. */
  function load(isWanted) {
    const { module, collect } = collector();
    const modules = { vitest: module, "fast-check": properties };
    const exports = {};
    start((name) => modules[name] ?? requireNode(name), isWanted, turn, exports, { exports });
    return exports.files.map((loadFile) => () => {
      turns = 0;
      return collect(loadFile);
    });
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
  return { load, failureOf };
}
