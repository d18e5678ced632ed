import { expect, test } from "vitest";
import { judged } from "../table.ts";
import { testRule } from "../rule-test.ts";

const lines = [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }];

testRule("column-set-aside", {
  accept: [
    ["a table without rivals", lines],
    [
      "the plan of another year that nothing took the place of, which is another rule's",
      {
        lines,
        columns: { name: 2, actual: 6 },
        setAside: [{ field: "plan", column: 5, seen: "R5計画", why: "other-year" }],
      },
    ],
  ],
  reject: [
    ["a rival plan", { lines, setAside: [{ field: "plan", column: 9, seen: "目標", why: "competing" }] }, ["I4"]],
    [
      "one notice for each field and reason",
      {
        lines,
        setAside: [
          { field: "plan", column: 9, seen: "R3計画", why: "other-year" },
          { field: "plan", column: 11, seen: "R5計画", why: "other-year" },
          { field: "actual", column: 10, seen: "R3実績", why: "other-year" },
        ],
      },
      ["I4", "J4"],
    ],
  ],
});

test("many columns are counted, not all named", () => {
  const setAside = [1, 2, 3, 4, 5, 6].map((year) => ({
    field: "plan" as const,
    column: 8 + year,
    seen: `R${year}計画`,
    why: "other-year" as const,
  }));
  expect(judged({ lines, setAside }).findings.find(({ rule }) => rule === "column-set-aside")?.params).toEqual({
    field: "plan",
    why: "other-year",
    seen: "R1計画, R2計画, R3計画, R4計画",
    more: 2,
  });
});
