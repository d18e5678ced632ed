import { expect, it } from "vitest";
import { CellGroups } from "../../../src/domain/checks/cell-groups.ts";

it("counts a cell once, lists the first five, and says what the first one says", () => {
  const groups = new CellGroups();
  for (const row of [4, 4, 5, 6, 7, 8, 9]) groups.add("lines", row, 3, `${row}人`);
  expect(groups.notices()).toEqual([
    {
      row: 4,
      cell: "C4",
      params: { where: "lines", column: "C", count: 6, cells: "C4, C5, C6, C7, C8", text: "4人" },
    },
  ]);
});

it("tells columns of lines apart, and headings and what stands outside each together", () => {
  const groups = new CellGroups();
  for (const part of ["headings", "lines", "outside"] as const)
    for (const column of [1, 2]) groups.add(part, { headings: 3, lines: 4, outside: 1 }[part], column, "a");
  expect(groups.notices().map(({ cell, params }) => [cell, params["count"]])).toEqual([
    ["A3", 2],
    ["A4", 1],
    ["B4", 1],
    ["A1", 2],
  ]);
});

it("keeps apart what is told apart, and puts together what was seen", () => {
  const groups = new CellGroups();
  groups.add("lines", 1, 1, "a", { params: { by: "break" }, seen: ["①"] });
  groups.add("lines", 2, 1, "b", { params: { by: "edge" } });
  groups.add("lines", 3, 1, "c", { params: { by: "break" }, seen: ["②", "①"] });
  expect(groups.notices().map(({ params }) => [params["by"], params["count"], params["seen"]])).toEqual([
    ["break", 2, "① ②"],
    ["edge", 1, undefined],
  ]);
});
