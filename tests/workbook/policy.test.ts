import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { readPolicy } from "../../src/workbook/policy.ts";

describe("a policy", () => {
  it("is the default one where it says nothing", () => expect(readPolicy({})).toEqual(defaultPolicy));

  it("says what an office decided, and nothing else", () => {
    const given = {
      achieved: 0.95,
      nearly: 0.8,
      under: 0.6,
      overTarget: 1.1,
      rollUp: "lead",
      directions: [{ label: "待機", direction: "lower" }],
      headings: { plan: ["見込量"] },
      rules: { "name-broken": "off" },
    };
    expect(readPolicy({ $schema: "policy.schema.json", edition: 2, ...given })).toEqual({
      ...given,
      forecasts: "show",
      groups: [],
    });
    expect(readPolicy({ achieved: 1, nearly: 1, under: 1 })).toMatchObject({ under: 1 });
  });

  it("goes on as it was where its file is of the first edition: less is better by the reversed ratio", () => {
    const rule = { label: "待機", direction: "lower" } as const;
    expect(readPolicy({ directions: [rule] }).directions).toEqual([{ ...rule, formula: "reversed" }]);
    expect(readPolicy({ edition: 1, directions: [rule] }).directions).toEqual([{ ...rule, formula: "reversed" }]);
    expect(readPolicy({ edition: 2, directions: [rule] }).directions).toEqual([rule]);
    const inverse = { ...rule, formula: "inverse" } as const;
    expect(readPolicy({ directions: [inverse] }).directions).toEqual([inverse]);
  });

  it.each<[string, unknown, Record<string, unknown>]>([
    ["a key that no policy has", { treshold: 1 }, { problem: "unknown-key", path: "treshold" }],
    [
      "a key that no direction has",
      { directions: [{ nmae: "甲", direction: "lower" }] },
      { problem: "unknown-key", path: "directions.0.nmae" },
    ],
    ...["__proto__", "constructor", "toString", "hasOwnProperty"].flatMap((key) =>
      ["", "headings", "rules"].map((place): [string, unknown, Record<string, unknown>] => {
        const json = place === "" ? `{"${key}":["a"]}` : `{"${place}":{"${key}":["a"]}}`;
        const path = place === "" ? key : `${place}.${key}`;
        return [`${key}, which every object has, in "${place}"`, JSON.parse(json), { problem: "unknown-key", path }];
      }),
    ),
    ["percent for a ratio", { achieved: 100 }, { problem: "ratio", path: "achieved", seen: "100", expected: 10 }],
    ["a ratio below 0", { under: -0.1 }, { problem: "ratio", path: "under" }],
    ["text for a ratio", { achieved: "100%" }, { problem: "wrong-type", path: "achieved", expected: "number" }],
    [
      "a direction that is none",
      { directions: [{ direction: "down" }] },
      { problem: "one-of", path: "directions.0.direction" },
    ],
    ["a group that is none", { groups: ["csv"] }, { problem: "one-of", path: "groups.0" }],
    ["a rule that is none", { rules: { "no-such-rule": "off" } }, { problem: "one-of", path: "rules.no-such-rule" }],
    [
      "a severity that is none",
      { rules: { "plan-missing": "fatal" } },
      { problem: "one-of", path: "rules.plan-missing" },
    ],
    ["a field that is none", { headings: { budgett: ["予算"] } }, { problem: "one-of", path: "headings.budgett" }],
    ["lines that cross", { nearly: 0.4 }, { problem: "order" }],
    ["an over-target line below achieved", { achieved: 1.3 }, { problem: "order" }],
    ["a list", [], { problem: "wrong-type", path: "", expected: "Object" }],
    ["nothing", null, { problem: "wrong-type", path: "" }],
  ])("refuses %s, and says where", (_what, json, params) => {
    expect(() => readPolicy(json)).toThrow(
      expect.objectContaining({ code: "policy-invalid", params: expect.objectContaining(params) }),
    );
  });

  it("is a policy or a WorkbookError, whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        try {
          expect(Object.keys(readPolicy(json)).sort()).toEqual(Object.keys(defaultPolicy).sort());
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
    );
  });
});
