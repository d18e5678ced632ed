import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const tests = join(import.meta.dirname, "..");

/** A listing of the samples' folder, in code. */
const listing = /(?:readdir|readdirSync|glob|globSync)\((?:\w+\()?[^()]*samples/u;

const isListed = (source: string): boolean => listing.test(source);

test("no test lists the samples' folder: npm start leaves the reports that it makes there", () => {
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:ts|mjs)$/u.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => isListed(readFileSync(join(tests, file), "utf8")))).toEqual([]);
});

const folder = "samples";

test.each([
  `readdirSync("${folder}")`,
  `readdirSync(join(root, "${folder}"))`,
  `globSync("${folder}/*.xlsx")`,
  `await readdir(${folder}Folder)`,
])("%s is such a listing", (source) => {
  expect(isListed(source)).toBe(true);
});

test("a sample taken by its name is none", () => {
  expect(isListed('readFileSync(join(root, "samples", name))')).toBe(false);
});
