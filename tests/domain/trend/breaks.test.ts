import { describe, expect, it } from "vitest";
import type { BreakCode } from "../../../src/domain/trend/breaks/break-rule.ts";
import { breakRules } from "../../../src/domain/trend/breaks/registry.ts";
import { figure, indicator, type IndicatorSketch, pointOf } from "./sketch.ts";

type Case = readonly [shows: string, before: IndicatorSketch, after: IndicatorSketch];

/** accept: one series. reject: it is broken. */
const tables: Readonly<Record<BreakCode, { readonly accept: readonly Case[]; readonly reject: readonly Case[] }>> = {
  unit: {
    accept: [
      ["one unit", { unit: "人" }, { unit: "人" }],
      ["人 and 名 are one", { unit: "人" }, { unit: "名" }],
      ["one that is not written may be the other", { unit: "" }, { unit: "人" }],
    ],
    reject: [
      ["persons became cases", { unit: "人" }, { unit: "件" }],
      ["hours became minutes", { unit: "時間" }, { unit: "分" }],
      ["a number became a share", { unit: "人" }, { unit: "%" }],
    ],
  },
  label: {
    accept: [
      ["none", {}, {}],
      ["spaces count for nothing", { label: "受講 者数" }, { label: "受講者数" }],
    ],
    reject: [
      ["another label", { label: "受講者数" }, { label: "修了者数" }],
      ["another measure", { measure: "①専門家派遣" }, { measure: "①専門家の派遣" }],
      ["one that had none", {}, { label: "受講者数" }],
    ],
  },
  definition: {
    accept: [
      ["the same words", { counted: "受講者数" }, { counted: "受講者数" }],
      ["said in one year alone", { counted: "" }, { counted: "受講者数" }],
    ],
    reject: [["other words", { counted: "受講者数" }, { counted: "修了者数" }]],
  },
  base: {
    accept: [
      ["one base year", { baselineYear: "R1" }, { baselineYear: "r1年度" }],
      ["one base", { baseline: figure(40) }, { baseline: figure(40) }],
      ["told in one year alone", { baseline: figure(null) }, { baseline: figure(40) }],
    ],
    reject: [
      ["another base year", { baselineYear: "H30" }, { baselineYear: "R1" }],
      ["another value of it", { baseline: figure(40) }, { baseline: figure(41) }],
    ],
  },
  counting: {
    accept: [
      ["the same", { counting: "net" }, { counting: "net" }],
      ["said in one year alone", { counting: null }, { counting: "net" }],
    ],
    reject: [["延べ became 実", { counting: "total" }, { counting: "net" }]],
  },
  kind: {
    accept: [
      ["the same", { kind: "level" }, { kind: "level" }],
      ["nothing there to be of a kind", { kind: "level" }, { kind: "share", actual: null }],
    ],
    reject: [["a level became a change", { kind: "level" }, { kind: "change" }]],
  },
  coverage: {
    accept: [
      ["the same", { how: "cumulative" }, { how: "cumulative" }],
      ["a year is what is silent", { how: null }, { how: "single" }],
    ],
    reject: [
      ["a year became a sum", { how: "single" }, { how: "cumulative" }],
      ["a sum became a mean", { how: "cumulative" }, { how: "average" }],
    ],
  },
};

describe.each(breakRules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const { accept, reject } = tables[code];

  it.each(accept)("one series: %s", (_shows, before, after) => {
    expect(rule.isBroken(indicator(before), indicator(after))).toBe(false);
  });

  it.each(reject)("broken: %s", (_shows, before, after) => {
    expect(rule.isBroken(indicator(before), indicator(after))).toBe(true);
    // Either way round.
    expect(rule.isBroken(indicator(after), indicator(before))).toBe(true);
    // A program's only indicator is still the one, and says what became of it; no difference is told.
    const point = pointOf(before, after);
    expect(point?.breaks).toContain(code);
    expect(point?.movement).toBe("broken");
  });
});
