import { describe, expect, test } from "vitest";
import { parsePolicy, readPolicy } from "../../src/cli/input/policy-file.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { messages } from "../../src/messages/index.ts";

const words = messages("ja").cli.failure.policy;
const parse = (value: unknown) => parsePolicy(JSON.stringify(value), "policy.json", words);

test("what a policy leaves out is as by default", () => {
  expect(parse({})).toEqual(defaultPolicy);
  expect(parse({ nearly: 0.85, rules: { "over-target": "off" } })).toEqual({
    ...defaultPolicy,
    nearly: 0.85,
    rules: { "over-target": "off" },
  });
});

test("every part can be given", () => {
  const policy = {
    achieved: 0.95,
    nearly: 0.7,
    under: 0.4,
    overTarget: 1.1,
    rollUp: "lead",
    directions: [{ no: 3, unit: "件", direction: "lower" }],
    headings: { plan: ["当初見込"] },
    rules: { "plan-missing": "error" },
    forecasts: "judge",
    groups: ["mr"],
  };
  expect(parse({ $schema: "x", edition: 2, ...policy })).toEqual(policy);
});

test("a BOM, as Notepad writes it, is no error", () => {
  expect(parsePolicy('\uFEFF{"under":0.4}', "policy.json", words).under).toBe(0.4);
});

describe("says where and what is wrong", () => {
  test.each([
    [{ nearly: 80 }, "nearly"],
    [{ nearly: "80%" }, "数"],
    [{ nealy: 0.8 }, "nealy"],
    [{ rollUp: "best" }, "rollUp"],
    [{ directions: [{ direction: "down" }] }, "directions.0.direction"],
    [{ directions: [{ label: "待機児童数" }] }, "「directions.0.direction」がありません"],
    [{ directions: [{ direction: "lower", who: "x" }] }, "directions.0.who"],
    [{ rules: { "plan-mising": "off" } }, "plan-mising"],
    [{ rules: { "plan-missing": "fatal" } }, "rules.plan-missing"],
    [{ groups: ["mz"] }, "groups.0"],
    [{ groups: "mr" }, "groups"],
    [{ headings: { plans: ["x"] } }, "plans"],
    [{ achieved: 0.7, nearly: 0.8 }, "順"],
    [{ overTarget: 0.9 }, "順"],
    [[], "{ }"],
    [null, "{ }"],
  ])("%j", (value, said) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({
        code: "policy-invalid",
        params: expect.objectContaining({ detail: expect.stringContaining(said) }),
      }),
    );
  });

  test("no JSON at all", () => {
    expect(() => parsePolicy("{nearly: 0.8}", "policy.json", words)).toThrow(
      expect.objectContaining({ code: "policy-unreadable" }),
    );
  });

  test("a missing file, a folder", async () => {
    await expect(readPolicy("/no/such/policy.json", words)).rejects.toMatchObject({
      code: "policy-unreadable",
      params: { reason: "ENOENT" },
    });
    await expect(readPolicy(".", words)).rejects.toMatchObject({
      code: "policy-unreadable",
      params: { reason: "EISDIR" },
    });
  });
});

test("no --policy is the default policy", async () => {
  expect(await readPolicy(undefined, words)).toBe(defaultPolicy);
});
