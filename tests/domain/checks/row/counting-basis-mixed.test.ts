import { testRule } from "../rule-test.ts";

testRule("counting-basis-mixed", {
  accept: [
    ["延べ on both sides", [{ no: 1, name: "事業1", plan: "延べ500人", actual: "延べ520人" }]],
    [
      "a note that says 延べ of both",
      [{ no: 1, name: "事業1", plan: "500人", actual: "延べ520人", unit: "延べ受講者数" }],
    ],
  ],
  reject: [
    ["heads against visits", [{ no: 1, name: "事業1", plan: "実人数500人", actual: "延べ520人" }], ["F5"]],
    [
      "one label of three is cumulative",
      [
        {
          no: 1,
          name: "事業1",
          plan: "930人",
          actual: "65歳以上コース:151人 シニア予備群コース:185人 オンライン講座:1,102人",
          unit: "受講者数(オンライン講座は延べ受講者数)",
        },
      ],
      ["F5"],
    ],
  ],
});
