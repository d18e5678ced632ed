import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { datasetNames, datasets } from "../../../src/workbook/collected/data/datasets.ts";
import { verdictsWorstFirst } from "../../../src/domain/achievement/verdict.ts";
import { jisseki, root } from "../jisseki.ts";
import { writeDepartments } from "./departments.ts";
import { Duck } from "./duck.ts";

const pages = ["many-files.md", "many-files.ja.md"];
const page = (name: string): string => readFileSync(join(root, "docs", name), "utf8");

/** What stands under a heading, up to the next one. */
const under = (text: string, heading: string): string =>
  text.split(`\n### ${heading}\n`)[1]?.split("\n## ")[0]?.split("\n### ")[0] ?? "";

test.each(pages)("%s names every column, in order, the ledger's with their types", (name) => {
  for (const dataset of datasetNames) {
    const columns = Object.entries(datasets[dataset].columns);
    const text = under(page(name), dataset);
    if (dataset === "ledger") {
      const rows = [...text.matchAll(/^\| (\w+) \| ([A-Z\d]+) \|/gmu)].map(([, column, type]) => `${column} ${type}`);
      expect(rows).toEqual(columns.map(([column, { type }]) => `${column} ${type}`));
    } else {
      const named = [...text.matchAll(/`(\w+)`/gu)].map(([, column]) => column);
      expect(named, dataset).toEqual(columns.map(([column]) => column));
    }
  }
  const trino = /CREATE TABLE [^(]*\(([\s\S]*?)\)\nWITH/u.exec(page(name))?.[1] ?? "";
  const inTrino = trino.split(",").map((column) => column.trim().split(" ")[0]);
  expect(inTrino).toEqual([...Object.keys(datasets.ledger.columns), "fiscal_year", "body"]);
});

test.each(pages)("%s names every verdict", (name) => {
  for (const verdict of verdictsWorstFirst) expect(under(page(name), "ledger")).toContain(verdict);
});

test.each(pages)("DuckDB answers the queries of %s", async (name) => {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-docs-"));
  const duck = await Duck.open();
  try {
    await writeDepartments(join(folder, "部局"));
    await jisseki(["check", join(folder, "部局", "*.xlsx"), "--ledger", join(folder, "明細")]);
    const [, sql = ""] = /DuckDB[^`]*(?:`[^`]*`[^`]*)*?```sql\n([\s\S]*?)```/u.exec(page(name)) ?? [];
    const queries = sql.split(";").filter((query) => query.includes("SELECT"));
    expect(queries).toHaveLength(2);
    for (const query of queries) {
      const rows = await duck.rows(query.replace(/read_parquet\('/u, `read_parquet('${join(folder, "明細")}/`));
      expect(rows.length).toBeGreaterThan(5);
    }
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
