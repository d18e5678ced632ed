import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { npm } from "../cli/npm.ts";
import { root, sample } from "../cli/jisseki.ts";

let folder = "";

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-library-")));
  const packed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [{ filename }] = JSON.parse(packed.stdout);
  writeFileSync(join(folder, "package.json"), '{ "name": "data-team", "private": true, "type": "module" }\n');
  const installed = npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, filename)], folder);
  if (installed.status !== 0) throw new Error(installed.stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = `
import { check, checkRows, report, WorkbookError } from "jisseki";
import { writeFileSync } from "node:fs";

const file = process.argv[2];
const { results } = await check(file);
let rows = 0;
for await (const { result } of checkRows(file)) rows += result === null ? 0 : 1;
const { bytes } = await report(file, { date: "2026-11-22" });
writeFileSync("report.xlsx", bytes);
const failed = await check("none.xlsx", { language: "en" }).catch((error) => error);
console.log(JSON.stringify({
  programs: results[0].totals.programs,
  rows,
  report: bytes.length > 10000,
  failed: failed instanceof WorkbookError && failed.code,
}));
`;

test("is imported by its name and called, where nothing else is installed", () => {
  writeFileSync(join(folder, "call.js"), script);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["call.js", sample], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({ programs: 38, rows: 54, report: true, failed: "file-not-found" });
  const again = spawnSync(
    process.execPath,
    [
      "-e",
      'import("jisseki").then(({ check }) => check("report.xlsx")).then((all) => console.log(all.results.length))',
    ],
    { cwd: folder, encoding: "utf8" },
  );
  expect(again.stdout.trim()).toBe("1");
});

const typed = `
import { check, checkRows, report, WorkbookError } from "jisseki";
import type { CheckOptions, CheckResults, ResultIndicator, Verdict, WorkbookErrorCode } from "jisseki";

const options: CheckOptions = { language: "en", year: "R4", rules: ["mr"], policy: { achieved: 0.95 } };
const all: CheckResults = await check("programs.xlsx", options);
const worst: ResultIndicator[] = all.results.flatMap(({ rows }) =>
  rows.flatMap(({ indicators }) => indicators.filter(({ verdict }) => verdict === "far-under")),
);
const rate: number | null | undefined = worst[0]?.rate;
const verdict: Verdict | undefined = worst[0]?.verdict;
for await (const { row, result } of checkRows(new Uint8Array(0), { fileName: "programs.xlsx" })) {
  const name: string = row.name;
  const year: number | null = result.year;
  void [name, year];
}
const { bytes, outcome } = await report("programs.xlsx", { earlier: new Uint8Array(0) });
const length: number = bytes.length + outcome.carriedOver;
try {
  await check("programs.xlsx", { signal: new AbortController().signal });
} catch (error) {
  if (error instanceof WorkbookError) {
    const code: WorkbookErrorCode = error.code;
    const todo: string = error.todo;
    void [code, todo];
  }
}
void [rate, verdict, length];

// @ts-expect-error no such language
await check("programs.xlsx", { language: "fr" });
// @ts-expect-error no such option
await check("programs.xlsx", { sheet: "a" });
// @ts-expect-error neither path nor bytes
await check(5);
// @ts-expect-error what a result says is not written to
all.results[0]!.rows[0]!.name = "";
`;

test.each(["nodenext", "bundler"])("its types hold for who compiles against them (%s)", (resolution) => {
  const own = join(folder, resolution);
  mkdirSync(own);
  writeFileSync(join(own, "use.ts"), typed);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: resolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: resolution,
    lib: ["es2022", "dom"],
    types: [],
    skipLibCheck: false,
  };
  writeFileSync(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
  const { bin } = JSON.parse(readFileSync(join(root, "node_modules", "typescript", "package.json"), "utf8"));
  const compiler = join(root, "node_modules", "typescript", bin.tsc);
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", own], { cwd: folder, encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});
