// As much of vitest as the core's tests use, so that thousands of runs fit into one process: tests are collected into
// lists, and run by whoever holds them.
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

// Golden files are for people to look through; a mutant has to be noticed by a test that says what it wants.
chai.use(({ Assertion }) => Assertion.addMethod("toMatchFileSnapshot", () => {}));

const { expect } = chai;

/** A module "vitest" that collects; `collect(load)` resolves to what `load` registers: `{ name, run }` in order. */
export function collector() {
  let tests = [];
  const path = [];
  const describe = (name, body) => {
    path.push(name);
    try {
      body();
    } finally {
      path.pop();
    }
  };
  const test = (name, options, body) => {
    const run = typeof options === "function" ? options : body;
    tests.push({ name: [...path, name].join(" > "), run });
  };
  const each = (register) => (cases) => (name, body) =>
    cases.forEach((one, at) => {
      const given = Array.isArray(one) ? one : [one];
      register(`${name} #${at}`, () => body(...given));
    });
  const api = {
    describe: Object.assign(describe, { each: each(describe) }),
    test: Object.assign(test, { each: each(test), skip: () => {} }),
    expect,
  };
  const collect = async (load) => {
    tests = [];
    await load();
    return tests;
  };
  return { module: { ...api, it: api.test }, collect };
}
