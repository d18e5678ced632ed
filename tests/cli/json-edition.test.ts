import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { jisseki, root } from "./jisseki.ts";

const sample = "samples/指摘なし_産業振興計画.xlsx";
const another = "samples/就労支援事業_令和4年度.xlsx";
const folder = mkdtempSync(join(tmpdir(), "jisseki-json-"));
const broken = join(folder, "壊れた.xlsx");
writeFileSync(broken, "no workbook");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validator = (name: string) =>
  new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, "docs", name), "utf8")));

const checked = async (files: readonly string[], ...more: string[]) => {
  const { status, stdout } = await jisseki(["check", ...files, "--json", "--fail-on", "never", ...more], { cwd: root });
  return { status, json: stdout === "" ? null : JSON.parse(stdout) };
};

describe("the second edition, by default", () => {
  const valid = validator("check-result.schema.json");

  test.each([[[sample]], [[sample, another]]])("is one object, whatever the number of files", async (files) => {
    const { status, json } = await checked(files);
    expect([status, json.version, json.results.length, json.failures]).toEqual([0, 2, files.length, []]);
    expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
  });

  test("names the files that could not be read, beside those that could", async () => {
    const { status, json } = await checked([sample, broken]);
    expect([status, json.results.length]).toEqual([2, 1]);
    expect(json.failures).toMatchObject([{ file: broken, sheet: null, code: "file-is-text" }]);
    expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
  });

  test("is an object even where nothing could be read", async () => {
    const { status, json } = await checked([broken]);
    expect([status, json.results, json.failures.length]).toEqual([2, [], 1]);
  });
});

describe("the first edition, where it is asked for", () => {
  const valid = validator("check-result-1.schema.json");

  test("is the sheet itself, or an array of several", async () => {
    const one = await checked([sample], "--json-edition", "1");
    expect(valid(one.json), JSON.stringify(valid.errors)).toBe(true);
    expect(one.json.version).toBe(1);
    const two = await checked([sample, another], "--json-edition", "1");
    expect(two.json.map((sheet: unknown) => valid(sheet))).toEqual([true, true]);
  });

  test("prints nothing where nothing could be read", async () => {
    expect((await checked([broken], "--json-edition", "1")).json).toBeNull();
  });

  test("an edition that does not exist is a usage error", async () => {
    const { status, stderr } = await jisseki(["check", sample, "--json", "--json-edition", "3"], { cwd: root });
    expect(status).toBe(2);
    expect(stderr).toContain("--json-edition");
  });
});
