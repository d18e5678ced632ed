import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { layerOf, layers, upwardArrows } from "./domain-layers.ts";
import { importsOf, sourceFiles } from "./import-table.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const violation = join(root, "tests/fixtures/violation");

const files = sourceFiles(root, "src/domain");

describe("the layers of the core", () => {
  it("are all there, and hold every file", () => {
    expect(layers.filter((layer) => !files.some((file) => layerOf(file) === layer))).toEqual([]);
    expect(files.filter((file) => layerOf(file) === null)).toEqual([]);
  });

  it("import downwards only", () => {
    expect(upwardArrows(files.flatMap((file) => importsOf(root, file)))).toEqual([]);
  });

  it("are held by a guard that bites: upwards, past the records, a value of the schema, a file without a layer", () => {
    const bad = sourceFiles(violation, "src/domain").flatMap((file) => importsOf(violation, file));
    expect(upwardArrows(bad)).toEqual([
      "achievement/looks-up.ts imports checks/rule.ts above it",
      "achievement/looks-up.ts imports sheet/frames/read.ts: only the sheet's records may be known there",
      "achievement/looks-up.ts imports sheet/words/schema.ts: only the sheet's records may be known there",
      "astray.ts stands in no layer",
      "quantity/looks-up.ts imports astray.ts, which stands in no layer",
    ]);
  });
});
