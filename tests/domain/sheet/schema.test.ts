import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages, messages } from "../../../src/messages/index.ts";
import { schemaPage } from "../../../src/messages/schema-page.ts";
import { fieldNames } from "../../../src/domain/sheet/words/field.ts";
import { programSchema, requiredFields } from "../../../src/domain/sheet/words/schema.ts";
import { toTableSchema } from "../../../src/domain/sheet/words/table-schema.ts";
import { headingKey, vocabulary } from "../../../src/domain/sheet/words/vocabulary.ts";

describe("the program schema", () => {
  test("asks for name, plan and actual", () => {
    expect(requiredFields).toEqual(["name", "plan", "actual"]);
  });

  test("no heading stands for two fields", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const name of fieldNames) {
      for (const heading of programSchema.fields[name].headings) {
        const key = headingKey(heading);
        const other = seen.get(key);
        if (other !== undefined && other !== name) twice.push(`${heading}: ${other}, ${name}`);
        seen.set(key, name);
      }
    }
    expect(twice).toEqual([]);
  });

  test.each([
    ["計\u200b画\u200e", "計画"],
    ["実績\ufe00値", "実績値"],
    ["⾦額", "金額"],
  ])("what nothing shows of is no part of a heading, and a radical is its kanji: %j", (heading, key) => {
    expect(headingKey(heading)).toBe(key);
  });

  test("every field is titled and described in both languages", () => {
    const said = languages.flatMap((language) =>
      fieldNames.flatMap((name) => Object.values(messages(language).fields[name])),
    );
    expect(said).toHaveLength(fieldNames.length * languages.length * 2);
    expect(said.filter((text) => text.trim() === "")).toEqual([]);
  });

  test("an office's heading wins over the schema's own", () => {
    const words = vocabulary({ actual: ["目標値"] });
    expect(words.get("目")?.find(({ key }) => key === "目標値")?.role).toBe("actual");
  });

  test("docs/schema.md is what the schema says", () => {
    const page = readFileSync(new URL("../../../docs/schema.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
    expect(page).toBe(schemaPage(programSchema));
  });
});

describe("as a Frictionless Table Schema", () => {
  const schema = toTableSchema(programSchema, messages("en").fields);

  test("every field with a type of the standard", () => {
    const types = [
      "string",
      "number",
      "integer",
      "boolean",
      "object",
      "array",
      "date",
      "time",
      "datetime",
      "year",
      "yearmonth",
      "duration",
      "geopoint",
      "geojson",
      "any",
    ];
    expect(schema.fields.map(({ name }) => name)).toEqual(fieldNames);
    for (const { type } of schema.fields) expect(types).toContain(type);
  });

  test("only the blank is missing: a nothing-mark and 0 say something", () => {
    expect(schema.missingValues).toEqual([""]);
  });

  test("required and minimum stand where the standard wants them", () => {
    expect(schema.fields.find(({ name }) => name === "plan")?.constraints).toEqual({ required: true });
    expect(schema.fields.find(({ name }) => name === "no")?.constraints).toEqual({ minimum: 1, unique: true });
    expect(schema.fields.find(({ name }) => name === "remarks")?.constraints).toBeUndefined();
  });

  test("titles follow the language", () => {
    expect(toTableSchema(programSchema, messages("ja").fields).fields[1]?.title).toBe("番号");
    expect(schema.fields[1]?.title).toBe("No.");
  });
});
