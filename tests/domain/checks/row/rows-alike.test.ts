import type { MatchedBy } from "../../../../src/domain/sheet/records/reading.ts";
import type { LineSketch } from "../table.ts";
import { testRule } from "../rule-test.ts";

const matched = (by: MatchedBy, more: Partial<LineSketch> = {}): readonly LineSketch[] => [
  { no: 1, name: "講座", plan: "100人", actual: "95人", matched: { by, name: "講座" }, ...more },
];

testRule("rows-alike", {
  accept: [
    ["one sheet", [{ no: 1, name: "講座", plan: "100人", actual: "95人" }]],
    ["the only one of its name", matched("name")],
    ["another name under its number, of which another rule tells", matched("number")],
    ["no result, so that nothing is compared", matched("order", { actual: null })],
  ],
  reject: [["one of several rows of the name", matched("order"), ["F5"]]],
});
