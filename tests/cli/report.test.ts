import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { firstLine, ledgerColumn, wholeColumnRow } from "../../src/domain/report/ledger-columns.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { setCells } from "../tools/set-cells.ts";
import { partText, withParts } from "../xlsx/parts.ts";
import { brokenSample, cleanSample, jisseki, jissekiProcess, main, sample } from "./jisseki.ts";
import { valuesOf } from "../tools/grid-rows.ts";

let folder = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-report-")));
  copyFileSync(sample, join(folder, "事業一覧.xlsx"));
  copyFileSync(cleanSample, join(folder, "産業.xlsx"));
  copyFileSync(brokenSample, join(folder, "誤り.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheetsOf = async (name: string) => {
  const workbook = await openWorkbook(readFileSync(join(folder, name)), name);
  return (await workbook.survey()).sheets.map((sheet) => sheet.name);
};

test("beside the input where no --out is given; the input stays as it was", async () => {
  const { status, stdout, stderr } = await jissekiProcess(["report", "事業一覧.xlsx"], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("38事業（取組16）");
  expect(stdout).toContain("事業一覧_達成状況.xlsx");
  expect(await sheetsOf("事業一覧_達成状況.xlsx")).toEqual(
    expect.arrayContaining(["令和4年度", "達成状況", "判定明細", "指摘事項", "確認記録"]),
  );
  expect(readFileSync(join(folder, "事業一覧.xlsx")).equals(readFileSync(sample))).toBe(true);
});

test("a report's report is the same verdicts; cleared, its sheets are gone", async () => {
  await jisseki(["report", "産業.xlsx", "--out", "r.xlsx"], { cwd: folder });
  // A workbook with a report is large enough for a thread of its own.
  const [plain, reported] = await Promise.all(
    ["産業.xlsx", "r.xlsx"].map(
      async (file) => JSON.parse((await jissekiProcess(["check", file, "--json"], { cwd: folder })).stdout).results[0],
    ),
  );
  expect(reported.rows).toEqual(plain.rows);
  expect(reported.source.sha256).toBe(plain.source.sha256);
  const { stdout } = await jissekiProcess(["clear", "r.xlsx", "--out", "c.xlsx"], { cwd: folder });
  expect(stdout).toContain("達成状況, 判定明細, 指摘事項");
  expect(await sheetsOf("c.xlsx")).toEqual(["進捗状況"]);
});

test("clear of a workbook without a report is that workbook", async () => {
  await jisseki(["clear", "産業.xlsx", "--out", "same.xlsx"], { cwd: folder });
  expect(readFileSync(join(folder, "same.xlsx")).equals(readFileSync(cleanSample))).toBe(true);
});

test("several files into a folder that is made for them, several sheets into one workbook", async () => {
  const { status } = await jisseki(["report", "産業.xlsx", "誤り.xlsx", "--all-sheets", "--out", "out/"], {
    cwd: folder,
  });
  expect(status).toBe(0);
  expect(readdirSync(join(folder, "out")).sort()).toEqual(["産業_達成状況.xlsx", "誤り_達成状況.xlsx"]);
  expect(await sheetsOf("out/誤り_達成状況.xlsx")).toHaveLength(2 + 8);
});

test("what a person entered in the earlier report is carried over when it is made anew", async () => {
  await jisseki(["report", "産業.xlsx", "--out", "worked-on.xlsx"], { cwd: folder });
  const worked = join(folder, "worked-on.xlsx");
  const note = "現地で確認した";
  writeFileSync(
    worked,
    setCells(readFileSync(worked), [
      { sheet: "判定明細", address: `${columnName(ledgerColumn.comment)}${firstLine}`, value: note },
    ]),
  );
  const { stdout } = await jisseki(["report", "産業.xlsx", "--out", "worked-on.xlsx"], { cwd: folder });
  expect(stdout).toContain("判断1件を引き継ぎました");
  const grid = await (await openWorkbook(readFileSync(worked), worked)).readGrid("判定明細");
  expect(valuesOf(grid).flat()).toContain(note);
});

test("an earlier report is not written over where an entry in it cannot be carried over", async () => {
  await jisseki(["report", "産業.xlsx", "--out", "worked-on.xlsx"], { cwd: folder });
  const worked = join(folder, "worked-on.xlsx");
  const address = `${columnName(ledgerColumn.reading)}${wholeColumnRow}`;
  const entered = setCells(readFileSync(worked), [{ sheet: "判定明細", address, value: "どちらでもよい" }]);
  writeFileSync(worked, entered);
  const { status, stderr } = await jisseki(["report", "産業.xlsx", "--out", "worked-on.xlsx"], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toMatch(new RegExp(`worked-on\\.xlsx.*判定明細.*${address}`, "u"));
  expect(readFileSync(worked).equals(entered)).toBe(true);
});

test("a signed workbook is told to be signed no longer, in the copy", async () => {
  const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  const bytes = readFileSync(join(folder, "産業.xlsx"));
  const relationships = partText(bytes, "_rels/.rels");
  const related = `<Relationship Id="rIdS" Type="${origin}" Target="_xmlsignatures/origin.sigs"/></Relationships>`;
  const signed = withParts(bytes, {
    "_rels/.rels": relationships.replace("</Relationships>", related),
    "_xmlsignatures/origin.sigs": "",
  });
  writeFileSync(join(folder, "署名.xlsx"), signed);
  const note = "電子署名のあるブックです";
  expect((await jisseki(["report", "署名.xlsx"], { cwd: folder })).stdout).toContain(note);
  expect((await jisseki(["report", "署名.xlsx", "--json"], { cwd: folder })).stderr).toContain(note);
  expect((await jisseki(["report", "産業.xlsx"], { cwd: folder })).stdout).not.toContain(note);
});

test("in English, the sheets have English names", async () => {
  await jisseki(["report", "産業.xlsx", "--lang", "en"], { cwd: folder });
  const names = await sheetsOf("産業_achievement.xlsx");
  expect(names).toHaveLength(5);
  expect(names.slice(1).join("")).toMatch(/^[A-Za-z ]+$/u);
});

test.skipIf(process.platform === "win32")("Ctrl-C: exit 130, one line, nothing half written", async () => {
  const out = join(folder, "cancelled.xlsx");
  const child = spawn(process.execPath, [main, "report", "事業一覧.xlsx", "産業.xlsx", "誤り.xlsx", "--out", "none/"], {
    cwd: folder,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // The first file's table is out: the program is in the middle of its work.
  child.stdout.once("data", () => child.kill("SIGINT"));
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({ status, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 130, lines: 1 });
  expect(existsSync(out)).toBe(false);
  for (const name of readdirSync(join(folder, "none"))) expect(name).not.toMatch(/\.tmp$/u);
});
