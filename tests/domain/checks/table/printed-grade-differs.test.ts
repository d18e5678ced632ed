import { testRule } from "../rule-test.ts";

const legend = "評価区分　Ａ：達成率100％以上　Ｂ：80％以上100％未満　Ｃ：50％以上80％未満　Ｄ：50％未満";
const graded = (grade: string, actual = "70件") => ({ no: 1, name: "相談", plan: "100件", actual, grade });

testRule("printed-grade-differs", {
  accept: [
    ["the legend's own grade", { below: legend, lines: [graded("Ｃ")] }],
    ["a grade by the rounded rate", { below: legend, lines: [graded("A", "99.96件")] }],
    ["a grade that the legend does not name", { below: legend, lines: [graded("Ｓ")] }],
    ["達成 on what was met", [graded("達成", "100件")]],
    ["未達成 on what was missed", [graded("未達成")]],
    ["○ on what is nearly met", [graded("○", "90件")]],
    ["letters without a legend", [graded("A", "10件")]],
    ["a grade on what is to be checked", { below: legend, lines: [{ ...graded("A"), actual: "70世帯" }] }],
    ["no grade", { below: legend, lines: [graded("")] }],
  ],
  reject: [
    ["another grade than the legend's", { below: legend, lines: [graded("Ａ")] }, ["I5"]],
    ["a grade too low", { below: legend, lines: [graded("D", "120件")] }, ["I5"]],
    ["達成 on what was missed", [graded("達成")], ["I5"]],
    ["未達 on what was met", [graded("未達", "100件")], ["I5"]],
    ["○ on what is far from it", [graded("○", "10件")], ["I5"]],
    ["× on what was met", [graded("×", "100件")], ["I5"]],
  ],
});
