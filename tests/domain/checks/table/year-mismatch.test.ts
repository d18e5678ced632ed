import { testRule } from "../rule-test.ts";

testRule("year-mismatch", {
  accept: [
    ["headings without years", { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }], headings: { plan: "計画", actual: "実績" } }],
    ["one year in two eras' spelling", { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }], headings: { plan: "令和4年度計画", actual: "R4年度実績" } }],
  ],
  reject: [
    ["next year's plan beside this year's result", { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }], headings: { plan: "令和5年度計画", actual: "令和4年度実績" } }, [4]],
    ["the year before beside this year", { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }], headings: { plan: "今年度計画", actual: "前年度実績" } }, [4]],
  ],
});
