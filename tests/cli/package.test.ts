import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, sample } from "./jisseki.ts";
import { npm } from "./npm.ts";

let folder = "";
let files: readonly string[] = [];

/** As npm would install it: the package unpacked, and nothing beside it, as it needs nothing at run time. */
function install(tarball: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "jisseki"), { recursive: true });
  const unpacked = spawnSync("tar", ["-xzf", tarball, "-C", join(modules, "jisseki"), "--strip-components=1"], {
    encoding: "utf8",
  });
  if (unpacked.status !== 0) throw new Error(unpacked.stderr);
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-package-")));
  // --ignore-scripts: prepare would build anew under the feet of tests that run beside this one.
  const packed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [{ filename, files: listed }] = JSON.parse(packed.stdout);
  files = listed.map(({ path }: { path: string }) => path);
  install(join(folder, filename));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = (args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, "node_modules", "jisseki", "dist", "cli", "main.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });

test("holds what it needs and nothing else", () => {
  const expected =
    /^(?:package\.json|LICENSE|NOTICE|README(?:\.ja)?\.md|docs\/(?:check-result(?:-1)?\.schema\.json|(?:decisions|diff-result|trend-result)\.schema\.json|(?:api|layout|machine-readable|many-files(?:\.ja)?|rules|schema|trend)\.md|layout\.schema\.json)|dist\/(?:api|cli)\/(?:[\w-]+\.js(?:\.map)?|THIRD-PARTY-LICENCES\.txt)|dist\/cli\/package\.json|dist\/api\/types\/[\w/-]+\.d\.ts)$/u;
  expect(files.filter((path) => !expected.test(path))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      "package.json",
      "LICENSE",
      "README.md",
      "dist/api/index.js",
      "dist/api/types/api/index.d.ts",
      "dist/api/THIRD-PARTY-LICENCES.txt",
      "dist/cli/main.js",
      "dist/cli/worker.js",
      "dist/cli/collector.js",
      "dist/cli/THIRD-PARTY-LICENCES.txt",
      "docs/check-result.schema.json",
    ]),
  );
});

test.each([
  ["cli", ["commander", "string-width", "saxes", "valibot", "@zip.js/zip.js", "hyparquet-writer"]],
  ["api", ["saxes", "valibot", "@zip.js/zip.js"]],
] as const)("names by which licences %s carries what it carries", (bundle, names) => {
  const licences = readFileSync(
    join(folder, "node_modules", "jisseki", "dist", bundle, "THIRD-PARTY-LICENCES.txt"),
    "utf8",
  );
  for (const name of names) expect(licences).toMatch(new RegExp(`^${name} \\d[\\d.]* \\([\\w-]+\\)$`, "mu"));
});

test("runs where nothing else is", () => {
  const { version, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(dependencies).toBeUndefined();
  expect(installed(["--version"]).stdout).toBe(`${version}\n`);
  const { status, stdout, stderr } = installed(["check", sample, "--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout).results[0].totals.programs).toBe(38);
  const report = installed(["report", sample, "--out", "report.xlsx", "--lang", "en"]);
  expect({ status: report.status, stderr: report.stderr }).toEqual({ status: 0, stderr: "" });
  expect(existsSync(join(folder, "report.xlsx"))).toBe(true);
});

test("the bin is what package.json names, and begins with a shebang", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules", "jisseki", "package.json"), "utf8"));
  const bin = readFileSync(join(folder, "node_modules", "jisseki", manifest.bin.jisseki), "utf8");
  expect(bin.startsWith("#!/usr/bin/env node\n")).toBe(true);
});
