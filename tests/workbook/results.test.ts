import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/domain/grid.ts";
import { writtenOut } from "../../src/domain/written-out.ts";
import { review } from "../../src/domain/review.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { toFirstEdition } from "../../src/workbook/check-result/first-edition.ts";
import { browserDigest, tableDigest } from "../../src/workbook/check-result/table-digest.ts";
import { ledgerCsv } from "../../src/workbook/ledger-csv.ts";
import { cityGrid, cityPlan, gridOf } from "../domain/report/program-grid.ts";
import { anyCharacter } from "../tools/any-character.ts";

const words = reportWords(messages("ja"));

function reviewOf(rows: readonly (readonly CellValue[])[] = cityPlan) {
  const found = review(gridOf("しごと応援", rows));
  if (!("rows" in found)) throw new Error("no table");
  return found;
}

describe("the check result, first edition", () => {
  const schema: object = JSON.parse(
    readFileSync(path.join(import.meta.dirname, "../../docs/check-result-1.schema.json"), "utf8"),
  );
  const valid = new Ajv2020({ strict: false }).compile(schema);
  const source = { file: "計画.xlsx", sha256: "0".repeat(64), words };

  test("keeps to its published schema", () => {
    const result: unknown = JSON.parse(JSON.stringify(toFirstEdition(reviewOf(), source)));
    expect(valid(result), JSON.stringify(valid.errors)).toBe(true);
  });

  test("is refused by the schema where a verdict is none", () => {
    const result = toFirstEdition(reviewOf(), source);
    expect(valid({ ...result, rows: [{ ...result.rows.at(0), verdict: "fine" }] })).toBe(false);
  });

  test("carries figures, verdicts, readings in words, and findings in words", () => {
    const result = toFirstEdition(reviewOf(), source);
    expect(result.source).toMatchObject({ file: "計画.xlsx", sheet: "しごと応援", range: "A3:F13" });
    expect(result.rows.at(1)?.indicators[0]).toMatchObject({
      plan: 930,
      actual: 667,
      unit: "人",
      verdict: "under",
      rate: 0.717204301075,
    });
    expect(result.rows.at(3)?.indicators[0]?.alternatives).toMatchObject([{ rate: 0.7514 }, { rate: 1.5028 }]);
    expect(result.rows.at(3)?.indicators[0]?.alternatives[1]?.basis).toContain("2,500");
    expect(result.findings.every((finding) => finding.message.length > 3)).toBe(true);
  });

  test("has a digest that changes with any value of the table, and with nothing else", async () => {
    const { area } = reviewOf().reading.layout;
    const before = await tableDigest(cityGrid(), area, browserDigest);
    expect(before).toMatch(/^[0-9a-f]{64}$/u);
    const title = [["別の題名"], ...cityPlan.slice(1)];
    expect(await tableDigest(gridOf("別の名", title), area, browserDigest)).toBe(before);
    const changed = cityPlan.map((row) => row.map((value) => (value === "930人" ? "931人" : value)));
    expect(await tableDigest(gridOf("しごと応援", changed), area, browserDigest)).not.toBe(before);
  });
});

describe("the ledger as CSV", () => {
  /** Reads RFC 4180. */
  function parsed(csv: string): string[][] {
    const rows: string[][] = [[]];
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
    for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
      rows.at(-1)?.push(match[1] === undefined ? (match[2] as string) : match[1].replaceAll('""', '"'));
      if (match[3] === "\r\n") rows.push([]);
    }
    return rows.slice(0, -1);
  }

  const csv = ledgerCsv(reviewOf(), words);

  test("starts with a byte order mark, and has a line for each indicator under its headings", () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = parsed(csv.slice(1));
    expect(rows).toHaveLength(1 + reviewOf().totals.indicators);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
    expect(rows[2]?.slice(7, 14)).toEqual(["930人", "930", "人", "667人", "667", "0.717204301075", "未達"]);
  });

  test("disarms text that a spreadsheet would calculate, and leaves negative figures figures", () => {
    expect(csv).toContain(`"'=HYPERLINK(""http://example.test"")"`);
    const rows = [
      ["番号", "事業名", "計画", "実績"],
      [1, "@乙", 10, -5],
      [2, "-甲", 10, 9],
      [3, "丙", 10, 8],
    ];
    const lines = parsed(ledgerCsv(reviewOf(rows), words).slice(1));
    expect(lines.map((line) => line[4])).toEqual(["事業名", "'@乙", "'-甲", "丙"]);
    expect(lines[1]?.[11]).toBe("-5");
  });

  test.each([
    "\u200B",
    "\uFEFF",
    "\t",
    "\r",
    "\n",
    "\u00A0",
    "\u3000",
    "\u2060",
    "\u202E",
    "\u0000",
    "\u3164",
    " \u200B\uFEFF ",
  ])("disarms it behind %j too, which an importer may trim", (hidden) => {
    for (const sign of ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦"]) {
      const text = `${hidden}${sign}1+1`;
      const found = writtenOut(reviewOf());
      const rows = found.rows.map((row) => ({ ...row, line: { ...row.line, name: text } }));
      const lines = parsed(ledgerCsv({ ...found, rows }, words).slice(1));
      // White space around a name is not the name's.
      expect(lines[1]?.[4]).toMatch(/^'.*1\+1$/su);
    }
  });

  test("comes back whole whatever the names are, and no field starts a formula", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: anyCharacter, maxLength: 12 }), { minLength: 4, maxLength: 8 }),
        (names) => {
          const rows = names.map((name, index) => [index + 1, `甲${name}`, 10, 9]);
          const read = review(gridOf("表", [["番号", "事業名", "計画", "実績"], ...rows]));
          if (!("rows" in read)) return;
          const lines = parsed(ledgerCsv(read, words).slice(1)).slice(1);
          expect(lines).toHaveLength(read.totals.indicators);
          for (const field of lines.flat()) expect(field).not.toMatch(/^[=+@\t\r]/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});
