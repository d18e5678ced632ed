import { describe, expect, test } from "vitest";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import { review } from "../../src/domain/review.ts";
import type { TwinNote } from "../../src/domain/twin/line.ts";
import { languages, messages } from "../../src/messages/index.ts";
import { twinColumns, twinFields, type TwinRecord } from "../../src/workbook/twin/columns.ts";
import { twinCsv } from "../../src/workbook/twin/csv.ts";
import { dataPackage, twinSchema } from "../../src/workbook/twin/data-package.ts";
import { twinRecords } from "../../src/workbook/twin/records.ts";

const csvOf = (records: Iterable<TwinRecord>): string => Buffer.concat([...twinCsv(records)]).toString("utf8");

/** A record with this text, and nothing else. */
const recordOf = (text: string): TwinRecord => twinFields.map((field) => (field === "text" ? text : null));

/** The field as it stands in the CSV, its quotes taken off. */
const written = (text: string): string => /"((?:[^"]|"")*)","","","",""\r\n$/u.exec(csvOf([recordOf(text)]))?.[1] ?? "";

describe("the CSV of a tidy table", () => {
  test("begins with a byte order mark and the fields' names; all is in quotes, lines end in CRLF", () => {
    const [head, line, end] = csvOf([recordOf("5,000人")]).split("\r\n");
    expect(head).toBe(`\uFEFF${twinFields.map((field) => `"${field}"`).join(",")}`);
    expect(line).toMatch(/^(?:"(?:[^"]|"")*",){22}"(?:[^"]|"")*"$/u);
    expect(end).toBe("");
  });

  test("numbers, truth values and what is missing", () => {
    const record = twinFields.map((field) => {
      const { type } = twinColumns[field];
      return type === "number" ? 0.5 : type === "boolean" ? false : type === "year" ? 2022 : null;
    });
    const [, line] = csvOf([record]).split("\r\n");
    expect(line).toBe('"2022","","","","","","","","","","","","0.5","0.5","","","","false","","","","",""');
  });

  test.each([
    ["5,000人", "5,000人"],
    ['"特"別', '""特""別'],
    ["-", "-"],
    ["－", "－"],
    ["-5", "-5"],
    ["-5.2%", "-5.2%"],
    ["+1,200人", "+1,200人"],
    ["－５人", "－５人"],
    ["=1+1", "'=1+1"],
    ["＝1", "'＝1"],
    ["+A1", "'+A1"],
    ["-2+3", "'-2+3"],
    ["-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["-人口", "'-人口"],
    ["△5", "△5"],
  ])("%s: %s", (text, field) => {
    expect(written(text)).toBe(field);
  });

  test("is the same in pieces as whole", () => {
    const records = Array.from({ length: 5000 }, (_, index) => recordOf(`${index}人`));
    expect([...twinCsv(records)].length).toBeGreaterThan(1);
    expect(csvOf(records).split("\r\n")).toHaveLength(5002);
  });
});

describe.each(languages)("the words of a tidy table (%s)", (language) => {
  const { twin } = messages(language);

  test("every column has a title of its own and a description", () => {
    const { fields } = twinSchema(twin);
    expect(fields.map(({ name }) => name)).toEqual(twinFields);
    expect(new Set(fields.map(({ title }) => title)).size).toBe(twinFields.length);
    for (const { description } of fields) expect(description).not.toBe("");
  });

  test("notes say what they were given", () => {
    const notes: readonly TwinNote[] = [
      { code: "blank" },
      { code: "several" },
      { code: "day", text: "2023-03-31" },
      { code: "out-of", value: 5 },
    ];
    const texts = notes.map(twin.note);
    expect(new Set(texts).size).toBe(notes.length);
    expect(texts[2]).toContain("2023-03-31");
    expect(texts[3]).toContain("5");
  });
});

test("records carry the body, the file's name and the notes' words", () => {
  const found = review(
    gridOf({
      sheet: "一覧",
      values: [
        ["番号", "事業名", "計画", "実績"],
        [1, "研修", "10人未満", "-"],
        [2, "相談", "20件", "19件"],
      ],
    }),
  );
  if (!("rows" in found)) throw new Error("no table");
  const setting = { body: "あおぞら市", file: "一覧.xlsx", note: messages("ja").twin.note };
  const records = twinRecords([found, found], setting);
  expect(records).toHaveLength(8);
  const named = records.map((record) => Object.fromEntries(twinFields.map((field, index) => [field, record[index]])));
  expect(named[0]).toMatchObject({
    body: "あおぞら市",
    source_file: "一覧.xlsx",
    value: 10,
    bound: "max",
    note: "境界の値を含まない",
  });
  expect(named[1]).toMatchObject({ value: null, text: "-", note: "設定なしの記号" });
});

test("the package names its CSV, the bytes and their hash, and whose it is", () => {
  const file = { path: "一覧_整然表.csv", bytes: 12, sha256: "ab".repeat(32), source: "一覧.xlsx", version: "1.2.3" };
  expect(dataPackage(file, messages("ja").twin)).toMatchObject({
    profile: "tabular-data-package",
    name: "jisseki-twin",
    sources: [{ title: "一覧.xlsx" }],
    resources: [
      { name: "tidy", path: "一覧_整然表.csv", bytes: 12, hash: `sha256:${"ab".repeat(32)}`, encoding: "utf-8" },
    ],
    jisseki: { version: "1.2.3" },
  });
});
