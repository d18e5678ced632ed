import { expect, test } from "vitest";
import { rollupOf } from "../../../src/domain/rollup/build-rollup.ts";
import { formsOf } from "../../../src/domain/rollup/forms.ts";
import { sketchedFile } from "./sketch.ts";

const usual = { shape: "no|事業名|計画|実績" };

const found = formsOf(
  rollupOf([
    sketchedFile({ file: "a/1", tables: [{ shape: "no|事業名|予定|実績|備考" }] }),
    sketchedFile({ file: "b/1", tables: [usual] }),
    sketchedFile({ file: "b/2", tables: [usual, { ...usual, setAside: ["ロジック"] }] }),
    sketchedFile({
      file: "c/1",
      tables: [
        { ...usual, fiscalYear: 2021 },
        { ...usual, fiscalYear: null },
      ],
    }),
  ]),
);

test("the form of most tables stands first, and others are told against it", () => {
  expect(found.forms.map(({ tables, bodies, lacks, adds }) => [tables.length, bodies, lacks, adds])).toEqual([
    [5, 2, [], []],
    [1, 1, ["計画"], ["予定", "備考"]],
  ]);
});

test("tables of another form or year, or with headings that nobody used, are named", () => {
  expect(found.odd.map(({ table, form, isOtherYear }) => [table.file, form, isOtherYear, table.own.setAside])).toEqual([
    [0, 1, false, []],
    [2, 0, false, ["ロジック"]],
    [3, 0, true, []],
    [3, 0, true, []],
  ]);
  expect(found.years).toEqual([2022, 2021, null]);
});

test("of no table nothing is said", () => {
  expect(formsOf(rollupOf([]))).toEqual({ forms: [], odd: [], years: [] });
});
