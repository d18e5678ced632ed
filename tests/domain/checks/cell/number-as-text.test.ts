import { testRule } from "../rule-test.ts";

testRule("number-as-text", {
  accept: [
    [
      "text figures in a column of text",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95" },
      ],
    ],
    [
      "words beside numbers",
      [
        { no: 1, name: "事業1", plan: 100, actual: 95 },
        { no: 2, name: "事業2", plan: 100, actual: 95 },
        { no: 3, name: "事業3", plan: 100, actual: 95 },
        { no: 4, name: "事業4", plan: "約100人", actual: 95 },
      ],
    ],
  ],
  reject: [
    [
      "a bare number as text among numbers",
      [
        { no: 1, name: "事業1", plan: 100, actual: 95 },
        { no: 2, name: "事業2", plan: 100, actual: 95 },
        { no: 3, name: "事業3", plan: 100, actual: 95 },
        { no: 4, name: "事業4", plan: "1,000", actual: 95 },
      ],
      ["E8"],
    ],
    [
      "full-width digits among numbers",
      [
        { no: 1, name: "事業1", plan: 100, actual: 95 },
        { no: 2, name: "事業2", plan: 100, actual: 95 },
        { no: 3, name: "事業3", plan: 100, actual: 95 },
        { no: 4, name: "事業4", plan: 100, actual: "９５" },
      ],
      ["F8"],
    ],
  ],
});
