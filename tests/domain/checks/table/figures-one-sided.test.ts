import { testRule } from "../rule-test.ts";

const lines = [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }];
const area = { top: 8, left: 4, bottom: 8, right: 6 };

testRule("figures-one-sided", {
  accept: [
    ["nothing left over", lines],
    [
      "figures that nothing says the side of",
      { lines, figuresUnread: [{ area, name: "世帯数", side: null, texts: ["1,200", "1,300"] }] },
    ],
  ],
  reject: [
    [
      "a plan without a result",
      { lines, figuresUnread: [{ area, name: "満足度", side: "plan", texts: ["70", "75", "80"] }] },
      ["D8"],
    ],
    [
      "a result without a plan, and without a name",
      {
        lines,
        figuresUnread: [{ area, name: "", side: "actual", texts: ["1", "2", "3", "4", "5", "6", "7", "8"] }],
      },
      ["D8"],
    ],
  ],
});
