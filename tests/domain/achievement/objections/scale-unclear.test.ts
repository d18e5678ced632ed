import { describe, expect, it } from "vitest";
import { scaleUnclear } from "../../../../src/domain/achievement/objections/scale-unclear.ts";
import { objected } from "./pair-sketch.ts";

const rates = (plan: string, actual: string, unit?: string) =>
  objected(scaleUnclear, { plan, actual, ...(unit === undefined ? {} : { unit }) })?.alternatives.map(
    ({ rate }) => Math.round((rate ?? 0) * 1e4) / 1e4,
  );

describe("a number that may be of another scale", () => {
  it.each([
    ["400万人泊", "447", undefined, [1.1175, 0.0001]],
    ["400", "447万人泊", undefined, [1.1175, 11_175]],
    ["80%", "0.85", undefined, [1.0625, 0.0106]],
    ["0.8", "85%", undefined, [1.0625, 106.25]],
    ["85", "0.82", "%", [0.9647, 0.0096]],
    ["0.85", "82", "%", [0.9647, 96.4706]],
    ["85%", "0.82", "%", [0.9647, 0.0096]],
    ["10.1", "1", "%", [9.901, 0.099]],
    ["1", "10.1", "%", [0.101, 10.1]],
    ["50", "-0.1", "%", [-0.2, -0.002]],
    ["8割", "0.75", undefined, [0.9375, 0.0094]],
    ["100億円", "98", undefined, [0.98, 0]],
    ["99", "98百人", undefined, [0.9899, 98.9899]],
    ["10a", "10m2", undefined, [100, 1]],
    ["50千円", "10円", undefined, [0.2, 0.0002]],
    ["400万", "447", undefined, [1.1175, 0.0001]],
  ] as const)("%s | %s (%s)", (plan, actual, unit, expected) => expect(rates(plan, actual, unit)).toEqual(expected));

  it.each([
    ["85", "82", "%"],
    ["10", "1", "%"],
    ["0.31", "0.33", "%"],
    ["5.0", "0.8", "%"],
    ["85%", "0.82%", undefined],
    ["85", "0.82%", "%"],
    ["85", "1.1", "%"],
    ["85", "0", "%"],
    ["100人", "1", undefined],
    ["100", "0.5", "ha"],
    ["400万人", "380万人", undefined],
    ["50千円", "48", "千円"],
    // Digits as near, amounts not yet as far; and the other way round.
    ["10a", "11m2", undefined],
    ["51千円", "10円", undefined],
    ["400万", "3,600,000", undefined],
  ] as const)("none in %s | %s (%s)", (plan, actual, unit) => expect(rates(plan, actual, unit)).toBeUndefined());
});
