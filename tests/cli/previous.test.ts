import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { WorkedFile } from "../tools/people.ts";
import { setCells } from "../tools/set-cells.ts";
import { cleanSample, jisseki, jissekiProcess, sample } from "./jisseki.ts";

let top = "";
let folder = "";
let report: Buffer;
const at = (name: string): string => join(folder, name);
const run = (...args: readonly string[]) => jisseki(args, { cwd: folder });
const runProcess = (...args: readonly string[]) => jissekiProcess(args, { cwd: folder });
const files = (): string[] => readdirSync(folder).sort();
const kept = (): string[] => files().filter((name) => /_前回_\d{8}-\d{4}\.xlsx$/u.test(name));

beforeAll(async () => {
  top = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-previous-")));
  folder = join(top, "made");
  mkdirSync(folder);
  copyFileSync(cleanSample, at("S.xlsx"));
  await run("report", "S.xlsx", "--out", "W.xlsx");
  report = readFileSync(at("W.xlsx"));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const decisionColumn = columnName(ledgerColumn.decision);

let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(top, `test-${count}`);
  mkdirSync(folder);
  copyFileSync(cleanSample, at("S.xlsx"));
  writeFileSync(at("W.xlsx"), report);
});

const worked = (change: (file: WorkedFile) => void): Uint8Array => {
  const file = new WorkedFile(report);
  change(file);
  return file.file();
};

/** What people may have put into a report, and where it is said to be. */
const additions: readonly (readonly [string, (file: WorkedFile) => void, RegExp])[] = [
  ["a sheet", (file) => file.addSheet("集計", '<row r="1"><c r="A1"><v>5</v></c></row>'), /「集計」/u],
  ["an empty sheet", (file) => file.addSheet("集計", ""), /「集計」/u],
  ["a note on a report sheet", (file) => file.note("達成状況", { B5: "要説明" }), /「達成状況」/u],
  ["a note on the program sheet", (file) => file.note("進捗状況", { B5: "要説明" }), /「進捗状況」/u],
  ["a column", (file) => file.type("判定明細", { CZ7: "所見" }), /「判定明細」/u],
  ["a picture", (file) => file.picture("達成状況", "L4", "L6"), /「達成状況」/u],
  ["a name", (file) => file.addName("要点", "達成状況!$A$1"), /名前の定義/u],
];

describe("a report made anew from its source, over one that holds more", () => {
  test.each(additions)("keeps that, for the sake of %s", async (_, add, said) => {
    const before = worked(add);
    writeFileSync(at("W.xlsx"), before);
    const { status, stdout } = await run("report", "S.xlsx", "--out", "W.xlsx");
    expect(status).toBe(0);
    const [copy = "", ...others] = kept();
    expect(others).toEqual([]);
    expect(stdout).toContain(`残しました: ${copy}`);
    expect(stdout).toMatch(said);
    expect(readFileSync(at(copy)).equals(before)).toBe(true);
    // The new one is the source's, without it; it needs nothing kept.
    expect((await run("report", "S.xlsx", "--out", "W.xlsx")).stdout).not.toContain("残しました");
    expect(kept()).toHaveLength(1);
  });

  test("keeps that, for the sake of a program sheet that somebody worked in", async () => {
    const before = setCells(report, [{ sheet: "進捗状況", address: "A1", value: "監査中" }]);
    writeFileSync(at("W.xlsx"), before);
    const { stdout } = await run("report", "S.xlsx", "--out", "W.xlsx");
    expect(stdout).toContain("「進捗状況」");
    expect(readFileSync(at(kept()[0] ?? "")).equals(before)).toBe(true);
  });

  test("keeps nothing where nobody worked there, though the source is another one by now", async () => {
    writeFileSync(
      at("S.xlsx"),
      setCells(readFileSync(cleanSample), [{ sheet: "進捗状況", address: "A1", value: "第2版" }]),
    );
    const { status, stdout } = await run("report", "S.xlsx", "--out", "W.xlsx");
    expect({ status, files: files() }).toEqual({ status: 0, files: ["S.xlsx", "W.xlsx"] });
    expect(stdout).not.toContain("残しました");
    const grid = await (await openWorkbook(readFileSync(at("W.xlsx")), "W.xlsx")).readGrid("進捗状況");
    expect(grid.text(1, 1)).toBe("第2版");
  });

  test("says so in English, under an English name", async () => {
    writeFileSync(
      at("W.xlsx"),
      worked((file) => file.addSheet("Totals", "")),
    );
    const { stdout } = await run("report", "S.xlsx", "--out", "W.xlsx", "--lang", "en");
    expect(stdout).toMatch(/Kept what was replaced: W_previous_\d{8}-\d{4}\.xlsx \(.*"Totals"\)/u);
  });

  test("is told on standard error where the result is JSON", async () => {
    writeFileSync(
      at("W.xlsx"),
      worked((file) => file.addSheet("集計", "")),
    );
    const { stdout, stderr } = await run("report", "S.xlsx", "--out", "W.xlsx", "--json");
    expect(JSON.parse(stdout).results).toHaveLength(1);
    expect(stderr).toContain(kept()[0]);
  });
});

describe("a report brought up to date", () => {
  test.each(additions)("has %s still", async (_, add) => {
    writeFileSync(at("W.xlsx"), worked(add));
    const before = await (await openWorkbook(readFileSync(at("W.xlsx")), "W.xlsx")).matter();
    expect((await runProcess("report", "W.xlsx", "--out", "W2.xlsx")).status).toBe(0);
    const after = await (await openWorkbook(readFileSync(at("W2.xlsx")), "W2.xlsx")).matter();
    expect(after).toEqual(before);
    // W2 takes W's place, over and over, and nothing is kept beside it.
    writeFileSync(at("W.xlsx"), readFileSync(at("W2.xlsx")));
    const { status, stdout } = await runProcess("report", "W.xlsx", "--out", "W2.xlsx");
    expect({ status, files: files() }).toEqual({ status: 0, files: ["S.xlsx", "W.xlsx", "W2.xlsx"] });
    expect(stdout).not.toContain("残しました");
  });

  test("keeps what stood at its output and holds more than itself", async () => {
    const before = worked((file) => file.addSheet("集計", ""));
    writeFileSync(at("W2.xlsx"), before);
    const { stdout } = await runProcess("report", "W.xlsx", "--out", "W2.xlsx");
    const [copy = ""] = files().filter((name) => name.startsWith("W2_前回_"));
    expect(stdout).toContain(copy);
    expect(readFileSync(at(copy)).equals(before)).toBe(true);
  });
});

describe("decisions that the new report has not", () => {
  const confirmed = (file: Uint8Array, row = 7): Uint8Array => {
    const worked = new WorkedFile(file);
    worked.type("判定明細", { [`${decisionColumn}${row}`]: "確認済" });
    return worked.file();
  };

  test("are carried over where the report is about the same, and nothing is kept", async () => {
    writeFileSync(at("W.xlsx"), confirmed(report));
    const { stdout } = await run("report", "S.xlsx", "--out", "W.xlsx");
    expect(stdout).toContain("判断1件を引き継ぎました");
    expect(kept()).toEqual([]);
  });

  test("are kept beside it where it is about another table", async () => {
    const before = confirmed(report);
    writeFileSync(at("W.xlsx"), before);
    copyFileSync(sample, at("S.xlsx"));
    const { stdout } = await run("report", "S.xlsx", "--out", "W.xlsx");
    expect(stdout).toContain("「判定明細」");
    expect(readFileSync(at(kept()[0] ?? "")).equals(before)).toBe(true);
  });

  test("are kept beside it where the source has a report of its own without them", async () => {
    const before = confirmed(report);
    writeFileSync(at("W2.xlsx"), before);
    const { stdout } = await runProcess("report", "W.xlsx", "--out", "W2.xlsx");
    expect(stdout).toContain("「判定明細」");
    const [copy = ""] = files().filter((name) => name.startsWith("W2_前回_"));
    expect(readFileSync(at(copy)).equals(before)).toBe(true);
  });

  test("are not missing where the source has them too", async () => {
    writeFileSync(at("W.xlsx"), confirmed(report));
    for (const time of [1, 2, 3]) {
      const { status } = await runProcess("report", "W.xlsx", "--out", "W2.xlsx");
      expect({ time, status, files: files() }).toEqual({ time, status: 0, files: ["S.xlsx", "W.xlsx", "W2.xlsx"] });
    }
  });
});

test("a report is known by the file that it was made from, though that is another version by now", async () => {
  writeFileSync(
    at("S.xlsx"),
    setCells(readFileSync(cleanSample), [{ sheet: "進捗状況", address: "A1", value: "第2版" }]),
  );
  const { status, stderr } = await runProcess("report", "S.xlsx", "W.xlsx", "--out", "out/");
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^W\.xlsx: .*S\.xlsx.*\n$/u) });
  expect(readdirSync(at("out"))).toEqual(["S_達成状況.xlsx"]);
});

test("clearing takes that away too", async () => {
  await runProcess("clear", "W.xlsx", "--out", "C.xlsx");
  expect(new WorkedFile(readFileSync(at("C.xlsx"))).text("xl/workbook.xml")).not.toContain("jisseki");
});
