import { describe, expect, it } from "vitest";
import {
  alternative,
  alternativeKeys,
  bothDirections,
  directionChoices,
  judgeReading,
  openReadings,
  plainAtMost,
  plainRatio,
  sumOf,
} from "../../../src/domain/achievement/alternative.ts";
import type { Basis, BasisKind } from "../../../src/domain/achievement/basis.ts";
import type { Indicator } from "../../../src/domain/achievement/indicator.ts";
import { noFigure } from "../../../src/domain/achievement/judged.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";

describe("a reading", () => {
  it("is what was done against what was planned, each of its parts", () => {
    expect(alternative("part", { label: "甲" }, sumOf([100, 100], 2), sumOf([30, 50]))).toEqual([
      {
        reading: "part",
        basis: { kind: "ratio", upper: null, assessed: true },
        params: { label: "甲" },
        plan: { parts: [100, 100], divideBy: 2 },
        actual: { parts: [30, 50], divideBy: 1 },
        rate: 0.8,
      },
    ]);
  });

  it("is none where nothing was planned", () => {
    expect(alternative("part", {}, sumOf([0]), sumOf([1]))).toEqual([]);
    expect(alternative("part", {}, sumOf([1]), sumOf([0]))).toHaveLength(1);
  });
});

it("is told from the others by what it reads and its label, by a number where that is not enough", () => {
  const reading = (params: Record<string, string | number>) => alternative("part", params, sumOf([1]), sumOf([1]));
  expect(
    alternativeKeys([
      ...reading({}),
      ...alternative("as-paired", {}, sumOf([1]), sumOf([1])),
      ...reading({ label: "甲" }),
      ...reading({}),
      ...reading({ label: "甲" }),
      ...reading({ label: "甲" }),
      ...reading({ years: 2 }),
      ...reading({ label: 2 }),
    ]),
  ).toEqual(["part", "as-paired", "part:甲", "part#2", "part:甲#2", "part:甲#3", "part#3", "part:2"]);
});

describe("both ways round", () => {
  const shown = (plan: number, actual: number) =>
    bothDirections(sumOf([plan]), sumOf([actual])).map(({ reading, basis, rate }) => [reading, basis.kind, rate]);

  it("are what a whole column may be turned to", () => {
    expect(shown(100, 80)).toEqual([
      ["more-is-better", "ratio", 0.8],
      ["less-is-better", "at-most", null],
    ]);
    expect(shown(100, 80).map(([reading]) => reading)).toEqual([...directionChoices]);
  });

  it("are one where nothing may happen", () => {
    expect(shown(0, 3)).toEqual([["less-is-better", "zero-target", null]]);
  });

  it("keep their figures", () => {
    const [, less] = bothDirections(sumOf([100]), sumOf([80]));
    expect(less).toEqual({
      reading: "less-is-better",
      basis: plainAtMost,
      params: {},
      plan: sumOf([100]),
      actual: sumOf([80]),
      rate: null,
    });
  });
});

describe("what a person may choose", () => {
  const bases: Readonly<Record<BasisKind, Basis>> = {
    ratio: plainRatio,
    "reversed-ratio": { kind: "reversed-ratio" },
    "inverse-ratio": { kind: "inverse-ratio" },
    "at-most": plainAtMost,
    "at-least": { kind: "at-least" },
    between: { kind: "between", upper: 120 },
    "zero-target": { kind: "zero-target" },
    date: { kind: "date" },
    done: { kind: "done" },
    choice: { kind: "choice" },
    none: { kind: "none" },
  };
  const indicator = (more: Partial<Indicator>): Indicator => ({
    ...noFigure,
    identity: "1",
    planCell: null,
    actualCell: null,
    plan: 100,
    actual: 80,
    basis: plainRatio,
    ...more,
  });
  const offered = (more: Partial<Indicator>) => openReadings(indicator(more)).map(({ reading }) => reading);
  const both = ["more-is-better", "less-is-better"];

  it.each<[BasisKind, boolean]>([
    ["ratio", true],
    ["reversed-ratio", true],
    ["inverse-ratio", true],
    ["at-most", true],
    ["at-least", true],
    ["zero-target", true],
    ["between", false],
    ["date", false],
    ["done", false],
    ["choice", false],
    ["none", false],
  ])("%s may be turned round: %s", (kind, may) => expect(offered({ basis: bases[kind] })).toEqual(may ? both : []));

  it("has no other way round for days, deeds, half a pair or a plan of 0", () => {
    expect(offered({ kind: "date" })).toEqual([]);
    expect(offered({ kind: "done" })).toEqual([]);
    expect(offered({ plan: null })).toEqual([]);
    expect(offered({ actual: null })).toEqual([]);
    expect(offered({ plan: 0 })).toEqual([]);
    expect(offered({ actual: 0 })).toEqual(both);
    expect(offered({ plan: -1 })).toEqual(both);
  });

  it("is what the indicator leaves open, whatever else", () => {
    const alternatives = alternative("as-paired", {}, sumOf([1]), sumOf([1]));
    expect(offered({ alternatives })).toEqual(["as-paired"]);
    expect(offered({ alternatives, plan: 0 })).toEqual(["as-paired"]);
    expect(offered({ alternatives, basis: bases.choice })).toEqual(["as-paired"]);
  });

  it("divides the indicator's own figures", () => {
    expect(openReadings(indicator({})).map(({ plan, actual }) => [plan, actual])).toEqual([
      [sumOf([100]), sumOf([80])],
      [sumOf([100]), sumOf([80])],
    ]);
  });
});

it.each([
  ["more-is-better", 100, 100, "achieved"],
  ["more-is-better", 100, 10, "far-under"],
  ["less-is-better", 100, 100, "achieved"],
  ["less-is-better", 100, 101, "under"],
  ["less-is-better", 0, 0, "achieved"],
  ["less-is-better", 0, 1, "under"],
])("judged as %s, %s planned and %s done is %s", (wanted, plan, actual, verdict) => {
  const reading = bothDirections(sumOf([plan]), sumOf([actual])).find((one) => one.reading === wanted);
  expect(reading === undefined ? null : judgeReading(reading, defaultPolicy).verdict).toBe(verdict);
});

it("judges what the terms come to", () => {
  const [reading] = alternative("sum-of-all", {}, sumOf([100, 100], 2), sumOf([30, 50]));
  expect(reading === undefined ? null : judgeReading(reading, defaultPolicy).rate).toBe(0.8);
});
