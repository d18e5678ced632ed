import { describe, expect, test } from "vitest";
import { rollupOf } from "../../../src/domain/rollup/build-rollup.ts";
import { sameNamesOf } from "../../../src/domain/rollup/same-names.ts";
import { type FileSketch, sketchedFile } from "./sketch.ts";

const found = (...files: readonly FileSketch[]) => {
  const rollup = rollupOf(files.map(sketchedFile));
  const { members, ...names } = sameNamesOf(rollup);
  return {
    ...names,
    members: members.map(({ program, likeness, group }) => [
      group,
      likeness,
      rollup.files[program.file]!.file,
      program.own.name,
    ]),
  };
};

const other = { lines: [{ planText: "200人" }] } as const;

describe("programs of one name", () => {
  test("with the same figures are counted once too often; spaces and width do not tell names apart", () => {
    const { members, repeated, repeatedYen, groups } = found(
      { file: "a区/1.xlsx", programs: [{ name: "若者支援Ａ", lines: [{ planText: "1人", actualText: "2人" }] }] },
      {
        file: "b区/1.xlsx",
        programs: [{ name: "若者 支援A", lines: [{ planText: "1人", actualText: "2人" }], budgetYen: 7 }],
      },
    );
    expect(members).toEqual([
      [0, "figures", "a区/1.xlsx", "若者支援Ａ"],
      [0, "figures", "b区/1.xlsx", "若者 支援A"],
    ]);
    expect([groups, repeated, repeatedYen]).toEqual([1, 1, 7]);
  });

  test("with other figures share the name alone, and stand behind", () => {
    const { members, repeated } = found(
      { file: "a区/1.xlsx", programs: [{ name: "清掃" }, { name: "相談" }] },
      { file: "b区/1.xlsx", programs: [{ name: "清掃", ...other }, { name: "相談" }] },
    );
    expect(members.map(([group, likeness, , name]) => [group, likeness, name])).toEqual([
      [0, "figures", "相談"],
      [0, "figures", "相談"],
      [1, "name", "清掃"],
      [1, "name", "清掃"],
    ]);
    expect(repeated).toBe(1);
  });

  test.each([
    ["in one file alone", [{ file: "a区/1.xlsx", programs: [{ name: "清掃" }, { name: "清掃" }] }]],
    [
      "of other numbers",
      [
        { file: "a/1", programs: [{ name: "第1期" }] },
        { file: "b/1", programs: [{ name: "第2期" }] },
      ],
    ],
    [
      "without a name",
      [
        { file: "a/1", programs: [{ name: "" }] },
        { file: "b/1", programs: [{ name: "" }] },
      ],
    ],
  ] satisfies [string, FileSketch[]][])("not: %s", (_, files) => {
    expect(found(...files)).toMatchObject({ members: [], groups: 0, repeated: 0 });
  });

  test("without any figure are no proof of the same program", () => {
    const lines = [{ plan: null, actual: null, planText: "―", actualText: "―" }];
    const { members, repeated } = found(
      { file: "a/1", programs: [{ name: "清掃", lines }] },
      { file: "b/1", programs: [{ name: "清掃", lines }] },
    );
    expect(members.map(([, likeness]) => likeness)).toEqual(["name", "name"]);
    expect(repeated).toBe(0);
  });
});

test("a file with the bytes of another is told as a whole, and its programs are not told again", () => {
  const programs = [
    { name: "清掃", budgetYen: 5 },
    { name: "相談", budgetYen: null },
  ];
  const { sameFiles, members } = found(
    { file: "a/1", sha256: "x", programs },
    { file: "b/1", sha256: "x", programs },
    { file: "c/1", sha256: "", programs: [] },
    { file: "d/1", sha256: "", programs: [] },
  );
  expect([...sameFiles.firsts].map(([copy, first]) => [copy.file, first.file])).toEqual([["b/1", "a/1"]]);
  expect([sameFiles.programs, sameFiles.yen]).toEqual([2, 5]);
  expect(members).toEqual([]);
});
