import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../src/domain/checks/registry.ts";
import { twinColumns, twinFields } from "../../src/workbook/twin/columns.ts";

const page = readFileSync(new URL("../../docs/machine-readable.md", import.meta.url), "utf8");

/** Cells of the page's tables that begin so, code marks taken off. */
const tableRows = (first: RegExp): readonly (readonly string[])[] =>
  page
    .split("\n")
    .filter((line) => first.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));

it("has every rule of the group with its item and severity, in the items' order", () => {
  const told = tableRows(/^\| [12]-\d+ \| `mr-/u).map(([, item, code, severity]) => ({ item, code, severity }));
  const own = rules.flatMap((rule) =>
    "item" in rule ? [{ item: rule.item, code: rule.code, severity: rule.severity }] : [],
  );
  expect(told).toEqual(own);
  expect(own.map(({ item }) => item)).toEqual([
    ...Array.from({ length: 12 }, (_, index) => `1-${index + 2}`),
    "2-1",
    "2-2",
  ]);
});

it("has every column of the tidy table with its type", () => {
  const told = tableRows(/^\| `[a-z_]+` \| (?:string|integer|number|boolean|year|yearmonth) \|/u);
  expect(told.map(([, name, type]) => [name, type])).toEqual(
    twinFields.map((field) => [field, twinColumns[field].type]),
  );
});
