import { testRule } from "../rule-test.ts";

testRule("printed-rate-differs", {
  accept: [
    ["a rate rounded half-up", [{ no: 1, name: "事業1", plan: "470人", actual: "175人", rate: "37.2%" }]],
    [
      "a formula under a percent format",
      [{ no: 1, name: "移行", plan: "470人", actual: "175人", rate: 175 / 470, rateFormat: "0.0%" }],
    ],
    ["a ratio", [{ no: 1, name: "事業1", plan: "100人", actual: "93人", rate: 0.93 }]],
    [
      "the rate of a possible reading",
      [
        {
          no: 1,
          name: "事業1",
          plan: "5,000人",
          actual: "2年間で5,000人計画規模のうち 令和4年度 3,757人",
          rate: "75.1%",
        },
      ],
    ],
    [
      "progress from a baseline",
      {
        headings: { printedRate: "進捗率" },
        lines: [{ no: 1, name: "講座", baseline: "40人", plan: "100人", actual: "70人", rate: "50%" }],
      },
    ],
    [
      "progress that is printed as achievement",
      {
        headings: { printedRate: "進捗率" },
        lines: [{ no: 1, name: "講座", baseline: "40人", plan: "100人", actual: "70人", rate: "70%" }],
      },
    ],
    [
      "progress from a baseline to the final target",
      {
        headings: { printedRate: "進捗率" },
        lines: [
          { no: 1, name: "講座", baseline: "40人", plan: "100人", actual: "70人", finalTarget: "160人", rate: "25%" },
        ],
      },
    ],
    [
      "progress down to a final target, and away from it",
      {
        headings: { printedRate: "進捗率（％）" },
        lines: [
          {
            no: 1,
            name: "認定率",
            baseline: "20.2%",
            plan: "18.0%",
            actual: "16.8%",
            finalTarget: "17.8%",
            rate: 141.7,
          },
          { no: 2, name: "受診率", baseline: "34.2%", plan: "46.0%", actual: "33.1%", finalTarget: "50.0%", rate: -7 },
        ],
      },
    ],
    [
      "progress to a final target in another unit of the same kind",
      {
        headings: { printedRate: "進捗率" },
        lines: [
          { no: 1, name: "講座", baseline: "60分", plan: "2時間", actual: "90分", finalTarget: "4時間", rate: "16.7%" },
        ],
      },
    ],
    [
      "the part of the final target that is reached",
      {
        headings: { printedRate: "進捗率" },
        lines: [{ no: 1, name: "講座", plan: "100人", actual: "70人", finalTarget: "140人", rate: "50%" }],
      },
    ],
    [
      "a rate of money spent",
      {
        headings: { printedRate: "執行率" },
        lines: [{ no: 1, name: "講座", plan: "100人", actual: "70人", rate: "98.2%" }],
      },
    ],
    ["nothing to compare it with", [{ no: 1, name: "事業1", plan: "-", actual: "95人", rate: "-" }]],
  ],
  reject: [
    ["another rate", [{ no: 1, name: "事業1", plan: "470人", actual: "175人", rate: "73.2%" }], ["H5"]],
    [
      "progress of neither",
      {
        headings: { printedRate: "進捗率" },
        lines: [{ no: 1, name: "講座", baseline: "40人", plan: "100人", actual: "70人", rate: "60%" }],
      },
      ["H5"],
    ],
    [
      "progress to neither target",
      {
        headings: { printedRate: "進捗率" },
        lines: [
          { no: 1, name: "講座", baseline: "40人", plan: "100人", actual: "70人", finalTarget: "160人", rate: "55%" },
        ],
      },
      ["H5"],
    ],
    [
      "progress where achievement is printed",
      { lines: [{ no: 1, name: "講座", baseline: "40人", plan: "100人", actual: "70人", rate: "50%" }] },
      ["H5"],
    ],
    [
      "a rate cut off instead of rounded",
      [
        { no: 1, name: "事業1", plan: "5,000人", actual: "4,678人", rate: "93.5%" },
        { no: 2, name: "事業2", plan: "5,000人", actual: "4,678人", rate: "93%" },
      ],
      ["H5", "H6"],
    ],
  ],
});
