import { expect, it } from "vitest";
import { columnUses } from "../../../src/domain/sheet/records/columns.ts";
import type { ColumnMap, Layout, MappingReason, SetAside } from "../../../src/domain/sheet/records/reading.ts";

const page = (columns: ColumnMap["columns"], headings: ColumnMap["headings"] = {}): ColumnMap => ({
  from: 1,
  to: 9,
  headingRows: [1],
  columns,
  headings,
});

const layoutOf = (pages: readonly ColumnMap[], more: Partial<Layout> = {}): Layout => ({
  frame: "list",
  area: { top: 1, left: 1, bottom: 9, right: 9 },
  pages,
  confidence: 1,
  reasons: [],
  ...more,
});

const reason = (field: MappingReason["field"], column: number, basis: MappingReason["basis"]): MappingReason => ({
  field,
  column,
  basis,
  seen: "",
  confidence: 1,
});

it.each([
  ["令和4年度目標", 2022],
  ["令和3～7年度 / 令和4年度 / 目標", 2022],
  // The one nearest to the column counts.
  ["令和3年度 / 令和4年度目標", 2022],
  ["令和5年度 / 令和4年度 / 令和3年度", 2021],
  ["目標", null],
  ["", null],
])("the year of %s: %s", (heading, year) => {
  expect(columnUses(layoutOf([page({ plan: 3 }, { plan: heading })]))).toEqual([
    { column: 3, field: "plan", heading, year, basis: null, setAside: null },
  ]);
});

it("says by what a column was taken, of this field and this column alone", () => {
  const reasons = [reason("actual", 3, "given"), reason("plan", 4, "carried"), reason("plan", 3, "content")];
  const uses = columnUses(layoutOf([page({ plan: 3, budget: 4 })], { reasons }));
  expect(uses.map(({ field, heading, basis }) => [field, heading, basis])).toEqual([
    ["plan", "", "content"],
    ["budget", "", null],
  ]);
});

it("names columns once that differ in nothing", () => {
  const aside = (column: number, why: SetAside["why"], seen = "目標"): SetAside => ({
    field: "plan",
    column,
    seen,
    why,
  });
  const uses = columnUses(
    layoutOf(
      [
        page({ plan: 3 }, { plan: "目標" }),
        page({ plan: 3 }, { plan: "目標" }),
        page({ plan: 3 }, { plan: "計画" }),
        page({ plan: 4 }, { plan: "目標" }),
        page({ actual: 3 }, { actual: "目標" }),
      ],
      {
        setAside: [aside(3, "competing"), aside(3, "competing"), aside(3, "other-year"), aside(3, "competing", "計画")],
      },
    ),
  );
  expect(uses.map(({ field, column, heading, setAside }) => [field, column, heading, setAside])).toEqual([
    ["plan", 3, "目標", null],
    ["plan", 3, "計画", null],
    ["plan", 4, "目標", null],
    ["actual", 3, "目標", null],
    ["plan", 3, "目標", "competing"],
    ["plan", 3, "目標", "other-year"],
    ["plan", 3, "計画", "competing"],
  ]);
});
