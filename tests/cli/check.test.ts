import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenSample, cleanSample, jisseki, jissekiProcess, sample } from "./jisseki.ts";

let folder = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-check-")));
  copyFileSync(sample, join(folder, "a.xlsx"));
  copyFileSync(cleanSample, join(folder, "b.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the table for people", () => {
  test("has every row, the summary line and the findings with what to do", async () => {
    const { status, stdout, stderr } = await jissekiProcess(["check", sample]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const text of ["早期再就職緊急支援事業", "101.2%", "38事業（取組16）", "大幅未達 2", "20,025,580,000円", "→ "])
      expect(stdout).toContain(text);
  });

  test.each([70, 80, 100, 160])("its table keeps to %i columns", async (width) => {
    const { stdout } = await jisseki(["check", sample], { env: { COLUMNS: String(width) } });
    const lines = stdout.split("\n");
    const rule = lines.findIndex((line) => /^-+ /u.test(line));
    const body = lines.slice(rule - 1, lines.indexOf("", rule));
    expect(body.length).toBeGreaterThan(54);
    for (const line of body) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  });

  test("no colour where it is no terminal, colour where FORCE_COLOR asks for it, none where NO_COLOR forbids", async () => {
    const escape = "\u001B[";
    expect((await jissekiProcess(["check", sample])).stdout).not.toContain(escape);
    expect((await jissekiProcess(["check", sample], { env: { FORCE_COLOR: "1" } })).stdout).toContain(escape);
    expect((await jisseki(["check", sample], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain(
      escape,
    );
  });

  test("in English on an English system, the sheet's own words as they are", async () => {
    const { stdout } = await jisseki(["check", sample], { env: { LANG: "en_US.UTF-8" } });
    expect(stdout).toContain("38 programs (16 measures)");
    expect(stdout).toContain("早期再就職緊急支援事業");
  });

  test("beyond --limit the worst come first, and it says so", async () => {
    const { stdout } = await jisseki(["check", sample, "--limit", "3"]);
    expect(stdout).toContain("24.5%");
    expect(stdout).not.toContain("早期再就職緊急支援事業");
    expect(stdout).toContain("全54行");
  });
});

describe("--json", () => {
  test("one object for one file and for several", async () => {
    const one = JSON.parse((await jisseki(["check", "a.xlsx", "--json"], { cwd: folder })).stdout);
    expect(one.results[0].source).toMatchObject({ file: "a.xlsx", sheet: "令和4年度" });
    const several = JSON.parse((await jisseki(["check", "*.xlsx", "--json"], { cwd: folder })).stdout);
    expect(several.results.map(({ source }: { source: { file: string } }) => source.file)).toEqual([
      "a.xlsx",
      "b.xlsx",
    ]);
  });

  test("several sheets of one file, in the order asked for", async () => {
    const { stdout } = await jisseki(["check", brokenSample, "--sheet", "年度違い", "--sheet", "進捗状況", "--json"]);
    expect(JSON.parse(stdout).results.map(({ source }: { source: { sheet: string } }) => source.sheet)).toEqual([
      "年度違い",
      "進捗状況",
    ]);
  });

  test("into a file, whole", async () => {
    const out = join(folder, "result.json");
    const { stdout, status } = await jisseki(["check", "a.xlsx", "--json", "--out", out], { cwd: folder });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
    expect(JSON.parse(readFileSync(out, "utf8")).results[0].totals.programs).toBe(38);
  });

  test("messages follow --lang", async () => {
    const [{ findings }] = JSON.parse((await jisseki(["check", sample, "--json", "--lang", "en"])).stdout).results;
    expect(findings.find(({ rule }: { rule: string }) => rule === "number-missing").message).toMatch(/number/iu);
  });
});

describe("--csv", () => {
  test("begins with a BOM and has a line an indicator", async () => {
    const { stdout } = await jisseki(["check", cleanSample, "--csv"]);
    expect(stdout.startsWith("\uFEFF")).toBe(true);
    expect(stdout.trimEnd().split("\r\n")).toHaveLength(11);
  });

  test("of several sheets is refused", async () => {
    const { status, stdout } = await jisseki(["check", "a.xlsx", "b.xlsx", "--csv"], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("--fail-on", () => {
  test.each<[string, string, number]>([
    [sample, "error", 0],
    [sample, "far-under", 1],
    [sample, "never", 0],
    [cleanSample, "far-under", 1],
    [brokenSample, "error", 1],
    [brokenSample, "never", 0],
  ])("%s %s", async (file, level, status) => {
    expect((await jisseki(["check", file, "--fail-on", level, "--json"])).status, basename(file)).toBe(status);
  });

  test("is error where it is not given", async () => {
    expect((await jissekiProcess(["check", brokenSample, "--json"])).status).toBe(1);
  });
});

test("--policy moves the lines", async () => {
  const policy = join(folder, "policy.json");
  writeFileSync(policy, JSON.stringify({ nearly: 0.6, under: 0.2, rules: { "over-target": "off" } }));
  const { stdout } = await jisseki(["check", sample, "--policy", policy, "--json"]);
  const [result] = JSON.parse(stdout).results;
  expect(result.policy).toMatchObject({ nearly: 0.6, under: 0.2 });
  expect(result.totals.programVerdicts["far-under"]).toBe(0);
  expect(result.findings.map(({ rule }: { rule: string }) => rule)).not.toContain("over-target");
});

test("--map and --range say where to look", async () => {
  const { stdout } = await jisseki([
    "check",
    cleanSample,
    "--map",
    "no=A,name=C,plan=F,actual=G",
    "--range",
    "A3:H8",
    "--json",
  ]);
  expect(JSON.parse(stdout).results[0].rows).toHaveLength(5);
});

test("of several files, the good ones are checked and the bad one makes it exit 2", async () => {
  const { status, stdout, stderr } = await jissekiProcess(["check", "none.xlsx", "a.xlsx", "--json"], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain("none.xlsx");
  expect(JSON.parse(stdout).results[0].source.file).toBe("a.xlsx");
});

describe("--year", () => {
  test.each(["R4", "令和4年度", "2022"])("%s is the sheet's own", async (year) => {
    const { status, stdout } = await jisseki(["check", sample, "--year", year, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).results[0]).toMatchObject({ year: 2022, fiscalYear: "令和4年度" });
  });

  test("a year that is not there: those that are, and the way on", async () => {
    const { status, stdout, stderr } = await jisseki([
      "check",
      sample,
      "--year",
      "H30",
      "--json",
      "--json-edition",
      "1",
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("平成30年度の実績がありません");
    expect(stderr).toContain("ある年度: 令和4年度");
    const named = await jisseki(["check", sample, "--year", "H30"], { env: { LANG: "en_US.UTF-8" } });
    expect(named.stderr).toContain("FY2018");
  });

  test("what is no year", async () => {
    const { status, stderr } = await jisseki(["check", sample, "--year", "昨年"]);
    expect(status).toBe(2);
    expect(stderr).toContain("「昨年」は年度として読めません");
  });
});
