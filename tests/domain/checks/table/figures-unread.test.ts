import { testRule } from "../rule-test.ts";

const lines = [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }];
const area = { top: 8, left: 4, bottom: 8, right: 6 };

testRule("figures-unread", {
  accept: [
    ["nothing left over", lines],
    [
      "a result without a plan",
      { lines, figuresUnread: [{ area, name: "世帯数", side: "actual", texts: ["1,200", "1,300"] }] },
    ],
  ],
  reject: [
    [
      "figures that nothing says the side of",
      { lines, figuresUnread: [{ area, name: "満足度", side: null, texts: ["70", "75", "80"] }] },
      ["D8"],
    ],
    [
      "many, without a name",
      {
        lines,
        figuresUnread: [{ area, name: "", side: null, texts: ["1", "2", "3", "4", "5", "6", "7", "8"] }],
      },
      ["D8"],
    ],
  ],
});
