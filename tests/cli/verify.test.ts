import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headOf } from "../../src/domain/record/log/chain.ts";
import { logFields } from "../../src/domain/record/log/log-line.ts";
import { logColumns, logHeadingRow } from "../../src/domain/report/log-columns.ts";
import { columnName } from "../../src/domain/grid.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { logCell, loggedEntries, loggedWorkbook, logOf } from "../fixtures/logged-workbook.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { setCells } from "../tools/set-cells.ts";
import { jisseki, sample } from "./jisseki.ts";

let folder: string;
let book: Uint8Array;
const log = logOf();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verify-"));
  book = await loggedWorkbook(log);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const written = (bytes: Uint8Array): string => {
  files += 1;
  const path = join(folder, `book${files}.xlsx`);
  writeFileSync(path, bytes);
  return path;
};

const verify = (bytes: Uint8Array, ...args: readonly string[]) => jisseki(["verify", written(bytes), ...args]);

/** The workbook with the rows of its log's sheet changed, as text. */
function withRows(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes("jisseki-log"))!;
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

const rowOf = (seq: number): RegExp => new RegExp(`<row r="${logHeadingRow + seq}".*?</row>`, "su");

describe("jisseki verify", () => {
  test("an untouched log: 0, its last hash, and what that is worth", async () => {
    const { status, stdout, stderr } = await verify(book);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      `「確認記録」の記録${loggedEntries.length}件は、書かれたときのままです`,
      `最後の行のハッシュ値: ${headOf(log)}`,
      expect.stringContaining("電子署名ではなく"),
      "",
    ]);
  });

  test("in English", async () => {
    const { stdout } = await verify(book, "--lang", "en");
    expect(stdout).toContain(`all ${loggedEntries.length} lines of the log are as they were written`);
    expect(stdout).toContain("It is no signature");
  });

  test("a report written in another language is verified all the same", async () => {
    expect((await verify(await loggedWorkbook(logOf(loggedEntries, "en"), "en"))).status).toBe(0);
    expect((await verify(await loggedWorkbook(logOf(loggedEntries, "en"), "ja"))).status).toBe(0);
  });

  test.each(logFields)("%s altered in a line: 1, and the line's number", async (field) => {
    const seq = 3;
    const { status, stdout } = await verify(
      setCells(book, [{ sheet: "確認記録", address: logCell(field, seq), value: "改" }]),
    );
    expect(status).toBe(1);
    expect(stdout).toContain(
      field === "seq" ? "番号のない行" : `${seq}番の行の内容（隠れた列を含む）が変えられています`,
    );
  });

  test("a line deleted, within and at the end", async () => {
    const within = await verify(withRows(book, (xml) => xml.replace(rowOf(4), "")));
    expect(within.status).toBe(1);
    expect(within.stdout).toContain("4番の行がありません");
    const end = await verify(withRows(book, (xml) => xml.replace(rowOf(loggedEntries.length), "")));
    expect(end.status).toBe(1);
    expect(end.stdout).toContain(`${loggedEntries.length}番から後の行がなくなっています`);
  });

  test("the row of keys altered", async () => {
    const address = `${columnName(logColumns.length)}4`;
    const { status, stdout } = await verify(setCells(book, [{ sheet: "確認記録", address, value: "x" }]));
    expect(status).toBe(1);
    expect(stdout).toContain("列を見分ける行");
  });

  test("--head: a hash that was the last once; one that is none of these", async () => {
    const kept = await verify(book, "--head", log[2]!.hash.slice(0, 20).toUpperCase());
    expect(kept.status).toBe(0);
    expect(kept.stdout).toContain(`控えのハッシュ値は3件目の行のもので`);
    const other = await verify(book, "--head", "0123456789abcdef");
    expect(other.status).toBe(1);
    expect(other.stdout).toContain("控えのハッシュ値の行がどこにもありません");
  });

  test("--head finds a log that was made anew as a whole, which nothing else does", async () => {
    const forged = await loggedWorkbook(logOf(loggedEntries.map((entry) => ({ ...entry, who: "鈴木" }))));
    expect((await verify(forged)).status).toBe(0);
    expect((await verify(forged, "--head", headOf(log))).status).toBe(1);
  });

  test("--json", async () => {
    const fine = JSON.parse((await verify(book, "--json")).stdout);
    expect(fine).toMatchObject({
      logs: [{ sheet: "確認記録", ok: true, lines: loggedEntries.length, head: headOf(log), headAt: null }],
      without: [],
    });
    const altered = setCells(book, [{ sheet: "確認記録", address: logCell("who", 5), value: "鈴木" }]);
    const broken = await verify(altered, "--json");
    expect(broken.status).toBe(1);
    expect(JSON.parse(broken.stdout).logs).toEqual([
      { sheet: "確認記録", ok: false, lines: loggedEntries.length, seq: 5, fault: "altered" },
    ]);
  });

  test("a workbook without a report, and a report without a log: 2, with what to do", async () => {
    const none = await jisseki(["verify", sample]);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain("報告がありません");
    const unlogged = await openWorkbook(plainWorkbook());
    await unlogged.apply(sampleEdits({ source: "事業一覧" }));
    const { status, stderr } = await verify(await unlogged.save());
    expect(status).toBe(2);
    expect(stderr).toContain("確認記録がありません");
    expect(stderr).toContain("jisseki report");
  });
});
