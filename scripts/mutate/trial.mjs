// What each mutant meets: first all tests without one, to see what each test reaches; then, for each mutant, those that
// reach it, the latest killers first.
import { performance } from "node:perf_hooks";
import { scriptOf } from "./script.mjs";

/**
 * How long something takes is no business of a mutant's, and varies with what else the machine does; a golden file is
 * compared by lines, not once more as a whole.
 */
const isPassedBy = (name) => /not with its square|linear|is kept whole$/u.test(name);

const latestFirst = (a, b) => b.kill - a.kill || a.milliseconds - b.milliseconds;

/** Each file with its tests: what each reaches, how long it takes. Throws where a test fails without any mutant. */
async function survey({ load, failureOf }) {
  let reached = new Set();
  const note = (id) => reached.add(id);
  const files = [];
  for (const at of load(null).keys()) {
    const reachedOnLoad = (reached = new Set());
    const start = performance.now();
    const tests = await load(null, note)[at].tests();
    const file = { at, reachedOnLoad, tests: [], count: tests.length, kill: 0, milliseconds: 0 };
    for (const [index, test] of tests.entries()) {
      if (isPassedBy(test.name)) continue;
      const reach = (reached = new Set());
      const begin = performance.now();
      const failure = await failureOf(test);
      if (failure !== null) throw new Error(`${test.name} fails without a mutant: ${failure.message}`);
      file.tests.push({ index, reach, name: test.name, kill: 0, milliseconds: performance.now() - begin });
    }
    file.milliseconds = performance.now() - start;
    files.push(file);
  }
  return files;
}

const killed = (by) => ({ status: "killed", by });

export async function trialOf(code) {
  const script = scriptOf(code);
  const files = await survey(script);
  let mutants = 0;

  /** The file's tests that come where the mutant is; all where loading does. */
  const comingTo = (id, { reachedOnLoad, tests }) =>
    reachedOnLoad.has(id) ? tests : tests.filter(({ reach }) => reach.has(id));

  /** The name of the test in `file` that notices; null where none does. */
  async function noticedIn(file, coming, loadFile) {
    let tests;
    try {
      tests = await loadFile();
    } catch (error) {
      return `loading: ${error.message}`;
    }
    if (tests.length !== file.count) return "the number of tests";
    for (const test of coming.toSorted(latestFirst)) {
      if ((await script.failureOf(tests[test.index])) === null) continue;
      test.kill = file.kill = mutants;
      return test.name;
    }
    return null;
  }

  /** `{ status: "killed" | "survived" | "unreached", by }`: `by` is the test that noticed. */
  async function meet(id) {
    mutants += 1;
    const order = files
      .map((file) => ({ file, coming: comingTo(id, file) }))
      .filter(({ coming }) => coming.length > 0)
      .sort((a, b) => latestFirst(a.file, b.file));
    if (order.length === 0) return { status: "unreached", by: null };
    let loaders;
    try {
      loaders = script.load(id);
    } catch (error) {
      return killed(`loading: ${error.message}`);
    }
    for (const { file, coming } of order) {
      const by = await noticedIn(file, coming, loaders[file.at].tests);
      if (by !== null) return killed(by);
    }
    return { status: "survived", by: null };
  }
  return { meet, milliseconds: files.reduce((sum, { milliseconds }) => sum + milliseconds, 0) };
}
