import { describe, expect, test } from "vitest";
import { rollupOf, RollupBuilder } from "../../../src/domain/rollup/build-rollup.ts";
import { rollupWorkbook } from "../../../src/domain/rollup/sheets/rollup-workbook.ts";
import { messages } from "../../../src/messages/index.ts";
import { rollupWords } from "../../../src/messages/rollup-words.ts";
import { sketchedFile } from "./sketch.ts";

const failure = { what: "読めない", why: "途中で切れている", todo: "取り直す" };

const files = [
  sketchedFile({
    file: "西区/b.xlsx",
    programs: [
      { name: "相談", department: "福祉課", verdict: "under", worstRate: 0.6, budgetYen: 2_500_000 },
      { name: "広報", department: "総務課", budgetYen: null },
    ],
  }),
  sketchedFile({
    file: "東区/a.xlsx",
    programs: [
      {
        name: "清掃",
        verdict: "far-under",
        worstRate: 0.2,
        lines: [
          { rate: 0.9, verdict: "nearly", state: "confirmed", cell: "D5" },
          { rate: 0.2, verdict: "far-under", state: "recheck", cell: "D6" },
          { rate: 0.4, verdict: "far-under", cell: "D7" },
        ],
      },
      {
        name: "見守り",
        verdict: "review",
        worstRate: null,
        lines: [{ rate: null, verdict: "review", state: "explain" }],
      },
      { name: "指標のない事業", verdict: "not-assessed", worstRate: null, lines: [] },
    ],
  }),
  sketchedFile({ file: "東区/z.xlsx", failure }),
  sketchedFile({ file: "西区/a.xlsx", programs: [{ name: "図書館", department: "福祉課" }] }),
];

describe("what many files come to", () => {
  const rollup = rollupOf(files);

  test("bodies and their files stand in the order of their names", () => {
    expect(rollup.bodies.map(({ name, files: read, failed }) => [name, read, failed])).toEqual([
      ["東区", 1, 1],
      ["西区", 2, 0],
    ]);
    expect(rollup.files.map(({ file }) => file)).toEqual(["東区/a.xlsx", "西区/a.xlsx", "西区/b.xlsx"]);
  });

  test.each([
    ["東区", { programs: 3, lines: 4, budgetYen: 3_000_000, underYen: 1_000_000, priced: 3 }],
    ["西区", { programs: 3, lines: 3, budgetYen: 3_500_000, underYen: 2_500_000, priced: 2 }],
  ])("%s", (name, expected) => {
    expect(rollup.bodies.find((body) => body.name === name)).toMatchObject(expected);
  });

  test("the whole is the sum of the bodies, and of the departments", () => {
    for (const parts of [rollup.bodies, rollup.departments]) {
      const sum = (of: (one: (typeof parts)[number]) => number): number => parts.reduce((all, one) => all + of(one), 0);
      expect(sum(({ programs }) => programs)).toBe(rollup.total.programs);
      expect(sum(({ lines }) => lines)).toBe(rollup.total.lines);
      expect(sum(({ budgetYen }) => budgetYen)).toBe(rollup.total.budgetYen);
      for (const verdict of Object.keys(rollup.total.verdicts) as (keyof typeof rollup.total.verdicts)[])
        expect(sum(({ verdicts }) => verdicts[verdict])).toBe(rollup.total.verdicts[verdict]);
    }
  });

  test("departments of one name in several files of a body are one", () => {
    expect(rollup.departments.map(({ body, name, programs }) => [body, name, programs])).toEqual([
      [0, "", 3],
      [1, "福祉課", 2],
      [1, "総務課", 1],
    ]);
  });

  test("states are told as nobody looked, somebody must act, and done", () => {
    expect(rollup.bodies[0]!.standings).toEqual({ open: 1, act: 2, signed: 1 });
  });

  test("a program leads by its lowest line, and has its place in the ledger once", () => {
    expect(rollup.programs[0]!.lead!.cell).toBe("D6");
    expect(rollup.entries.map(({ program, isFirst, line }) => [program, isFirst, line === null])).toEqual([
      [0, true, false],
      [0, false, false],
      [0, false, false],
      [1, true, false],
      [2, true, true],
      [3, true, false],
      [4, true, false],
      [5, true, false],
    ]);
  });

  test("a file that could not be read is named with what to do, and counts nowhere", () => {
    expect(rollup.unread).toEqual([{ file: "東区/z.xlsx", body: "東区", ...failure }]);
  });
});

test("the order in which files come changes nothing", () => {
  expect(rollupOf(files.toReversed())).toEqual(rollupOf(files));
  expect(rollupOf([files[2]!, files[0]!, files[3]!, files[1]!])).toEqual(rollupOf(files));
});

test("who adds files one by one has to keep the order", () => {
  const builder = new RollupBuilder();
  builder.add(files[0]!);
  expect(() => builder.add(files[1]!)).toThrow(RangeError);
});

describe("beyond what the ledger takes", () => {
  const cut = rollupOf(files, 5);
  const sheets = rollupWorkbook({
    rollup: cut,
    words: rollupWords(messages("ja")),
    thresholds: null,
    skipped: [],
    left: [],
    linkTo: () => null,
  });
  const formulasOf = (name: string): string[] =>
    sheets
      .find((sheet) => sheet.name === name)!
      .blocks.flatMap(({ rows }) => rows.flat())
      .flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []));

  test("everything is counted all the same, and no formula counts what is not there", () => {
    expect([cut.entries.length, cut.entryCount]).toEqual([5, 8]);
    expect(cut.total).toEqual(rollupOf(files).total);
    for (const name of ["総括", "部局別"])
      expect(formulasOf(name).filter((text) => text.includes("'判定明細'!$"))).toEqual([]);
  });

  test("it is said, with where all of it is to be had", () => {
    const said = sheets
      .filter(({ name }) => name === "総括" || name === "判定明細")
      .map(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === "string"));
    expect(said[0]!.join("\n")).toContain("8行のうち5行まで");
    expect(said[1]!.join("\n")).toContain("--ledger");
  });
});
