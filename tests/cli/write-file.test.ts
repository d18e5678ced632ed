import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkOutput, writeWhole } from "../../src/cli/output/write-file.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";

let folder = "";
let input = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-write-")));
  input = join(folder, "事業.xlsx");
  writeFileSync(input, "original");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failure = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`no WorkbookError but ${String(error)}`);
  return error.code;
};

test("writes a new file whole and leaves nothing beside it", async () => {
  await writeWhole(join(folder, "out.xlsx"), "new", [input]);
  expect(readFileSync(join(folder, "out.xlsx"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["out.xlsx", "事業.xlsx"]);
});

test.each([
  ["kana", "あ".repeat(83)],
  ["kana with a mark of their own", "か\u3099".repeat(41)],
  ["characters of two halves", "𠮷".repeat(62)],
  ["letters", "x".repeat(250)],
])("writes a file whose name is as long as names may be: %s", async (_, name) => {
  for (const content of ["new", "newer"]) {
    await writeWhole(join(folder, `${name}.xlsx`), content, [input]);
    expect(readFileSync(join(folder, `${name}.xlsx`), "utf8")).toBe(content);
  }
  expect(readdirSync(folder)).toHaveLength(2);
});

test("a name that is too long is told, and nothing is left", async () => {
  expect(await failure(writeWhole(join(folder, `${"あ".repeat(90)}.xlsx`), "new", [input]))).toBe("output-unwritable");
  expect(readdirSync(folder)).toHaveLength(1);
});

test("replaces an earlier output and keeps its permissions", async () => {
  const out = join(folder, "out.xlsx");
  writeFileSync(out, "old");
  chmodSync(out, 0o600);
  await writeWhole(out, "new", [input]);
  expect(readFileSync(out, "utf8")).toBe("new");
  if (process.platform !== "win32") expect(statSync(out).mode & 0o777).toBe(0o600);
});

test("writes through a link instead of replacing it", async () => {
  const real = join(folder, "real.xlsx");
  const link = join(folder, "link.xlsx");
  writeFileSync(real, "old");
  symlinkSync(real, link);
  await writeWhole(link, "new", [input]);
  expect(readFileSync(real, "utf8")).toBe("new");
});

describe("never writes to the input", () => {
  const paths: readonly [string, () => string][] = [
    ["by its own name", () => input],
    ["by a relative path", () => relative(process.cwd(), input)],
    ["by a detour", () => join(folder, "sub", "..", "事業.xlsx")],
    [
      "by a symbolic link",
      () => {
        symlinkSync(input, join(folder, "s.xlsx"));
        return join(folder, "s.xlsx");
      },
    ],
    [
      "by a hard link",
      () => {
        linkSync(input, join(folder, "h.xlsx"));
        return join(folder, "h.xlsx");
      },
    ],
    [
      "through a linked folder",
      () => {
        symlinkSync(folder, join(folder, "f"));
        return join(folder, "f", "事業.xlsx");
      },
    ],
  ];
  test.each(paths)("%s", async (_, path) => {
    mkdirSync(join(folder, "sub"));
    const before = readdirSync(folder).length;
    const target = path();
    expect(await failure(writeWhole(target, "new", ["elsewhere.xlsx", input]))).toBe("output-is-input");
    expect(await failure(checkOutput(target, [input]))).toBe("output-is-input");
    expect(readFileSync(input, "utf8")).toBe("original");
    expect(readdirSync(folder).length - before).toBeLessThanOrEqual(1);
  });
});

test("a folder in its place", async () => {
  mkdirSync(join(folder, "out.xlsx"));
  expect(await failure(writeWhole(join(folder, "out.xlsx"), "new", [input]))).toBe("output-exists-not-file");
});

test("a missing folder is found out before the work", async () => {
  expect(await failure(checkOutput(join(folder, "none", "out.xlsx"), [input]))).toBe("output-unwritable");
  expect(await failure(writeWhole(join(folder, "none", "out.xlsx"), "new", [input]))).toBe("output-unwritable");
});

test("cancelling before the rename leaves the earlier output and no temporary file", async () => {
  const out = join(folder, "out.xlsx");
  writeFileSync(out, "old");
  const stop = new AbortController();
  stop.abort();
  expect(await failure(writeWhole(out, "new", [input], stop.signal))).toBe("cancelled");
  expect(readFileSync(out, "utf8")).toBe("old");
  expect(readdirSync(folder).sort()).toEqual(["out.xlsx", "事業.xlsx"]);
});
