import { describe, expect, it } from "vitest";
import { extentDiffers } from "../../../../src/domain/achievement/objections/extent-differs.ts";
import { objected, type PairSketch } from "./pair-sketch.ts";

const object = (sketch: Partial<PairSketch>) => objected(extentDiffers, { plan: "250社", actual: "60社", ...sketch });

describe("one of many, or a part, against the whole", () => {
  it.each<[Partial<PairSketch>, string, string]>([
    [{ plan: "各校 2回", actual: "24回" }, "各校", "24回"],
    [{ plan: "24回", actual: "各校 2回" }, "24回", "各校"],
    [{ plan: "250社", actual: "うち新規60社" }, "250社", "新規"],
    [{ headings: { plan: "目標", actual: "新規実績" } }, "250社", "新規実績"],
    [{ headings: { plan: "新規目標", actual: "実績" } }, "新規目標", "60社"],
    [{ headings: { plan: "目標", actual: "うち市内" } }, "250社", "うち市内"],
    [{ headings: { plan: "各校の目標", actual: "実績" } }, "各校の目標", "60社"],
    [{ headings: { plan: "うち目標", actual: "新規実績" } }, "うち目標", "新規実績"],
    // A part of what is new is a part.
    [{ name: "新規就農者数", headings: { plan: "目標", actual: "うち実績" } }, "250社", "うち実績"],
  ])("%j", (sketch, planLabel, actualLabel) => {
    expect(object(sketch)).toMatchObject({
      reason: "label-unmatched",
      reasonParams: { planLabel, actualLabel },
      alternatives: [{ reading: "as-paired" }],
    });
  });

  it.each<[Partial<PairSketch>]>([
    [{}],
    [{ plan: "各校 2回", actual: "各校 3回" }],
    [{ plan: "うち新規50社", actual: "うち新規60社" }],
    [{ headings: { plan: "新規目標", actual: "新規実績" } }],
    [{ headings: { plan: "目標", actual: "実績" } }],
    // What the line itself is about both sides are of.
    [{ name: "新規就農者数", headings: { plan: "目標", actual: "新規実績" } }],
    [{ unit: "新規件数", headings: { plan: "目標", actual: "新規実績" } }],
    [{ name: "各校の訪問", plan: "各校 2回", actual: "24回" }],
    // The whole is told by what it is a part of.
    [{ plan: "250社", actual: "300社規模のうち60社" }],
  ])("none in %j", (sketch) => expect(object(sketch)).toBeNull());
});
