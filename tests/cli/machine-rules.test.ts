import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanSample, jisseki, sample } from "./jisseki.ts";

interface Listed {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string | null;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-mr-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isMachine = ({ rule }: Listed): boolean => rule.startsWith("mr-");

async function checked(...args: readonly string[]) {
  const { status, stdout } = await jisseki(["check", ...args, "--json"]);
  const [result] = JSON.parse(stdout).results;
  const findings: readonly Listed[] = result.findings;
  return { status, result, findings, machine: findings.filter(isMachine) };
}

const policy = (content: unknown): string => {
  const file = join(folder, "policy.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe("rules of the group mr", () => {
  test("are silent unless they are asked for, and decide nothing then", async () => {
    const { status, machine } = await checked(cleanSample);
    expect({ status, machine }).toEqual({ status: 0, machine: [] });
  });

  test("leave verdicts and the other findings as they are", async () => {
    const [without, asked] = await Promise.all([checked(sample), checked(sample, "--rules", "mr")]);
    expect(asked.machine.length).toBeGreaterThan(10);
    expect(asked.findings.filter((finding) => !isMachine(finding))).toEqual(without.findings);
    expect({ ...asked.result, findings: [] }).toEqual({ ...without.result, findings: [] });
  });

  test("count for --fail-on error where they are asked for, and not for the verdicts' levels", async () => {
    expect((await checked(sample)).status).toBe(0);
    expect((await checked(sample, "--rules", "mr")).status).toBe(1);
    // A formula and years of eras alone are warnings.
    const { status, machine } = await checked(cleanSample, "--rules", "mr");
    expect(status).toBe(0);
    expect(machine.map(({ rule, severity, cell }) => [rule, severity, cell])).toEqual([
      ["mr-year-era", "warning", "A1"],
      ["mr-formulas-left", "warning", "E14"],
    ]);
  });

  test("are asked by a policy, whose severities hold", async () => {
    const asked = policy({ groups: ["mr"], rules: { "mr-year-era": "off", "mr-formulas-left": "error" } });
    const { status, machine } = await checked(cleanSample, "--policy", asked);
    expect(status).toBe(1);
    expect(machine.map(({ rule, severity }) => [rule, severity])).toEqual([["mr-formulas-left", "error"]]);
  });

  test("--rules asks them beside what a policy says", async () => {
    const { machine } = await checked(
      cleanSample,
      "--rules",
      "mr",
      "--policy",
      policy({ rules: { "mr-year-era": "off" } }),
    );
    expect(machine.map(({ rule }) => rule)).toEqual(["mr-formulas-left"]);
  });

  test("one that a policy names is asked without the others", async () => {
    const { machine } = await checked(cleanSample, "--policy", policy({ rules: { "mr-year-era": "info" } }));
    expect(machine.map(({ rule, severity }) => [rule, severity])).toEqual([["mr-year-era", "info"]]);
  });

  test.each(["ja", "en"])("are told in words (%s)", async (lang) => {
    const { stdout } = await jisseki(["check", sample, "--rules", "mr", "--lang", lang]);
    expect(stdout).toContain("mr-cells-merged");
    expect(stdout).not.toMatch(/undefined|\[object/u);
  });

  test("stand in a report that asks for them, and in no other", async () => {
    const out = join(folder, "report.xlsx");
    const json = async (...args: readonly string[]): Promise<readonly Listed[]> =>
      JSON.parse((await jisseki(["report", cleanSample, "--json", "--out", out, ...args])).stdout).results[0].findings;
    expect((await json("--rules", "mr")).filter(isMachine)).toHaveLength(2);
    expect((await json()).filter(isMachine)).toEqual([]);
  });
});
