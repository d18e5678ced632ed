import { testRule } from "../rule-test.ts";

const line = { no: 1, name: "事業1", plan: "100人", actual: "95人〆" } as const;

testRule("left-over", {
  accept: [
    ["a cell that was read whole", [{ ...line, actual: "95人" }]],
    [
      "digits, which have a rule of their own",
      [{ ...line, leftOver: [{ kind: "digits", text: "95", evidence: [0, 2] }] }],
    ],
  ],
  reject: [
    ["words that nobody read", [{ ...line, leftOver: [{ kind: "words", text: "〆", evidence: [3, 4] }] }], ["F5"]],
  ],
});
