import { testRule } from "../rule-test.ts";

testRule("total-differs", {
  accept: [
    [
      "a total that is the sum",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1,000円" },
          { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2,000円" },
        ],
        totals: { budget: "3,000円", plan: "200人", actual: "190人" },
      },
    ],
    [
      "a total within rounding",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "約2.9億円" },
          { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "約2.5億円" },
        ],
        totals: { budget: "約5.5億円" },
      },
    ],
    [
      "figures of several units, which have no sum",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人" },
          { no: 2, name: "事業2", plan: "5社", actual: "4社" },
        ],
        totals: { plan: "100人" },
      },
    ],
  ],
  reject: [
    [
      "a budget left out",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1,000円" },
          { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2,000円" },
        ],
        totals: { budget: "2,000円" },
      },
      ["D7"],
    ],
    [
      "results added wrongly",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人" },
          { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        ],
        totals: { plan: "200人", actual: "200人" },
      },
      ["F7"],
    ],
  ],
});
