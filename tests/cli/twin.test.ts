import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Schema, Table } from "tableschema";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { twinFields } from "../../src/workbook/twin/columns.ts";
import { valuesOf } from "../tools/grid-rows.ts";
import { csvItems, readCsv } from "./csv-items.ts";
import { brokenSample, cleanSample, jisseki, jissekiProcess, sample } from "./jisseki.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-twin-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const freshFolder = (): string => join(folder, `out-${(made += 1)}`);

async function twinOf(file: string, ...args: readonly string[]) {
  const out = freshFolder();
  const outcome = await jisseki(["twin", file, "--out", out, ...args]);
  expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: "" });
  const name = `${basename(file, ".xlsx")}_整然表`;
  const descriptor = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
  const csv = readCsv(readFileSync(join(out, `${name}.csv`)));
  return { out, name, descriptor, csv, stdout: outcome.stdout };
}

/** The CSV as the independent library reads it by the schema; its errors, if any, one line each. */
async function validated(out: string, descriptor: { resources: { path: string; schema: object }[] }) {
  const { path, schema } = descriptor.resources[0]!;
  const { valid, errors } = await Schema.load(schema, { strict: true });
  expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  const table = await Table.load(join(out, path), { schema, strict: true, bom: true });
  return (await table.read({ keyed: true })) as Readonly<Record<string, unknown>>[];
}

const samples = [sample, cleanSample, brokenSample];

describe.each(samples.map((file) => [basename(file), file] as const))("%s as a tidy table", (_, file) => {
  test("has a plan and an actual for each indicator, valid by its own Table Schema", async () => {
    const { out, descriptor } = await twinOf(file);
    const rows = await validated(out, descriptor);
    const { results } = JSON.parse((await jisseki(["check", file, "--json", "--fail-on", "never"])).stdout);
    const indicators = results.flatMap(({ rows: lines }: { rows: { indicators: object[] }[] }) =>
      lines.flatMap((line) => line.indicators),
    );
    expect(rows).toHaveLength(2 * indicators.length);
    expect(rows.filter(({ kind }) => kind === "plan")).toHaveLength(indicators.length);
    expect(rows.filter(({ kind }) => kind === "actual")).toHaveLength(indicators.length);
  });

  test.each(Object.entries(csvItems))("%s", async (_item, wrongIn) => {
    const { csv } = await twinOf(file);
    expect(wrongIn(csv)).toEqual([]);
  });

  test("the workbook says what the CSV says", async () => {
    const { out, name, csv } = await twinOf(file);
    const workbook = await openWorkbook(readFileSync(join(out, `${name}.xlsx`)));
    const [head, ...rows] = valuesOf(await workbook.readGrid("整然表"));
    expect(head).toEqual(twinFields);
    // What begins as a formula does has an apostrophe in the CSV alone.
    const shown = rows.map((row) => row.map((value) => (value === null ? "" : String(value))));
    expect(csv.lines.slice(1).map((line) => line?.map((field) => field.replace(/^'/u, "")))).toEqual(shown);
  });

  test("nothing of the workbook's form is against the rules for machines", async () => {
    const { out, name } = await twinOf(file);
    const { stdout } = await jissekiProcess([
      "check",
      join(out, `${name}.xlsx`),
      "--rules",
      "mr",
      "--json",
      "--fail-on",
      "never",
    ]);
    const found: readonly { rule: string }[] = JSON.parse(stdout).results[0].findings;
    // Era years and ①㈱ are the sheet's own words, which are left as they are.
    const ofWords = ["mr-year-era", "mr-characters-platform"];
    const ofForm = found.filter(({ rule }) => rule.startsWith("mr-") && !ofWords.includes(rule));
    expect(ofForm).toEqual([]);
  });
});

test("the sample's figures, days and blanks", async () => {
  const { out, descriptor } = await twinOf(sample, "--body", "見本の都");
  const rows = await validated(out, descriptor);
  const [plan, actual] = rows;
  expect(plan).toMatchObject({
    fiscal_year: 2022,
    body: "見本の都",
    section_no: 1,
    program_no: 1,
    program: "雇用創出・安定化支援事業",
    indicator: "派遣決定実人数",
    kind: "plan",
    value: 5000,
    unit: "人",
    text: "5,000人",
    source_file: basename(sample),
    source_sheet: "令和4年度",
    source_cell: "E6",
  });
  expect(actual).toMatchObject({ kind: "actual", value: 3757, period_from: [2022, 4], period_to: [2023, 3] });
  const blank = rows.find(({ source_cell: cell }) => cell === "E16");
  expect(blank).toMatchObject({ value: null, text: null, note: "空欄" });
  const dash = rows.find(({ source_cell: cell }) => cell === "E19");
  expect(dash).toMatchObject({ value: null, text: "―", note: "設定なしの記号" });
});

test("the package tells the CSV's bytes and hash", async () => {
  const { descriptor, csv, name } = await twinOf(sample);
  const [resource] = descriptor.resources;
  expect(resource).toMatchObject({
    path: `${name}.csv`,
    bytes: csv.bytes.length,
    hash: `sha256:${createHash("sha256").update(csv.bytes).digest("hex")}`,
  });
});

test("a schema that the table does not keep to is told by the validator, so that it can be believed", async () => {
  const { out, descriptor } = await twinOf(cleanSample);
  const wrong = structuredClone(descriptor);
  wrong.resources[0].schema.fields.find(({ name }: { name: string }) => name === "unit").type = "number";
  await expect(validated(out, wrong)).rejects.toThrow();
});

describe("where it goes", () => {
  test("into a folder beside the input, in the user's language", async () => {
    const file = join(folder, "一覧.xlsx");
    copyFileSync(cleanSample, file);
    const ja = await jisseki(["twin", file]);
    expect(readdirSync(join(folder, "一覧_整然表")).sort()).toEqual(
      ["datapackage.json", "一覧_整然表.csv", "一覧_整然表.xlsx"].sort(),
    );
    expect(ja.stdout).toContain(join(folder, "一覧_整然表", "datapackage.json"));
    const en = await jisseki(["twin", file, "--lang", "en"]);
    expect(en.stdout).toMatch(/indicators/u);
    const { resources } = JSON.parse(readFileSync(join(folder, "一覧_tidy", "datapackage.json"), "utf8"));
    expect(resources[0].schema.fields[0].title).toBe("Fiscal year");
  });

  test("over what it wrote before, the same again", async () => {
    const out = freshFolder();
    const written = async (): Promise<string> => {
      expect((await jisseki(["twin", sample, "--out", out])).status).toBe(0);
      return readdirSync(out)
        .map((name) =>
          createHash("sha256")
            .update(readFileSync(join(out, name)))
            .digest("hex"),
        )
        .join();
    };
    expect(await written()).toBe(await written());
  });

  test.each([
    ["somebody else's package", '{"name":"other"}'],
    ["what is no JSON", "other"],
  ])("never over %s", async (_, content) => {
    const out = freshFolder();
    mkdirSync(out);
    writeFileSync(join(out, "datapackage.json"), content);
    const { status, stderr } = await jisseki(["twin", sample, "--out", out]);
    expect(status).toBe(2);
    expect(stderr).toContain("datapackage.json");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(readdirSync(out)).toEqual(["datapackage.json"]);
    expect(readFileSync(join(out, "datapackage.json"), "utf8")).toBe(content);
  });

  test("nowhere where there is no table, and no folder is made", async () => {
    const file = join(folder, "読めない.xlsx");
    writeFileSync(file, "no workbook");
    const out = freshFolder();
    const { status, stderr } = await jisseki(["twin", file, "--out", out]);
    expect({ status, lines: stderr.trimEnd().split("\n").length, made: existsSync(out) }).toEqual({
      status: 2,
      lines: 1,
      made: false,
    });
  });
});

test("a large workbook is done in the worker", async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [index + 1, `事業${index}`, `${index + 1}人`, `${index}人`]);
  const { writeListWorkbook } = await import("../../src/xlsx/write/list-workbook.ts");
  const file = join(folder, "長い.xlsx");
  const list = {
    sheet: "一覧",
    table: "list",
    headings: ["番号", "事業名", "計画", "実績"],
    widths: [6, 20, 9, 9],
    rows,
  };
  writeFileSync(file, await writeListWorkbook(list));
  const out = freshFolder();
  const { status, stdout } = await jissekiProcess(["twin", file, "--out", out]);
  expect(status).toBe(0);
  expect(stdout).toContain("3,000");
  expect(readCsv(readFileSync(join(out, "長い_整然表.csv"))).lines).toHaveLength(6001);
});
