import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PartFiles } from "../../../src/cli/collect/part-file.ts";
import { count, text } from "../../../src/workbook/collected/data/column.ts";
import { Duck } from "./duck.ts";

interface Row {
  readonly name: string;
  readonly index: number;
}

const columns = { name: text(({ name }: Row) => name), index: count(({ index }: Row) => index) };

test("a part ends once it is large enough, and no row is lost where one ends", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-parts-"));
  const duck = await Duck.open();
  try {
    const parts = new PartFiles(folder, columns, [{ key: "k", value: "v" }], 200_000);
    const rows = 50_000;
    for (let index = 0; index < rows; index += 1) parts.add({ name: `${index} ${Math.sin(index)}`, index } as never);
    parts.finish();
    const files = readdirSync(folder).toSorted();
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(5);
    expect(files[0]).toBe("part-0.parquet");
    const found = await duck.rows(
      `SELECT count(*)::INT AS n, count(DISTINCT index)::INT AS ats, max(index)::INT AS last FROM read_parquet('${folder}/*.parquet')`,
    );
    expect(found).toEqual([{ n: rows, ats: rows, last: rows - 1 }]);
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("where nothing was added there is no file", () => {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-parts-"));
  new PartFiles(join(folder, "none"), columns, []).finish();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
