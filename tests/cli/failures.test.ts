import {
  copyFileSync,
  linkSync,
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
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jisseki, sample } from "./jisseki.ts";

let folder = "";
let original: Buffer;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-fail-")));
  original = readFileSync(sample);
  const write = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content);
  copyFileSync(sample, join(folder, "good.xlsx"));
  linkSync(join(folder, "good.xlsx"), join(folder, "same.xlsx"));
  write("empty.xlsx", "");
  write("cut.xlsx", original.subarray(0, original.length / 2));
  write("text.xlsx", "No.,事業名\n1,事業\n");
  write("zip.xlsx", zipSync({ "readme.txt": strToU8("not a workbook") }));
  write("encrypted.xlsx", compoundFile("EncryptedPackage"));
  write("old.xls", compoundFile("Workbook"));
  write("policy.json", '{"nearly": 80}');
  write("broken.json", "{nearly");
  mkdirSync(join(folder, "folder"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An OLE compound file as Excel 97-2003 and encrypted workbooks are: header, one FAT sector, one directory sector. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  Buffer.from("D0CF11E0A1B11AE1", "hex").copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  const entry = (index: number, name: string, type: number) => {
    const at = 1024 + index * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(type, at + 66);
    file.writeUInt8(1, at + 67);
    for (const sibling of [68, 72]) file.writeUInt32LE(0xffffffff, at + sibling);
    file.writeUInt32LE(type === 5 ? 1 : 0xffffffff, at + 76);
    file.writeUInt32LE(0xfffffffe, at + 116);
  };
  entry(0, "Root Entry", 5);
  entry(1, stream, 2);
  return file;
}

const failures: readonly [string, readonly string[], string][] = [
  ["a missing file", ["check", "none.xlsx"], "見つかりません"],
  ["a glob that matches nothing", ["check", "none*.xlsx"], "none*.xlsx"],
  ["an empty file", ["check", "empty.xlsx"], "0バイト"],
  ["a file that is cut off", ["check", "cut.xlsx"], "途中で切れている"],
  ["a text file with a workbook's name", ["check", "text.xlsx"], "CSV"],
  ["a zip that holds no workbook", ["check", "zip.xlsx"], "圧縮フォルダー"],
  ["an encrypted workbook", ["check", "encrypted.xlsx"], "パスワード"],
  ["an old .xls", ["check", "old.xls"], "古い形式"],
  ["a folder", ["check", "folder"], "フォルダー"],
  ["a sheet that is not there", ["check", "good.xlsx", "--sheet", "ない"], "令和4年度"],
  ["a range without a table", ["check", "good.xlsx", "--range", "A1:B2"], "事業の表が見つかりません"],
  ["a mapping of no field", ["check", "good.xlsx", "--map", "goal=E"], "goal"],
  ["a bad range", ["check", "good.xlsx", "--range", "A5"], "A5"],
  ["a policy with a bad value", ["check", "good.xlsx", "--policy", "policy.json"], "nearly"],
  ["a policy that is no JSON", ["check", "good.xlsx", "--policy", "broken.json"], "JSON"],
  ["a missing policy", ["check", "good.xlsx", "--policy", "none.json"], "none.json"],
  ["the input as output", ["report", "good.xlsx", "--out", "good.xlsx"], "入力ファイルそのもの"],
  ["the input by another name", ["report", "good.xlsx", "--out", "same.xlsx"], "入力ファイルそのもの"],
  ["another input as output", ["report", "same.xlsx", "--out", "good.xlsx"], "入力ファイルそのもの"],
  ["the input as the check's output", ["check", "good.xlsx", "--json", "--out", "good.xlsx"], "入力ファイルそのもの"],
  ["clear onto its input", ["clear", "good.xlsx", "--out", "same.xlsx"], "入力ファイルそのもの"],
  ["an output in a missing folder", ["report", "good.xlsx", "--out", "none/out.xlsx"], "フォルダーがありません"],
  ["an output that is a folder", ["clear", "good.xlsx", "--out", "folder"], "ファイルでない"],
  ["a summary that is no .xlsx", ["report", "good.xlsx", "zip.xlsx", "--out", "out.xlsm"], "総括は .xlsx"],
  ["a report of what cannot be read", ["report", "cut.xlsx", "--out", "out.xlsx"], "途中で切れている"],
];

describe("one line that says what, why and what to do; exit 2; nothing written", () => {
  test.each(failures)("%s", async (_, args, said) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const { status, stdout, stderr } = await jisseki(args, { cwd: folder });
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^エラー: [^\n]*。[^\n]*。[^\n]*。\n$/u);
    expect(stderr).not.toMatch(/undefined|null|\bat .*\.js:/u);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(folder, "good.xlsx")).equals(original)).toBe(true);
  });

  test.each(failures)("in English: %s", async (_, args) => {
    const { status, stderr } = await jisseki([...args, "--lang", "en"], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: [^\n]+: [^\n]+; [^\n]+\.\n$/u);
    expect(stderr).not.toMatch(/undefined|null/u);
  });
});
