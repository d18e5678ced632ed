import { testRule } from "../rule-test.ts";

testRule("section-empty", {
  accept: [
    ["programs under each heading", { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人", section: 0 }], sections: ["甲"] }],
  ],
  reject: [
    ["a heading with nothing under it", { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人", section: 0 }], sections: ["甲", "乙"] }, [4]],
  ],
});
