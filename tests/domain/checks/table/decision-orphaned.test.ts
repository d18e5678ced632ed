import { testRule } from "../rule-test.ts";

testRule("decision-orphaned", {
  accept: [
    ["any sheet: the report, not the sheet, notices it", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
  ],
  reject: [],
});
