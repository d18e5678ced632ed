import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeLargeWorkbook } from "../../scripts/samples/large/workbook.mjs";
import type { Session } from "../../src/cli/session.ts";
import { plainTerminal } from "../../src/cli/output/terminal.ts";
import { inWorker } from "../../src/cli/worker/in-worker.ts";
import { isLarge } from "../../src/cli/worker/is-large.ts";
import { messages } from "../../src/messages/index.ts";
import { zipParts } from "../fixtures/xlsx/package.ts";
import { plainParts, plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { brokenSample, jissekiProcess, root } from "./jisseki.ts";

const rows = 30_000;
let folder = "";
let large = "";
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-large-")));
  large = join(folder, "large.xlsx");
  writeLargeWorkbook(large, rows);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a large sheet is checked row by row, and the table shows the worst", async () => {
  const { status, stdout, stderr } = await jissekiProcess(["check", large, "--fail-on", "never"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("30000事業");
  expect(stdout).toContain("全30000行");
}, 120_000);

test("what takes long is computed in a thread of its own, however small it is packed", async () => {
  const packed = join(folder, "packed.xlsx");
  const sheet = "xl/worksheets/sheet1.xml";
  const padded = (plainParts[sheet] as string).replace("</sheetData>", `${" ".repeat(200_000)}</sheetData>`);
  try {
    writeFileSync(packed, zipParts({ ...plainParts, [sheet]: padded }));
    expect(await isLarge([packed])).toBe(true);
    writeFileSync(packed, plainWorkbook());
    expect(await isLarge([packed, brokenSample])).toBe(false);
    expect(await isLarge(Array.from({ length: 40 }, () => brokenSample))).toBe(true);
    writeFileSync(packed, "PK");
    expect(await isLarge([packed, join(folder, "none.xlsx"), folder])).toBe(false);
  } finally {
    rmSync(packed);
  }
});

test("what is wrong with a large workbook is said in one line too", async () => {
  const { status, stdout, stderr } = await jissekiProcess(["check", large, "--sheet", "ない"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^エラー: [^\n]*「ない」[^\n]*\n$/u);
});

test("cancelled in the middle of its work, it leaves nothing", async () => {
  const stopping = new AbortController();
  const out = join(folder, "out.xlsx");
  const session: Session = {
    language: "ja",
    words: messages("ja"),
    terminal: plainTerminal,
    signal: stopping.signal,
    print: () => undefined,
    write: () => Promise.resolve(),
    note: () => undefined,
    bar: () => ({ progress: () => stopping.abort(), stop: () => undefined }),
  };
  const work = { command: "report", files: [large], options: { out, limit: 200, failOn: "never" } } as const;
  // The built worker: a worker thread runs JavaScript.
  const outcome = await inWorker(work, session, pathToFileURL(join(root, "dist", "cli", "worker.js"))).then(
    (code) => ({ code }),
    (error: unknown) => error,
  );
  // The worker says it itself (its exit code) where it was between two pieces; else it was ended as it stood.
  expect(outcome).toMatchObject({ code: outcome instanceof Error ? "cancelled" : 130 });
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder)).toEqual(["large.xlsx"]);
}, 120_000);
