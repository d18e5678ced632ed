import { describe, expect, it } from "vitest";
import { type LineSketch, judged } from "../checks/table.ts";

const reasonOf = (line: LineSketch, heading: string) =>
  judged({ lines: [{ no: 1, plan: "500", actual: "485", ...line }], headings: { name: heading } }).rows.at(0)
    ?.indicators[0]?.reason;

describe("a doubt about which way is better", () => {
  it.each<[string, LineSketch, string]>([
    ["the program's name counts", { name: "相談件数" }, "事業名"],
    ["what the name counts is doubtful", { name: "生活保護率" }, "事業名"],
    ["its column is one of indicators", { name: "単価" }, "指標名"],
    ["its column is one of indicators, in letters", { name: "単価" }, "ＫＰＩ・KPI"],
    ["the indicator's name is doubtful", { name: "施設管理", indicator: "単価" }, "事業名"],
    ["the label is doubtful", { name: "施設管理", plan: "単価500千円", actual: "単価485千円" }, "事業名"],
  ])("stands where %s", (_name, line, heading) => expect(reasonOf(line, heading)).toBe("direction-unclear"));

  it.each<[string, LineSketch, string]>([
    ["the program is only called so", { name: "単価" }, "事業名"],
    ["the program is about something bad", { name: "有害鳥獣" }, "事業名"],
    ["nothing is written over its column", { name: "単価" }, ""],
    ["the indicator's name is clear", { name: "単価", indicator: "参加者数" }, "事業名"],
  ])("does not where %s", (_name, line, heading) => expect(reasonOf(line, heading)).toBeNull());
});
