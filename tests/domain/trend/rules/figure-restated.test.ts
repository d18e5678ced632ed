import { describe, expect, it } from "vitest";
import { isSameFigure } from "../../../../src/domain/trend/rules/figure-restated.ts";
import { type IndicatorSketch, trendOf } from "../sketch.ts";

type Case = readonly [shows: string, own: IndicatorSketch, later: IndicatorSketch];
type RejectCase = readonly [...Case, notices: readonly string[]];

/** Of 2021 in the sheet of 2022. */
const printing = (
  printed: NonNullable<IndicatorSketch["printed"]>[number],
  own: IndicatorSketch = {},
): IndicatorSketch => ({
  ...own,
  printed: [printed],
});

const cases: { readonly accept: readonly Case[]; readonly reject: readonly RejectCase[] } = {
  accept: [
    ["printed again as it was", { actual: 198 }, printing({ year: 2021, plan: 100, actual: 198 })],
    ["not printed again", { actual: 198 }, {}],
    ["another year's figure", { actual: 198 }, printing({ year: 2020, actual: 189 })],
    ["fewer decimals", { actual: 12.34 }, printing({ year: 2021, actual: 12.3 })],
    [
      "another unit of the same dimension",
      { actual: 2, plan: 3, unit: "時間" },
      printing({ year: 2021, actual: 2 }, { unit: "時間" }),
    ],
    ["a unit that cannot be compared", { actual: 198 }, printing({ year: 2021, actual: 189, unit: "件" })],
    [
      "counted otherwise since then",
      { actual: 198, unit: "人" },
      printing({ year: 2021, actual: 189 }, { unit: "件" }),
    ],
    [
      "of an indicator that is called otherwise since",
      { actual: 198 },
      printing({ year: 2021, actual: 189 }, { label: "修了者" }),
    ],
    ["no figure then and none now", { actual: null }, printing({ year: 2021, actual: null })],
    ["words where several figures may stand", { actual: 198 }, printing({ year: 2021, actual: "別紙のとおり" })],
  ],
  reject: [
    ["another result", { actual: 198 }, printing({ year: 2021, actual: 189 }), ["actual restated 198→189 -"]],
    [
      "rounded to whole persons it is another one",
      { actual: 12.3 },
      printing({ year: 2021, actual: 12 }),
      ["actual restated 12.3→12 -"],
    ],
    [
      "a result that is no longer achieved",
      { actual: 100 },
      printing({ year: 2021, actual: 99 }),
      ["actual restated 100→99 out-of-achieved"],
    ],
    [
      "one just achieved",
      { actual: 99 },
      printing({ year: 2021, actual: 100 }),
      ["actual restated 99→100 into-achieved"],
    ],
    ["withdrawn", { actual: 198 }, printing({ year: 2021, actual: "－" }), ["actual withdrawn 198→－ out-of-achieved"]],
    ["filled in later", { actual: null }, printing({ year: 2021, actual: 80 }), ["actual filled-in →80 -"]],
    [
      "a target changed afterwards makes it achieved",
      { plan: 100, actual: 95 },
      printing({ year: 2021, plan: 90 }),
      ["plan restated 100→90 into-achieved"],
    ],
    [
      "both, each by itself",
      { plan: 100, actual: 95 },
      printing({ year: 2021, plan: 90, actual: 85 }),
      ["plan restated 100→90 into-achieved", "actual restated 95→85 -"],
    ],
  ],
};

const noticed = (own: IndicatorSketch, later: IndicatorSketch): readonly string[] =>
  trendOf([[{ name: "事業", indicators: [own] }], [{ name: "事業", indicators: [later] }]]).restated.map(
    ({ side, how, own: was, printed, crosses }) => `${side} ${how} ${was.text}→${printed.text} ${crosses ?? "-"}`,
  );

describe("figure-restated", () => {
  it.each(cases.accept)("accepts %s", (_shows, own, later) => {
    expect(noticed(own, later)).toEqual([]);
  });

  it.each(cases.reject)("rejects %s", (_shows, own, later, notices) => {
    expect(noticed(own, later)).toEqual(notices);
  });

  it("looks at every later sheet", () => {
    const { restated } = trendOf([
      [{ name: "事業", indicators: [{ actual: 198 }] }],
      [{ name: "事業", indicators: [printing({ year: 2021, actual: 198 })] }],
      [{ name: "事業", indicators: [printing({ year: 2021, actual: 189 })] }],
    ]);
    expect(restated.map(({ year, printedIn }) => [year, printedIn])).toEqual([[0, 2]]);
  });
});

it.each([
  [12.34, 12.3, true],
  [12.35, 12.4, true],
  [12.34, 12.4, false],
  [-12.35, -12.4, true],
  [198, 198, true],
  [0.1 + 0.2, 0.3, true],
  [198.4, 198, false],
])("%d printed as %d is the same: %s", (own, printed, isSame) => {
  expect(isSameFigure(own, printed)).toBe(isSame);
});
