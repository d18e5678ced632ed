import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { sortOut } from "../../scripts/mutate/accepted.mjs";
import { bundle } from "../../scripts/mutate/bundle.mjs";
import { instrument } from "../../scripts/mutate/instrument.mjs";
import { countTurns } from "../../scripts/mutate/loops.mjs";
import { mutantsOf } from "../../scripts/mutate/mutants.mjs";
import { otherPatterns } from "../../scripts/mutate/regexes.mjs";
import { sampleOf } from "../../scripts/mutate/sample.mjs";
import { trialOf } from "../../scripts/mutate/trial.mjs";

const changes = (source: string): string[] => mutantsOf("a.ts", source).map(({ what }) => what);

describe("what is changed in a line of code", () => {
  it.each<[string, string[]]>([
    ["f(a < b)", ["f(a < b) → ∅", "< → <="]],
    ["x = a >= b", ["x = a >= b → ∅", ">= → >"]],
    ["x = a === b && c", ["x = a === b && c → ∅", "&& → ||", "=== → !=="]],
    ["const x = a ?? b", ["?? b → ∅"]],
    ["const x = 3", ["3 → 4", "3 → 2"]],
    ["const x = 0", ["0 → 1"]],
    ["const x = !y", ["! → ∅"]],
    ["const x = -y", ["- → ∅"]],
    ["const x = -1", ["1 → 2", "1 → 0"]],
    ["const x = true", ["true → false"]],
    ["const x = 'words'", ["'words' → \"\""]],
    ["const x = ''", []],
    ["const x = y === 'kind'", ["=== → !=="]],
    ["const x = ['a', 'b']", ["['a', 'b'] → []"]],
    ["const x = `a${y}`", ['`a${y}` → ""']],
    ["const x = list.some(f)", ["some → every"]],
    ["const x = list.filter(f)", [".filter(…) → ∅"]],
    ["const x = Math.min(a, b)", ["min → max"]],
    ["const x = a?.list.filter(f)", []],
    ["const x = a?.filter((b) => b.some(f))", ["some → every"]],
    ["if (a) b();", ["a → true", "a → false", "b(); → ∅"]],
    ["if (a === b) c();", ["a === b → true", "a === b → false", "c(); → ∅"]],
    ["while (a) b();", ["a → false", "b(); → ∅"]],
    [
      "const x = /^\\d{2,3}$/u",
      ["⟨^ → ∅⟩\\d{2,3", "^⟨\\d → \\D⟩{2,3}$", "^\\d⟨{2,3} → {3,3}⟩$", "^\\d⟨{2,3} → {2,2}⟩$", "d{2,3}⟨$ → ∅⟩"],
    ],
    ["import { a } from 'b';", []],
    ["type X = 'a' | 'b';", []],
    ["interface X { readonly a: 1 }", []],
    ["const x = { 'key': y, 2: z }", []],
    ["const x = y as 'a'", []],
    ["const x = ['a', 'b'] as const", ["['a', 'b'] → []"]],
    ["const x = new RegExp(y, 'u')", []],
  ])("%s", (source, expected) => {
    expect(changes(source)).toEqual(expected);
  });

  it("says where it stands", () => {
    expect(mutantsOf("a.ts", "const a = b;\n  const c = d < e;\n")).toMatchObject([
      { id: 0, line: 2, column: 13, code: "const c = d < e;" },
    ]);
  });
});

describe("other patterns", () => {
  it.each<[string, string[]]>([
    ["a?", ["a"]],
    ["a*", ["a+"]],
    ["a+", ["a"]],
    ["a{2}", ["a{3}"]],
    ["a{2,}", ["a{3,}"]],
    ["[ab]", ["[^ab]"]],
    ["[^a]", ["[a]"]],
    ["[?$^]", ["[^?$^]"]],
    ["\\?\\$", []],
    ["a(?=b)", ["a(?!b)"]],
    ["(?<!b)a", ["(?<=b)a"]],
    ["(?:ab)?", ["(?:ab)"]],
    ["(?<n>a)", []],
    ["a|b", []],
  ])("of %s", (pattern, expected) => {
    expect(otherPatterns(pattern, "u").map(({ other }) => other)).toEqual(expected);
  });
});

describe("one source that is every mutant of it", () => {
  const source = readFileSync(new URL("../fixtures/mutate/fees.ts", import.meta.url), "utf8");
  const mutants = mutantsOf("fees.ts", source);

  it("is the source where none is wanted, and nothing is lost where places stand inside each other", () => {
    const both = "if (a < 1) b(); else if (!(c && d)) e(f ? 2 : 3);";
    const run = (text: string, wanted: number | null, [a, c, d, f]: readonly boolean[]) => {
      const calls: unknown[] = [];
      const body = new Function("__mutant", "a", "b", "c", "d", "e", "f", text);
      const told = (word: unknown) => void calls.push(word);
      body(
        (id: number) => id === wanted,
        a ? 0 : 1,
        () => told("b"),
        c,
        d,
        told,
        f,
      );
      return calls;
    };
    const inside = mutantsOf("both.ts", both);
    const instrumented = instrument(both, inside);
    for (let bits = 0; bits < 16; bits += 1) {
      const values = [1, 2, 4, 8].map((bit) => (bits & bit) !== 0);
      expect(run(instrumented, null, values)).toEqual(run(both, null, values));
      for (const { id, start, end, text } of inside) {
        const alone = both.slice(0, start) + (text ?? ";") + both.slice(end);
        expect(run(instrumented, id, values), `${alone} of ${bits}`).toEqual(run(alone, null, values));
      }
    }
  });

  it("meets the tests: what they leave open is found, and what never ends is not waited for", async () => {
    const file = "tests/fixtures/mutate/fees.ts";
    const code = await bundle(["tests/fixtures/mutate/fees.cases.ts"], new Map([[file, instrument(source, mutants)]]));
    const trial = await trialOf(code);
    const left: string[] = [];
    for (const { id, line, what } of mutants) {
      const { status } = await trial.meet(id);
      if (status !== "killed") left.push(`${line} ${what} ${status}`);
    }
    expect(left).toEqual([
      "1 ⟨^ → ∅⟩(?:chi unreached",
      "1 enior)⟨$ → ∅⟩ unreached",
      "8 >= → > survived",
      "8 10 → 11 survived",
      "8 10 → 9 survived",
      "12 > → >= unreached",
      "12 3 → 4 unreached",
      "12 3 → 2 unreached",
    ]);
  });
});

test("each turn of a loop is counted", () => {
  expect(countTurns("a.ts", "for (const a of b) c(a);\nwhile (d) { e(); }")).toBe(
    "for (const a of b) { __turn(); c(a); }\nwhile (d) { __turn(); e(); }",
  );
});

describe("a sample", () => {
  const items = Array.from({ length: 100 }, (_, at) => at);

  it("is the same for the same seed, another for another, in order, as many as asked for", () => {
    const sample = sampleOf(items, 10, 1);
    expect(sample).toHaveLength(10);
    expect(sample).toEqual(sampleOf(items, 10, 1));
    expect(sample).not.toEqual(sampleOf(items, 10, 2));
    expect(sample).toEqual([...sample].sort((a, b) => a - b));
  });

  it("is all where fewer are there", () => {
    expect(sampleOf(items, 200, 1)).toEqual(items);
  });
});

describe("accepted survivors", () => {
  const mutant = { file: "a.ts", code: "a < b", what: "< → <=" };
  const accepted = { ...mutant, reason: "they are never equal" };

  it.each([
    ["is excused", [{ ...mutant, status: "survived" as const }], [accepted], [1, 0, 0]],
    ["is open without a reason", [{ ...mutant, status: "survived" as const }], [], [0, 1, 0]],
    ["that no test reaches is open too", [{ ...mutant, status: "unreached" as const }], [], [0, 1, 0]],
    ["that is noticed now is stale", [{ ...mutant, status: "killed" as const }], [accepted], [0, 0, 1]],
    ["of a file that was not looked at is left alone", [], [accepted], [0, 0, 0]],
  ])("one %s", (_, met, list, [excused, open, stale]) => {
    const parted = sortOut(met, list);
    expect([parted.excused.length, parted.open.length, parted.stale.length]).toEqual([excused, open, stale]);
  });
});
