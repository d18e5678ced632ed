import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/domain/achievement/figure.ts";
import { senseUnclear } from "../../../../src/domain/achievement/objections/sense-unclear.ts";
import type { Sense } from "../../../../src/domain/quantity/quantity.ts";
import { pairOf } from "./pair-sketch.ts";

const balance = (figure: Figure, sense: Sense | null): Figure =>
  sense === null ? figure : { ...figure, kind: "balance", quantity: { ...figure.quantity, sense } };

function unclear(plan: string, planSense: Sense | null, actual: string, actualSense: Sense | null) {
  const pair = pairOf({ plan, actual });
  const sensed = { ...pair, plan: balance(pair.plan, planSense), actual: balance(pair.actual, actualSense) };
  return senseUnclear.object(sensed)?.reasonParams["kind"] ?? null;
}

describe("what more of a figure means", () => {
  it.each([
    ["50人", "surplus", "12人", "deficit", "deficit"],
    ["50人", "deficit", "12人", "surplus", "deficit"],
    ["500千円", "deficit", "320千円", "deficit", "deficit"],
    ["50人", null, "12人", "deficit", "deficit"],
    ["50人", "deficit", "12人", null, "deficit"],
    ["500千円", "surplus", "△320千円", null, "deficit"],
    ["△500千円", null, "320千円", "surplus", "deficit"],
    ["△500千円", null, "△320千円", null, "negative"],
    ["△1人", null, "10人", null, "negative"],
    ["△500千円", "surplus", "△320千円", "surplus", "deficit"],
    ["定員30人以内", null, "25人", null, "capacity"],
    ["受入枠500人以内", null, "480人", null, "capacity"],
  ] as const)("%s (%s) | %s (%s): %s", (plan, planSense, actual, actualSense, kind) =>
    expect(unclear(plan, planSense, actual, actualSense)).toBe(kind),
  );

  it.each([
    ["50人", "surplus", "12人", "surplus"],
    ["500千円", "surplus", "320千円", null],
    ["500千円", null, "320千円", "surplus"],
    ["500千円", "surplus", "0千円", null],
    ["0人", null, "12人", null],
    ["50人", null, "△12人", null],
    ["5件増", null, "3件減", null],
    ["3割減", null, "25%減", null],
    ["5,500人以下", null, "5,155人", null],
    ["定員30人", null, "25人", null],
    ["30人以内", null, "25人", null],
    ["100人", null, "95人", null],
  ] as const)("is told by %s (%s) | %s (%s)", (plan, planSense, actual, actualSense) =>
    expect(unclear(plan, planSense, actual, actualSense)).toBeNull(),
  );
});
