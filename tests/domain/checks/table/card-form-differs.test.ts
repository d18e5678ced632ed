import { testRule } from "../rule-test.ts";
import type { TableSketch } from "../table.ts";

const usual = {
  name: "事務事業名",
  department: "担当課",
  plan: "活動 / 令和5年度 / 目標値",
  actual: "活動 / 令和5年度 / 実績値",
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `事業${index}`, plan: "10人", actual: "11人" }));
const forms = (...list: NonNullable<TableSketch["forms"]>): TableSketch => ({ lines: lines(list.length), forms: list });

testRule("card-form-differs", {
  accept: [
    ["forms that are all alike", forms(usual, usual, usual)],
    ["one form", forms(usual)],
    ["two forms, neither of which is the common one", forms(usual, { ...usual, department: "所管" })],
    ["other years and other indicators", forms(usual, usual, { ...usual, plan: "成果 / 令和4年度 / 目標値" })],
    ["labels in another width", forms(usual, usual, { ...usual, name: "事務事業名　" })],
    ["a list, whatever its headings", { lines: lines(3), headings: usual }],
  ],
  reject: [
    ["another label", forms(usual, { ...usual, department: "所管部局" }, usual), [6]],
    [
      "a field that is not there",
      forms(usual, usual, { name: "事務事業名", plan: usual.plan, actual: usual.actual }),
      [7],
    ],
    ["a field more", forms({ ...usual, section: "施策" }, usual, usual), [5]],
    ["other words for plan and actual", forms(usual, usual, { ...usual, plan: "当初見込み", actual: "活動実績" }), [7]],
  ],
});
