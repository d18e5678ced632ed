import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { OpcPackage } from "../../../src/xlsx/package/package.ts";
import { openWorkbook } from "../../../src/xlsx/index.ts";
import { valuesOf } from "../../tools/grid-rows.ts";
import { jisseki, jissekiProcess, sample } from "../jisseki.ts";
import { department, departments, writeDepartments, writeFiles } from "./departments.ts";

let folder = "";
const at = (...parts: readonly string[]): string => join(folder, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-summary-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Rows = ReturnType<typeof valuesOf>;

async function sheetsOf(path: string): Promise<Record<string, Rows>> {
  const book = await openWorkbook(new Uint8Array(readFileSync(path)));
  const { sheets } = await book.survey();
  const read: Record<string, Rows> = {};
  for (const { name } of sheets) read[name] = valuesOf(await book.readGrid(name));
  return read;
}

/** The row whose cell says so. */
const rowOf = (rows: Rows, column: number, text: string): Rows[number] =>
  rows.find((cells) => cells[column] === text) ?? [];

const textsOf = (rows: Rows): string => rows.flat().join("\n");

describe("step 29: twelve copies in three folders, one truncated", () => {
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(sample));
    const copies = Array.from({ length: 12 }, (_, index): [string, Uint8Array] => [
      `${["北", "中", "南"][index % 3]}/事業一覧${index}.xlsx`,
      index === 7 ? bytes.subarray(0, bytes.length / 2) : bytes,
    ]);
    await writeFiles(at("区"), Object.fromEntries(copies));
  });
  const files = (): string => at("区", "*", "*.xlsx");

  test("eleven are summed up, the other is named with what to do", async () => {
    const { status, stdout, stderr } = await jisseki(["report", files(), "--out", at("総括.xlsx")]);
    expect(status).toBe(2);
    expect(stdout).toContain("11個のファイルを読み、1個は読めませんでした");
    expect(stdout).toContain("418事業  指標616件");
    expect(stdout).toContain("予算計 220,281,380,000円");
    expect(stderr).toContain("「中/事業一覧7.xlsx」");
    const sheets = await sheetsOf(at("総括.xlsx"));
    expect(Object.keys(sheets)).toEqual([
      "総括",
      "部局別",
      "要確認・未達",
      "判定明細",
      "重複・同名",
      "様式の違い",
      "読めなかったファイル",
    ]);
    const summary = sheets["総括"]!;
    expect(textsOf(summary)).toContain("読めなかったファイルが1個あります");
    expect(textsOf(summary)).toContain("ほかと中身が同じファイルが10個あり、380事業");
    const total = summary.findLast((cells) => cells[1] === "計")!;
    expect(total.slice(2, 11)).toEqual([11, 1, 418, 132, 77, 110, 22, 22, 55]);
    expect(total[12]).toBeCloseTo(220_281.38, 6);
    expect(total.slice(14, 18)).toEqual([616, 616, 0, 0]);
    const ledger = sheets["判定明細"]!;
    const lines = ledger.filter((cells) => typeof cells[0] === "number");
    expect(lines).toHaveLength(616);
    expect(lines.reduce((sum, cells) => sum + Number(cells[15] ?? 0), 0)).toBe(220_281_380_000);
    const unread = rowOf(sheets["読めなかったファイル"]!, 2, "中/事業一覧7.xlsx");
    expect(unread.slice(0, 2)).toEqual([1, "中"]);
    expect(unread.slice(3).every((text) => String(text).length > 5)).toBe(true);
  });

  test("in whatever order, by shards or at once: the same bytes", async () => {
    const once = readFileSync(at("総括.xlsx"));
    const all = readdirSync(at("区"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => at("区", name));
    await jisseki(["report", ...all.toReversed(), "--out", at("逆順.xlsx"), "--threads", "1"]);
    expect(Buffer.compare(readFileSync(at("逆順.xlsx")), once)).toBe(0);
    for (const index of [3, 1, 0, 2]) await jisseki(["check", files(), "--work", at("分担"), "--shard", `${index}/4`]);
    const gathered = await jisseki(["gather", at("分担"), "--out", at("集めた.xlsx")]);
    expect(gathered.status).toBe(2);
    expect(Buffer.compare(readFileSync(at("集めた.xlsx")), once)).toBe(0);
  });

  test("gathered with some of it missing, the summary says so", async () => {
    await jisseki(["check", files(), "--work", at("途中"), "--shard", "0/4"]);
    const { status } = await jisseki(["gather", at("途中"), "--out", at("途中.xlsx"), "--partial"]);
    expect(status).toBe(2);
    const sheets = await sheetsOf(at("途中.xlsx"));
    expect(textsOf(sheets["総括"]!)).toContain("個のファイルを除いています");
    expect(textsOf(sheets["読めなかったファイル"]!)).toContain("まだ判定していません");
  });
});

describe("ten departments, a file each", () => {
  beforeEach(async () => {
    rmSync(at("部"), { recursive: true, force: true });
    await writeDepartments(at("部"));
  });
  const files = (): string => at("部", "*.xlsx");
  const out = (): string => at("部", "総括.xlsx");

  test("each has a line with what its own check counts, and the ledger leads to its cells", async () => {
    const { status } = await jisseki(["report", files(), "--out", out()]);
    expect(status).toBe(0);
    expect(readdirSync(at("部")).sort()).toEqual([...departments.map((name) => `${name}.xlsx`), "総括.xlsx"].sort());
    const summary = (await sheetsOf(out()))["総括"]!;
    for (const name of departments) {
      const { stdout } = await jisseki(["check", at("部", `${name}.xlsx`), "--json"]);
      const { totals } = JSON.parse(stdout).results[0];
      const { achieved, nearly, under, "far-under": far, review, "not-assessed": none } = totals.programVerdicts;
      const row = rowOf(summary, 1, name);
      expect(row.slice(2, 11)).toEqual([1, 0, totals.programs, achieved, nearly, under, far, review, none]);
      expect(row[12]).toBeCloseTo(totals.budgetYen / 1e6, 9);
    }
    const xml = await formulasOf(out());
    const targets = [...xml.matchAll(/HYPERLINK\(&quot;([^#&]+)#|HYPERLINK\("([^#"]+)#/gu)].map(
      ([, one, other]) => one ?? other!,
    );
    expect(new Set(targets).size).toBe(departments.length);
    for (const target of targets) expect(existsSync(resolve(dirname(out()), target))).toBe(true);
  });

  test("run again over all that lies there, the earlier summary is named and left out", async () => {
    await jisseki(["report", files(), "--out", out()]);
    const first = readFileSync(out());
    const { status, stderr } = await jisseki(["report", files(), "--out", out()]);
    expect(status).toBe(0);
    expect(stderr).toContain(`${out()} は総括のブックなので`);
    expect(Buffer.compare(readFileSync(out()), first)).toBe(0);
    expect(readdirSync(at("部"))).toHaveLength(11);
  });

  test("an earlier summary that says something else is kept beside", async () => {
    await jisseki(["report", files(), "--out", out()]);
    const before = readFileSync(out());
    writeFileSync(at("部", "企画部.xlsx"), department("企画部", 5));
    const { status, stderr } = await jisseki(["report", files(), "--out", out()]);
    expect(status).toBe(0);
    const kept = readdirSync(at("部")).filter((name) => name.startsWith("総括_"));
    expect(kept).toHaveLength(1);
    expect(stderr).toContain("総括_前回_");
    expect(Buffer.compare(readFileSync(at("部", kept[0]!)), before)).toBe(0);
    const again = await jisseki(["report", files(), "--out", out()]);
    expect(again.stderr).toContain(`${kept[0]!} は総括のブックなので`);
    expect(again.stdout).toContain("10個のファイルを読みました");
  });

  test.each([
    ["a workbook", () => department("別の表", 3)],
    ["no workbook", () => "メモ"],
  ])("a person's own file at the output stays: %s", async (_, content) => {
    const own = at("人の.xlsx");
    writeFileSync(own, content());
    const before = readFileSync(own);
    for (let run = 0; run < 2; run += 1) {
      const { status, stderr } = await jisseki(["report", files(), "--out", own]);
      expect(status).toBe(2);
      expect(stderr).toContain("人の.xlsx");
      expect(Buffer.compare(readFileSync(own), before)).toBe(0);
    }
    const forced = await jisseki(["report", files(), "--out", own, "--force"]);
    expect(forced.status).toBe(0);
    const [copy, another] = readdirSync(folder).filter((name) => name.startsWith("人の_"));
    expect(another).toBe(undefined);
    expect(Buffer.compare(readFileSync(at(copy!)), before)).toBe(0);
    rmSync(at(copy!));
    rmSync(own);
  });

  test("of files none of which can be read nothing is written", async () => {
    await writeFiles(at("だめ"), { "a.xlsx": "メモ", "b.xlsx": "メモ" });
    const { status, stderr } = await jisseki(["report", at("だめ", "*.xlsx"), "--out", at("だめ.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("総括は書き出していません");
    expect(existsSync(at("だめ.xlsx"))).toBe(false);
  });

  test("a folder stays a report each, and one file a report of its own", async () => {
    const each = await jissekiProcess(["report", files(), "--out", `${at("報告")}/`]);
    expect(each.stderr).toBe("");
    expect(readdirSync(at("報告"))).toHaveLength(10);
    await jissekiProcess(["report", at("部", "企画部.xlsx"), "--out", at("一つ.xlsx")]);
    expect(Object.keys(await sheetsOf(at("一つ.xlsx")))).toContain("達成状況");
  });

  test("of a workbook and the report on it among the inputs one stays, and it is no summary", async () => {
    await jissekiProcess(["report", at("部", "企画部.xlsx")]);
    const { status } = await jissekiProcess([
      "report",
      at("部", "企画部.xlsx"),
      at("部", "企画部_達成状況.xlsx"),
      "--out",
      at("部", "企画部_達成状況.xlsx"),
    ]);
    expect(status).toBe(0);
    expect(Object.keys(await sheetsOf(at("部", "企画部_達成状況.xlsx")))).toContain("達成状況");
  });

  test("a summary elsewhere among the inputs is no list of programs: it is named, and counts nowhere", async () => {
    await jisseki(["report", files(), "--out", at("部", "先月の総括.xlsx")]);
    const { status, stdout, stderr } = await jisseki(["report", files(), "--out", out()]);
    expect(status).toBe(2);
    expect(stdout).toContain("10個のファイルを読み、1個は読めませんでした");
    expect(stdout).toContain("70事業");
    expect(stderr).toContain("先月の総括.xlsx");
    const alone = await jissekiProcess(["check", at("部", "先月の総括.xlsx")]);
    expect([alone.status, alone.stdout]).toEqual([2, ""]);
    expect(alone.stderr).toContain("総括のブック");
  });

  test("with the ledger as data beside it", async () => {
    const { stdout } = await jisseki(["report", files(), "--out", at("両方.xlsx"), "--ledger", at("両方")]);
    expect(stdout).toContain("両方.xlsx");
    expect(existsSync(at("両方", "ledger"))).toBe(true);
    expect(existsSync(at("両方.xlsx"))).toBe(true);
  });

  test.each([
    ["--json", ["--json"], "--json"],
    ["a macro workbook", [], ".xlsm"],
    ["a shard", ["--work", "w", "--shard", "0/2"], "--shard"],
  ])("is refused with %s", async (_, options, said) => {
    const name = at(said === ".xlsm" ? "総括.xlsm" : "別の総括.xlsx");
    const { status, stderr } = await jisseki(["report", files(), "--out", name, ...options]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(name)).toBe(false);
  });

  test("in English every sheet and verdict is", async () => {
    await jisseki(["report", files(), "--out", at("summary.xlsx"), "--lang", "en"]);
    const sheets = await sheetsOf(at("summary.xlsx"));
    expect(Object.keys(sheets)).toEqual([
      "Summary",
      "By department",
      "To check, missed",
      "Ledger",
      "Same names",
      "Forms that differ",
      "Files not read",
    ]);
    expect(textsOf(sheets["Summary"]!)).toContain("judged programs");
  });
});

/** The sheets' XML, as the file has it. */
async function formulasOf(path: string): Promise<string> {
  const pkg = await OpcPackage.open(new Uint8Array(readFileSync(path)), path);
  return pkg.text("xl/worksheets/sheet4.xml");
}
