import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { trendRules } from "../../../src/domain/trend/rules/registry.ts";
import { ruleCodes, rules } from "../../../src/domain/checks/registry.ts";
import { ruleGroups } from "../../../src/domain/policy.ts";

const root = new URL("../../../", import.meta.url);
const at = (path: string): URL => new URL(path, root);
const read = (path: string): string => readFileSync(at(path), "utf8");

const folders = ["cell", "row", "table", ...ruleGroups] as const;
const files = folders.flatMap((folder) =>
  readdirSync(at(`src/domain/checks/${folder}`)).map((file) => `${folder}/${file}`),
);

/** A group's rules stand by themselves. */
const folderOf = (rule: (typeof rules)[number]): string => ("group" in rule && rule.group) || rule.scope;

describe("the registry", () => {
  it("holds every rule file, and nothing twice", () => {
    expect(rules.map((rule) => `${folderOf(rule)}/${rule.code}.ts`).sort()).toEqual(files.sort());
    expect(new Set(ruleCodes).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(30);
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    "%s: named by thing and condition, documented, tested both ways",
    (code, rule) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(["error", "warning", "info"]).toContain(rule.severity);
      expect(read("docs/rules.md")).toContain(`### \`${code}\``);

      const test = `tests/domain/checks/${folderOf(rule)}/${code}.test.ts`;
      expect(existsSync(at(test)), test).toBe(true);
      const cases = read(test);
      expect(cases).toContain(`testRule("${code}"`);
      expect(cases).toMatch(/\baccept: \[\s*[^\s\]]/);
      const ofYears = `tests/domain/trend/rules/${code}.test.ts`;
      if (trendRules.some((rule) => rule.code === code)) {
        // Found where several years' sheets are looked at together: its cases are such sheets.
        for (const [kind] of [["accept"], ["reject"]])
          expect(read(ofYears)).toMatch(new RegExp(`\\b${kind}: \\[\\s*[^\\s\\]]`));
        return;
      }
      // Found by the report, where decisions are read; no sheet alone can show it.
      if (code !== "decision-orphaned") expect(cases).toMatch(/\breject: \[\s*[^\s\]]/);
    },
  );
});
