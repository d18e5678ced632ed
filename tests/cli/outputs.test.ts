import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isCopyOf, keepCopy } from "../../src/cli/output/keep-copy.ts";
import { standingAt, writeWhole } from "../../src/cli/output/write-file.ts";
import { ledgerColumn, wholeColumnRow } from "../../src/domain/report/ledger-columns.ts";
import { columnName } from "../../src/domain/grid.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { setCells } from "../tools/set-cells.ts";
import { differingParts } from "../xlsx/parts.ts";
import { brokenSample, cleanSample, jisseki, jissekiProcess } from "./jisseki.ts";

let top = "";
let folder = "";
let report: Buffer;
const at = (name: string): string => join(folder, name);
const run = (...args: readonly string[]) => jisseki(args, { cwd: folder });
/** Where a report is an input: it is large enough for a thread of its own, which the tests' process has not. */
const runProcess = (...args: readonly string[]) => jissekiProcess(args, { cwd: folder });
const files = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
const sheetsOf = async (name: string): Promise<string[]> => {
  const workbook = await openWorkbook(readFileSync(at(name)), name);
  return (await workbook.survey()).sheets.map((sheet) => sheet.name);
};

beforeAll(async () => {
  top = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-outputs-")));
  folder = join(top, "made");
  mkdirSync(folder);
  copyFileSync(cleanSample, at("産業.xlsx"));
  await run("report", "産業.xlsx", "--out", "r.xlsx");
  report = readFileSync(at("r.xlsx"));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(top, `test-${count}`);
  mkdirSync(folder);
  copyFileSync(cleanSample, at("産業.xlsx"));
});

/** What a person typed that no report can take over. */
const unreadable = (): Uint8Array =>
  setCells(report, [
    { sheet: "判定明細", address: `${columnName(ledgerColumn.reading)}${wholeColumnRow}`, value: "どちらでもよい" },
  ]);

/** What may stand where a report is to be written, and what is said of it. */
const strangers: readonly (readonly [string, () => Uint8Array | string, RegExp])[] = [
  ["a stranger's workbook", () => readFileSync(brokenSample), /Jisseki の報告がなく/u],
  ["a report that is cut off", () => report.subarray(0, report.length / 2), /途中で切れている/u],
  ["an empty file", () => "", /0バイト/u],
  ["text", () => "事業,計画\n甲,1\n", /CSV/u],
];

describe.each(strangers)("where %s stands", (_, content, said) => {
  test.each([
    ["--out", "out.xlsx", ["--out", "out.xlsx"]],
    ["the place beside the input", "産業_達成状況.xlsx", []],
    ["a folder", "報告/産業_達成状況.xlsx", ["--out", "報告"]],
  ])("%s: exit 2, what to do is said, the bytes stay", async (_place, name, args) => {
    mkdirSync(at("報告"));
    writeFileSync(at(name), content());
    const before = { files: files(), bytes: readFileSync(at(name)) };
    for (const lang of ["ja", "en"]) {
      const { status, stdout, stderr } = await run("report", "産業.xlsx", ...args, "--lang", "ja");
      expect({ lang, status, stdout }).toEqual({ lang, status: 2, stdout: "" });
      expect(stderr).toMatch(said);
      expect(stderr).toContain("--force");
      expect({ files: files(), bytes: readFileSync(at(name)) }).toEqual(before);
    }
  });

  test("--force replaces it and keeps a copy, byte for byte", async () => {
    writeFileSync(at("out.xlsx"), content());
    const before = readFileSync(at("out.xlsx"));
    const { status, stdout } = await run("report", "産業.xlsx", "--out", "out.xlsx", "--force");
    expect(status).toBe(0);
    const copy = /残しました: (out_控え_\d{8}-\d{4}\.xlsx)\n/u.exec(stdout)?.[1] ?? "";
    expect(readFileSync(at(copy)).equals(before)).toBe(true);
    expect(await sheetsOf("out.xlsx")).toHaveLength(5);
  });
});

test("in English too, with a way out", async () => {
  writeFileSync(at("out.xlsx"), readFileSync(brokenSample));
  const { status, stderr } = await run("report", "産業.xlsx", "--out", "out.xlsx", "--lang", "en");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: Will not replace "out\.xlsx": .*; .*--force.*\.\n$/u);
});

test("a report is replaced without --force, and nothing is kept beside it", async () => {
  writeFileSync(at("out.xlsx"), report);
  expect(await run("report", "産業.xlsx", "--out", "out.xlsx")).toMatchObject({ status: 0, stderr: "" });
  expect(files()).toEqual(["out.xlsx", "産業.xlsx"]);
});

test("entries that cannot be taken over: refused, and with --force kept in a copy", async () => {
  const entered = unreadable();
  writeFileSync(at("out.xlsx"), entered);
  expect((await run("report", "産業.xlsx", "--out", "out.xlsx")).status).toBe(2);
  expect(readFileSync(at("out.xlsx")).equals(entered)).toBe(true);
  const { status, stdout } = await run("report", "産業.xlsx", "--out", "out.xlsx", "--force", "--json");
  expect({ status, results: JSON.parse(stdout).results.length }).toEqual({ status: 0, results: 1 });
  const [copy = ""] = files().filter((name) => name.includes("_控え_"));
  expect(readFileSync(at(copy)).equals(entered)).toBe(true);
});

test("of several files those that may be written are, and exit 2 says that one was not", async () => {
  copyFileSync(brokenSample, at("誤り.xlsx"));
  writeFileSync(at("産業_達成状況.xlsx"), "not a workbook");
  const { status, stderr } = await run("report", "産業.xlsx", "誤り.xlsx");
  expect(status).toBe(2);
  expect(stderr).toContain("産業_達成状況.xlsx");
  expect(readFileSync(at("産業_達成状況.xlsx"), "utf8")).toBe("not a workbook");
  expect(existsSync(at("誤り_達成状況.xlsx"))).toBe(true);
});

describe("clear", () => {
  beforeEach(() => writeFileSync(at("r.xlsx"), report));

  test.each([
    ["a stranger's workbook", () => readFileSync(brokenSample)],
    ["a report", () => report],
    ["text", () => Buffer.from("text")],
  ])("does not write over %s but with --force, which keeps a copy", async (_, content) => {
    writeFileSync(at("out.xlsx"), content());
    const refused = await runProcess("clear", "r.xlsx", "--out", "out.xlsx");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(at("out.xlsx")).equals(content())).toBe(true);
    const forced = await runProcess("clear", "r.xlsx", "--out", "out.xlsx", "--force");
    expect(forced.status).toBe(0);
    const copy = /残しました: (.*)\n/u.exec(forced.stdout)?.[1] ?? "";
    expect(readFileSync(at(copy)).equals(content())).toBe(true);
    expect(differingParts(readFileSync(at("out.xlsx")), readFileSync(cleanSample))).toEqual([]);
  });

  test("twice the same is the same, without a word", async () => {
    for (const time of [1, 2]) {
      expect({ time, ...(await runProcess("clear", "r.xlsx", "--out", "out.xlsx")) }).toMatchObject({
        status: 0,
        stderr: "",
      });
      expect(differingParts(readFileSync(at("out.xlsx")), readFileSync(cleanSample))).toEqual([]);
    }
    expect(files()).toEqual(["out.xlsx", "r.xlsx", "産業.xlsx"]);
  });
});

describe("a check's --out", () => {
  test("replaces text, as a shell does", async () => {
    writeFileSync(at("out.json"), "{}\n");
    expect((await run("check", "産業.xlsx", "--json", "--out", "out.json")).status).toBe(0);
    expect(JSON.parse(readFileSync(at("out.json"), "utf8")).results).toHaveLength(1);
    expect(files()).toEqual(["out.json", "産業.xlsx"]);
  });

  test.each([
    ["a workbook", () => readFileSync(brokenSample)],
    ["a PDF", () => Buffer.from("%PDF-1.7\n")],
  ])("but not %s", async (_, content) => {
    writeFileSync(at("out.xlsx"), content());
    const { status, stdout } = await run("check", "産業.xlsx", "--json", "--out", "out.xlsx");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(readFileSync(at("out.xlsx")).equals(content())).toBe(true);
    expect((await run("check", "産業.xlsx", "--json", "--out", "out.xlsx", "--force")).status).toBe(0);
    const [copy = ""] = files().filter((name) => name.includes("_控え_"));
    expect(readFileSync(at(copy)).equals(content())).toBe(true);
  });
});

describe("reports among the inputs", () => {
  test("are skipped and named where their source is there too, and a second run makes the same files", async () => {
    const source = readFileSync(at("産業.xlsx"));
    expect(await runProcess("report", "*.xlsx")).toMatchObject({ status: 0, stderr: "" });
    const first = readFileSync(at("産業_達成状況.xlsx"));
    const second = await runProcess("report", "*.xlsx");
    expect(second.status).toBe(0);
    expect(second.stderr).toMatch(/^産業_達成状況\.xlsx: .*産業\.xlsx.*\n$/u);
    expect(files()).toEqual(["産業.xlsx", "産業_達成状況.xlsx"]);
    expect(readFileSync(at("産業_達成状況.xlsx")).equals(first)).toBe(true);
    expect(readFileSync(at("産業.xlsx")).equals(source)).toBe(true);
  });

  test("also under another name, and a copy that was kept of one", async () => {
    writeFileSync(at("監査.xlsx"), report);
    writeFileSync(at("産業_達成状況_控え_20260715-0930-2.xlsx"), report);
    const { status, stderr } = await runProcess("report", "*.xlsx", "--out", "報告/", "--lang", "en");
    expect(status).toBe(0);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
    expect(readdirSync(at("報告"))).toEqual(["産業_achievement.xlsx"]);
  });

  test("that are the output as well", async () => {
    writeFileSync(at("監査.xlsx"), report);
    const { status, stderr } = await runProcess("report", "*.xlsx", "--out", "監査.xlsx");
    expect(status).toBe(0);
    expect(stderr).toContain("監査.xlsx");
  });

  test("are brought up to date where their source is not there", async () => {
    rmSync(at("産業.xlsx"));
    copyFileSync(brokenSample, at("誤り.xlsx"));
    writeFileSync(at("監査.xlsx"), report);
    for (const time of [1, 2]) {
      const { status } = await runProcess("report", "*.xlsx");
      expect({ time, status, files: files() }).toEqual({
        time,
        status: 0,
        files: ["監査.xlsx", "監査_達成状況.xlsx", "誤り.xlsx", "誤り_達成状況.xlsx"],
      });
    }
    expect(await sheetsOf("監査_達成状況.xlsx")).toHaveLength(5);
  });

  test("of two that are of each other by name one stays", async () => {
    rmSync(at("産業.xlsx"));
    writeFileSync(at("a.xlsx"), report);
    writeFileSync(at("a_達成状況.xlsx"), report);
    const { status, stderr } = await runProcess("report", "a.xlsx", "a_達成状況.xlsx");
    expect({ status, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 0, lines: 1 });
    expect(stderr).toContain("a_達成状況.xlsx: ");
  });
});

test("what was saved meanwhile is not replaced", async () => {
  writeFileSync(at("out.xlsx"), "before");
  const standing = await standingAt(at("out.xlsx"), []);
  writeFileSync(at("out.xlsx"), "after!");
  await expect(writeWhole(at("out.xlsx"), "new", [], undefined, standing)).rejects.toMatchObject({
    code: "output-changed",
  });
  expect(readFileSync(at("out.xlsx"), "utf8")).toBe("after!");
  await expect(writeWhole(at("out.xlsx"), "new", [], undefined, null)).rejects.toMatchObject({
    code: "output-changed",
  });
  rmSync(at("out.xlsx"));
  await expect(writeWhole(at("out.xlsx"), "new", [], undefined, standing)).rejects.toMatchObject({
    code: "output-changed",
  });
  expect(files()).toEqual(["産業.xlsx"]);
});

test("the same size within the same second is another file all the same", async () => {
  writeFileSync(at("out.xlsx"), "before");
  utimesSync(at("out.xlsx"), 1_000, 1_000.25);
  const standing = await standingAt(at("out.xlsx"), []);
  writeFileSync(at("out.xlsx"), "BEFORE");
  utimesSync(at("out.xlsx"), 1_000, 1_000.75);
  await expect(writeWhole(at("out.xlsx"), "new", [], undefined, standing)).rejects.toMatchObject({
    code: "output-changed",
  });
});

describe.skipIf(process.platform === "win32")("outputs that are no plain files", () => {
  test.each([
    ["a device", () => "/dev/null"],
    ["a folder", () => (mkdirSync(at("folder.xlsx")), at("folder.xlsx"))],
    ["a link to a folder", () => (mkdirSync(at("d")), symlinkSync(at("d"), at("l.xlsx")), at("l.xlsx"))],
  ])("%s is refused by every command", async (_, make) => {
    const out = make();
    writeFileSync(at("r.xlsx"), report);
    for (const args of [
      ["check", "産業.xlsx"],
      ["layout", "産業.xlsx"],
      ["clear", "r.xlsx"],
    ]) {
      const { status, stderr } = await runProcess(...args, "--out", out, "--force");
      expect({ args, status }).toEqual({ args, status: 2 });
      expect(stderr).toContain("ファイルでない");
    }
    if (out !== at("folder.xlsx") && out !== at("l.xlsx"))
      expect((await run("report", "産業.xlsx", "--out", out, "--force")).status).toBe(2);
  });

  test("a link that leads nowhere yet is followed", async () => {
    mkdirSync(at("there"));
    symlinkSync("there/real.xlsx", at("link.xlsx"));
    expect((await run("report", "産業.xlsx", "--out", "link.xlsx")).status).toBe(0);
    expect(await sheetsOf("there/real.xlsx")).toHaveLength(5);
    // What it leads to now is a report, and stays in its place.
    expect((await run("report", "産業.xlsx", "--out", "link.xlsx")).status).toBe(0);
    expect(readdirSync(at("there"))).toEqual(["real.xlsx"]);
  });

  test("a ring of links is an error, not a bug", async () => {
    symlinkSync("b.xlsx", at("a.xlsx"));
    symlinkSync("a.xlsx", at("b.xlsx"));
    expect((await run("report", "産業.xlsx", "--out", "a.xlsx")).status).toBe(2);
  });

  test("a copy is as private as what it is a copy of", async () => {
    writeFileSync(at("out.xlsx"), "secret", { mode: 0o600 });
    await run("report", "産業.xlsx", "--out", "out.xlsx", "--force");
    const [copy = ""] = files().filter((name) => name.includes("_控え_"));
    expect(statSync(at(copy)).mode & 0o777).toBe(0o600);
  });
});

test("copies of one minute have names of their own", async () => {
  writeFileSync(at("a.xlsx"), "first");
  const now = new Date(2026, 6, 15, 9, 30);
  const standing = (await standingAt(at("a.xlsx"), []))!;
  const copies = [await keepCopy(standing, "_控え", now), await keepCopy(standing, "_控え", now)];
  expect(copies.map((copy) => basename(copy))).toEqual(["a_控え_20260715-0930.xlsx", "a_控え_20260715-0930-2.xlsx"]);
  for (const copy of copies) expect(isCopyOf(copy, at("a.xlsx"))).toBe(true);
});

test.each([
  ["a_控え_20260715-0930.xlsx", "a.xlsx", true],
  ["a_previous_20260715-0930-12.xlsx", "a.xlsx", true],
  ["x/a_前回_20260715-0930.xlsx", "x/a.xlsx", true],
  ["y/a_前回_20260715-0930.xlsx", "x/a.xlsx", false],
  ["a_前回_20260715-0930.xlsm", "a.xlsx", false],
  ["b_前回_20260715-0930.xlsx", "a.xlsx", false],
  ["a_20260715-0930.xlsx", "a.xlsx", false],
  ["a_前回_2026.xlsx", "a.xlsx", false],
  ["a.xlsx", "a.xlsx", false],
])("%s is a copy of %s: %s", (path, other, is) => {
  expect(isCopyOf(path, other)).toBe(is);
});
