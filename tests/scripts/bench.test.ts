import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArgumentError, kinds, readArguments, sections } from "../bench/arguments.mjs";
import { outcomeOf, summaryOf, type Child } from "../bench/outcome.mjs";
import { growthExponent, median, ratio } from "../bench/ratios.mjs";
import { shown, tableLines, type TableRow } from "../bench/table.mjs";

describe("what the bench is asked to do", () => {
  const usual = { help: false, only: sections, sheets: kinds, rows: [1_000, 10_000, 100_000], rounds: 3 };
  test.each<[string[], object]>([
    [[], {}],
    [["--rows", "1"], { rows: [1] }],
    [["--rows", "500, 20,500"], { rows: [20, 500] }],
    [["--large"], { rows: [1_000, 10_000, 100_000, 300_000, 1_000_000] }],
    [["--rows", "300000,7", "--large"], { rows: [7, 300_000, 1_000_000] }],
    [["--rounds", "1"], { rounds: 1 }],
    [["--only", "start"], { only: ["start"] }],
    [["--only", "commands,texts,commands"], { only: ["texts", "commands"] }],
    [["--sheets=inline, plain"], { sheets: ["plain", "inline"] }],
    [["--help"], { help: true }],
  ])("%j", (args, expected) => {
    expect(readArguments(args)).toEqual({ ...usual, ...expected });
  });

  test.each<[string[], RegExp]>([
    [["--rows", "0"], /--rows: "0"/u],
    [["--rows", "-1"], /rows/u],
    [["--rows", ""], /--rows: ""/u],
    [["--rows", "10,"], /--rows: ""/u],
    [["--rows", "1e3"], /--rows: "1e3"/u],
    [["--rows", "1.5"], /--rows: "1\.5"/u],
    [["--rows", "9007199254740992"], /--rows: "9007199254740992"/u],
    [["--rounds", "0"], /--rounds: "0"/u],
    [["--only", "reports"], /--only: "reports" is none of start, texts, reading, commands/u],
    [["--sheets", ""], /--sheets: ""/u],
    [["--row", "5"], /--row/u],
    [["5"], /5/u],
  ])("%j is refused by name", (args, message) => {
    expect(() => readArguments(args)).toThrow(ArgumentError);
    expect(() => readArguments(args)).toThrow(message);
  });
});

describe("what is made of numbers", () => {
  test.each([
    [[7], 7],
    [[3, 1], 2],
    [[9, 1, 5], 5],
    [[4, 1, 100, 2], 3],
    [[10, 9, 1], 9],
  ])("the median of %j", (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });

  test("the median of nothing is no number", () => {
    expect(median([])).toBeNaN();
  });

  test.each<[number | null, number | null, number | null]>([
    [3, 2, 1.5],
    [0, 2, 0],
    [null, 2, null],
    [3, null, null],
    [3, 0, null],
  ])("%j beside %j", (value, peer, expected) => {
    expect(ratio(value, peer)).toBe(expected);
  });

  type Point = [number, number | null];
  test.each<[Point, Point, number | null]>([
    [[1_000, 2], [100_000, 200], 1],
    [[10, 5], [1_000, 50_000], 2],
    [[10, 5], [1_000, 50], 0.5],
    [[10, 5], [1_000, 5], 0],
    [[10, 5], [10, 5], null],
    [[10, null], [100, 5], null],
    [[10, 5], [100, null], null],
    [[10, 0], [100, 5], null],
    [[10, 5], [100, 0], null],
  ])("from %j to %j", (from, to, expected) => {
    const found = growthExponent(from, to);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });

  test("a power law gives its power back, whichever end comes first", () => {
    const size = fc.integer({ min: 1, max: 1_000_000 });
    const power = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(size, size, power, (from, to, power) => {
        fc.pre(from !== to);
        const point = (rows: number): [number, number] => [rows, 3 * rows ** power];
        expect(growthExponent(point(from), point(to))).toBeCloseTo(power, 6);
        expect(growthExponent(point(to), point(from))).toBeCloseTo(power, 6);
      }),
    );
  });
});

describe("what came of a process", () => {
  const stderr = 'a note\nmeasured {"peakMegabytes":50,"processorSeconds":1.5}\n';
  test.each<[string, Child, object]>([
    ["it says what it cost", { status: 0, stderr }, { processorSeconds: 1.5, peakMegabytes: 50, found: null }],
    [
      "and what it found",
      { status: 0, stderr, stdout: "found 103\n" },
      { processorSeconds: 1.5, peakMegabytes: 50, found: 103 },
    ],
    ["it says nothing", { status: 0, stderr: "" }, { failure: "exit code 0" }],
    ["it fails after having measured", { status: 70, stderr }, { failure: "exit code 70: a note" }],
    [
      "the line that says why",
      { status: 1, stderr: "file:///read.mjs:3\n  throw it;\n\nTypeError: no sheet\n    at read" },
      { failure: "exit code 1: TypeError: no sheet" },
    ],
    [
      "V8 has no more heap",
      { status: null, signal: "SIGABRT", stderr: "FATAL ERROR: Reached heap limit - JavaScript heap out of memory" },
      { failure: "out of memory" },
    ],
    [
      "a thread has no more heap",
      { status: 70, stderr: "Error [ERR_WORKER_OUT_OF_MEMORY]: Worker terminated" },
      { failure: "out of memory" },
    ],
    [
      "the buffer is too large",
      { status: 1, stderr: "RangeError: Array buffer allocation failed" },
      { failure: "out of memory" },
    ],
    [
      "the system ends it",
      { status: null, signal: "SIGKILL", stderr: "" },
      { failure: "killed, as a system does that is out of memory" },
    ],
    ["it crashes", { status: null, signal: "SIGSEGV", stderr: "" }, { failure: "ended by SIGSEGV" }],
    [
      "it never ends",
      { status: null, signal: "SIGTERM", stderr: "", error: Object.assign(new Error("spawn"), { code: "ETIMEDOUT" }) },
      { failure: "took too long" },
    ],
    [
      "it cannot be started",
      { status: null, signal: null, stderr: null, error: Object.assign(new Error("spawn ENOENT"), { code: "ENOENT" }) },
      { failure: "spawn ENOENT" },
    ],
  ])("%s", (_, child, expected) => {
    expect(outcomeOf(child)).toEqual(expected);
  });

  const costs = (processorSeconds: number, peakMegabytes: number) => ({ processorSeconds, peakMegabytes });
  test.each([
    ["one round", [costs(2, 60)], costs(2, 60)],
    ["each median for itself", [costs(1, 90), costs(3, 60), costs(2, 70)], costs(2, 70)],
    ["one failure is enough", [costs(1, 90), { failure: "first" }, { failure: "second" }], { failure: "first" }],
  ])("%s", (_, outcomes, expected) => {
    expect(summaryOf(outcomes)).toEqual(expected);
  });
});

describe("the table", () => {
  test.each<[number | null, number, string]>([
    [null, 2, "-"],
    [0, 2, "0.00"],
    [1.005, 1, "1.0"],
    [1234.5, 0, "1,235"],
    [1_000_000, 0, "1,000,000"],
    [-0.25, 2, "-0.25"],
  ])("%j with %j digits", (value, digits, expected) => {
    expect(shown(value, digits)).toBe(expected);
  });

  test.each<[string, string[], TableRow[], string[]]>([
    ["without a row", ["", "MB"], [], ["  MB"]],
    [
      "names to the left, figures to the right",
      ["what", "s"],
      [
        ["a", "10.00"],
        ["longer", "1.00"],
      ],
      ["what        s", "a       10.00", "longer   1.00"],
    ],
    [
      "a note instead of figures is no column's",
      ["", "s", "MB"],
      [
        ["good", "1.00", "50"],
        ["failed", { note: "out of memory, which is long" }],
      ],
      ["           s  MB", "good    1.00  50", "failed  out of memory, which is long"],
    ],
  ])("%s", (_, headings, rows, expected) => {
    expect(tableLines(headings, rows)).toEqual(expected);
  });
});
