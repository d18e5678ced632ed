import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFigures, fieldsIn, packed, unpacked } from "../../../src/domain/achievement/figure-counts.ts";
import { readingOf } from "../checks/table.ts";

const few = 64;

describe("counts as one number", () => {
  const counts = fc
    .tuple(fc.nat(few - 1), fc.nat(few - 1), fc.nat(few - 1), fc.nat(63), fc.nat(63))
    .map(([figures, units, written, filled, numeric]) => ({
      figures,
      units: Math.min(units, figures),
      written: Math.min(written, units, figures),
      filled,
      numeric,
    }));

  it("say what they were", () => {
    fc.assert(
      fc.property(counts, (one) => {
        expect(packed(one)).toBeGreaterThanOrEqual(0);
        expect(packed(one)).toBeLessThan(2 ** 31);
        expect(unpacked(packed(one))).toEqual(one);
      }),
    );
  });

  it.each([
    [few - 1, true],
    [few, false],
  ])("of %i figures: %s", (figures, fits) => {
    const all = { figures, units: figures, written: figures, filled: 63, numeric: 63 };
    expect(packed(all) >= 0).toBe(fits);
  });
});

describe("figures are counted", () => {
  it.each([
    ["100人", "95人", { figures: 2, units: 2, written: 2 }],
    ["100", "95人", { figures: 2, units: 1, written: 1 }],
    ["100人、50件", "未定", { figures: 2, units: 2, written: 2 }],
    ["", "", { figures: 0, units: 0, written: 0 }],
    ["百人", "1,000", { figures: 2, units: 1, written: 1 }],
  ] as const)("%s | %s", (plan, actual, wanted) => {
    const [line] = readingOf({ lines: [{ no: 1, name: "事業", plan, actual }] }).lines;
    const { filled, numeric, ...counted } = countFigures(line!);
    expect(counted).toEqual(wanted);
    expect(fieldsIn(filled)).toEqual(
      (["plan", "actual"] as const).filter((side) => line![side]?.reading.kind === "quantities"),
    );
    expect(numeric & ~filled).toBe(0);
  });
});
