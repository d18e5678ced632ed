import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jisseki, jissekiProcess, root } from "./jisseki.ts";

const japanese = /[\u3040-\u30FF\u4E00-\u9FFF]/u;

test("--version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await jissekiProcess(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

describe.each([
  "check",
  "report",
  "clear",
  "twin",
  "parse",
  "schema",
  "rules",
  "verify",
  "seal",
  "decisions",
  "merge",
  "publish",
  "diff",
  "gather",
])("%s --help", (command) => {
  test("in Japanese, with examples", async () => {
    const { status, stdout } = await jisseki([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^使い方: jisseki/u);
    expect(stdout).toContain("例:");
    expect(stdout).toContain(`jisseki ${command}`);
    expect(stdout).not.toMatch(/\b(Usage|Options|display help|default:|choices:)/u);
  });

  test("in English", async () => {
    const { status, stdout } = await jisseki([command, "--help"], { env: { LANG: "en_US.UTF-8" } });
    expect(status).toBe(0);
    expect(stdout).toContain("Examples:");
    // Examples read Japanese text, being what the program is for.
    const [before = ""] = stdout.split("Examples:");
    expect(before).not.toMatch(japanese);
  });
});

describe("a command line that cannot be understood: one line, exit 2", () => {
  test.each<[string, string[], string]>([
    ["no file", ["check"], "ファイルが指定されていません"],
    ["an unknown option", ["check", "--jsom", "x.xlsx"], "--jsom"],
    ["an unknown command", ["chek", "x.xlsx"], "chek"],
    ["a wrong choice", ["check", "x.xlsx", "--fail-on", "bad"], "far-under"],
    ["a group of rules that there is not", ["check", "x.xlsx", "--rules", "csv"], "mr"],
    ["a wrong language", ["check", "x.xlsx", "--lang", "de"], "ja, en"],
    ["two that exclude each other", ["check", "x.xlsx", "--json", "--csv"], "--csv"],
    ["an option without its value", ["check", "x.xlsx", "--sheet"], "--sheet"],
    ["clear without --out", ["clear", "x.xlsx"], "--out"],
    ["diff of three files", ["diff", "x.xlsx", "y.xlsx", "z.xlsx"], "引数が多すぎます"],
    [
      "diff of a former sheet and of all",
      ["diff", "x.xlsx", "y.xlsx", "--old-sheet", "A", "--all-sheets"],
      "--all-sheets",
    ],
    ["diff with a level that is none", ["diff", "x.xlsx", "y.xlsx", "--fail-on", "under"], "figure"],
    ["a limit that is no number", ["check", "x.xlsx", "--limit", "ten"], "整数"],
  ])("%s", async (_, args, said) => {
    const { status, stdout, stderr } = await jisseki(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(said);
    expect(stderr).toContain("--help");
    expect(stderr).not.toMatch(/\berror: (option|unknown|missing)/u);
  });

  test("nothing at all shows the help", async () => {
    const { status, stdout } = await jissekiProcess([]);
    expect(status).toBe(2);
    expect(stdout).toContain("jisseki check");
  });
});

test("schema is a Table Schema", async () => {
  const { stdout } = await jissekiProcess(["schema"]);
  const { fields } = JSON.parse(stdout);
  expect(fields.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(["no", "name", "budget", "plan", "actual"]),
  );
});

test("rules lists every rule, in both languages", async () => {
  const [ja, en] = await Promise.all(
    ["ja", "en"].map(async (lang) => JSON.parse((await jissekiProcess(["rules", "--json", "--lang", lang])).stdout)),
  );
  expect(ja.length).toBeGreaterThan(25);
  expect(en.map(({ code }: { code: string }) => code)).toEqual(ja.map(({ code }: { code: string }) => code));
  for (const rule of ja) expect(rule.group, rule.code).toBe(rule.code.startsWith("mr-") ? "mr" : null);
  for (const rule of ja) expect(rule.name).toMatch(japanese);
  for (const rule of en) expect(rule.name).not.toMatch(japanese);
});
