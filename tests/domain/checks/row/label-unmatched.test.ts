import { testRule } from "../rule-test.ts";

testRule("label-unmatched", {
  accept: [
    [
      "labels that say the same differently",
      [{ no: 1, name: "事業1", plan: "・企業開拓 150社", actual: "・開拓企業数 170社" }],
    ],
    ["labels that meet", [{ no: 1, name: "事業1", plan: "相談:100人 研修:50人", actual: "研修:40人 相談:120人" }]],
  ],
  reject: [
    [
      "labels that have nothing in common",
      [{ no: 1, name: "事業1", plan: "相談:100人 研修:50人", actual: "見学:40人 派遣:120人" }],
      ["F5"],
    ],
  ],
});
