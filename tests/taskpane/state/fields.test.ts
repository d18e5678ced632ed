import { expect, test } from "vitest";
import { fieldNames } from "../../../src/domain/sheet/words/field.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { nothingRemembered, readRemembered } from "../../../taskpane/session/remembered.ts";
import { choiceOf, mappableFields, targetOf } from "../../../taskpane/state/mapping.ts";

const columns = Object.fromEntries(fieldNames.map((field, index) => [field, index + 1]));

test("every field of the schema is in the mapping form, once", () => {
  expect([...mappableFields].sort()).toEqual([...fieldNames].sort());
});

test("what the form gives is what it opens with again", () => {
  const hint = { columns, area: null };
  expect(targetOf(choiceOf("一覧", hint, String))).toEqual({ sheet: "一覧", hint });
});

test("every field's column and headings are remembered in the workbook", () => {
  const kept = {
    ...nothingRemembered,
    target: { sheet: "一覧", hint: { columns, area: null } },
    policy: {
      ...defaultPolicy,
      headings: Object.fromEntries(fieldNames.map((field) => [field, [`${field}の見出し`]])),
    },
  };
  expect(readRemembered(JSON.parse(JSON.stringify(kept)))).toEqual({ remembered: kept, thresholdsRefused: false });
});

test.each([
  [{ nearly: 1 }, true],
  [{ nearly: 1.01 }, false],
  [{ overTarget: 10 }, true],
  [{ overTarget: 10.01 }, false],
  [{ under: "五割" }, false],
  [{ achieved: undefined }, false],
])("thresholds are taken back where they are rates in order (%j)", (thresholds, isTaken) => {
  const target = { sheet: "一覧", hint: { columns, area: null } };
  const others = { ...defaultPolicy, rollUp: "lead" as const };
  const kept = { target, policy: { ...others, ...thresholds }, highlights: false, reported: "aa" };
  expect(readRemembered(kept)).toEqual({
    remembered: isTaken ? kept : { ...kept, policy: others },
    thresholdsRefused: !isTaken,
  });
});

test("a field that no schema has makes what was kept count as nothing", () => {
  const kept = { ...nothingRemembered, target: { sheet: "一覧", hint: { columns: { color: 3 }, area: null } } };
  expect(readRemembered(kept)).toEqual({ remembered: nothingRemembered, thresholdsRefused: false });
});
