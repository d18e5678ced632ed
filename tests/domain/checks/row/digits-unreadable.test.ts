import { testRule } from "../rule-test.ts";

const line = { no: 1, name: "事業1", plan: "100人", actual: "95人" } as const;

testRule("digits-unreadable", {
  accept: [
    ["a cell that was read whole", [line]],
    [
      "words, which have a rule of their own",
      [{ ...line, leftOver: [{ kind: "words", text: "〆", evidence: [3, 4] }] }],
    ],
  ],
  reject: [
    [
      "digits that cannot be read for sure",
      [{ ...line, leftOver: [{ kind: "digits", text: "12,34", evidence: [0, 5] }] }],
      ["F5"],
    ],
  ],
});
