import { describe, expect, it } from "vitest";
import { countingDiffers } from "../../../../src/domain/achievement/objections/counting-differs.ts";
import { objected, type PairSketch } from "./pair-sketch.ts";

const object = (sketch: Partial<PairSketch>) =>
  objected(countingDiffers, { plan: "500人", actual: "520人", ...sketch });

describe("one side counted every time, the other not", () => {
  it.each<[string, Partial<PairSketch>, string, string]>([
    ["in the cells", { plan: "500人", actual: "延べ520人" }, "", "cumulative"],
    ["in the cells", { plan: "延べ500人", actual: "520人" }, "cumulative", ""],
    ["in the cells", { plan: "のべ500人", actual: "520人" }, "cumulative", ""],
    ["in the cells", { plan: "実人数500人", actual: "延べ520人" }, "net", "cumulative"],
    ["in the labels", { plan: "延べ受講者 500人", actual: "受講者 520人" }, "cumulative", ""],
    ["in a heading", { headings: { plan: "目標", actual: "実績(延べ)" } }, "", "cumulative"],
    ["in a heading", { headings: { plan: "延べ目標", actual: "実績" } }, "cumulative", ""],
    ["in both headings", { headings: { plan: "目標(実人数)", actual: "実績(延べ人数)" } }, "net", "cumulative"],
    ["a heading before the unit", { unit: "延べ人数", headings: { plan: "実人数" } }, "net", "cumulative"],
    ["the cell before the unit", { unit: "延べ人数", plan: "実人数 500人" }, "net", "cumulative"],
  ])("%s: %j", (_, sketch, planCounting, actualCounting) => {
    expect(object(sketch)).toMatchObject({
      reason: "counting-basis-mixed",
      reasonParams: { planCounting, actualCounting },
      alternatives: [{ reading: "as-paired", rate: 1.04 }],
    });
  });

  it.each<[string, Partial<PairSketch>]>([
    ["nothing is said", {}],
    ["both are", { plan: "延べ500人", actual: "延べ520人" }],
    ["both are, by the unit", { unit: "延べ人数", plan: "500", actual: "520" }],
    ["both are, by the unit and a cell", { unit: "延べ人数", plan: "延べ500人", actual: "520人" }],
    ["both are, by the name", { name: "延べ利用者数", plan: "延べ500人", actual: "520人" }],
    ["both are, by the indicator", { indicator: "延べ利用者数", plan: "延べ500人", actual: "520人" }],
    ["both are, by the section", { section: "延べ利用者", plan: "延べ500人", actual: "520人" }],
    ["both are, by the headings", { headings: { plan: "延べ目標", actual: "実績(延べ)" } }],
    ["one is net, the other silent", { plan: "実人数500人", actual: "520人" }],
    // 累計 says when.
    ["it is a sum over time", { plan: "500人", actual: "累計520人" }],
    ["it is a sum over time, in the label", { plan: "登録 500人", actual: "登録累計 520人" }],
    ["it is a sum over time, in the heading", { headings: { plan: "目標", actual: "累計実績" } }],
  ])("none where %s: %j", (_, sketch) => expect(object(sketch)).toBeNull());
});
