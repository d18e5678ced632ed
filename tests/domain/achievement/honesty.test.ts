import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/domain/achievement/verdict.ts";
import { judged } from "../checks/table.ts";
import { type DishonestPair, dishonestPairs } from "./dishonest.table.ts";
import { honestPairs } from "./honest.table.ts";

const settled: ReadonlySet<Verdict> = new Set<Verdict>(["achieved", "nearly", "under", "far-under"]);

/** The rates of all that got a verdict; null where it has none (met or missed). */
function ratesOf({ plan, actual, indicator, unit }: DishonestPair) {
  const [row] = judged({
    lines: [
      {
        no: 1,
        name: "事業",
        plan,
        actual,
        ...(indicator === undefined ? {} : { indicator }),
        ...(unit === undefined ? {} : { unit }),
      },
    ],
    ...(unit === undefined ? {} : { figureUnit: unit }),
  }).rows;
  const indicators = row?.indicators ?? [];
  return {
    rates: indicators
      .filter(({ verdict }) => settled.has(verdict))
      .map(({ rate }) => (rate === null ? null : Math.round(rate * 1e4) / 1e4)),
    asked: indicators.filter(({ verdict }) => verdict === "review").map(({ reason }) => reason),
  };
}

const called = ({ indicator, plan, actual }: DishonestPair): string => `${indicator ?? ""} ${plan} | ${actual}`.trim();

describe("honest pairs are divided", () => {
  it.each(honestPairs.map((pair) => [called(pair), pair] as const))("%s", (_name, pair) => {
    expect(ratesOf(pair)).toEqual({ rates: pair.rates, asked: [] });
  });
});

describe("dishonest pairs are not", () => {
  it.each(dishonestPairs.map((pair) => [called(pair), pair] as const))("%s", (_name, pair) => {
    expect(ratesOf(pair).rates).toEqual([]);
  });
});

it("there are enough of both", () => {
  expect(honestPairs.length).toBeGreaterThanOrEqual(60);
  expect(dishonestPairs.length).toBeGreaterThanOrEqual(60);
});
