import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { widthOf, withWidths } from "../../src/cli/output/width.ts";
import { address, columnName } from "../../src/domain/grid.ts";
import type { EntryField } from "../../src/domain/record/entry.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { columnOfEntry } from "../../src/domain/report/ledger-keys.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import type { DiffResult } from "../../src/workbook/diff-result.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { type CellChange, setCells } from "../tools/set-cells.ts";
import { brokenSample, cleanSample, jisseki as inProcess, jissekiProcess as jisseki, root, sample } from "./jisseki.ts";

const schema: object = JSON.parse(readFileSync(join(root, "docs/diff-result.schema.json"), "utf8"));
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const words = reportWords(messages("ja"));
const source = "令和4年度";

let folder = "";
const at = (name: string): string => join(folder, name);
/** The sample with a report of 2026-06-01. */
let first = "";

async function reported(file: string, to: string, date: string): Promise<string> {
  const workbook = await openWorkbook(new Uint8Array(readFileSync(file)), "W.xlsx");
  await reportWorkbook(workbook, { words, date });
  writeFileSync(at(to), await workbook.save());
  return at(to);
}

function changed(file: string, to: string, changes: readonly CellChange[]): string {
  writeFileSync(at(to), setCells(new Uint8Array(readFileSync(file)), changes));
  return at(to);
}

const onSource = (cells: Readonly<Record<string, string | number>>): CellChange[] =>
  Object.entries(cells).map(([cell, value]) => ({ sheet: source, address: cell, value }));

const entered = (line: number, entry: Partial<Record<EntryField, string | number>>): CellChange[] =>
  Object.entries(entry).map(([field, value]) => ({
    sheet: words.sheetName.ledger,
    address: `${columnName(ledgerColumn[columnOfEntry[field as EntryField]])}${firstLine + line - 1}`,
    value,
  }));

async function json(...args: readonly string[]): Promise<DiffResult> {
  const { stdout } = await jisseki(["diff", ...args, "--json"]);
  const result: DiffResult = JSON.parse(stdout);
  expect(valid(result), JSON.stringify(valid.errors)).toBe(true);
  return result;
}

const counts = ({ counts: found }: DiffResult): Partial<DiffResult["counts"]> =>
  Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "diff-"));
  first = await reported(sample, "W.xlsx", "2026-06-01");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("between two workbooks", () => {
  test("a space more is no change, and 表記 1", async () => {
    const spaced = changed(first, "spaced.xlsx", onSource({ F7: "1,559 人" }));
    const { status, stdout } = await jisseki(["diff", first, spaced]);
    expect(status).toBe(0);
    expect(stdout).toContain("変更はありません");
    expect(stdout).toContain("変更 0件  変更なし 55  表記 1（--all で表示）");
    const all = await jisseki(["diff", first, spaced, "--all"]);
    expect(all.stdout).toMatch(/表記\s+2 早期再就職緊急支援事業\s+実績 1,559人\s+実績 1,559 人\s+F7/u);
    expect(counts(await json(first, spaced))).toEqual({ wording: 1 });
    expect((await jisseki(["diff", first, spaced, "--fail-on", "decision"])).status).toBe(0);
    expect((await jisseki(["diff", first, spaced, "--fail-on", "wording"])).status).toBe(1);
  });

  test("another figure that makes another verdict is told by the verdict, with figures, rates and cells", async () => {
    const worse = changed(first, "worse.xlsx", onSource({ F7: "1,500人" }));
    const { status, stdout } = await jisseki(["diff", first, worse]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /判定↓\s+2 早期再就職緊急支援事業\s+達成 101\.2%\s+概ね達成 97\.4%\s+-59人\s+F7\s+実績 1,559人 → 1,500人/u,
    );
    expect(stdout).toContain("判定 1（悪化 1）");
    const result = await json(first, worse);
    expect(counts(result)).toEqual({ verdict: 1 });
    expect(result.changes[0]).toMatchObject({
      class: "verdict",
      sure: true,
      old: [
        { no: "2", file: first, cell: { sheet: source, cell: "E7" }, actual: { cell: { sheet: source, cell: "F7" } } },
      ],
      new: [{ file: worse, actual: { text: "1,500人", value: 1500, unit: "人" } }],
      verdict: { old: "achieved", new: "nearly", turn: "worse", causes: ["figures"] },
      figure: [{ side: "actual", old: 1559, new: 1500, difference: -59 }],
      structure: null,
    });
    for (const [level, code] of [
      ["never", 0],
      ["verdict", 1],
      ["figure", 1],
      ["wording", 1],
    ] as const)
      expect((await jisseki(["diff", worse, first, "--fail-on", level])).status).toBe(code);
  });

  test("a figure without another verdict does not reach --fail-on verdict", async () => {
    const other = changed(first, "figure.xlsx", onSource({ F7: "1,560人" }));
    expect((await jisseki(["diff", first, other, "--fail-on", "verdict"])).status).toBe(0);
    expect((await jisseki(["diff", first, other, "--fail-on", "figure"])).status).toBe(1);
    expect(counts(await json(first, other))).toEqual({ figure: 1 });
  });

  test("a cell made blank, a dash and 0 are three figures", async () => {
    const blank = changed(first, "blank.xlsx", onSource({ F7: "" }));
    const dash = changed(first, "dash.xlsx", onSource({ F7: "-" }));
    const zero = changed(first, "zero.xlsx", onSource({ F7: 0 }));
    for (const [one, other] of [
      [blank, dash],
      [dash, zero],
      [zero, blank],
    ] as const) {
      const { changes } = await json(one, other);
      expect(changes.map(({ figure }) => figure?.length)).toEqual([1]);
    }
  });

  test("a program sheet and its report say the same", async () => {
    expect(await json(sample, first)).toMatchObject({ changes: [], unchanged: 56 });
  });

  test("decisions, corrections and thresholds are told with what they do", async () => {
    const decided = changed(first, "decided.xlsx", [
      ...entered(2, { decision: "確認済", by: "佐藤" }),
      ...entered(4, { decision: "修正", correctedActual: 100, ground: "誤記" }),
    ]);
    const result = await json(first, decided);
    expect(result.changes.map(({ class: name, verdict }) => [name, verdict?.causes])).toEqual([
      ["verdict", ["correction"]],
      ["decision", undefined],
    ]);
    const { stdout } = await jisseki(["diff", first, decided]);
    expect(stdout).toMatch(/判断\s+2 早期再就職緊急支援事業\s+判断: .*判断: 確認済、確認者: 佐藤/u);
    expect(stdout).toContain("原因: 修正");
  });

  test("thresholds that somebody set on the summary are told, and are why verdicts are others", async () => {
    const bytes = new Uint8Array(readFileSync(first));
    const summary = await (await openWorkbook(bytes)).readGrid(words.sheetName.summary);
    const cells: CellChange[] = [];
    const columns = Array.from({ length: summary.right }, (_, index) => index + 1);
    for (let row = summary.top; row <= summary.bottom; row += 1) {
      const values = columns.map((column) => summary.value(row, column));
      const isLine = values.includes("概ね達成") && values.includes(0.8);
      if (isLine) cells.push({ sheet: summary.sheet, address: address(row, values.indexOf(0.8) + 1), value: 0.93 });
    }
    expect(cells).toHaveLength(1);
    const result = await json(first, changed(first, "stricter.xlsx", cells));
    expect(result.thresholds).toMatchObject({ old: { nearly: 0.8 }, new: { nearly: 0.93 } });
    expect(result.changes.length).toBeGreaterThan(0);
    for (const change of result.changes)
      expect(change).toMatchObject({ class: "verdict", verdict: { causes: ["thresholds"] }, rate: null, figure: null });
    const { stdout } = await jisseki(["diff", first, at("stricter.xlsx")]);
    expect(stdout).toContain("判定の基準: 概ね達成 80.0% → 93.0%");
  });

  test("two sheets of a workbook are compared by their names; one that is not there is told", async () => {
    const { status } = await jisseki(["diff", first, first, "--old-sheet", source, "--sheet", source]);
    expect(status).toBe(0);
    const missing = await jisseki(["diff", first, first, "--old-sheet", "令和3年度", "--sheet", source]);
    expect(missing).toMatchObject({ status: 2, stdout: "" });
    expect(missing.stderr).toContain("令和3年度");
  });

  test("lines that came and went, findings of the table, and what is likely the same", async () => {
    const result = await json(brokenSample, cleanSample);
    expect(result.counts.structure).toBeGreaterThan(20);
    expect(result.tableFindings?.resolved.length).toBeGreaterThan(0);
    const back = await json(cleanSample, brokenSample);
    expect(back.counts).toEqual(result.counts);
    expect(back.tableFindings?.new).toEqual(result.tableFindings?.resolved);
  });

  test.each(["ja", "en"])("fits a terminal of 60 columns (%s)", async (language) => {
    const env = { COLUMNS: "60" };
    const { stdout } = await jisseki(["diff", brokenSample, cleanSample, "--lang", language, "--all"], { env });
    const [, table = ""] = stdout.split("\n\n");
    const lines = table.split("\n");
    expect(lines.length).toBeGreaterThan(20);
    await withWidths(() => {
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
    });
  });

  test("at 60 columns what else there is to say stands whole below its line, at 140 beside it", async () => {
    const worse = changed(first, "narrow.xlsx", onSource({ F7: "1,500人" }));
    const at = async (columns: string): Promise<string[]> =>
      (await jisseki(["diff", first, worse], { env: { COLUMNS: columns } })).stdout.split("\n");
    const narrow = await at("60");
    const line = narrow.findIndex((text) => text.startsWith("判定↓"));
    expect(narrow[line + 1]).toBe("    実績 1,559人 → 1,500人");
    expect(narrow.join("\n")).not.toContain("内容");
    expect((await at("140")).find((text) => text.startsWith("判定↓"))).toMatch(/実績 1,559人 → 1,500人$/u);
  });

  test("--limit shows the severest, and says how many there are", async () => {
    const { stdout } = await jisseki(["diff", brokenSample, cleanSample, "--limit", "2"]);
    expect(stdout).toMatch(/重い区分から2件だけを示しました（全\d+件）/u);
    expect(stdout.match(/^判定/gmu)).toHaveLength(2);
  });

  test("what cannot be run ends with 2: a file that is not there, one without a table", async () => {
    expect((await jisseki(["diff", first, at("nowhere.xlsx")])).status).toBe(2);
    const { status, stderr } = await jisseki(["diff", sample, cleanSample, "--range", "A1:B2"]);
    expect(status).toBe(2);
    expect(stderr).toContain("事業の表が見つかりません");
  });
});

describe("since a day", () => {
  let later = "";
  beforeAll(async () => {
    // Decided and corrected after the first run; the second run of 2026-07-15 logs it; then another figure is typed.
    const decided = changed(first, "july.xlsx", [
      ...onSource({ F7: "1,500人" }),
      ...entered(3, { decision: "要説明", by: "鈴木" }),
    ]);
    const second = await reported(decided, "july-run.xlsx", "2026-07-15");
    later = changed(second, "later.xlsx", onSource({ F8: "320人", E10: "180 人" }));
  });

  test("the state of the first run is held against the present one", async () => {
    const result = await json(later, "--since", "2026-07-01");
    expect(result.old).toMatchObject({ file: later, day: "2026-07-01" });
    expect(result.new.day).toBeNull();
    expect(result.changes.map(({ class: name, new: lines }) => [name, lines[0]?.no])).toEqual([
      ["verdict", "2"],
      ["verdict", "3"],
      ["wording", "4"],
    ]);
    expect(result.changes[0]).toMatchObject({
      old: [{ cell: null, actual: { text: "1,559人", value: null, cell: null }, verdict: "achieved" }],
      figure: [{ old: 1559, new: 1500, difference: -59, newUnit: "人" }],
    });
    expect(result.changes[1]?.decision?.fields.map(({ field }) => field)).toEqual(["decision", "by"]);
    expect(result.tableFindings).toBeNull();
  });

  test("of a day after the last run only what was typed since is told", async () => {
    const result = await json(later, "--since", "2026-07-15");
    expect(result.changes.map(({ class: name, new: lines }) => [name, lines[0]?.no])).toEqual([
      ["verdict", "3"],
      ["wording", "4"],
    ]);
    expect((await json(first, "--since", "2026-06-01")).changes).toEqual([]);
  });

  test("the table says which state is which", async () => {
    const { stdout } = await jisseki(["diff", later, "--since", "2026-07-01", "--fail-on", "verdict"]);
    expect(stdout).toContain("（2026-07-01の状態） → ");
    expect(stdout).toContain("（いま）");
  });

  test("a day before the first run is refused, with the first day that there is", async () => {
    const { status, stderr, stdout } = await jisseki(["diff", later, "--since", "2026-05-31"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("2026-06-01");
    expect(stderr).toContain("--since");
  });

  test("without a report, without a log, and with an altered one it is refused", async () => {
    const none = await jisseki(["diff", sample, "--since", "2026-07-01"]);
    expect(none).toMatchObject({ status: 2 });
    expect(none.stderr).toContain("報告が見つかりません");
    const unlogged = await openWorkbook(new Uint8Array(readFileSync(sample)));
    const [report] = await reportWorkbook(unlogged, { words, date: "2026-06-01", dryRun: true });
    const { edits } = report!;
    await unlogged.apply({ ...edits, sheets: edits.sheets.filter(({ name }) => name !== words.sheetName.log) });
    writeFileSync(at("unlogged.xlsx"), await unlogged.save());
    const logless = await jisseki(["diff", at("unlogged.xlsx"), "--since", "2026-07-01"]);
    expect(logless).toMatchObject({ status: 2 });
    expect(logless.stderr).toContain("確認記録がありません");
    const altered = changed(first, "altered.xlsx", [{ sheet: "確認記録", address: "F6", value: "書き換え" }]);
    const broken = await jisseki(["diff", altered, "--since", "2026-07-01"]);
    expect(broken).toMatchObject({ status: 2 });
    expect(broken.stderr).toContain("1番の行の内容");
  });
});

test.each<[string, readonly string[], string]>([
  ["one file", ["x.xlsx"], "--since"],
  ["two files since a day", ["x.xlsx", "y.xlsx", "--since", "2026-07-01"], "--since は1つのブック"],
  ["a day that there is not", ["x.xlsx", "--since", "2026-02-30"], "2026-02-30"],
  ["a day otherwise written", ["x.xlsx", "--since", "7/1"], "2026-07-01"],
  ["a day with a former sheet", ["x.xlsx", "--since", "2026-07-01", "--old-sheet", "A"], "--old-sheet"],
])("%s: one line, exit 2", async (_what, args, said) => {
  const { status, stdout, stderr } = await inProcess(["diff", ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toContain(said);
});

test("the schema refuses a class that there is not", () => {
  const result = { edition: 1, old: { file: "a", sheets: [], day: null }, new: { file: "b", sheets: [], day: null } };
  expect(valid(result)).toBe(false);
});
