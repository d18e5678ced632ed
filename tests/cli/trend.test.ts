import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { address } from "../../src/domain/grid.ts";
import type { TrendResult } from "../../src/workbook/trend-result.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { setCells } from "../tools/set-cells.ts";
import { brokenSample, jisseki, jissekiProcess, root, sample } from "./jisseki.ts";
import {
  columnOf,
  numberedRows,
  saidOtherwise,
  sheetBefore,
  sheetOfSample,
  withLastYear,
  writeTo,
  yearBefore,
} from "./trend-years.ts";

let folder = "";
let r3 = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-trend-"));
  r3 = writeTo(folder, "R3.xlsx", await yearBefore());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const fresh = (): string => join(folder, `T${(made += 1)}.xlsx`);

async function trendOf(...args: readonly string[]): Promise<TrendResult> {
  const { status, stdout, stderr } = await jisseki(["trend", ...args, "--json"]);
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as TrendResult;
}

const linksOf = ({ links }: TrendResult, standing: string) =>
  links
    .filter((link) => link.standing === standing)
    .map(({ earlier, later, how, group }) => [earlier.no, later.no, how, group]);

/** Types answers on the sheet of matches, by the numbers of both programs. */
async function answer(file: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const bytes = readFileSync(file);
  const grid = await (await openWorkbook(bytes)).readGrid("対応");
  const changes = [];
  for (let row = 1; row <= grid.bottom; row += 1) {
    const [earlier, later] = [3, 5].map((column) => /^\d+/u.exec(grid.text(row, column))?.[0] ?? "");
    const said = answers[`${earlier}-${later}`];
    if (said !== undefined) changes.push({ sheet: "対応", address: address(row, 8), value: said });
  }
  expect(changes).toHaveLength(Object.keys(answers).length);
  writeFileSync(file, setCells(bytes, changes));
}

describe("numbers 100 higher, program 2 renamed, 3 merged, 9 new", () => {
  test("34 go by themselves, three are asked about, one is new", async () => {
    const result = await trendOf(r3, sample);
    const [, { auto, asked, ended, new: added, split, merged } = expect.fail()] = result.years;
    expect({ auto, asked, new: added, ended, split, merged }).toEqual({
      auto: 34,
      asked: 3,
      new: 1,
      ended: 0,
      split: 0,
      merged: 0,
    });
    expect(linksOf(result, "asked")).toEqual([
      ["102", "2", "faintly-alike", null],
      ["103", "3", "parts", "merged"],
      ["139", "3", "parts", "merged"],
      ["112", "12", "nameless", null],
    ]);
    expect(result.programs.filter(({ began }) => began === "new").map(({ years }) => years[0]?.no)).toEqual(["9"]);
    expect(result.restated).toEqual([]);
    // The same figures: nothing moves, and nothing is reckoned of what is asked about.
    expect(result.years[1]?.movements).toMatchObject({ improved: 0, worsened: 0, broken: 0 });
    expect(result.programs.find(({ years }) => years.at(-1)?.no === "3")?.indicators[0]?.points).toHaveLength(1);
  });

  test("is valid by its published schema", async () => {
    const schema = JSON.parse(readFileSync(join(root, "docs/trend-result.schema.json"), "utf8"));
    const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
    expect([validate(await trendOf(r3, sample)), validate.errors]).toEqual([true, null]);
  });

  test("answers are followed, kept over runs, and handed on to another workbook", async () => {
    const out = fresh();
    await trendOf(r3, sample, "--out", out);
    await answer(out, {
      "102-2": "同じ事業",
      "103-3": "同じ事業",
      "139-3": "同じ事業",
      "112-12": "別の事業",
      "104-4": "別の事業",
    });
    const second = await trendOf(r3, sample, "--out", out);
    expect(linksOf(second, "confirmed")).toEqual([
      ["102", "2", "answered", null],
      ["103", "3", "answered", "merged"],
      ["139", "3", "answered", "merged"],
    ]);
    expect(linksOf(second, "refused").map(([earlier]) => earlier)).toEqual(["104", "112"]);
    const { confirmed, asked, new: added, ended, merged, auto } = second.years[1]!;
    expect({ auto, confirmed, asked, added, ended, merged }).toEqual({
      auto: 33,
      confirmed: 2,
      asked: 0,
      added: 3,
      ended: 2,
      merged: 1,
    });
    const renamed = second.programs.find(({ years }) => years.at(-1)?.no === "2");
    expect(renamed?.years.map(({ no }) => no)).toEqual(["102", "2"]);
    // A merged program's figures are reckoned with nothing.
    const whole = second.programs.find(({ years }) => years.at(-1)?.no === "3");
    expect(whole?.indicators[0]?.points.map(({ movement }) => movement)).toEqual([null]);
    const third = await trendOf(r3, sample, "--out", out);
    expect(third).toEqual(second);
    const other = fresh();
    expect(await trendOf(r3, sample, "--answers", out, "--out", other)).toEqual(second);
    expect(await trendOf(r3, sample, "--answers", other)).toEqual(second);
  });

  test("an answer about a program that is not there this time waits, and counts again when it is", async () => {
    const out = fresh();
    await trendOf(r3, sample, "--out", out);
    await answer(out, { "102-2": "同じ事業" });
    const rows = await numberedRows(readFileSync(sample), sheetOfSample);
    const otherwise = writeTo(
      folder,
      "R4-otherwise.xlsx",
      setCells(readFileSync(sample), [
        { sheet: sheetOfSample, address: `B${rows.get(2)!}`, value: "まったく別の名称" },
      ]),
    );
    const without = await trendOf(r3, otherwise, "--out", out);
    expect(linksOf(without, "confirmed")).toEqual([]);
    const again = await trendOf(r3, sample, "--out", out);
    expect(linksOf(again, "confirmed")).toEqual([["102", "2", "answered", null]]);
  });
});

describe("a figure of last year that this year's sheet prints otherwise", () => {
  const of = async (said: string) => {
    const own = await columnOf(readFileSync(r3), sheetBefore, 6);
    const rows = await numberedRows(readFileSync(r3), sheetBefore);
    const changed = setCells(readFileSync(r3), [{ sheet: sheetBefore, address: `F${rows.get(133)!}`, value: "198人" }]);
    const before = writeTo(folder, `R3-${said}.xlsx`, changed);
    const printed = new Map(
      [...own]
        .map(([no, text]) => [no - 100, no === 133 ? said : text] as const)
        // A group's measures have rows of their own, and what no column of the year before may say otherwise.
        .filter(([no, text]) => no !== 39 && no !== 2 && no !== 3 && no !== 12 && /^[\d,]+\p{L}+$/u.test(text)),
    );
    const now = writeTo(folder, `R4-${said}.xlsx`, await withLastYear(readFileSync(sample), printed));
    return { before, now };
  };

  test("189 where it was 198 is restated, once", async () => {
    const { before, now } = await of("189人");
    const result = await trendOf(before, now);
    expect(
      result.restated.map(({ year, printedIn, side, how, own, printed, crosses }) => [
        year,
        printedIn,
        side,
        how,
        own.text,
        printed.text,
        crosses,
      ]),
    ).toEqual([[2021, 2022, "actual", "restated", "198人", "189人", null]]);
    expect(result.findings.map(({ rule, severity, file, cell }) => [rule, severity, file, cell])).toEqual([
      [
        "figure-restated",
        "warning",
        "R4-189人.xlsx",
        `H${(await numberedRows(readFileSync(sample), sheetOfSample)).get(33)!}`,
      ],
    ]);
    expect(result.findings[0]?.message).toContain("198人");
  });

  test("198 again is not", async () => {
    const { before, now } = await of("198人");
    expect((await trendOf(before, now)).restated).toEqual([]);
  });

  test("98 is no longer achieved", async () => {
    const { before, now } = await of("98人");
    const [only] = (await trendOf(before, now)).restated;
    expect([only?.crosses, only?.verdictBefore, only?.verdictAfter]).toEqual(["out-of-achieved", "achieved", "nearly"]);
  });
});

describe("which year a file is of", () => {
  const fails = async (...args: readonly string[]) => {
    const { status, stderr } = await jisseki(["trend", ...args]);
    expect(status).toBe(2);
    return stderr;
  };

  test("is told by its sheets, in whatever order the files come", async () => {
    const { status, stdout, stderr } = await jisseki(["trend", sample, r3, "--json"]);
    expect([status, stderr]).toEqual([0, "年度の古い順に並べました: 令和3年度、令和4年度\n"]);
    expect(JSON.parse(stdout)).toEqual(await trendOf(r3, sample));
  });

  test("the same year twice is refused, with both files, and taken as one list with --join", async () => {
    const copy = writeTo(folder, "copy.xlsx", readFileSync(sample));
    const said = await fails(sample, copy);
    expect(said).toContain("copy.xlsx");
    expect(said).toContain("就労支援事業_令和4年度.xlsx");
    expect(said).toContain("--join");
    // So many bytes that a worker does it.
    const { status, stdout } = await jissekiProcess(["trend", r3, sample, copy, "--join", "--json"]);
    const [, joined] = (JSON.parse(stdout) as TrendResult).years;
    expect([status, joined?.files]).toEqual([0, ["就労支援事業_令和4年度.xlsx", "copy.xlsx"]]);
  });

  test("one year alone is nothing to compare", async () => {
    expect(await fails(sample)).toContain("令和4年度の表しかありません");
  });

  test("a file that names none is refused until --years says it", async () => {
    const nameless = writeTo(
      folder,
      "nameless.xlsx",
      saidOtherwise(saidOtherwise(readFileSync(r3), sheetBefore, "事業一覧"), "令和3年度", "今年度"),
    );
    expect(await fails(nameless, sample)).toContain("--years");
    const { years } = await trendOf(nameless, sample, "--years", "R3,R4");
    expect(years.map(({ year }) => year)).toEqual([2021, 2022]);
    expect(await fails(nameless, sample, "--years", "R3")).toContain("--years");
    expect(await fails(nameless, sample, "--years", "R3,先年")).toContain("先年");
  });
});

describe("the workbook", () => {
  test("is written, replaced with a copy kept where it was worked in, and never over another file", async () => {
    const out = fresh();
    const { stderr } = await jisseki(["trend", r3, sample, "--out", out]);
    expect(stderr).toContain(out);
    const bytes = readFileSync(out);
    const names = (await (await openWorkbook(bytes)).survey()).sheets.map(({ name }) => name);
    expect(names).toEqual(["概要", "経年", "対応", "遡及修正"]);
    await jisseki(["trend", r3, sample, "--out", out]);
    expect(Buffer.compare(readFileSync(out), bytes)).toBe(0);
    await answer(out, { "102-2": "保留" });
    const noted = readFileSync(out);
    await jisseki(["trend", r3, sample, "--out", out]);
    const kept = readdirSync(folder).filter((name) => name.startsWith(`${out.slice(folder.length + 1, -5)}_前回_`));
    expect(kept).toHaveLength(1);
    expect(Buffer.compare(readFileSync(join(folder, kept[0]!)), noted)).toBe(0);
    const stranger = writeTo(folder, "stranger.xlsx", readFileSync(brokenSample));
    const refused = await jisseki(["trend", r3, sample, "--out", stranger]);
    expect(refused.status).toBe(2);
    expect(Buffer.compare(readFileSync(stranger), readFileSync(brokenSample))).toBe(0);
  });

  test("among the inputs it is named and passed over", async () => {
    const out = fresh();
    await jisseki(["trend", r3, sample, "--out", out]);
    const { status, stderr } = await jissekiProcess(["trend", r3, sample, out, "--json"]);
    expect([status, stderr]).toEqual([0, `${out}: jisseki trend で書き出したブックのため、入力としては読みません\n`]);
  });

  test("is no list of programs: no sheet of it is checked", async () => {
    const out = fresh();
    await jisseki(["trend", r3, sample, "--out", out]);
    const { status, stdout, stderr } = await jissekiProcess(["check", out]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("事業の表");
  });

  test("answers of what is no trend's workbook cannot be read", async () => {
    const { status, stderr } = await jisseki(["trend", r3, sample, "--answers", sample]);
    expect(status).toBe(2);
    expect(stderr).toContain("回答を読めません");
  });
});
