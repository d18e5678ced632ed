import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { allowed, cycles, importsOf, sourceFiles, violations } from "./import-table.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const violation = join(root, "tests/fixtures/violation");

const all = ["src", "taskpane", "excel-host"].flatMap((folder) => sourceFiles(root, folder));
const imports = all.flatMap((file) => importsOf(root, file));

describe("import directions", () => {
  it("finds the project's files and imports, so that an empty scan cannot pass", () => {
    for (const folder of ["src/domain", "src/messages", "src/workbook", "src/xlsx", "src/cli"]) {
      expect(all.filter((file) => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0);
    }
    expect(imports.length).toBeGreaterThan(all.length / 2);
  });

  it("lists every folder under src", () => {
    const folders = new Set(
      all.filter((file) => file.startsWith("src/")).map((file) => file.split("/").slice(0, 2).join("/")),
    );
    expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  it("holds", () => {
    expect(violations(imports)).toEqual([]);
  });

  it("names only files that exist", () => {
    const missing = imports.filter(
      ({ target }) => target !== null && !/\.(css|svg|png)(\?\w+)?$/.test(target) && !existsSync(join(root, target)),
    );
    expect(missing.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it("has no cycles", () => {
    expect(cycles(imports)).toEqual([]);
  });
});

describe("the guard itself", () => {
  const bad = sourceFiles(violation, "src").flatMap((file) => importsOf(violation, file));

  it("bites on a domain file that imports a word, a package and an adapter, statically, dynamically and by re-export", () => {
    expect(violations(bad)).toEqual([
      "src/domain/reaches-out.ts imports src/messages/words.ts",
      "src/domain/reaches-out.ts imports the package saxes",
      "src/domain/reaches-out.ts imports src/workbook/port.ts",
      "src/domain/reaches-out.ts imports src/xlsx/adapter.ts",
    ]);
  });

  it("bites on a cycle", () => {
    expect(cycles(bad)).toEqual([["src/xlsx/adapter.ts", "src/xlsx/back.ts", "src/xlsx/adapter.ts"]]);
  });
});
