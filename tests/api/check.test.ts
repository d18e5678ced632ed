import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { check, checkRows, WorkbookError } from "../../src/api/index.ts";
import { cleanSample, jisseki, root, sample } from "../cli/jisseki.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";

const schema = JSON.parse(readFileSync(join(root, "docs", "check-result.schema.json"), "utf8"));
const isValid = new Ajv2020({ strict: false }).compile(schema);

const printed = async (...args: readonly string[]) =>
  JSON.parse((await jisseki(["check", ...args, "--json", "--fail-on", "never"])).stdout);

const failureOf = (work: Promise<unknown>): Promise<WorkbookError> =>
  work.then(
    () => {
      throw new Error("nothing failed");
    },
    (error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
      return error;
    },
  );

describe("check", () => {
  test.each([
    ["a sheet", sample, {}, []],
    ["in English", sample, { language: "en" }, ["--lang", "en"]],
    ["with further rules", cleanSample, { rules: ["mr"] }, ["--rules", "mr"]],
    ["for a range", sample, { range: "A3:G30" }, ["--range", "A3:G30"]],
    ["for columns", cleanSample, { map: "plan=E,actual=F" }, ["--map", "plan=E,actual=F"]],
  ] as const)("gives what the command prints: %s", async (_, file, options, args) => {
    const results = await check(file, options);
    expect(JSON.parse(JSON.stringify(results))).toEqual(await printed(file, ...args));
    expect(isValid(results), JSON.stringify(isValid.errors)).toBe(true);
  });

  test("gives plain data, which may be sent and kept", async () => {
    const results = await check(sample);
    const [result] = results.results;
    expect(Array.isArray(result?.rows) && Array.isArray(result.findings)).toBe(true);
    expect(structuredClone(results)).toEqual(results);
  });

  test("takes bytes, which are called what they are said to be", async () => {
    const bytes = readFileSync(sample);
    const [named] = (await check(bytes, { fileName: "一覧.xlsx" })).results;
    const [unnamed] = (await check(new Uint8Array(bytes))).results;
    expect(named?.source.file).toBe("一覧.xlsx");
    expect(unnamed?.source.file).toBe("ブック");
    expect(named?.totals).toEqual(unnamed?.totals);
    expect(Buffer.from(bytes).equals(readFileSync(sample))).toBe(true);
  });

  test("goes by a policy and a year", async () => {
    const policy = { achieved: 0.9, nearly: 0.7, rules: { "over-target": "off" } };
    const [strict] = (await check(cleanSample)).results;
    const [lenient] = (await check(cleanSample, { policy })).results;
    expect(lenient?.policy).toMatchObject({ achieved: 0.9, nearly: 0.7 });
    expect(lenient?.totals.programVerdicts.achieved).toBeGreaterThan(strict!.totals.programVerdicts.achieved);
    expect((await check(sample, { year: 2022 })).results[0]?.year).toBe(2022);
    expect((await check(sample, { year: "R4" })).results[0]?.year).toBe(2022);
  });

  test("goes by a layout, as the command wrote it", async () => {
    const layout = JSON.parse((await jisseki(["layout", cleanSample, "--json"])).stdout);
    const [result] = (await check(cleanSample, { layout })).results;
    expect(result?.columns.find(({ field }) => field === "plan")?.basis).toBe("given");
  });
});

describe("checkRows", () => {
  test("gives the rows of check, one by one, each with its table", async () => {
    const [result] = (await check(sample)).results;
    const rows = [];
    const heads = new Set();
    for await (const { row, result: head } of checkRows(sample)) {
      rows.push(row);
      heads.add(head);
    }
    expect(rows).toEqual(result?.rows);
    const { rows: _rows, findings: _findings, ...rest } = result!;
    expect([...heads]).toEqual([rest]);
  });

  test("may be left, and stopped", async () => {
    for await (const { row } of checkRows(sample)) {
      expect(row.indicators.length).toBeGreaterThan(0);
      break;
    }
    const stopping = new AbortController();
    const read = async (): Promise<number> => {
      let count = 0;
      for await (const _ of checkRows(sample, { signal: stopping.signal })) {
        count += 1;
        stopping.abort();
      }
      return count;
    };
    expect((await failureOf(read())).code).toBe("cancelled");
  });
});

describe("what fails", () => {
  test.each([
    ["no such file", "no-such.xlsx", {}, "file-not-found"],
    ["no workbook", Buffer.from("text"), {}, "file-is-text"],
    ["nothing", new Uint8Array(0), {}, "file-empty"],
    ["no table", plainWorkbook(), { sheets: ["事業一覧"], range: "A1:B2" }, "no-program-table"],
    ["no such sheet", sample, { sheets: ["ない"] }, "sheet-missing"],
    ["no such year", sample, { year: 1999 }, "year-missing"],
    ["what is no year", sample, { year: "いつか" }, "year-invalid"],
    ["a policy out of order", sample, { policy: { achieved: 0.1 } }, "policy-invalid"],
    ["a layout that is none", sample, { layout: { version: 1 } }, "layout-invalid"],
    ["a column that is none", sample, { map: "plan=9" }, "mapping-invalid"],
    ["what was stopped", sample, { signal: AbortSignal.abort() }, "cancelled"],
  ] as const)("%s is a WorkbookError with code and words", async (_, input, options, code) => {
    const error = await failureOf(check(input, options));
    expect(error.code).toBe(code);
    expect(error.message).toBe(`${error.what}。${error.why}。${error.todo}。`);
    expect(error.message).toMatch(/[\u3040-\u30FF]/u);
    expect(error.params["file"]).toBeDefined();
    expect(error.cause).toBeDefined();
    const english = await failureOf(check(input, { ...options, language: "en" }));
    expect(english.code).toBe(code);
    expect(english.message).not.toBe(error.message);
  });

  test("a bug is no WorkbookError", async () => {
    await expect(check(5 as never)).rejects.not.toBeInstanceOf(WorkbookError);
  });
});
