import { expect, test } from "vitest";
import { layoutHint, parseMapping, parseRange, parseYear } from "../../src/cli/input/layout-hint.ts";
import { fieldNames } from "../../src/domain/sheet/words/field.ts";
import { languages, messages } from "../../src/messages/index.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";

const words = messages("ja").cli.failure.mapping;

test.each([
  ["plan=E,actual=F", { plan: 5, actual: 6 }],
  [" plan = e , actual=aa ", { plan: 5, actual: 27 }],
  ["no=A,name=A", { no: 1, name: 1 }],
  ["計画=E、実績=F", { plan: 5, actual: 6 }],
])("--map %s", (text, expected) => {
  expect(parseMapping(text, words)).toEqual(expected);
});

test.each(fieldNames)("--map knows %s by its name and its title in every language", (field) => {
  for (const name of [field, ...languages.map((language) => messages(language).fields[field].title)])
    expect(parseMapping(`${name.replaceAll(" ", "")}=C`, words)).toEqual({ [field]: 3 });
});

test.each([
  ["plan", "項目=列"],
  ["plans=E", "plans"],
  ["plan=5", "5"],
  ["plan=XFE", "XFE"],
  ["plan=E,plan=F", "2回"],
  ["plan=E,actual=e", "同じ列「E」"],
  ["", "項目=列"],
])("--map %s says what is wrong", (text, detail) => {
  expect(() => parseMapping(text, words)).toThrow(WorkbookError);
  try {
    parseMapping(text, words);
  } catch (error) {
    expect(error).toMatchObject({ code: "mapping-invalid", params: { detail: expect.stringContaining(detail) } });
  }
});

test.each([
  ["A5:G80", { top: 5, left: 1, bottom: 80, right: 7 }],
  ["$g$80:a5", { top: 5, left: 1, bottom: 80, right: 7 }],
])("--range %s", (text, expected) => {
  expect(parseRange(text, words)).toEqual(expected);
});

test.each(["A5", "A0:B2", "5:80", "A1:XFE2", "A1:B1048577", "A1:B2:C3"])("--range %s is none", (text) => {
  expect(() => parseRange(text, words)).toThrow(WorkbookError);
});

test("no hint where neither is given", () => {
  expect(layoutHint({}, words)).toBeNull();
  expect(layoutHint({ range: "A1:B2" }, words)).toEqual({
    columns: {},
    area: { top: 1, left: 1, bottom: 2, right: 2 },
  });
});

test("--year, with or without the others", () => {
  expect(layoutHint({ year: "令和元年度" }, words)).toEqual({ columns: {}, area: null, year: 2019 });
  expect(layoutHint({ year: "R4", map: "plan=E" }, words)).toEqual({ columns: { plan: 5 }, area: null, year: 2022 });
});

test.each(["", "今年", "R3～R7", "4"])("--year %s is none", (text) => {
  expect(() => parseYear(text)).toThrow(expect.objectContaining({ code: "year-invalid", params: { year: text } }));
});
