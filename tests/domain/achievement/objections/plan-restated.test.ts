import { describe, expect, it } from "vitest";
import { planRestated } from "../../../../src/domain/achievement/objections/plan-restated.ts";
import { maxCandidates } from "../../../../src/domain/achievement/pair.ts";
import { pairWith } from "./pair-sketch.ts";

const readings = (plan: string, actual: string) =>
  planRestated
    .object(pairWith(plan, actual))
    ?.alternatives.map(({ reading, params, rate }) => [reading, params["label"], Math.round((rate ?? 0) * 1e4) / 1e4]);

describe("a plan that was set anew on the way", () => {
  it.each([
    [
      "200社(当初)→150社(見直し後)",
      "160社",
      [
        ["part", "200社", 0.8],
        ["part", "150社", 1.0667],
      ],
    ],
    [
      "2km(当初)→1.5km(変更後)",
      "1,600m",
      [
        ["part", "2km", 0.8],
        ["part", "1.5km", 1.0667],
      ],
    ],
    [
      "200(当初)→150(補正後)",
      "160",
      [
        ["part", "200", 0.8],
        ["part", "150", 1.0667],
      ],
    ],
  ])("%s | %s", (plan, actual, expected) => expect(readings(plan, actual)).toEqual(expected));

  it("is told with its count", () => {
    const doubt = planRestated.object(pairWith("200社(当初)→150社(見直し後)", "160社"));
    expect(doubt).toMatchObject({ reason: "several-figures", reasonParams: { plans: 2, actuals: 1 } });
  });

  it("leaves out a plan of 0, of which there is no rate", () => {
    expect(readings("0社(当初)→150社(見直し後)", "160社")).toEqual([["part", "150社", 1.0667]]);
  });

  it("offers no more readings than anybody chooses among", () => {
    const plans = Array.from({ length: maxCandidates + 2 }, (_, index) => `${index + 1}社(変更後)`).join("→");
    expect(readings(plans, "5社")).toHaveLength(maxCandidates);
  });

  it.each([
    ["200社", "160社"],
    ["200社(当初計画)", "160社"],
    ["200社(見直し後 3回)", "160社"],
    ["200社", "160社(変更後)"],
  ])("is not %s | %s", (plan, actual) => expect(readings(plan, actual)).toBeUndefined());
});
