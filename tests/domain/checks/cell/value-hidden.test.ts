import { testRule } from "../rule-test.ts";

testRule("value-hidden", {
  accept: [
    ["a number that shows", [{ no: 1, name: "事業1", plan: 100, actual: 95 }]],
    ["a blank cell", [{ no: 1, name: "事業1", plan: 100, actual: null, actualText: "" }]],
    ["spaces", [{ no: 1, name: "事業1", plan: 100, actual: "  " }]],
    ["a text that comes to nothing", [{ no: 1, name: "事業1", plan: 100, actual: "", actualText: "" }]],
    [
      "a zero that shows in words",
      [{ no: 1, name: "事業1", plan: 100, actual: 0, actualFormat: ';;"集計中"', actualText: "集計中" }],
    ],
  ],
  reject: [
    ["a number", [{ no: 1, name: "事業1", plan: 1, actual: 95, actualFormat: ";;;", actualText: "" }], ["F5"]],
    ["a zero", [{ no: 1, name: "事業1", plan: 1, actual: 0, actualFormat: "0;-0;", actualText: " " }], ["F5"]],
    [
      "a zero of which only the unit shows",
      [{ no: 1, name: "事業1", plan: 1, actual: 0, actualFormat: '#,###"人"', actualText: "人" }],
      ["F5"],
    ],
    ["a text", [{ no: 1, name: "事業1", plan: 1, actual: "95人", actualFormat: ";;;", actualText: "" }], ["F5"]],
  ],
});
