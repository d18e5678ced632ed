import type { MatchedBy } from "../../../../src/domain/sheet/records/reading.ts";
import type { LineSketch } from "../table.ts";
import { testRule } from "../rule-test.ts";

/** Programs 1, 2, 3 … whose numbers on the other sheet are these. */
const numbered = (others: readonly (number | null)[], by: MatchedBy = "name"): readonly LineSketch[] =>
  others.map((no, index) => {
    const name = `講座${"甲乙丙丁戊"[index]}`;
    return { no: index + 1, name, plan: "100人", actual: "95人", matched: { by, name, no } };
  });

testRule("number-differs", {
  accept: [
    ["one sheet", [{ no: 1, name: "講座", plan: "100人", actual: "95人" }]],
    ["the same numbers", numbered([1, 2, 3])],
    ["no numbers on the other sheet", numbered([null, null, null])],
    ["lines that are asked about anyway", numbered([2, 1, 3], "order")],
  ],
  reject: [
    ["two that are exchanged", numbered([2, 1, 3, 4]), ["A5", "A6"]],
    ["one that differs", numbered([1, 8, 3]), ["A6"]],
    ["half of them", numbered([2, 1, 3, 4]), ["A5", "A6"]],
    ["two of two", numbered([2, 1]), ["A5", "A6"]],
    ["most of them: the sheets are numbered in ways of their own", numbered([2, 3, 1, 4]), [null]],
  ],
});
